import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { locate } from '../../../../src/anchor/index.ts';
import { readCorpus, type Article } from '../../../../src/corpus/index.ts';
import { countAnnotations } from '../../../../src/exports/annotations/annotations.ts';
import {
  annotationCollection,
  annotationPage,
  annotationSet,
  annotationsOf,
  hypothesisRows,
  pagesFor,
  PAGE_SIZE,
  toJson,
  type Annotation,
} from '../../../../src/exports/index.ts';
import { articleContent, corpusOf } from '../../../content.ts';
import { publish } from '../published.ts';

const SCHEMAS = new URL('../../../../src/exports/annotations/', import.meta.url);
const read = (url: URL): object => JSON.parse(readFileSync(url, 'utf8')) as object;
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, strictTuples: false });
const isAnnotations = ajv.compile(read(new URL('annotations.schema.json', SCHEMAS)));
const isAnnotation = ajv.compile({
  $ref: '#/$defs/annotation',
  $defs: (read(new URL('annotations.schema.json', SCHEMAS)) as { $defs: object }).$defs,
});
const isSet = ajv.compile(read(new URL('annotation-set.schema.json', SCHEMAS)));
const CONTEXT = read(new URL('../../../fixtures/contexts/anno.jsonld', import.meta.url));

const options = {
  safe: true,
  documentLoader: async (url: string) => {
    if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`Not bundled: ${url}`);
    return { contextUrl: null, documentUrl: url, document: CONTEXT };
  },
} as const;

const corpora = ['content', 'tests/fixtures/healthy/content'].map((folder) => readCorpus(folder).corpus!);
const articles = corpora.flatMap((corpus) =>
  corpus.articles.map((article) => [article.slug, article, publish(corpus)] as const),
);

