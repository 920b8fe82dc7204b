import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { patternOf, ROUTES, routesIn } from '../../../src/integration/routes.ts';
import { temporaryFolder } from '../../temporary.ts';

test.each([
  ['[...language]/index.astro', '[...language]'],
  ['[...language]/sources/[id].astro', '[...language]/sources/[id]'],
  ['[...file].json.ts', '[...file].json'],
  ['robots.txt.js', 'robots.txt'],
  ['index.astro', ''],
  ['[...language]\\articles\\[slug]\\index.astro', '[...language]/articles/[slug]'],
])('the file %s makes the address %s', (file, pattern) => {
  expect(patternOf(file)).toBe(pattern);
});

test('a route that is added to the folder is taken up; what stands beside compiled code is none', () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'b'));
  for (const file of ['b/index.astro', 'a.txt.js', 'a.txt.js.map', 'a.txt.d.ts', '_part.astro', '.hidden.ts'])
    writeFileSync(path.join(folder, file), '');
  expect(routesIn(folder).map(({ pattern }) => pattern)).toEqual(['a.txt', 'b']);
});

test('the package has the routes of a site', () => {
  expect(routesIn(ROUTES).map(({ pattern }) => pattern)).toEqual(
    expect.arrayContaining(['404', '[...language]', '[...language]/articles/[slug]', 'robots.txt']),
  );
});
