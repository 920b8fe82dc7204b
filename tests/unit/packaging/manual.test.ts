import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { AS_THEY_ARE } from '../../../packaging/package.ts';
import { manifestFor } from '../../../src/authoring/commands/init.ts';
import { parseMarkdown } from '../../../src/corpus/index.ts';
import { CATALOGUE_LANGUAGES } from '../../../src/site/messages/index.ts';

const PROJECT = path.resolve(import.meta.dirname, '../../..');
/** The pages of the package, by where they stand in it. */
const pages = [
  ['README.md', 'packaging/README.md'] as const,
  ...globSync('docs/**/*.md', { cwd: PROJECT }).map((file) => [file, file] as const),
].map(([at, file]) => [at, readFileSync(path.join(PROJECT, file), 'utf8')] as const);

test.each(pages)('%s leads to files that the package has', (at, text) => {
  const links: string[] = [];
  visit(parseMarkdown(text), ['link', 'image'], (node) => {
    const [to = ''] = (node as Link | Image).url.split('#');
    if (to !== '' && !/^[a-z]+:/.test(to)) links.push(path.posix.join(path.posix.dirname(at), to));
  });
  const missing = links.filter((to) => {
    const [first = ''] = to.split('/');
    return to !== 'README.md' && !(AS_THEY_ARE.includes(first) && existsSync(path.join(PROJECT, to)));
  });
  expect(missing).toEqual([]);
});

test('the README of the package names scripts that a new site has, and all of them', () => {
  const [, readme = ''] = pages[0] ?? [];
  const { scripts } = manifestFor('readings', undefined) as { readonly scripts: Readonly<Record<string, string>> };
  const named = new Set([...readme.matchAll(/npm (?:run )?([a-z]+)(?= |`)/g)].map(([, name = '']) => name));
  for (const command of ['create', 'install', 'scripts']) named.delete(command);
  expect([...named].sort()).toEqual(Object.keys(scripts).filter((name) => name !== 'preview').sort());
}); // prettier-ignore

test.each(['packaging/README.md', 'docs/look.md'])(
  '%s names every language that the interface speaks',
  (file) => {
    const text = readFileSync(path.join(PROJECT, file), 'utf8');
    const [said = ''] = /interface speaks [^.;]*/.exec(text) ?? [];
    const tags = [...said.matchAll(/\(`([\w-]+)`\)/g)].map(([, tag]) => tag).sort();
    expect(tags.join(', ')).toBe(CATALOGUE_LANGUAGES);
  },
);
