import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../../src/corpus/index.ts';
import apa from '../../../../src/exports/citations/csl/apa.json' with { type: 'json' };
import chicago from '../../../../src/exports/citations/csl/chicago-author-date.json' with { type: 'json' };
import britishEnglish from '../../../../src/exports/citations/csl/locales-en-GB.json' with { type: 'json' };
import americanEnglish from '../../../../src/exports/citations/csl/locales-en-US.json' with { type: 'json' };
import mla from '../../../../src/exports/citations/csl/modern-language-association.json' with { type: 'json' };
import {
  articleItem,
  cite,
  claimItem,
  findingItem,
  paragraphItem,
  sourceItem,
  toCslJson,
} from '../../../../src/exports/index.ts';
import { publish } from '../published.ts';

const schema = new URL('../../../fixtures/schemas/csl-data.json', import.meta.url);
const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);

const { corpus } = readCorpus('content');
if (corpus === null) throw new Error('The content has errors');
const published = publish(corpus);
const sources = [...corpus.sources.values()].map(sourceItem);

test('every item of the content is valid CSL-JSON', () => {
  const page = 'https://scholium.example/';
  const passages = corpus.articles.flatMap((article) => [
    articleItem(article, page),
    ...article.paragraphs.map((paragraph) => paragraphItem(article, paragraph, page)),
    ...article.claims.map((claim) => claimItem(article, claim, page)),
    ...article.claims.map((claim) => findingItem(published, article, claim, page)),
  ]);
  const items: unknown = JSON.parse(toCslJson([...sources, ...passages]));
  expect(items).toHaveLength(sources.length + passages.length);
  expect(sources.length * passages.length).toBeGreaterThan(0);
  validate(items);
  expect(validate.errors).toBeNull();
});

test('a field that CSL does not know is not valid', () => {
  expect(validate([{ id: 'a', type: 'book', title: 'T', standing: 'primary' }])).toBe(false);
});

test('every source of the content has a reference that ends with its address', () => {
  const wrong = sources.filter((item) => {
    const { text } = cite(item, 'apa', 'en');
    return !text.endsWith(item.URL ?? '.') || /Retrieved http|undefined|NaN/.test(text);
  });
  expect(wrong).toEqual([]);
});

test.each([
  ['apa', apa],
  ['chicago', chicago],
  ['mla', mla],
  ['en-GB', britishEnglish],
  ['en-US', americanEnglish],
])('the CSL file %s is the original, byte for byte', (_, { lines, sha256 }) => {
  expect(createHash('sha256').update(lines.join('\n')).digest('hex')).toBe(sha256);
});
