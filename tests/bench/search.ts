import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { readCorpus, type Corpus } from '../../src/corpus/index.ts';
import { addressesBelow } from '../../src/site/frame/address/urls.ts';
import { buildIndex, INDEX_FOLDER, writeIndex } from '../../src/site/search/index.ts';
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
import { measureCold, measureWarm, MEASURING, measuringPage, type Cold, type Warm } from './search-scale.ts';

/** The bars that search must meet. */
const BARS = {
  heldBack: { first: 0.8, firstThree: 0.92 },
  all: { first: 0.85, firstThree: 0.95 },
  site: { bytes: 150_000, requests: 10 },
  large: { bytes: 400_000, requests: 14 },
  milliseconds: 100,
};

/** Articles of the large index, and questions that are asked of it. */
const LARGE = { articles: 1_000, cold: 30, warm: 60 };

/** How often the page is opened that asks one question after the other. */
const OPENINGS = 5;

type Print = (line: string) => void;

/**
 * Search measured in a browser: readers’ questions asked of the built site, and of Pagefind with nothing
 * set: how often the right claim comes first and among the first three, for the questions that ranking was
 * tuned on and for those that were held back. Then the cost of a first result on this site. Gives the exit
 * status: 1 where a bar is missed.
 */
export async function benchSearch(print: Print): Promise<0 | 1> {
  const site = await builtSite();
  const browser = await launch();
  try {
    const found = await benchQuestions(browser, site, print);
    return (await benchSite(browser, site, print)) && found ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** The cost of a first result, and the times of others, in an index of 24,000 claims. */
export async function benchSearchScale(print: Print): Promise<0 | 1> {
  const site = await builtSite();
  const browser = await launch();
  try {
    return (await benchScale(browser, site, print)) ? 0 : 1;
  } finally {
    await browser.close();
  }
}

/** Builds the site, or takes the one that `SCHOLIUM_BUILT` names. */
async function builtSite(): Promise<string> {
  const built = process.env['SCHOLIUM_BUILT'];
  if (built !== undefined) return path.resolve(built);
  const site = path.join(temporaryFolder(), 'site');
  const { status, output } = await buildSite('content', site);
  if (status !== 0) throw new Error(output);
  return site;
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
  const claims = corpus.articles.flatMap((article) => article.claims).length;
  print(`${questions.length} questions about ${claims} claims`);
  print(row('', 'questions', 'first', 'first 3', 'first 10'));
  const parts = [
    ['tuned on', questions.map(({ heldBack }) => !heldBack)],
    ['held back', questions.map(({ heldBack }) => heldBack)],
    ['all', questions.map(() => true)],
  ] as const;
  for (const [name, ranks] of [
    ['Scholium', own],
    ['Pagefind, plain', other],
  ] as const) {
    // prettier-ignore
    for (const [part, taken] of parts) {
      const some = ranks.filter((_, i) => taken[i]);
      const shares = [1, 3, 10].map((most) => percent(share(some, most)));
      print(row(`${name}, ${part}`, String(some.length), ...shares));
    }
  }
  print('\nNot first, of those tuned on:');
  printMisses(questions, own, other, print);
  print('');
  const heldBack = own.filter((_, i) => questions[i]?.heldBack);
  return bars(print, [
    ['Held back: right claim first', share(heldBack, 1), BARS.heldBack.first, 'at least', percent],
    ['Held back: among the first three', share(heldBack, 3), BARS.heldBack.firstThree, 'at least', percent],
    ['All: right claim first', share(own, 1), BARS.all.first, 'at least', percent],
    ['All: among the first three', share(own, 3), BARS.all.firstThree, 'at least', percent],
  ]);
}

async function benchSite(browser: Browser, site: string, print: Print): Promise<boolean> {
  // Of questions in other scripts some find nothing, and nothing would show.
  const latin = readQuestions().filter(({ ask }) => /^[ -~]+$/.test(ask));
  const oneIn = (n: number): readonly string[] => latin.filter((_, i) => i % n === 0).map(({ ask }) => ask);
  const html = readFileSync(path.join(site, 'search/index.html'), 'utf8');
  const pages = new Map([[MEASURING, measuringPage(html, oneIn(3))]]);
  const served = await host([['/', site]]);
  const cold = await measureCold(browser, served, oneIn(15)).finally(served.close);
  const warm = await measureWarm(OPENINGS, () => host([['/', site]], pages));
  return report(print, cold, warm, BARS.site);
}

async function benchScale(browser: Browser, site: string, print: Print): Promise<boolean> {
  const corpus = generateCorpus(LARGE.articles);
  const started = performance.now();
  const large = await writeLargeIndex(corpus);
  const seconds = (performance.now() - started) / 1000;
  print(`\nIndex of ${LARGE.articles * CLAIMS_PER_ARTICLE} claims, made in ${seconds.toFixed(0)} s`);
  const html = readFileSync(path.join(site, 'search/index.html'), 'utf8');
  const questions = generateQuestions(corpus, LARGE.cold + LARGE.warm);
  const pages = new Map([[MEASURING, measuringPage(html, questions.slice(LARGE.cold))]]);
  const mounts = [[`/${INDEX_FOLDER}/`, large], ['/', site]] as const; // prettier-ignore
  const served = await host(mounts);
  const cold = await measureCold(browser, served, questions.slice(0, LARGE.cold)).finally(served.close);
  const warm = await measureWarm(OPENINGS, () => host(mounts, pages));
  return report(print, cold, warm, BARS.large);
}

/** Prints what first and next results cost, and whether the bars are met. */
function report(
  print: Print,
  cold: readonly Cold[],
  warm: Warm,
  most: { readonly bytes: number; readonly requests: number },
): boolean {
  const of = (key: keyof Cold): readonly number[] => cold.map((one) => one[key]);
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
  const median = (key: keyof Cold): number => quantile(of(key), 0.5);
  return bars(print, [
    ['Bytes of the first result, cold, median', median('bytes'), most.bytes, 'at most', kilobytes],
    ['Requests of the first result, cold, median', median('requests'), most.requests, 'at most', String],
    ['Next result, warm, p95', quantile(warm.next, 0.95), BARS.milliseconds, 'at most', milliseconds],
  ]);
}

async function writeLargeIndex(corpus: Corpus): Promise<string> {
  const folder = path.join(temporaryFolder(), INDEX_FOLDER);
  writeIndex(folder, await buildIndex(corpus, addressesBelow('/'), 'en'));
  return folder;
}

function printMisses(questions: readonly Asked[], own: Ranks, other: Ranks, print: Print): void {
  const place = (rank: number | undefined): string => (rank === undefined || rank === 0 ? '—' : String(rank));
  print(row('', 'Scholium', 'plain', ''));
  for (const [i, { ask, finds, heldBack }] of questions.entries()) {
    if (own[i] !== 1 && !heldBack) print(`${row(ask, place(own[i]), place(other[i]))}  ${finds.join(' ')}`);
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
