import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { manifestOf } from '../../../packaging/package.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');
const own = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as Parameters<
  typeof manifestOf
>[0];
const manifest = manifestOf(own) as Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Names of the packages that code and components load when they run: not those of their types. */
function loaded(): readonly string[] {
  const names = globSync('src/**/*.{ts,astro}', { cwd: PROJECT }).flatMap((file) => {
    const code = readFileSync(path.join(PROJECT, file), 'utf8');
    const scripts = file.endsWith('.ts') ? [code] : [/^---\n([^]*?)\n---/.exec(code)?.[1] ?? ''];
    return scripts
      .filter((script) => /(from|import|import\() ?'[^.]/.test(script))
      .flatMap((script) =>
        ts.preProcessFile(stripTypeScriptTypes(script)).importedFiles.map(({ fileName }) => fileName),
      );
  });
  const packages = names
    .filter((name) => !/^(\.|node:|astro:|virtual:)/.test(name))
    .map((name) => /^(@[^/]+\/[^/?]+|[^/?]+)/.exec(name)?.[1] ?? name);
  return [...new Set(packages)].sort();
}

test('every package that the code loads is one that whoever installs the package gets', () => {
  const given = { ...manifest['dependencies'], ...manifest['peerDependencies'], scholium: '' };
  expect(loaded()).toEqual(expect.arrayContaining(['unified', 'vite', 'zod']));
  expect(loaded().filter((name) => !Object.hasOwn(given, name))).toEqual([]);
});

test('what is exported is compiled, with its types; components are source', () => {
  expect(manifest['exports']?.['.']).toEqual({
    types: './lib/integration/index.d.ts',
    default: './lib/integration/index.js',
  });
  expect(manifest['exports']?.['./components/Footer.astro']).toBe('./lib/site/frame/layouts/Footer.astro');
  expect(manifest['bin']).toEqual({ scholium: 'lib/authoring/main.js' });
});

test('a site has one Astro, ours and its own', () => {
  expect(manifest['dependencies']).not.toHaveProperty('astro');
  expect(manifest['peerDependencies']).toEqual({
    astro: `^${own.dependencies['astro'] ?? ''}`,
    vite: `^${own.dependencies['vite'] ?? ''}`,
  });
});
