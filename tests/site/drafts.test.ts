import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../command-line.ts';
import { PROJECT } from './build.ts';
import { FROZEN_SITE } from './shared.ts';

/** A word of the frozen content that stands in a draft, and in the source that only the draft names; the development server shows both. */
const WORD = /quagga/i;
const CLAIM = '/articles/ferry/claims/no-bridge/';

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
