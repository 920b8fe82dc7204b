import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../command-line.ts';
import { parseDocument } from '../dom.ts';
import { PROJECT } from './build.ts';
import { FROZEN_SITE } from './shared.ts';

/** A word of the frozen content that stands in a draft, and in the source that only the draft names. */
const WORD = /quagga/i;
const CLAIM = '/articles/ferry/claims/no-bridge/';

let server: ChildProcess;
let origin: string;

beforeAll(async () => {
  [server, origin] = await startDevelopment(FROZEN_SITE.content);
});
afterAll(() => server.kill());

test('a draft, and a source that only it names, stand in no file of a build', () => {
  const files = readdirSync(FROZEN_SITE.folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.length).toBeGreaterThan(500);
  const named = files.map((one) => path.join(one.parentPath, one.name));
  expect(named.filter((file) => WORD.test(file) || file.includes('no-bridge'))).toEqual([]);
  expect(named.filter((file) => WORD.test(readFileSync(file, 'latin1')))).toEqual([]);
  expect(existsSync(path.join(FROZEN_SITE.folder, CLAIM))).toBe(false);
});

test('a draft is in no count', async () => {
  const content = path.join(PROJECT, FROZEN_SITE.content);
  const { out } = await runIn(path.dirname(content), 'stats');
  expect(out).toMatch(/^ferry: \d+ words, 4 claims$/m);
  expect(out).toMatch(/^sources: 19$/m);
});

test('the development server shows a draft with its note and its page, marked as a draft', async () => {
  const reading = await open('/articles/ferry/');
  const note = reading.querySelector('#n-no-bridge')?.closest('details');
  expect(note?.querySelector('summary')?.textContent.replace(/\s+/g, ' ')).toContain('Draft: in no build');
  expect(reading.querySelectorAll('.note')).toHaveLength(5);
  expect((await open(CLAIM)).body.textContent).toMatch(WORD);
  expect((await open('/sources/quagga-plan/')).querySelector('.claim-card b')?.textContent).toBe(
    'Draft: in no build',
  );
});

async function open(address: string): Promise<Document> {
  const response = await fetch(origin + address);
  expect(response.status).toBe(200);
  return parseDocument(await response.text());
}

/** Starts the development server over a content folder; gives its process and where it answers. */
function startDevelopment(content: string): Promise<[ChildProcess, string]> {
  const development = spawn(process.execPath, [path.join(import.meta.dirname, 'development.ts')], {
    cwd: PROJECT,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      BASE_URL: undefined,
      NODE_ENV: 'development',
      // By which Astro would take itself for a part of a test.
      VITEST: undefined,
      SCHOLIUM_SITE: 'https://scholium.example',
      SCHOLIUM_CONTENT: content,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (address !== undefined) resolve([development, address]);
    };
    development.stdout.on('data', collect);
    development.stderr.on('data', collect);
    development.on('close', () => reject(new Error(output)));
  });
}
