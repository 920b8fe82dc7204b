import { expect, test } from 'vitest';
import { headersFile, hostHeaders } from '../../../src/integration/host-headers.ts';

const rules = hostHeaders(
  ['', '404/', 'articles/a/', 'articles/b/', 'embed/a/x/'],
  ['_astro/search-worker-1.js'],
);
const policyOf = (path: string): string | undefined =>
  rules.find((rule) => rule.path === path)?.headers['Content-Security-Policy'];

test('a host is told to let nobody frame a page but those that are made for it', () => {
  for (const path of ['', '404.html', 'articles/*']) expect(policyOf(path)).toBe("frame-ancestors 'none'");
  expect(rules.map(({ path }) => path)).not.toContain('embed/*');
  expect(policyOf('*')).not.toContain('frame-ancestors');
});

test('WebAssembly runs in the worker of search and nowhere else', () => {
  const allowing = rules.filter(({ headers }) =>
    headers['Content-Security-Policy']?.includes('wasm-unsafe-eval'),
  );
  expect(allowing.map(({ path }) => path)).toEqual(['_astro/search-worker-1.js']);
});

test('no rule allows code that stands in a page or is made from words', () => {
  expect(JSON.stringify(rules)).not.toMatch(/'unsafe-(inline|eval|hashes)'|'strict-dynamic'/);
});

test('the file has each rule below the path of the site, its headers indented', () => {
  expect(headersFile([{ path: 'a/*', headers: { 'X-A': '1', 'X-B': '2' } }], '/base/')).toBe(
    '/base/a/*\n  X-A: 1\n  X-B: 2\n',
  );
});
