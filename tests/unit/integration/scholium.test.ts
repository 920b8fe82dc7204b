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
async function routesOf(
  files: readonly string[],
  options = {},
  { before = [], command = '' }: { readonly before?: readonly object[]; readonly command?: string } = {},
) {
  const root = temporaryFolder();
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  const url = pathToFileURL(`${root}/`);
  const routes: string[] = [];
  const updates: object[] = [];
  const middlewares: string[] = [];
  const one = scholium(options);
  // Of what Astro gives, what the hook reads.
  await one.hooks['astro:config:setup']!({
    command,
    addMiddleware: ({ entrypoint }: { readonly entrypoint: URL }) =>
      middlewares.push(path.basename(entrypoint.pathname)),
    config: {
      root: url,
      srcDir: new URL('src/', url),
      publicDir: new URL('public/', url),
      vite: {},
      site: 'https://readings.example/texts',
      base: '/',
      integrations: [one, ...before],
    },
    injectRoute: ({ pattern }: { readonly pattern: string }) => routes.push(pattern),
    updateConfig: (update: object) => updates.push(update),
  } as never);
  return { routes, middlewares, config: Object.assign({}, ...updates) as Record<string, unknown> };
}

test('a page and a file of the site take the place of the route with their address; all other routes stand', async () => {
  const all = (await routesOf([])).routes;
  expect(all).toEqual(expect.arrayContaining(['404', 'robots.txt', '[...language]/method']));
  leaveProcess();
  const { routes } = await routesOf(['src/pages/404.astro', 'public/robots.txt', 'src/pages/about.md']);
  expect(all.filter((route) => !routes.includes(route))).toEqual(['404', 'robots.txt']);
});

test('a site with exports of its own has a route that writes them, and while it is developed what serves them', async () => {
  const built = await routesOf(['x.mjs'], { exports: ['./x.mjs'] });
  expect([built.routes.at(-1), built.middlewares]).toEqual(['[...added]', []]);
  leaveProcess();
  const served = await routesOf(['x.mjs'], { exports: ['./x.mjs'] }, { command: 'dev' });
  expect([served.routes.includes('[...added]'), served.middlewares]).toEqual([
    false,
    ['added-middleware.ts'],
  ]);
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
  expect(names(await routesOf([], {}, { before: [{ name: '@astrojs/sitemap' }] }))).not.toContain(
    '@astrojs/sitemap',
  );
});
