import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIn } from '../command-line.ts';
import { parseDocument } from '../dom.ts';
import { PROJECT } from './build.ts';
import { startDevelopment, type Development } from './develop.ts';
import { FROZEN_SITE } from './shared.ts';

/** A word of the frozen content that stands in a draft, and in the source that only the draft names. */
const WORD = /quagga/i;
const CLAIM = '/articles/ferry/claims/no-bridge/';

let server: Development;

beforeAll(async () => {
  server = await startDevelopment(FROZEN_SITE.content);
});
afterAll(() => server.stop());

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
  const response = await fetch(server.origin + address);
  expect(response.status).toBe(200);
  return parseDocument(await response.text());
}
