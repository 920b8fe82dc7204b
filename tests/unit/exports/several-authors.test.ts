import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { descriptionsOfAuthors, namesInLine } from '../../../src/corpus/index.ts';
import { dataFiles } from '../../../src/exports/index.ts';
import { quotableText } from '../../../src/site/quote/texts.ts';
import { addressesBelow } from '../../../src/site/frame/address/urls.ts';
import { searchRecords } from '../../../src/site/search/index.ts';
import { articleContent, corpusOf } from '../../content.ts';
import { publish } from './published.ts';

const author = [
  { name: 'Jana Novak', description: 'The writer teaches hydrology.' },
  { name: 'Ivo Kolar', description: 'Ivo Kolar keeps the mill.' },
];
const claims = { dams: { quote: 'The river has 12 dams.' } };
const corpus = corpusOf(articleContent('rivers', 'The river has 12 dams.', claims, { author }));
const article = corpus.articles[0]!;
const files = new Map(dataFiles(publish(corpus)).map(({ path, content }) => [path, content]));
const said = (path: string): string => String(files.get(path)!());

test.each<[file: string, words: readonly string[]]>([
  ['articles/rivers/citations.bib', ['author = {Novak, Jana and Kolar, Ivo}']],
  ['articles/rivers/citations.ris', ['AU  - Novak, Jana\r\nAU  - Kolar, Ivo\r\n']],
  ['articles/rivers/claims.json', ['"author": "Jana Novak and Ivo Kolar"', '"authors": [\n        "Jana Novak",\n        "Ivo Kolar"\n      ]']],
  ['articles/rivers/annotations.annotationset.json', ['"dc:creator": [\n      "Jana Novak",\n      "Ivo Kolar"\n    ]']],
  ['oembed/rivers/dams.json', ['"author_name": "Jana Novak and Ivo Kolar"']],
])('%s names all authors', (path, words) => {
  for (const one of words) expect(said(path)).toContain(one);
}); // prettier-ignore

test('citations of a text, of its claims and in CSL have its authors in order', () => {
  const items = JSON.parse(said('articles/rivers/citations.csl.json')) as { id: string; author: unknown }[];
  const ofText = items.filter(({ id }) => !id.endsWith('-finding'));
  expect(ofText.length).toBeGreaterThan(1);
  for (const item of ofText)
    expect(item.author).toEqual([
      { family: 'Novak', given: 'Jana' },
      { family: 'Kolar', given: 'Ivo' },
    ]);
});

test('a book has a creator for each author, and a byline with both', () => {
  const book = unzipSync(files.get('articles/rivers/rivers.epub')!() as Uint8Array);
  const read = (name: string): string => strFromU8(book[`EPUB/${name}`]!);
  expect(read('package.opf')).toContain('<dc:creator>Jana Novak</dc:creator>');
  expect(read('package.opf')).toContain('<dc:creator>Ivo Kolar</dc:creator>');
  expect(read('text.xhtml')).toContain('By Jana Novak and Ivo Kolar');
});

test('a text is found by the name of each of its authors', () => {
  const { others } = searchRecords(corpus, addressesBelow('/'));
  const by = others.find(({ url }) => url === '/articles/rivers/')!.passages.map(({ searched }) => searched);
  expect(by).toEqual(expect.arrayContaining(['Jana Novak', 'Ivo Kolar']));
});

test('whoever checks a quotation is told all authors', () => {
  expect(quotableText(article).author).toBe('Jana Novak and Ivo Kolar');
});

test('names are listed as the language of the page lists them; as English does where nobody knows how', () => {
  expect(namesInLine(article, 'de')).toBe('\u2068Jana Novak\u2069 und \u2068Ivo Kolar\u2069');
  expect(namesInLine(article, 'ur')).toBe('\u2068Jana Novak\u2069 اور \u2068Ivo Kolar\u2069');
  expect(namesInLine({ ...article, lang: 'tlh' })).toBe('Jana Novak and Ivo Kolar');
});

test('of several descriptions one that does not say whom it means begins with the name', () => {
  expect(descriptionsOfAuthors(article)).toEqual([
    'Jana Novak: The writer teaches hydrology.',
    'Ivo Kolar keeps the mill.',
  ]);
  expect(descriptionsOfAuthors({ authors: [author[0]!, { name: 'Ivo Kolar' }] })).toEqual([
    'The writer teaches hydrology.',
  ]);
});
