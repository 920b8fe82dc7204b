import { expect, test } from 'vitest';
import {
  builtFile,
  listSite,
  markPage,
  pageFile,
  type BuiltFile,
  type BuiltSite,
} from '../../../src/site/offline/build/list.ts';

const bytes = (text: string): BuiltFile => builtFile(new TextEncoder().encode(text));
const HOME = '<!doctype html><html lang="en"><body>Home</body></html>';
const SITE: BuiltSite = {
  pages: new Map([
    ['', pageFile(HOME)],
    ['articles/rivers/', pageFile('<!doctype html><html lang="en"><body>A river ends.</body></html>')],
  ]),
  files: new Map([['_astro/a.js', bytes('a')]]),
  pictures: new Map([['articles/rivers/images/a.png', bytes('b')]]),
  index: new Map([['pagefind/pagefind.js', bytes('c')]]),
  words: { en: { newer: 'Newer.', show: 'Show' } },
};

test('a build is named by what can be kept of it: whatever of that changes gives it another name', () => {
  const { build } = listSite(SITE);
  expect(listSite({ ...SITE, pages: new Map([...SITE.pages].reverse()) }).build).toBe(build);
  const changed: readonly Partial<BuiltSite>[] = [
    { pages: new Map([...SITE.pages, ['', pageFile(HOME.replace('Home', 'House'))]]) },
    { files: new Map([['_astro/a.js', bytes('A')]]) },
    { pictures: new Map([['articles/rivers/images/a.png', bytes('B')]]) },
    { index: new Map([['pagefind/pagefind.js', bytes('C')]]) },
    { words: {} },
  ];
  const builds = changed.map((change) => listSite({ ...SITE, ...change }).build);
  expect(new Set([build, ...builds]).size).toBe(1 + changed.length);
});

test('a page is marked once, and the mark is no part of what names the build', () => {
  const { build } = listSite(SITE);
  const marked = markPage(HOME, build);
  expect(marked).toBe(`<!doctype html><html data-build="${build}" lang="en"><body>Home</body></html>`);
  expect(markPage(marked, 'other')).toBe(marked.replace(build, 'other'));
  expect(listSite({ ...SITE, pages: new Map([...SITE.pages, ['', pageFile(marked)]]) }).build).toBe(build);
  expect(markPage(marked, null)).toBe(HOME);
});

test('a search index that is too large is not listed, and names the build all the same', () => {
  const large = (sign: number): BuiltSite => ({
    ...SITE,
    index: new Map([['pagefind/a', builtFile(new Uint8Array(7 * 1024 * 1024).fill(sign))]]),
  });
  expect(listSite(large(1)).index).toEqual({});
  expect(listSite(large(1)).build).not.toBe(listSite(large(2)).build);
});
