import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { renderArticle } from '../../../src/article/index.ts';
import { readCorpus } from '../../../src/corpus/index.ts';
import { RENDER_OPTIONS } from '../../content.ts';
import { launch } from '../../serve.ts';
import { PROJECT } from '../../site/build.ts';
import { temporaryFolder } from '../../temporary.ts';
import { mixedSizes, writeGenerated } from '../generate.ts';
import { host } from '../host.ts';
import { median } from '../median.ts';
import { measureLongPage } from './long.ts';
import { buildOwn, checkContent, editToPage, forgetKept, pageCost, sizeOfFolder, type Build } from './own.ts';
import type { Cost } from './process.ts';
import { buildWithStarlight } from './starlight.ts';

/** The bars of scale; times in seconds, memory in bytes. */
const BARS = {
  timeRatio: 1.5,
  memoryRatio: 1,
  check: { articles: 1_000, seconds: 10, memory: 2 ** 30 },
  edited: { articles: 1_000, seconds: 15 },
  files: { articles: 1_000, most: 30_000 },
  dev: 500,
  render: 2_000,
  frame: 50,
};

/** Words and claims of the long article. */
const LONG = { words: 50_000, claims: 500 };

type Print = (line: string) => void;

/** A row of what was measured: what, how much, in which unit, and the bar where there is one. */
interface Row {
  readonly what: string;
  readonly value: number | null;
  readonly unit: 's' | 'CPU s' | 'MB' | 'files' | 'kB' | 'ms' | 'times';
  readonly bar?: number;
}

/**
 * Measures what many articles cost: check, build and index, memory, files, one claim edited, a long article in a browser,
 * side by side with Starlight on the same text. Prints a table, writes JSON with the machine, and gives 1 where a bar is
 * missed. Arguments: `--articles 10,100`, `--languages en`, `--no-starlight`, `--no-dev`, `--no-long`, `--out file.json`.
 */
export async function benchScale(print: Print, args: readonly string[]): Promise<0 | 1> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      articles: { type: 'string', default: '10,100' },
      languages: { type: 'string', default: 'en' },
      starlight: { type: 'boolean', default: true },
      dev: { type: 'boolean', default: true },
      long: { type: 'boolean', default: true },
      out: { type: 'string' },
    },
    allowNegative: true,
  });
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push(row);
    print(formatRow(row));
  };
  print(MACHINE);
  for (const articles of values.articles.split(',').map(Number)) {
    print(`\n${articles} articles of ${mixedSizes(articles).claims} claims, pages in ${values.languages}`);
    const content = temporaryFolder();
    writeGenerated(content, mixedSizes(articles));
    await measureSite(content, articles, values, add);
  }
  if (values.long) {
    print(`\nOne article of ${LONG.words} words and ${LONG.claims} claims`);
    await measureLong(add);
  }
  const report = { machine: MACHINE, versions: versions(), rows };
  const out = path.resolve(values.out ?? path.join(PROJECT, '.cache/bench/scale.json'));
  mkdirSync(path.dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(report, null, 2)}\n`);
  print(
    `\nWritten to ${out}. Seconds of the clock depend on what else the machine does: compare CPU seconds, and ratios.`,
  );
  return rows.every(({ value, bar }) => bar === undefined || (value !== null && value <= bar)) ? 0 : 1;
}

async function measureSite(
  content: string,
  articles: number,
  options: { readonly languages: string; readonly starlight: boolean; readonly dev: boolean },
  add: (row: Row) => void,
): Promise<void> {
  const at = (of: { readonly articles: number }, bar: number): { bar?: number } =>
    articles === of.articles ? { bar } : {};
  forgetKept();
  const first = succeeded(await checkContent(content));
  addCost(
    add,
    'check, nothing kept',
    first,
    at(BARS.check, BARS.check.seconds),
    at(BARS.check, BARS.check.memory / 1e6),
  );
  addCost(add, 'check again', succeeded(await checkContent(content)));
  const out = path.join(PROJECT, '.cache/bench/site');
  const build = succeeded(await buildOwn(content, out, options.languages));
  addBuild(add, 'build, nothing kept', build);
  const { files, bytes } = sizeOfFolder(out);
  add({ what: 'files', value: files, unit: 'files', ...at(BARS.files, BARS.files.most) });
  add({ what: 'all of them', value: bytes / 1e6, unit: 'MB' });
  const { files: index } = sizeOfFolder(path.join(out, 'pagefind'));
  add({ what: 'of the search index', value: index, unit: 'files' });
  const cost = pageCost(path.join(out, 'articles/article-0/index.html'));
  add({ what: 'a reading page', value: cost.bytes / 1e3, unit: 'kB' });
  add({ what: 'a reading page, brotli 11', value: cost.brotli / 1e3, unit: 'kB' });
  const again = succeeded(await buildOwn(content, out, options.languages));
  addBuild(add, 'build again, nothing edited', again);
  editClaim(content);
  const edited = succeeded(await buildOwn(content, out, options.languages));
  addBuild(add, 'build again, one claim edited', edited, at(BARS.edited, BARS.edited.seconds));
  if (options.starlight) {
    const { corpus } = readCorpus(content);
    if (corpus === null) throw new Error('The generated content is not valid');
    const other = succeeded(await buildWithStarlight(corpus, path.join(temporaryFolder(), 'starlight')));
    addCost(add, 'Starlight', other);
    const ratio = (of: 'wall' | 'cpu' | 'memory'): number | null =>
      build[of] === null || other[of] === null ? null : build[of] / other[of];
    add({ what: 'build to Starlight, time', value: ratio('wall'), unit: 'times' });
    add({ what: 'build to Starlight, CPU', value: ratio('cpu'), unit: 'times', bar: BARS.timeRatio });
    add({ what: 'build to Starlight, memory', value: ratio('memory'), unit: 'times', bar: BARS.memoryRatio });
  }
  if (options.dev)
    add({
      what: 'edit to page',
      value: await editToPage(content, 'article-0', 5),
      unit: 'ms',
      bar: BARS.dev,
    });
}

/** Adds a word to the note of one claim. */
function editClaim(content: string): void {
  const folder = path.join(content, 'articles/article-0/claims');
  const [name = ''] = readdirSync(folder).sort();
  const file = path.join(folder, name);
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()} edited\n`);
}

