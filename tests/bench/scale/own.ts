import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { median } from '../median.ts';
import { PROJECT } from '../../site/build.ts';
import { measure, type Cost } from './process.ts';

/** What both builds of a comparison are given. */
const ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
  NODE_ENV: 'production',
  SCHOLIUM_SITE: 'https://scholium.example',
  BASE_URL: undefined,
};

/** As the command of the project builds: room for what is soon forgotten, in MB, so that it is gone before it is moved. */
const ROOM = '--max-semi-space-size=64';

const ASTRO = path.join(PROJECT, 'node_modules/astro/bin/astro.mjs');

/** What one build keeps for the next. */
const KEPT = path.join(PROJECT, '.cache');

/** Forgets what earlier builds and checks kept: as a first build finds it. */
export function forgetKept(): void {
  for (const name of ['pictures', 'reading', 'pages', 'links', 'sizes', 'index'])
    rmSync(path.join(KEPT, name), { recursive: true, force: true });
}

/** Checks a content folder with the command line. */
export function checkContent(content: string): Promise<Cost> {
  return measure([process.execPath, 'src/authoring/main.ts', 'check'], {
    cwd: PROJECT,
    env: { SCHOLIUM_CONTENT: content },
  });
}

/** What of a build took how many seconds of the clock: its index with the links to exact words. */
export interface Build extends Cost {
  readonly pages: number;
  readonly pictures: number;
  readonly index: number;
}

/** Builds a content folder in some languages. */
export async function buildOwn(content: string, out: string, languages: string): Promise<Build> {
  rmSync(out, { recursive: true, force: true });
  const cost = await measure([process.execPath, ROOM, ASTRO, 'build', '--outDir', out], {
    cwd: PROJECT,
    env: { ...ENVIRONMENT, SCHOLIUM_CONTENT: content, SCHOLIUM_LANGUAGES: languages },
    marks: { made: /\[build\] ✓ Completed in/, searched: /\[scholium:search\]/ },
  });
  const pictures = sumOf(cost.output.matchAll(/\/og\/\S+ \(\+([^)]+)\)/g));
  const pages = sumOf(cost.output.matchAll(/(?:├|└)─ (?!\/og\/)\S+ \(\+([^)]+)\)/g));
  const { made = Number.NaN, searched = Number.NaN } = cost.marks;
  return { ...cost, pictures, pages, index: searched - made };
}

/** Seconds of times as Astro prints them: `12ms`, `1.86s`, `1m 3s`. */
function sumOf(matches: Iterable<RegExpMatchArray>): number {
  const seconds = { ms: 0.001, s: 1, m: 60 } as const;
  const parts = [...matches].flatMap(([, time = '']) => [...time.matchAll(/([\d.]+)(ms|s|m)/g)]);
  return parts.reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * seconds[unit as keyof typeof seconds],
    0,
  );
}

/** Files below a folder, and their bytes. */
export function sizeOfFolder(folder: string): { readonly files: number; readonly bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = entries.map(({ parentPath, name }) => statSync(path.join(parentPath, name)).size);
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** Bytes of a page: as it is, and as hosts that compress send it. */
export function pageCost(file: string): { readonly bytes: number; readonly brotli: number } {
  const html = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  return { bytes: html.length, brotli: brotliCompressSync(html, { params }).length };
}

/**
 * Milliseconds from the edit of a claim under the dev server until the page of its article shows it: the median of
 * some edits, after a first one that nobody counts.
 */
export async function editToPage(content: string, slug: string, edits: number): Promise<number> {
  const port = 24_600 + (process.pid % 1_000);
  const server = spawn(process.execPath, [ASTRO, 'dev', '--port', String(port)], {
    cwd: PROJECT,
    env: {
      ...process.env,
      ...ENVIRONMENT,
      NODE_ENV: 'development',
      SCHOLIUM_CONTENT: content,
      SCHOLIUM_LANGUAGES: 'en',
    },
    stdio: 'ignore',
  });
  const folder = path.join(content, 'articles', slug, 'claims');
  const [name] = readdirSync(folder).sort();
  const file = path.join(folder, name ?? '');
  const before = readFileSync(file, 'utf8');
  const page = `http://localhost:${port}/articles/${slug}/`;
  try {
    await shows(page, '<h1', 600_000);
    const times: number[] = [];
    for (let i = 0; i <= edits; i++) {
      const word = `edited${i}`;
      const started = performance.now();
      writeFileSync(file, `${before.trimEnd()} ${word}\n`);
      await shows(page, word, 120_000);
      times.push(performance.now() - started);
    }
    return median(times.slice(1));
  } finally {
    writeFileSync(file, before);
    server.kill();
  }
}

async function shows(page: string, words: string, patience: number): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until;) {
    const html = await fetch(page).then(
      (response) => response.text(),
      () => '',
    );
    if (html.includes(words)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`${page} does not show ${words}`);
}
