import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

/** What every room of the site stands on. */
const BELOW_SITE = ['exports', 'article', 'corpus', 'revision', 'figures', 'anchor', 'text', 'report'];

/** Rooms under `src/` from the bottom up: each may import from its own allowance only. */
const MAY_IMPORT = {
  text: [],
  report: [],
  disk: [],
  anchor: ['text'],
  revision: ['anchor', 'text'],
  figures: ['anchor', 'text'],
  corpus: ['disk', 'revision', 'figures', 'anchor', 'text', 'report'],
  article: ['corpus', 'anchor', 'text', 'report'],
  exports: ['article', 'corpus', 'figures', 'anchor', 'text', 'report'],
  imports: ['article', 'corpus', 'figures', 'anchor', 'text', 'report'],
  'site/messages': BELOW_SITE,
  // The frame of every page names the one script that stands in every page.
  'site/frame': ['disk', 'site/messages', 'site/browser.ts', ...BELOW_SITE],
  'site/search': ['disk', 'site/frame', 'site/messages', ...BELOW_SITE],
  'site/share': ['site/frame', 'site/messages', ...BELOW_SITE],
  'site/figures': ['site/frame', 'site/messages', ...BELOW_SITE],
  'site/claims': ['site/figures', 'site/frame', 'site/messages', ...BELOW_SITE],
  'site/reading': ['site/claims', 'site/figures', 'site/frame', 'site/messages', ...BELOW_SITE],
  'site/quote': ['site/frame', 'site/messages', ...BELOW_SITE],
  'site/offline': ['disk', 'site/frame', 'site/messages', ...BELOW_SITE],
  'site/data': ['site/frame', 'site/messages', ...BELOW_SITE],
  // A text that is packed has the addresses and the words that it has on the site; what annotates in the browser
  // reads the words of a page as the page itself does.
  authoring: ['disk', 'imports', 'site/frame', 'site/messages', 'site/reading/browser', ...BELOW_SITE],
  routes: [
    'site/reading',
    'site/data',
    'site/quote',
    'site/offline',
    'site/claims',
    'site/figures',
    'site/share',
    'site/search',
    'site/frame',
    'site/messages',
    'exports',
  ],
  integration: [
    'disk',
    'authoring',
    'routes',
    'site/reading',
    'site/offline',
    'site/search',
    'site/frame',
    'site/messages',
    ...BELOW_SITE,
  ],
};

const rooms = Object.keys(MAY_IMPORT);

// A folder that is no room would have no rules at all.
for (const folder of ['', 'site/']) {
  for (const entry of readdirSync(`${import.meta.dirname}/src/${folder}`, { withFileTypes: true })) {
    const room = folder + entry.name;
    if (entry.isDirectory() && room !== 'site' && !rooms.includes(room)) {
      throw new Error(`src/${room} is no room: say in MAY_IMPORT of eslint.config.js what it may import.`);
    }
  }
}

/** Imports point down only. */
const layers = rooms.map((room) => ({
  target: `./src/${room}`,
  from: './src',
  except: [room, ...MAY_IMPORT[room]].map((name) => `./${name}`),
  message: `src/${room} may import only from: ${MAY_IMPORT[room].join(', ') || 'nothing of the project'}.`,
}));

/** The public faces of rooms: their index.ts, their components, those of their browser and shared code. */
const FACES = [
  '**/src/{*,site/*}/index.{ts,}',
  // What annotates in the browser is loaded without all that the command line comes with.
  '**/src/{*,site/*}/{toolbar,browser,shared}/index.{ts,}',
  '**/src/**/*.astro',
  // It stands in no room.
  '**/src/site/browser.{ts,}',
];

/** Nothing reaches past another room’s public face. One zone for each room: to match many takes lint seconds. */
const faces = rooms.map((room) => ({
  target: `./src/${room}`,
  from: './src/**',
  except: [`**/src/${room}/**`, ...FACES],
  message: 'Import from the index.ts of that folder, or a component of it.',
}));

/**
 * What code for browsers may import, and the code that it shares with what runs at build, in each room of the
 * site: an allow-list. The one script of all pages only puts rooms together.
 */
const siteRooms = rooms.filter((room) => room.startsWith('site/'));
const IN_BROWSERS = ['text', 'anchor', 'revision', 'site/messages/shared'];
const browserZone = (target, allowed, said) => ({
  target: `./src/${target}`,
  from: './src',
  except: [...new Set(allowed)].map((name) => `./${name}`),
  message: `${said} may import only ${[...new Set(allowed)].join(', ')}.`,
});
const browserCode = [
  ...siteRooms.flatMap((room) => [
    browserZone(
      `${room}/browser`,
      [...IN_BROWSERS, `${room}/browser`, `${room}/shared`, 'site/frame/browser'],
      'Code for browsers',
    ),
    browserZone(
      `${room}/shared`,
      // The shape of the words in a page is read off the English file.
      [...IN_BROWSERS, `${room}/shared`, ...(room === 'site/messages' ? ['site/messages/en.ts'] : [])],
      'Code that browsers share with the build',
    ),
  ]),
  browserZone(
    'authoring/toolbar/browser',
    ['authoring/toolbar/browser', 'authoring/toolbar/shared', 'site/reading/browser'],
    'Code for browsers',
  ),
  browserZone('authoring/toolbar/shared', ['authoring/toolbar/shared'], 'Code that browsers share'),
  browserZone(
    'site/browser.ts',
    siteRooms.map((room) => `${room}/browser`),
    'The script of all pages',
  ),
];

const wall = (group, message) => ({ group, message });
const ASTRO = wall(['astro', 'astro:*', 'astro/*'], 'Astro is known to site, routes and integration only.');
const NODE = wall(
  ['node:*'],
  'Node is known to disk, corpus/read, corpus/lock, authoring, integration, site/search/build, site/offline/build, site/share and site/frame only.',
);

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'package/',
      'starter/',
      'docs/',
      '.astro/',
      '**/node_modules/',
      '.cache/',
      'tests/fixtures/',
      'tests/bench/starlight/',
    ],
  },
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
        { basePath: import.meta.dirname, zones: [...layers, ...faces, ...browserCode] },
      ],
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
    files: [
      'src/{text,report,anchor,revision,figures,corpus,article,exports,imports}/**',
      'src/site/*/{browser,shared}/**',
      'src/authoring/toolbar/shared/**',
    ],
    ignores: ['src/corpus/{read,lock}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [ASTRO, NODE] }] },
  },
  {
    files: ['src/corpus/{read,lock}/**', 'src/authoring/**'],
    ignores: ['src/authoring/toolbar/integration.ts', 'src/authoring/toolbar/{browser,shared}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [ASTRO] }] },
  },
  {
    // An app of Astro’s toolbar has Astro’s types.
    files: ['src/authoring/toolbar/browser/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE] }] },
  },
  {
    files: ['src/{site,routes}/**'],
    ignores: [
      'src/site/*/{browser,shared}/**',
      'src/site/{search,offline}/build/**',
      'src/site/{share,frame}/**',
    ],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE] }] },
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
