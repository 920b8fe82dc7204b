import { expect, test } from 'vitest';
import {
  builtFile,
  listSite,
  markPage,
  pageFile,
  type BuiltFile,
  type BuiltSite,
  type BuiltText,
} from '../../../src/site/offline/build/list.ts';

const bytes = (text: string): BuiltFile => builtFile(new TextEncoder().encode(text));
const HOME = '<!doctype html><html lang="en"><body>Home</body></html>';
const RIVERS: BuiltText = {
  pictures: new Map([['articles/rivers/images/a.png', bytes('b')]]),
  evidence: new Map([['articles/rivers/claims/ends/', bytes('d')]]),
  words: 'Kept.',
};
const SITE: BuiltSite = {
  pages: new Map([
    ['', pageFile(HOME)],
    ['articles/rivers/', pageFile('<!doctype html><html lang="en"><body>A river ends.</body></html>')],
  ]),
  files: new Map([['_astro/a.js', bytes('a')]]),
  texts: new Map([['articles/rivers/', RIVERS]]),
  index: new Map([['pagefind/pagefind.js', bytes('c')]]),
  words: { en: { newer: 'Newer.', show: 'Show' } },
};

const textOf = (change: Partial<BuiltText>): Partial<BuiltSite> => ({
  texts: new Map([['articles/rivers/', { ...RIVERS, ...change }]]),
});
const buildOf = (site: BuiltSite): string => listSite(site).list.build;

test('what belongs to a text is listed with the text, by the build that it is of', () => {
  expect(listSite(SITE).texts.get('articles/rivers/')).toEqual({
    build: buildOf(SITE),
    pictures: { 'articles/rivers/images/a.png': bytes('b').hash },
    evidence: { 'articles/rivers/claims/ends/': bytes('d').hash },
    words: 'Kept.',
  });
});

test('a build is named by what can be kept of it: whatever of that changes gives it another name', () => {
  const build = buildOf(SITE);
  expect(buildOf({ ...SITE, pages: new Map([...SITE.pages].reverse()) })).toBe(build);
  const changed: readonly Partial<BuiltSite>[] = [
    { pages: new Map([...SITE.pages, ['', pageFile(HOME.replace('Home', 'House'))]]) },
    { files: new Map([['_astro/a.js', bytes('A')]]) },
    textOf({ pictures: new Map([['articles/rivers/images/a.png', bytes('B')]]) }),
    textOf({ evidence: new Map([['articles/rivers/claims/ends/', bytes('D')]]) }),
    textOf({ words: 'Here.' }),
    { index: new Map([['pagefind/pagefind.js', bytes('C')]]) },
    { words: {} },
  ];
  const builds = changed.map((change) => buildOf({ ...SITE, ...change }));
  expect(new Set([build, ...builds]).size).toBe(1 + changed.length);
});

test('a page is marked once, and the mark is no part of what names the build', () => {
  const build = buildOf(SITE);
  const marked = markPage(HOME, build);
  expect(marked).toBe(`<!doctype html><html data-build="${build}" lang="en"><body>Home</body></html>`);
  expect(markPage(marked, 'other')).toBe(marked.replace(build, 'other'));
  expect(buildOf({ ...SITE, pages: new Map([...SITE.pages, ['', pageFile(marked)]]) })).toBe(build);
  expect(markPage(marked, null)).toBe(HOME);
});

test('a search index that is too large is not listed, and names the build all the same', () => {
  const large = (sign: number): BuiltSite => ({
    ...SITE,
    index: new Map([['pagefind/a', builtFile(new Uint8Array(7 * 1024 * 1024).fill(sign))]]),
  });
  expect(listSite(large(1)).list.index).toEqual({});
  expect(buildOf(large(1))).not.toBe(buildOf(large(2)));
});
