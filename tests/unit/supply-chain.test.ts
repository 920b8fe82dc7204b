import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(PROJECT, file), 'utf8');

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

const manifest = JSON.parse(read('package.json')) as {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages)
  .filter(([at]) => at !== '')
  .map(([at, one]) => ({ name: at.replace(/^.*node_modules\//, ''), ...one }));

/** Licences under which anybody may use the program, and publish a site with it. SECURITY.md says more of the last two. */
const LICENCES = [
  ...['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT'],
  ...['MPL-2.0', 'OFL-1.1', 'Python-2.0', 'Unlicense', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)'],
  ...['LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later', 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'],
  'CPAL-1.0 OR AGPL-1.0',
];

test('every package comes from the registry, by its version and by the hash of its bytes', () => {
  expect(packages.length).toBeGreaterThan(500);
  const loose = packages.filter(
    ({ resolved, integrity }) =>
      !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') ||
      (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
  );
  expect(loose.map(({ name }) => name)).toEqual([]);
});

test('what the project asks for it asks for by one version', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

test('no package runs a script when it is installed but those that are allowed by name', () => {
  const running = packages
    .filter(({ hasInstallScript }) => hasInstallScript === true)
    .map(({ name }) => name);
  expect([...new Set(running)].sort()).toEqual(Object.keys(manifest.allowScripts).sort());
  expect(read('.npmrc')).toMatch(/^strict-allow-scripts=true$/m);
});

test('every package has a licence that is known here', () => {
  const unknown = packages.filter(({ license }) => !LICENCES.includes(license ?? ''));
  expect(unknown.map(({ name, license }) => `${name}: ${license ?? 'none'}`)).toEqual([]);
});

test('only the processor of citations has the licence of its kind, and SECURITY.md says what that means', () => {
  const of = packages.filter(({ license }) => license?.includes('AGPL') === true).map(({ name }) => name);
  expect(of).toEqual(['citeproc']);
  expect(read('SECURITY.md')).toContain('citeproc');
});

test('every script that starts Astro starts it without telemetry', () => {
  const telling = Object.entries(manifest.scripts).filter(
    ([, script]) =>
      /\bastro (build|dev|preview|check)\b/.test(script) && !script.startsWith('ASTRO_TELEMETRY_DISABLED=1 '),
  );
  expect(telling).toEqual([]);
});
