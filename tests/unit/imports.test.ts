import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../temporary.ts';

// ESLint takes seconds to load.
vi.setConfig({ testTimeout: 60_000 });

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** The project’s rules, without those that need the types of the whole project. */
const eslint = new ESLint({
  cwd: PROJECT,
  overrideConfig: {
    languageOptions: { parserOptions: { projectService: false } },
    rules: { ...tseslint.configs.disableTypeChecked.rules },
  },
});

/** Names of the rules about imports that a text breaks as a file of the project. */
async function broken(file: string, text: string): Promise<readonly string[]> {
  const results = await eslint.lintText(text, { filePath: path.join(PROJECT, file) });
  const rules = results.flatMap(({ messages }) =>
    messages.map((message) => message.ruleId ?? message.message),
  );
  return [...new Set(rules)].filter((rule) => rule !== '@typescript-eslint/no-unused-vars');
}

const PATHS = 'import-x/no-restricted-paths';
const MODULES = 'no-restricted-imports';

describe('an import is refused', () => {
  test.each<[what: string, file: string, text: string, rule: string]>([
    ['of a room above', 'src/text/probe.ts', `import { locate } from '../anchor/index.ts';`, PATHS],
    [
      'of types of a room above',
      'src/anchor/probe.ts',
      `import type { Corpus } from '../corpus/index.ts';`,
      PATHS,
    ],
    ['of the site from below', 'src/exports/probe.ts', `export * from '../site/frame/index.ts';`, PATHS],
    [
      'of a room above in the site',
      'src/site/frame/probe.ts',
      `import ClaimCard from '../claims/claim/ClaimCard.astro';`,
      PATHS,
    ],
    [
      'of the command line from the site',
      'src/site/frame/probe.ts',
      `import { a } from '../../authoring/index.ts';`,
      PATHS,
    ],
    [
      'past the face of a room',
      'src/corpus/probe.ts',
      `import { locate } from '../anchor/locate.ts';`,
      PATHS,
    ],
    [
      'of types past the face of a room',
      'src/article/probe.ts',
      `import type { Claim } from '../corpus/types.ts';`,
      PATHS,
    ],
    [
      'past the face of a room of the site',
      'src/routes/probe.ts',
      `import { a } from '../site/share/faces.ts';`,
      PATHS,
    ],
    [
      'of the corpus in a browser',
      'src/site/reading/browser/probe.ts',
      `import type { Claim } from '../../../corpus/index.ts';`,
      PATHS,
    ],
    [
      'of what builds search in a browser',
      'src/site/search/browser/probe.ts',
      `import { a } from '../build/pagefind.ts';`,
      PATHS,
    ],
    [
      'of another room’s code in a browser',
      'src/site/reading/browser/probe.ts',
      `import { a } from '../../search/browser/index.ts';`,
      PATHS,
    ],
    [
      'of the corpus in what a browser shares',
      'src/site/reading/shared/probe.ts',
      `import type { Claim } from '../../../corpus/index.ts';`,
      PATHS,
    ],
    [
      'of what is no browser code in the script of all pages',
      'src/site/browser.ts',
      `import { loadCorpus } from './frame/index.ts';`,
      PATHS,
    ],
    [
      'of Node in a browser',
      'src/site/search/browser/probe.ts',
      `import { readFileSync } from 'node:fs';`,
      MODULES,
    ],
    ['of Node where texts are read', 'src/anchor/probe.ts', `import path from 'node:path';`, MODULES],
    ['of Node in a page', 'src/routes/probe.ts', `import { readFileSync } from 'node:fs';`, MODULES],
    ['of Astro below the site', 'src/corpus/read/probe.ts', `import { z } from 'astro/zod';`, MODULES],
    [
      'of Astro in the command line',
      'src/authoring/probe.ts',
      `import { getCollection } from 'astro:content';`,
      MODULES,
    ],
  ])('%s', async (_, file, text, rule) => {
    expect(await broken(file, text)).toEqual([rule]);
  });
});

test.each<[what: string, file: string, text: string]>([
  ['of a room below', 'src/anchor/probe.ts', `import { flatten } from '../text/index.ts';`],
  ['within a room', 'src/anchor/probe.ts', `import { locate } from './locate.ts';`],
  [
    'of text and of its own room in a browser',
    'src/site/search/browser/probe.ts',
    `import { tokenize } from '../../../text/index.ts';\nimport { a } from '../shared/ids.ts';`,
  ],
  [
    'of words of the interface in a browser',
    'src/site/reading/browser/probe.ts',
    `import { bind } from '../../messages/shared/index.ts';`,
  ],
  ['of Node where files are read', 'src/corpus/read/probe.ts', `import { readFileSync } from 'node:fs';`],
  [
    'of a component of a room below',
    'src/site/reading/probe.ts',
    `import Citation from '../claims/citing/Citation.astro';`,
  ],
])('an import is allowed: %s', async (_, file, text) => {
  expect(await broken(file, text)).toEqual([]);
});

test('files that import one another’s types are refused', () => {
  const folder = temporaryFolder();
  const file = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  const check = () =>
    spawnSync(
      process.execPath,
      [
        path.join(PROJECT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        'dependency-cruiser.config.js',
        folder,
      ],
      { cwd: PROJECT, encoding: 'utf8' },
    );
  file('a.ts', `import type { B } from './b.ts';\nexport interface A {\n  readonly b: B;\n}\n`);
  file('b.ts', `export type B = string;\n`);
  expect(check().status).toBe(0);
  file('b.ts', `import type { A } from './a.ts';\nexport type B = A | null;\n`);
  const { status, stdout } = check();
  expect(status).toBeGreaterThan(0);
  expect(stdout).toContain('no-circular');
});
