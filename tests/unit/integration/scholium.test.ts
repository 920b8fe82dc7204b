import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { leaveProcess } from '../../../src/integration/one-site.ts';
import { IN_BROWSERS, scholium } from '../../../src/integration/scholium.ts';
import { temporaryFolder } from '../../temporary.ts';

const SRC = path.resolve(import.meta.dirname, '../../../src');

test('every package that code for browsers imports is made ready for the development server of an installed package', () => {
  const files = globSync('{text,anchor,revision,site/browser.ts,site/*/{browser,shared}}{,/**/*.ts}', {
    cwd: SRC,
  });
  const imported = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(path.join(SRC, file), 'utf8').matchAll(
        /^import (?!type )[^;]*? from '([a-z@][^']*)'/gm,
      ),
    ])
    .map(([, name]) => name);
  expect([...new Set(imported)].sort()).toEqual([...IN_BROWSERS]);
});

afterEach(() => leaveProcess());

/** Patterns of the routes that the integration adds to a project with these files. */
async function routesOf(files: readonly string[], options = {}, before: readonly object[] = []) {
  const root = temporaryFolder();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  const url = pathToFileURL(`${root}/`);
  const routes: string[] = [];
  const updates: object[] = [];
  const one = scholium(options);
  // Of what Astro gives, what the hook reads.
  await one.hooks['astro:config:setup']!({
    config: {
      root: url,
      srcDir: new URL('src/', url),
      publicDir: new URL('public/', url),
      site: 'https://readings.example/texts',
      base: '/',
      integrations: [one, ...before],
    },
    injectRoute: ({ pattern }: { readonly pattern: string }) => routes.push(pattern),
    updateConfig: (update: object) => updates.push(update),
  } as never);
  return { routes, config: Object.assign({}, ...updates) as Record<string, unknown> };
}

test('a page and a file of the site take the place of the route with their address; all other routes stand', async () => {
  const all = (await routesOf([])).routes;
  expect(all).toEqual(expect.arrayContaining(['404', 'robots.txt', '[...language]/method']));
  leaveProcess();
  const { routes } = await routesOf(['src/pages/404.astro', 'public/robots.txt', 'src/pages/about.md']);
  expect(all.filter((route) => !routes.includes(route))).toEqual(['404', 'robots.txt']);
});

test('a site with exports of its own has a route for them', async () => {
  const { routes } = await routesOf(['x.mjs'], { exports: ['./x.mjs'] });
  expect(routes.at(-1)).toBe('[...added]');
});

test('the path in the address of the site is that below which it stands', async () => {
  const { config } = await routesOf([]);
  expect([config['site'], config['base']]).toEqual(['https://readings.example', '/texts/']);
});

test('a site that has a sitemap of its own gets no second', async () => {
  const names = ({ config }: Awaited<ReturnType<typeof routesOf>>) =>
    (config['integrations'] as readonly { readonly name: string }[]).map(({ name }) => name);
  expect(names(await routesOf([]))).toContain('@astrojs/sitemap');
  leaveProcess();
  expect(names(await routesOf([], {}, [{ name: '@astrojs/sitemap' }]))).not.toContain('@astrojs/sitemap');
});
