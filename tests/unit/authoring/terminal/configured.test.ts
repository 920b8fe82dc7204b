import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { configuredContent } from '../../../../src/authoring/terminal/configured.ts';
import { temporaryFolder } from '../../../temporary.ts';

function configured(text: string | null): Promise<string | null> {
  const folder = temporaryFolder();
  if (text !== null) writeFileSync(path.join(folder, 'astro.config.mjs'), text);
  return configuredContent(folder);
}

const withOptions = (options: string): string =>
  `const scholium = (options) => ({ name: 'scholium', options });\nexport default { integrations: [[scholium(${options})]] };`;

test.each<[what: string, text: string | null, content: string | null]>([
  ['gives a folder', withOptions(`{ content: 'texts' }`), 'texts'],
  ['gives none', withOptions(`{}`), null],
  ['is not there', null, null],
  ['does not name the folder, and is not loaded', `throw new Error('loaded')`, null],
])('the content folder of a configuration that %s', async (_, text, content) => {
  expect(await configured(text)).toBe(content);
});

test('a configuration that cannot be loaded is said, with what to give instead', async () => {
  await expect(configured(`import 'nowhere'; // content`)).rejects.toThrow(
    /^astro\.config\.mjs could not be read for the content folder: [^]*Give the folder: --content/,
  );
});
