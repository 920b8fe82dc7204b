import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { dataFiles } from '../../../src/exports/index.ts';
import { corpusOf } from '../../content.ts';
import { NOTED } from '../../noted-content.ts';
import { publish } from './published.ts';

const corpus = corpusOf(NOTED);
const [article] = corpus.articles;
const files = dataFiles(publish(corpus));
const contentOf = (path: string): string | Uint8Array => files.find((file) => file.path === path)!.content();
const said = (path: string): string => {
  const content = contentOf(path);
  return typeof content === 'string' ? content : '';
};
const claimNamed = (id: string) => article!.claims.find((claim) => claim.id === id)!;
/** Words of a claim on a footnote, and those of each part of a claim of two. */
const WORDS = [...claimNamed('flood').quoteParts, ...claimNamed('high-water').quoteParts];

test.each([
  'article.txt',
  'annotations.jsonld',
  'annotations.annotationset.json',
  'hypothesis.json',
  'claims.json',
  'claims.csv',
  'feed.json',
  'feed.xml',
  'citations.csl.json',
])('%s has the words of a claim on a footnote, and of both parts of a claim of two', (file) => {
  const text = said(`articles/noted/${file}`);
  for (const words of WORDS) expect([words, text.includes(words)]).toEqual([words, true]);
});

test('the book has them as marked words, and the frames of claims as what they are about', () => {
  const book = unzipSync(contentOf('articles/noted/noted.epub') as Uint8Array);
  const text = strFromU8(book['EPUB/text.xhtml']!)
    .replace(/<(a)\b[^>]*>.*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '');
  for (const words of WORDS) expect([words, text.includes(words)]).toEqual([words, true]);
  for (const id of ['flood', 'high-water']) {
    const frame = JSON.parse(said(`oembed/noted/${id}.json`)) as { readonly html: string };
    expect(frame.html).toContain(`/embed/noted/${id}/`);
  }
});

test('citations of a claim of two parts name both of its paragraphs', () => {
  const items = JSON.parse(said('articles/noted/citations.csl.json')) as readonly {
    readonly id: string;
    readonly locator?: string;
  }[];
  expect(items.find(({ id }) => id === 'noted-high-water')?.locator).toBe('1, 2');
});
