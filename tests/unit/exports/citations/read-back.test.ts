import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../../src/corpus/index.ts';
import {
  articleItem,
  claimItem,
  findingItem,
  paragraphItem,
  sourceItem,
  toBibtex,
  toRis,
  type CslItem,
} from '../../../../src/exports/index.ts';
import { publish } from '../published.ts';
import { sourceOf, SOURCES } from './samples.ts';

const { corpus } = readCorpus('content');
if (corpus === null) throw new Error('The content has errors');
const published = publish(corpus);
const page = 'https://scholium.example/a/';

/** Every source and passage of the content, the samples, and what is hard to write in one of the formats. */
const ITEMS: readonly CslItem[] = [
  ...[...corpus.sources.values()].map(sourceItem),
  ...corpus.articles.flatMap((article) => [
    articleItem(article, page),
    ...article.paragraphs.map((paragraph) => paragraphItem(article, paragraph, page)),
    ...article.claims.map((claim) => claimItem(article, claim, page)),
    ...article.claims.map((claim) => findingItem(published, article, claim, page)),
  ]),
  ...Object.entries(SOURCES).map(([id, fields]) => sourceItem(sourceOf(id, fields))),
  {
    id: 'names',
    type: 'report',
    title: 'Of names',
    author: [
      { family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' },
      { family: 'King', given: 'Martin', suffix: 'Jr.' },
      { family: 'Sand and Sons', given: 'A.' },
      { literal: 'Ministry of Peace and War' },
    ],
    issued: { 'date-parts': [[1999]] },
  },
  {
    id: 'names-elsewhere',
    type: 'book',
    title: '大河與其債',
    author: [
      { family: 'al-Zawahiri', given: 'Ayman' },
      { family: 'Vries', given: 'Hugo', 'non-dropping-particle': 'de' },
      { family: '王', given: '小明' },
      { family: 'خان', given: 'عمران' },
      { literal: 'وزارتِ داخلہ' },
    ],
    issued: {
      'date-parts': [
        [2019, 5],
        [2021, 3],
      ],
    },
  },
  { id: 'undated', type: 'book', title: 'دریا کا قرض', author: [{ literal: '水利部' }] },
  {
    id: 'signs',
    type: 'book',
    title: '5 % of $3 & #1_a ~b^c | <d> {e} \\f – “g” دریا 河',
    author: [{ family: 'Šťastný', given: 'Ōe' }],
    issued: { 'date-parts': [[2020, 2, 29]] },
    URL: 'https://example.org/a_b?c=1&d=%20#e',
  },
];

/** What any reader has to find again: names as `Family, Given, Suffix`, a body by its name. */
interface Found {
  readonly title: string;
  readonly authors: readonly string[];
  readonly issued: readonly number[];
  readonly url: string | undefined;
}

/** A CSL item as the other program gives it. */
interface ReadItem {
  readonly title: string;
  readonly author?: readonly Readonly<Record<string, string>>[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  readonly URL?: string;
}

function found({ title, author = [], issued, URL }: ReadItem): Found {
  return {
    title,
    authors: author.map((name) => {
      const family = [name['non-dropping-particle'] ?? name['dropping-particle'], name['family']];
      const parts = [family.filter(Boolean).join(' '), name['given'], name['suffix']];
      return name['literal'] ?? parts.filter(Boolean).join(', ');
    }),
    issued: issued?.['date-parts']?.[0] ?? [],
    // Its reader of BibTeX encodes once more what is encoded already.
    url: URL?.replaceAll('%25', '%'),
  };
}

function readBack(text: string): readonly Found[] {
  return (plugins.input.chain(text, { generateGraph: false }) as readonly ReadItem[]).map(found);
}

const EXPECTED = ITEMS.map(found);

test('another program reads the same title, authors, date and address from BibTeX', () => {
  expect(ITEMS.length).toBeGreaterThan(300);
  expect(readBack(toBibtex(ITEMS))).toEqual(EXPECTED);
});

test('another program reads the same title, authors, date and address from RIS', () => {
  // Of newspapers and hearings it knows no writers, whom the format has in AU, and of newspapers no more
  // of the date than the year. It knows both of other types, which have the same tags.
  const ris = toRis(ITEMS).replaceAll('TY  - NEWS', 'TY  - MGZN').replaceAll('TY  - HEAR', 'TY  - RPRT');
  expect(readBack(ris)).toEqual(EXPECTED);
});

test('another program reads title, year and address of a newspaper’s article from RIS', () => {
  const news = ITEMS.filter(({ type }) => type === 'article-newspaper');
  const known = news.map((item) => {
    const { title, issued, url } = found(item);
    return { title, authors: [], issued: issued.slice(0, 1), url };
  });
  expect(readBack(toRis(news))).toEqual(known);
});