describe.each(articles)('the annotations of %s', (_, article, published) => {
  const annotations = annotationsOf(published, article);
  const collection = annotationCollection(published, article, annotations);
  const pages = Array.from({ length: Math.max(0, pagesFor(annotations.length) - 1) }, (__, i) =>
    annotationPage(published, article, annotations, i + 2),
  );

  test('are what the model asks for, and in pages all there', () => {
    for (const file of [collection, ...pages]) {
      isAnnotations(JSON.parse(toJson(file)));
      expect(isAnnotations.errors).toBeNull();
    }
    const all = [...(collection.first?.items ?? []), ...pages.flatMap(({ items }) => items)];
    expect(all).toEqual(annotations);
    expect(countAnnotations(article)).toBe(annotations.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const numbers = [collection.first, ...pages].map((page) => page?.startIndex ?? 0);
    expect(numbers).toEqual(numbers.map((__, i) => i * PAGE_SIZE));
  });

  test('mean the same to a processor of JSON-LD, which drops no key', async () => {
    for (const file of [collection, ...pages]) {
      const expanded = await jsonld.expand(file, options);
      const again = await jsonld.compact([...expanded], 'http://www.w3.org/ns/anno.jsonld', options);
      expect(countKeys(again)).toEqual(countKeys(file));
    }
  });

  test('lead to the words by quote, by offsets and by paragraph, each alone', () => {
    const points = Array.from(article.flat.text);
    for (const { id, target } of annotations.flatMap(eachTarget)) {
      const [fragment, quote, position] = target.selector;
      expect([id, points.slice(position.start, position.end).join('')]).toEqual([id, quote.exact]);
      const found = locate(article.flat, quote);
      expect([id, found.type]).toEqual([id, 'found']);
      const place = found.type === 'found' ? found.place : null;
      expect([id, article.paragraphs[place!.block]?.id]).toEqual([id, fragment.value]);
      expect(points.slice(0, position.start).join('').length).toBe(place!.start);
    }
  });

  test('hold each claim at each of its places with its note, its assessment and its actors', () => {
    const assessing = annotations.filter(({ motivation }) => motivation === 'assessing');

    for (const claim of article.claims) {
      const own = assessing.filter(({ id }) => id.includes(`/claims/${claim.id}/#`));
      expect(own.flatMap(eachTarget).length).toBe(claim.places.length);
      expect(own.length).toBe(claim.quoteParts.length > 1 ? 1 : claim.places.length);
      const values = own[0]!.body.map((body) => (body.type === 'TextualBody' ? body.value : body.source));
      expect(values).toEqual([
        ...(claim.note === '' ? [] : [claim.note]),
        claim.claim,
        claim.reason,
        claim.assessment,
        claim.kind,
        ...claim.actors.map((id) => published.urls.actor(id)),
      ]);
    }
  });

  test('are a set that reading systems open', () => {
    const source = published.urls.article(article.slug);
    const set = annotationSet(published, article, annotations, { id: source, source, format: 'text/html' });
    isSet(JSON.parse(toJson(set)));
    expect(isSet.errors).toBeNull();
    expect(set.items.length).toBe(annotations.flatMap(eachTarget).length);
    expect(new Set(set.items.map(({ id }) => id)).size).toBe(set.items.length);
  });

  test('are rows of Hypothesis, one a claim and place, each with its quote', () => {
    const { total, rows } = hypothesisRows(published, article, annotations);
    expect(total).toBe(rows.length);
    for (const row of rows) {
      expect(locate(article.flat, row.target[0].selector[0]).type).toBe('found');
      expect(row.tags).toHaveLength(2);
    }
  });
});

test('a text of more than a hundred annotations has further pages', () => {
  const counts = articles.map(([, article, published]) => annotationsOf(published, article).length);
  expect(Math.max(...counts)).toBeGreaterThan(3 * PAGE_SIZE);
  const [, article, published] = articles[0]!;
  const annotations = annotationsOf(published, article);
  expect(() => annotationPage(published, article, annotations, pagesFor(annotations.length) + 1)).toThrow();
});

const EMOJI = 'The 👩‍👩‍👧‍👦 of 𝒜 river. The end of it.';
const of = (claims: Parameters<typeof articleContent>[2], body = EMOJI) => {
  const corpus = corpusOf(articleContent('rivers', body, claims));
  const article = corpus.articles[0]!;
  return annotationsOf(publish(corpus), article);
};

test('offsets count code points: a letter beyond the first plane is one, a family of four is seven', () => {
  const [annotation] = of({ a: { quote: 'river' } });
  expect([annotation?.target].flat()[0]?.selector[2]).toEqual({
    type: 'TextPositionSelector',
    start: 17,
    end: 22,
  });
});

test('times are those of the content: first revision, last change or review; dates that are not exact begin', () => {
  const times = (fields: object): readonly (string | undefined)[] => {
    const [annotation] = of({ a: { quote: 'river', ...fields } });
    return [annotation?.created, annotation?.modified];
  };
  const revision = (date: string) => ({ date, summary: 'S' });
  expect(times({})).toEqual(['2026-01-02T00:00:00Z', undefined]);
  expect(times({ reviewed: '2026-02' })).toEqual(['2026-01-02T00:00:00Z', '2026-02-01T00:00:00Z']);
  expect(times({ revisions: [revision('2026-03-01~'), revision('2026-04')] })).toEqual([
    '2026-03-01T00:00:00Z',
    '2026-04-01T00:00:00Z',
  ]);
  expect(times({ reviewed: '../2027', revisions: [revision('2026')] })).toEqual([
    '2026-01-01T00:00:00Z',
    '2027-12-31T00:00:00Z',
  ]);
});

test('a claim that stands at several places is as many annotations, with ids that keep to paragraphs', () => {
  const body = 'The river floods.\n\nThe river floods, and the river floods.';
  const annotations = of({ a: { quote: 'river floods', paragraph: 'all' } }, body);
  const page = 'https://scholium.example/base/articles/rivers/claims/a/';
  expect(annotations.map(({ id }) => id)).toEqual([
    `${page}#annotation`,
    `${page}#annotation-p2`,
    `${page}#annotation-p2-2`,
  ]);
});

test('a claim that quotes several parts is one annotation with a target for each', () => {
  const [annotation, ...others] = of({ a: { quote: ['The 👩‍👩‍👧‍👦', 'end of it'] } });
  expect(others).toEqual([]);
  expect([annotation?.target].flat().map((target) => target?.selector[1].exact)).toEqual([
    'The 👩‍👩‍👧‍👦',
    'end of it',
  ]);
  isAnnotation(JSON.parse(JSON.stringify(annotation)));
  expect(isAnnotation.errors).toBeNull();
});

test('a text without claims is a collection without pages', () => {
  const corpus = corpusOf(articleContent('rivers', EMOJI));
  const article: Article = corpus.articles[0]!;
  const none: readonly Annotation[] = annotationsOf(publish(corpus), article);
  const collection = annotationCollection(publish(corpus), article, none);
  expect([collection.total, collection.first, collection.last]).toEqual([0, undefined, undefined]);
  isAnnotations(collection);
  expect(isAnnotations.errors).toBeNull();
});

/** An annotation at each of its targets. */
function eachTarget(annotation: Annotation) {
  return [annotation.target].flat().map((target) => ({ id: annotation.id, target }));
}

/** How often each key stands in a value, at any depth. */
function countKeys(value: unknown, counts: Record<string, number> = {}): Readonly<Record<string, number>> {
  if (Array.isArray(value)) for (const item of value) countKeys(item, counts);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, inside] of Object.entries(value)) {
      counts[key] = (counts[key] ?? 0) + 1;
      countKeys(inside, counts);
    }
  }
  return counts;
}
