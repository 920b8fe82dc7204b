import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writePackage } from '../../packaging/package.ts';
import { parseDocument } from '../dom.ts';
import { launch, serve } from '../serve.ts';
import { PROJECT } from '../site/build.ts';
import { OWN_SITE } from '../site/shared.ts';
import { temporaryFolder } from '../temporary.ts';

/** Where the package is made, in the project, whose packages its command line then finds. */
const PACKAGE = path.join(temporaryFolder(path.join(PROJECT, '.cache/test/package')), 'scholium');
const folder = temporaryFolder();
const site = path.join(folder, 'readings');
const EXAMPLES = path.join(PROJECT, 'docs/examples');

/** What `npm pack` says of a tarball. */
interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

let packed: Packed;

/** Ends well, or throws what was printed. */
function run(cwd: string, command: string, args: readonly string[], environment = {}): Promise<string> {
  const bin = path.join(PROJECT, 'node_modules/.bin');
  const child = spawn(command, args, {
    cwd,
    env: {
      PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
      HOME: process.env['HOME'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      npm_config_prefer_offline: 'true',
      npm_config_audit: 'false',
      npm_config_fund: 'false',
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => (status === 0 ? resolve(output) : reject(new Error(output))));
  });
}

async function pack(version: string): Promise<Packed> {
  const file = path.join(PACKAGE, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  writeFileSync(file, JSON.stringify({ ...manifest, version }));
  const [one] = JSON.parse(
    await run(PACKAGE, 'npm', ['pack', '--json', '--pack-destination', folder]),
  ) as Packed[];
  if (one === undefined) throw new Error('npm packed nothing');
  return one;
}

/** Every file of a built site. */
function filesOf(built: string): readonly string[] {
  return readdirSync(built, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(built, path.join(entry.parentPath, entry.name)))
    .sort();
}

const page = (address: string): string =>
  readFileSync(path.join(site, 'dist', address, 'index.html'), 'utf8');
const build = (environment = {}): Promise<string> =>
  run(site, 'npm', ['run', 'build'], { SCHOLIUM_SITE: 'https://readings.example', ...environment });

beforeAll(async () => {
  writePackage(PACKAGE);
  const before = await pack('0.0.1');
  packed = await pack('0.0.2');
  const main = path.join(PACKAGE, 'lib/authoring/main.js');
  await run(folder, process.execPath, [main, 'init', 'readings', '--package', `file:../${before.filename}`]);
}, 900_000);

/** The part of a lockfile that says which versions are installed, by the places of packages. */
interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

/**
 * Locks the packages of the site to the versions that this repository has: what is published since is built with as well, and
 * may write the same code otherwise.
 */
function lockAsHere(): void {
  const file = path.join(site, 'package-lock.json');
  const [theirs, ours] = [file, path.join(PROJECT, 'package-lock.json')].map(
    (one) => JSON.parse(readFileSync(one, 'utf8')) as Lockfile,
  ) as [Lockfile, Lockfile];
  const shared = Object.entries(ours.packages).filter(([place]) => place !== '' && place in theirs.packages);
  const packages = { ...theirs.packages, ...Object.fromEntries(shared) };
  writeFileSync(file, JSON.stringify({ ...theirs, packages }));
}

test('the package holds compiled code, components, styles, types, the manual and the starter, and is small', () => {
  const paths = packed.files.map((file) => file.path);
  expect([...new Set(paths.map((file) => file.split('/')[0]))].sort()).toEqual([
    'CHANGELOG.md',
    'LICENSE',
    'README.md',
    'docs',
    'lib',
    'package.json',
    'public',
    'starter',
  ]);
  const kinds = new Set(
    paths.filter((file) => file.startsWith('lib/')).map((file) => /\.d\.ts$|\.\w+$/.exec(file)?.[0]),
  );
  expect([...kinds].sort()).toEqual(['.astro', '.css', '.d.ts', '.js', '.json', '.map']);
  expect(paths.filter((file) => /(^|\/)tests?\/|\.test\.|^content\/|safe-havens/.test(file))).toEqual([]);
  expect(packed.size).toBeLessThan(2_750_000);
  expect(packed.unpackedSize).toBeLessThan(9_000_000);
});

/** What the site was built to with the package that was. */
let before: readonly string[] = [];

test('a new site is checked and built of the package', async () => {
  expect(await run(site, 'npm', ['run', 'check'])).toContain('0 errors, 0 warnings');
  await build();
  before = filesOf(path.join(site, 'dist'));
  expect(before).toContain('articles/gettysburg-address/claims/little-note/index.html');
  expect(before).toContain('favicon.svg');
});

test('the search of a new site finds its claims in a browser, which says nothing on its console', async () => {
  const [browser, served] = await Promise.all([
    launch(),
    serve({ folder: path.join(site, 'dist'), base: '' }),
  ]);
  const said: string[] = [];
  const tab = await browser.newPage();
  tab.on('console', (message) => said.push(message.text()));
  tab.on('pageerror', (error) => said.push(error.message));
  await tab.goto(`${served.origin}/search/?q=forgotten`);
  await tab.locator('a.hit').first().waitFor();
  expect(await tab.locator('a.hit').first().getAttribute('href')).toContain('#c-little-note');
  expect(said).toEqual([]);
  await browser.close();
  await served.close();
});

describe('with the next version, and without a fork', () => {
  beforeAll(async () => {
    await run(site, 'npm', ['install', `file:../${packed.filename}`]);
    cpSync(EXAMPLES, site, { recursive: true });
    await build();
  }, 300_000);

  test('the site keeps the addresses that it had, and has those of its own page and export besides', () => {
    const isAddress = (file: string): boolean => !/^(_astro|pagefind)\//.test(file);
    const now = filesOf(path.join(site, 'dist')).filter(isAddress);
    expect(now.filter((file) => !before.includes(file))).toEqual([
      'about/index.html',
      'articles/gettysburg-address/outline.txt',
    ]);
    expect(before.filter(isAddress).filter((file) => !now.includes(file))).toEqual([]);
  });

  test('the styles of the site outrank the package’s', async () => {
    const [browser, served] = await Promise.all([
      launch(),
      serve({ folder: path.join(site, 'dist'), base: '' }),
    ]);
    const tab = await browser.newPage({ colorScheme: 'light', viewport: { width: 1280, height: 800 } });
    await tab.goto(`${served.origin}/articles/gettysburg-address/`);
    const look = await tab.evaluate(() => {
      const { backgroundColor, fontFamily } = getComputedStyle(document.documentElement);
      return [backgroundColor, fontFamily];
    });
    expect(look).toEqual(['rgb(255, 253, 247)', 'Georgia, "Iowan Old Style", serif']);
    await browser.close();
    await served.close();
  });

  test('pages of a site with letters of its own do not fetch the package’s beforehand', () => {
    expect(page('')).not.toContain('rel="preload"');
  });

  test('the logo stands beside the name, which is read aloud once', () => {
    const link = parseDocument(page('')).querySelector('.site-name');
    const logo = link?.querySelector('img');
    expect(link?.textContent.trim()).toBe('Readings');
    expect(logo?.getAttribute('alt')).toBe('');
    expect(logo?.getAttribute('src')).toMatch(/^(data:image\/svg|\/_astro\/)/);
  });

  test('links of the head are the site’s choice', () => {
    const nav = /<nav aria-label="Site">[^]*?<\/nav>/.exec(page(''))?.[0] ?? '';
    expect([...nav.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
      '/claims/',
      '/sources/',
      '/search/',
      '/method/',
      '/about/',
    ]);
  });

  test('genres, kinds and assessments have the site’s names and definitions; their addresses stay', () => {
    const claim = page('articles/gettysburg-address/claims/four-score-and-seven');
    expect(claim).toContain('Open');
    expect(claim).not.toContain('Unverified');
    expect(page('method')).toContain('We looked for evidence and found none.');
    expect(page('articles/gettysburg-address/claims/little-note')).toContain('Forecast');
    expect(page('articles/gettysburg-address')).toContain('Address');
  });

  test('a component of the site takes the place of the package’s and shows it in itself', () => {
    const foot = /<footer[^]*?<\/footer>/.exec(page('claims'))?.[0] ?? '';
    expect(foot).toContain('Licence of the notes');
    expect(foot).toContain('<p class="imprint">Published by the readers’ desk.</p>');
  });

  test('a plain page of the site stands in its frame, with its policy, and in the sitemap', () => {
    expect(page('about')).toContain('<title>About · Readings</title>');
    expect(page('about')).toContain('http-equiv="content-security-policy"');
    expect(readFileSync(path.join(site, 'dist/sitemap-0.xml'), 'utf8')).toContain(
      'https://readings.example/about/',
    );
  });

  test('an export of the site stands beside the others, and the page of data lists it', () => {
    expect(readFileSync(path.join(site, 'dist/articles/gettysburg-address/outline.txt'), 'utf8')).toContain(
      'https://readings.example/articles/gettysburg-address/claims/little-note/\n',
    );
    expect(page('data')).toContain('href="/articles/gettysburg-address/outline.txt"');
  });
});

test('the content of this repository makes the same bytes with the package as without', async () => {
  rmSync(path.join(site, 'src'), { recursive: true });
  lockAsHere();
  await run(site, 'npm', ['install']);
  writeFileSync(path.join(site, 'astro.config.mjs'), readFileSync(path.join(PROJECT, 'astro.config.mjs')));
  await build({
    SCHOLIUM_SITE: 'https://scholium.example',
    SCHOLIUM_CONTENT: path.join(PROJECT, OWN_SITE.content),
  });
  const built = path.join(site, 'dist');
  expect(filesOf(built)).toEqual(filesOf(OWN_SITE.folder));
  const other = filesOf(built).filter(
    (file) => !readFileSync(path.join(built, file)).equals(readFileSync(path.join(OWN_SITE.folder, file))),
  );
  expect(other).toEqual([]);
  expect(existsSync(path.join(built, 'articles'))).toBe(true);
}, 900_000);
