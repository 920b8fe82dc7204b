import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readCorpus, type Corpus } from '../../src/corpus/index.ts';
import { addressesBelow } from '../../src/site/frame/urls.ts';
import { en } from '../../src/site/messages/en.ts';
import { buildIndex, INDEX_FOLDER, searchRecords, writeIndex } from '../../src/site/search/index.ts';
import { launch } from '../serve.ts';
import { buildSite, PROJECT } from '../site/build.ts';
import { temporaryFolder } from '../temporary.ts';
import { CLAIMS_PER_ARTICLE, generateCorpus, generateQuestions } from './generated.ts';
import { host } from './host.ts';
import {
  askPlain,
  askSite,
  readQuestions,
  writePlainIndex,
  type Asked,
  type Ranks,
} from './search-questions.ts';
import { measureCold, measureWarm, MEASURING, measuringPage } from './search-scale.ts';

/** The bars that search must meet. */
const BARS = { first: 0.85, firstThree: 0.97, bytes: 150_000, requests: 10, milliseconds: 100 };

/** Articles of the large index, and questions that are asked of it. */
const LARGE = { articles: 1_000, cold: 30, warm: 60 };

type Print = (line: string) => void;

/**
 * Search measured in a browser. Readers’ questions asked of the built site, and of Pagefind with nothing
 * set: how often the right claim comes first and among the first three. Then the cost of a first result
 * and the times of results in an index of 24,000 claims. Gives the exit status: 1 where a bar is missed.
 */
export async function benchSearch(print: Print): Promise<0 | 1> {
  const site = path.join(temporaryFolder(), 'site');
  const { status, output } = await buildSite('content', site);
  if (status !== 0) throw new Error(output);
  const browser = await launch();
  try {
    const found = await benchQuestions(browser, site, print);
    const scaled = await benchScale(browser, site, print);
    return found && scaled ? 0 : 1;
  } finally {
    await browser.close();
  }
}

async function benchQuestions(browser: Browser, site: string, print: Print): Promise<boolean> {
  const questions = readQuestions();
  const { corpus } = readCorpus(path.join(PROJECT, 'content'), 'content');
  if (corpus === null) throw new Error('The project’s own content has errors');
  const plain = path.join(temporaryFolder(), 'plain');
  await writePlainIndex(site, plain);
  const served = await host([['/plain/', plain], ['/', site]]); // prettier-ignore
  const own = await askSite(browser, served.origin, questions);
  const other = await askPlain(browser, `${served.origin}/plain/pagefind.js`, corpus, questions);
  await served.close();
  print(
    `${questions.length} questions about ${corpus.articles.flatMap(({ claims }) => claims).length} claims`,
  );
  print(row('', 'first', 'first 3', 'first 10'));
  for (const [name, ranks] of [
    ['Scholium', own],
    ['Pagefind, plain', other],
  ] as const) {
    print(row(name, ...[1, 3, 10].map((most) => percent(share(ranks, most))))); // prettier-ignore
  }
  print('\nNot first:');
  printMisses(questions, own, other, print);
  print('');
  return bars(print, [
    ['Right claim first', share(own, 1), BARS.first, 'at least', percent],
    ['Right claim among the first three', share(own, 3), BARS.firstThree, 'at least', percent],
  ]);
}

async function benchScale(browser: Browser, site: string, print: Print): Promise<boolean> {
  const corpus = generateCorpus(LARGE.articles);
  const started = performance.now();
  const large = await writeLargeIndex(corpus);
  const seconds = (performance.now() - started) / 1000;
  print(`\nIndex of ${LARGE.articles * CLAIMS_PER_ARTICLE} claims, made in ${seconds.toFixed(0)} s`);
  const html = readFileSync(path.join(site, 'search/index.html'), 'utf8');
  const page = measuringPage(html, generateQuestions(corpus, LARGE.cold + LARGE.warm).slice(LARGE.cold));
  const mounts = [[`/${INDEX_FOLDER}/`, large], ['/', site]] as const; // prettier-ignore
  const served = await host(mounts, new Map([[MEASURING, page]]));
  const cold = await measureCold(browser, served, corpus, LARGE.cold);
  const warm = await measureWarm(served);
  await served.close();
  const of = (key: keyof (typeof cold)[number]): readonly number[] => cold.map((one) => one[key]);
  const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
  const milliseconds = (ms: number): string => `${ms.toFixed(0)} ms`;
  print(row('', 'p50', 'p95', 'most'));
  for (const [name, numbers, show] of [
    ['First result, cold: search, bytes', of('bytes'), kilobytes],
    ['First result, cold: search, requests', of('requests'), String],
    ['First result, cold: all, bytes', of('allBytes'), kilobytes],
    ['First result, cold: all, requests', of('allRequests'), String],
    ['First result, cold', of('milliseconds'), milliseconds],
    ['Next result, words not asked before', warm.next, milliseconds],
    ['Next result, asked before', warm.again, milliseconds],
  ] as const) {
    print(row(name, ...[0.5, 0.95, 1].map((at) => show(quantile(numbers, at)))));
  }
  print('');
  return bars(print, [
    ['Bytes of the first result, cold, median', quantile(of('bytes'), 0.5), BARS.bytes, 'at most', kilobytes],
    [
      'Requests of the first result, cold, median',
      quantile(of('requests'), 0.5),
      BARS.requests,
      'at most',
      String,
    ],
    [
      'Next result, warm, 95th percentile',
      quantile(warm.next, 0.95),
      BARS.milliseconds,
      'at most',
      milliseconds,
    ],
  ]);
}

async function writeLargeIndex(corpus: Corpus): Promise<string> {
  const folder = path.join(temporaryFolder(), INDEX_FOLDER);
  writeIndex(folder, await buildIndex(searchRecords(corpus, addressesBelow('/'), en, 'en'), 'en'));
  return folder;
}

function printMisses(questions: readonly Asked[], own: Ranks, other: Ranks, print: Print): void {
  const place = (rank: number | undefined): string => (rank === undefined || rank === 0 ? '—' : String(rank));
  print(row('', 'Scholium', 'plain', ''));
  for (const [i, { ask, finds }] of questions.entries()) {
    if (own[i] !== 1) print(`${row(ask, place(own[i]), place(other[i]))}  ${finds}`);
  }
}

/** A line of a table: a wide column, then narrow ones to the right. */
function row(...cells: readonly string[]): string {
  return cells.map((cell, i) => (i === 0 ? cell.padEnd(56) : cell.padStart(10))).join('');
}

function share(ranks: Ranks, most: number): number {
  return ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
}

function quantile(numbers: readonly number[], at: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(at * sorted.length) - 1)] ?? 0;
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

type Bar = readonly [
  name: string,
  value: number,
  limit: number,
  sense: 'at least' | 'at most',
  show: (value: number) => string,
];

/** Says for each bar whether it is met; gives whether all are. */
function bars(print: Print, all: readonly Bar[]): boolean {
  return all
    .map(([name, value, limit, sense, show]) => {
      const met = sense === 'at least' ? value >= limit : value <= limit;
      print(`${name}: ${show(value)}, bar ${sense} ${show(limit)}: ${met ? 'met' : 'MISSED'}`);
      return met;
    })
    .every(Boolean);
}
