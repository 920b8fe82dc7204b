import { expect, test } from 'vitest';
import { addedFiles } from '../../../src/exports/index.ts';
import type { Published } from '../../../src/exports/index.ts';

const PUBLISHED = { corpus: { articles: [{ slug: 'rivers' }] } } as unknown as Published;
const given = (one: unknown) => ({ file: './x.mjs', given: one });
const outline = (path: string) => ({
  name: 'Outline',
  text: 'The claims as an outline.',
  mediaType: 'text/x-opml',
  files: ({ corpus }: Published) => corpus.articles.map(({ slug }) => ({ path, content: slug })),
});

test('an export of the site makes its files from the corpus', () => {
  expect(addedFiles([given(outline('articles/rivers/outline.opml'))], PUBLISHED, [])).toEqual([
    {
      name: 'Outline',
      text: 'The claims as an outline.',
      mediaType: 'text/x-opml',
      files: [{ path: 'articles/rivers/outline.opml', content: 'rivers' }],
    },
  ]);
});

test.each<[what: string, exports: readonly unknown[], said: string]>([
  ['that lacks something', [{ ...outline('a.opml'), mediaType: undefined, files: 3 }], 'The option exports[0] of scholium() names "./x.mjs", which has no `mediaType`, function `files` in its default export: write export default { name'],
  ['that is a function', [() => []], 'has no `name`, `text`, `mediaType`, function `files`'],
  ['that is not there', [undefined], 'The option exports[0] of scholium() names "./x.mjs", which has no default export: write export default { name, text, mediaType, files }.'],
  ['with a path out of the site', [outline('../x.opml')], 'makes a file "../x.opml", which is no path such as claims.opml'],
  ['with the path of a page', [outline('about/')], 'is no path such as claims.opml'],
  ['with the path of another file', [outline('claims.json')], 'makes claims.json, which is there already'],
  ['that fails', [{ ...outline('a.opml'), files: () => { throw new Error('no such text'); } }], 'The export Outline failed while it made its files: no such text'],
  ['whose files come later', [{ ...outline('a.opml'), files: async () => [] }], 'The `files` of the export Outline give a promise: they give a list of { path, content }, at once.'],
  ['whose files are no list', [{ ...outline('a.opml'), files: () => 3 }], 'give no list: they give a list of { path, content }'],
  ['with a file that is none', [{ ...outline('a.opml'), files: () => [null] }], 'makes a file "undefined", which is no path'],
  ['with a file without content', [{ ...outline('a.opml'), files: () => [{ path: 'a.opml', content: 3 }] }], 'gives a.opml a content that is neither text nor bytes'],
  ['with a path of Windows', [outline('C:\\a.opml')], 'which is no path such as claims.opml'],
  ['twice with one path', [outline('a.opml'), outline('a.opml')], 'makes a.opml, which is there already'],
])('an export %s is refused with what to do', (_, exports, said) => {
  expect(() => addedFiles(exports.map(given), PUBLISHED, ['claims.json'])).toThrow(said);
}); // prettier-ignore
