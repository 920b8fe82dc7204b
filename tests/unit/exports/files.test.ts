import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { csvParseRows } from 'd3-dsv';
import { expect, test } from 'vitest';
import { hashText, readCorpus } from '../../../src/corpus/index.ts';
import { DATA_FORMATS, dataFiles, type DataFile } from '../../../src/exports/index.ts';
import { ROUTES } from '../../../src/integration/routes.ts';
import { articleContent, corpusOf } from '../../content.ts';
import { publish } from './published.ts';

const FOLDERS = ['content', 'tests/fixtures/healthy/content'];
const sites = FOLDERS.map((folder) => publish(readCorpus(folder).corpus!));
const files = sites.map(dataFiles);
const all = files.flat();

const textOf = ({ content }: DataFile): string => {
  const made = content();
  return typeof made === 'string' ? made : Buffer.from(made).toString('latin1');
};

const byPath = (list: readonly DataFile[], path: string): string =>
  textOf(list.find((file) => file.path === path)!);

test('every file has an address of its own and something in it', () => {
  for (const list of files) expect(new Set(list.map(({ path }) => path)).size).toBe(list.length);
  expect(all.filter((file) => file.size() === 0).map(({ path }) => path)).toEqual([]);
  expect([...new Set(all.map(({ format }) => format))]).toEqual(Object.keys(DATA_FORMATS));
});

test('every extension has a route, which writes the files that end with it', () => {
  const extensions = new Set(all.map((file) => path.extname(file.path).slice(1)));
  const lacking = [...extensions].filter(
    (extension) => !textOfRoute(extension).includes(`dataRoute('${extension}')`),
  );
  expect(
    lacking.map((extension) => `src/routes/${routeOf(extension)} with dataRoute('${extension}')`),
  ).toEqual([]);
});

test('the same content gives the same bytes', () => {
  FOLDERS.forEach((folder, i) => {
    const again = dataFiles(publish(readCorpus(folder).corpus!));
    expect(again.map((file) => [file.path, textOf(file)])).toEqual(
      files[i]!.map((file) => [file.path, textOf(file)]),
    );
  });
});

test('no file holds a byte order mark, a lone surrogate or a word of the machine that made it', () => {
  for (const file of all) {
    const { path } = file;
    const made = textOf(file);
    expect([path, made.startsWith('\uFEFF'), made.isWellFormed(), made.includes(process.cwd())]).toEqual([
      path,
      false,
      true,
      false,
    ]);
  }
});

test('a canonical text has the hash that the claims give for it', () => {
  sites.forEach(({ corpus }, i) => {
    for (const { slug, textSha256 } of corpus.articles)
      expect(hashText(byPath(files[i]!, `articles/${slug}/article.txt`))).toBe(textSha256);
  });
});

test('every JSON file with a schema of this site is valid by the schema that the site publishes', () => {
  files.forEach((list, i) => {
    const ajv = new Ajv2020({ strict: false });
    for (const file of list.filter(({ format }) => format === 'schema'))
      ajv.addSchema(JSON.parse(textOf(file)) as object);
    for (const file of list) {
      const { schema } = DATA_FORMATS[file.format];
      if (schema === null || schema.startsWith('https:')) continue;
      const validate = ajv.getSchema(sites[i]!.urls.file(schema))!;
      const lines = file.format === 'claimLines' ? textOf(file).trimEnd().split('\n') : [textOf(file)];
      for (const line of lines.filter((text) => text !== '')) {
        void validate(JSON.parse(line));
        expect([file.path, validate.errors]).toEqual([file.path, null]);
      }
    }
  });
});

test('the list of files names each of them with its size', () => {
  const index = JSON.parse(byPath(files[0]!, 'data.json')) as { files: { url: string; bytes: number }[] };
  const others = files[0]!.filter(({ format }) => format !== 'index');
  expect(index.files.map(({ url, bytes }) => [url, bytes])).toEqual(
    others.map((file) => [sites[0]!.urls.file(file.path), file.size()]),
  );
});

test('a claim is there as data with all that content says of it, and where its words stand', () => {
  const fields = {
    quote: 'A 𝒜 river',
    actors: [],
    figures: [],
    related: [],
    dates: [{ label: 'Spring', textDate: '2024-21' }],
  };
  const corpus = corpusOf(articleContent('rivers', '🙂 A 𝒜 river ends.', { ends: fields }));
  const { claims } = JSON.parse(byPath(dataFiles(publish(corpus)), 'claims.json')) as { claims: object[] };
  expect(claims).toMatchObject([
    {
      ...fields,
      id: 'ends',
      article: 'rivers',
      url: 'https://scholium.example/base/articles/rivers/claims/ends/',
      places: [{ paragraph: 'p1', start: 2, end: 11 }],
      note: 'What was found.',
    },
  ]);
  expect(claims[0]).not.toHaveProperty('file');
});

test('a table of claims is safe in a spreadsheet, whatever the words begin with', () => {
  const body = '=1+1 rises. -2 falls. @home. +3 more.';
  const quotes = ['=1+1 rises', '-2 falls', '@home', '+3 more'];
  const claims = Object.fromEntries(
    quotes.map((quote, i) => [`c${i}`, { quote, claim: quote, reason: `${quote}, "so"\n=2` }]),
  );
  const corpus = corpusOf(articleContent('rivers', body, claims));
  const table = csvParseRows(byPath(dataFiles(publish(corpus)), 'articles/rivers/claims.csv'));
  expect(table.map((row) => row.length)).toEqual([...quotes, 'header'].map(() => table[0]!.length));
  const texts = table.flat();
  expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
  expect(texts.filter((text) => quotes.includes(text.slice(1)) && text.startsWith("'"))).toHaveLength(8);
});

test('a claim of several parts stands in a table with every part, and where each of them stands', () => {
  const body = 'The river rises. It falls.\n\nNobody knows.';
  const corpus = corpusOf(articleContent('rivers', body, { parts: { quote: ['It falls', 'Nobody knows'] } }));
  const [header, row] = csvParseRows(byPath(dataFiles(publish(corpus)), 'articles/rivers/claims.csv'));
  const cell = (name: string): string | undefined => row?.[header?.indexOf(name) ?? -1];
  expect(['paragraph', 'start', 'end', 'quote'].map(cell)).toEqual([
    'p1 p2',
    '17 28',
    '25 40',
    'It falls […] Nobody knows',
  ]);
});

test('a table tells the two halves of the reason of an attribution apart, each in its column', () => {
  const attribution = { said: 'Yes, twice.', borneOut: 'Once.' };
  const claims = {
    said: { quote: 'It falls', kind: 'attribution', attribution },
    other: { quote: 'It rises' },
  };
  const corpus = corpusOf(articleContent('rivers', 'It rises. It falls.', claims));
  const [header, ...rows] = csvParseRows(byPath(dataFiles(publish(corpus)), 'articles/rivers/claims.csv'));
  const cells = rows.map((row) => ['id', 'said', 'borne_out'].map((name) => row[header!.indexOf(name)]));
  expect(cells).toEqual([
    ['other', '', ''],
    ['said', 'Yes, twice.', 'Once.'],
  ]);
});

/** The name of the file that makes the route of an extension. */
function routeOf(extension: string): string {
  return `[...file].${extension}.ts`;
}

/** What stands in it; nothing where there is none. */
function textOfRoute(extension: string): string {
  const file = path.join(ROUTES, routeOf(extension));
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