async function measureLong(add: (row: Row) => void): Promise<void> {
  const content = temporaryFolder();
  const wordsBetween = LONG.words / LONG.claims - 15;
  writeGenerated(content, {
    ...mixedSizes(1),
    claims: LONG.claims,
    sources: 100,
    wordsBetween,
    languages: ['en'],
  });
  const { corpus } = readCorpus(content);
  const article = corpus?.articles[0];
  if (article === undefined) throw new Error('The generated content is not valid');
  const times = [0, 1, 2].map(() => {
    const started = performance.now();
    renderArticle(article, RENDER_OPTIONS);
    return performance.now() - started;
  });
  add({ what: 'rendering of the text', value: median(times), unit: 'ms', bar: BARS.render });
  const out = path.join(PROJECT, '.cache/bench/long');
  succeeded(await buildOwn(content, out, 'en'));
  const cost = pageCost(path.join(out, 'articles/article-0/index.html'));
  add({ what: 'page', value: cost.bytes / 1e3, unit: 'kB' });
  add({ what: 'page, brotli 11', value: cost.brotli / 1e3, unit: 'kB' });
  const served = await host([['/', out]]);
  const browser = await launch();
  try {
    const page = await measureLongPage(browser, `${served.origin}/articles/article-0/`);
    add({ what: 'page loaded', value: page.load, unit: 'ms', bar: BARS.render });
    add({ what: 'longest frame of scrolling', value: page.scroll, unit: 'ms', bar: BARS.frame });
    add({ what: 'longest frame of opening a note', value: page.open, unit: 'ms', bar: BARS.frame });
  } finally {
    await browser.close();
    await served.close();
  }
}

function succeeded<T extends Cost>(cost: T): T {
  if (cost.status !== 0) throw new Error(cost.output.slice(-4_000));
  return cost;
}

function addCost(add: (row: Row) => void, what: string, cost: Cost, time = {}, memory = {}): void {
  add({ what, value: cost.wall, unit: 's', ...time });
  add({ what, value: cost.cpu, unit: 'CPU s' });
  add({ what, value: cost.memory === null ? null : cost.memory / 1e6, unit: 'MB', ...memory });
}

function addBuild(add: (row: Row) => void, what: string, build: Build, time = {}): void {
  addCost(add, what, build, time);
  add({ what: `${what}: its pages and data`, value: build.pages, unit: 's' });
  add({ what: `${what}: its pictures`, value: build.pictures, unit: 's' });
  add({ what: `${what}: its index`, value: build.index, unit: 's' });
}

function formatRow({ what, value, unit, bar }: Row): string {
  const shown = value === null ? '–' : value.toFixed(unit === 'files' ? 0 : value < 100 ? 2 : 0);
  const met =
    bar === undefined
      ? ''
      : `  bar ${bar.toFixed(unit === 'times' ? 1 : 0)}: ${value !== null && value <= bar ? 'met' : 'MISSED'}`;
  return `${what.padEnd(52)}${shown.padStart(10)} ${unit.padEnd(6)}${met}`;
}

const MACHINE = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${(totalmem() / 2 ** 30).toFixed(0)} GiB, ${process.platform} ${release()}`;

function versions(): Readonly<Record<string, string>> {
  const of = (folder: string, name: string): string => {
    const file = path.join(PROJECT, folder, 'package.json');
    const { dependencies } = JSON.parse(readFileSync(file, 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    return dependencies[name] ?? '';
  };
  return {
    node: process.version,
    astro: of('.', 'astro'),
    pagefind: of('.', 'pagefind'),
    starlight: of('tests/bench/starlight', '@astrojs/starlight'),
  };
}
