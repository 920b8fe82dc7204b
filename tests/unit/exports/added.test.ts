import { expect, test } from 'vitest';
import { addedFiles } from '../../../src/exports/index.ts';
import type { Published } from '../../../src/exports/index.ts';

const PUBLISHED = { corpus: { articles: [{ slug: 'rivers' }] } } as unknown as Published;
const outline = (path: string) => ({
  name: 'Outline',
  text: 'The claims as an outline.',
  mediaType: 'text/x-opml',
  files: ({ corpus }: Published) => corpus.articles.map(({ slug }) => ({ path, content: slug })),
});

test('an export of the site makes its files from the corpus', () => {
  expect(addedFiles([outline('articles/rivers/outline.opml')], PUBLISHED, [])).toEqual([
    {
      name: 'Outline',
      text: 'The claims as an outline.',
      mediaType: 'text/x-opml',
      files: [{ path: 'articles/rivers/outline.opml', content: 'rivers' }],
    },
  ]);
});

test.each<[what: string, exports: readonly unknown[], said: string]>([
  ['that lacks something', [{ ...outline('a.opml'), mediaType: undefined, files: 3 }], 'exports[0] of scholium() names has no `mediaType`, `files` in its default export'],
  ['that is none', [undefined], 'has no `name`, `text`, `mediaType`, `files`'],
  ['with a path out of the site', [outline('../x.opml')], 'makes a file "../x.opml", which is no path such as claims.opml'],
  ['with the path of a page', [outline('about/')], 'is no path such as claims.opml'],
  ['with the path of another file', [outline('claims.json')], 'makes claims.json, which is there already'],
  ['twice with one path', [outline('a.opml'), outline('a.opml')], 'makes a.opml, which is there already'],
])('an export %s is refused with what to do', (_, exports, said) => {
  expect(() => addedFiles(exports, PUBLISHED, ['claims.json'])).toThrow(said);
}); // prettier-ignore
