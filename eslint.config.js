import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** Folders under `src/` from the bottom up: each may import from its own layer’s allowance only. */
const MAY_IMPORT = {
  report: [],
  text: [],
  anchor: ['text'],
  revision: ['anchor', 'text'],
  figures: ['anchor', 'text'],
  corpus: ['revision', 'figures', 'anchor', 'text', 'report'],
  article: ['corpus', 'anchor', 'text', 'report'],
  exports: ['article', 'corpus', 'figures', 'anchor', 'text', 'report'],
  site: ['exports', 'article', 'corpus', 'revision', 'figures', 'anchor', 'text', 'report'],
  authoring: ['exports', 'article', 'corpus', 'revision', 'figures', 'anchor', 'text', 'report'],
  pages: ['site', 'exports'],
};

const folders = Object.keys(MAY_IMPORT);

/** Imports point down only. */
const layers = folders.map((folder) => ({
  target: `./src/${folder}`,
  from: './src',
  except: [folder, ...MAY_IMPORT[folder]].map((name) => `./${name}`),
  message: `src/${folder} may import only from: ${MAY_IMPORT[folder].join(', ') || 'nothing of the project'}.`,
}));

/** Nothing reaches past another folder’s index.ts. */
const facades = folders.flatMap((folder) =>
  folders
    .filter((other) => other !== folder)
    .map((other) => ({
      target: `./src/${folder}`,
      from: `./src/${other}`,
      except:
        other === 'site' && folder === 'pages' ? ['./index.ts', './components', './layouts'] : ['./index.ts'],
      message: `Import from src/${other}/index.ts.`,
    })),
);

const wall = (group, message) => ({ group, message });
const ASTRO = wall(
  ['astro', 'astro:*', 'astro/*'],
  'Astro is known to site, pages and content.config.ts only.',
);
const NODE = wall(['node:*'], 'Node is known to corpus, authoring and site/search only.');

export default tseslint.config(
  { ignores: ['dist/', '.astro/', 'node_modules/', '.cache/', 'tests/fixtures/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.astro'],
      },
    },
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js', '.astro'] })] },
    rules: {
      'import-x/no-restricted-paths': [
        'error',
        { basePath: import.meta.dirname, zones: [...layers, ...facades] },
      ],
      'import-x/no-cycle': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Index signatures are read with brackets, which the strictest compiler settings ask for.
      '@typescript-eslint/dot-notation': 'off',
    },
  },
  {
    files: ['src/{report,text,anchor,revision,figures,article,exports}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [ASTRO, NODE] }] },
  },
  {
    files: ['src/{corpus,authoring}/**', 'src/site/search/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [ASTRO] }] },
  },
  {
    files: ['src/{site,pages}/**'],
    ignores: ['src/site/search/**', 'src/site/client/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE] }] },
  },
  {
    files: ['src/site/client/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ASTRO,
            NODE,
            wall(
              ['**/corpus/**', '**/article/**', '**/exports/**', '**/report/**'],
              'Client code imports text and anchor only.',
            ),
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/require-await': 'off' },
  },
);
