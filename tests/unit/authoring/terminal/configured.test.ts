import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { configuredContent, configuredLanguages } from '../../../../src/authoring/terminal/configured.ts';
import { temporaryFolder } from '../../../temporary.ts';

function configured(text: string | null): string {
  const folder = temporaryFolder();
  if (text !== null) writeFileSync(path.join(folder, 'astro.config.mjs'), text);
  return folder;
}

const withOptions = (options: string): string =>
  `const scholium = (options) => ({ name: 'scholium', options });\nexport default { integrations: [[scholium(${options})]] };`;

test.each<[what: string, text: string | null, content: string | null]>([
  ['gives a folder', withOptions(`{ content: 'texts' }`), 'texts'],
  ['gives none', withOptions(`{}`), null],
  ['is not there', null, null],
  ['does not name the folder, and is not loaded', `throw new Error('loaded')`, null],
])('the content folder of a configuration that %s', async (_, text, content) => {
  expect(await configuredContent(configured(text))).toBe(content);
});

test('a configuration that cannot be loaded is said, with what to give instead', async () => {
  await expect(configuredContent(configured(`import 'nowhere'; // content`))).rejects.toThrow(
    /^astro\.config\.mjs could not be read for the content folder: [^]*Give the folder: --content/,
  );
});

test('the languages of a configuration are those that it gives', async () => {
  const languages = (options: string): Promise<readonly string[] | null> =>
    configuredLanguages(configured(withOptions(options)));
  expect(await languages(`{ languages: ['en', 'ur'] }`)).toEqual(['en', 'ur']);
  expect(await languages(`{ content: 'languages' }`)).toBeNull();
  expect(await languages(`{}`)).toBeNull();
});
