import { expect, test } from 'vitest';
import type { Corpus } from '../../../../src/corpus/index.ts';
import { sourcesOf } from '../../../../src/site/figures/views/balance.ts';
import { actorsOf } from '../../../../src/site/figures/views/names.ts';
import { addressesBelow } from '../../../../src/site/frame/address/urls.ts';
import { sourceName, sourceOf, titleLanguage, usesOf } from '../../../../src/site/frame/corpus/uses.ts';
import { searchRecords } from '../../../../src/site/search/build/records/index.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  corpusOf,
  reportOf,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../../../content.ts';
import { fieldsOf, holding, MARKED } from '../../../marked-fields.ts';

/** The rivers with a claim that names `only` in one marked field, and nothing else in any. */
const naming = (field: string): Content => ({
  ...articleContent('rivers', 'A dam with 12 gates was promised.', {
    a: { quote: 'A dam with 12 gates', ...holding(field, 'only') },
  }),
  'sources/only.yaml': yaml({ ...SOURCE_FIELDS, title: 'The only one' }),
  'actors/only.yaml': yaml({ ...ACTOR_FIELDS, name: 'The only one' }),
});

/** The values of a facet of the claim’s record. */
const facet = (corpus: Corpus, name: 'source' | 'actor'): readonly string[] | undefined =>
  searchRecords(corpus, addressesBelow('/')).claims[0]?.filters[name];

test.each(fieldsOf('source'))('a source named only under %s is known on its page, in the balance and in search', (field) => {
  const corpus = corpusOf(naming(field));
  const { claims } = corpus.articles[0]!;
  const mark = MARKED.get(field)!;
  expect(usesOf(corpus).bySource.get('only')).toMatchObject([
    { claim: { id: 'a' }, role: mark.kind === 'source' ? mark.role : null },
  ]);
  expect(sourcesOf(corpus, claims).map(({ id }) => id)).toEqual(['only']);
  expect(facet(corpus, 'source')).toEqual(['only']);
  expect(reportOf(naming(field)).issues.map(({ code }) => code)).toEqual(['unused-actor']);
}); // prettier-ignore

test.each(fieldsOf('actor'))('an actor named only under %s is known on its page, in the matrix and in search', (field) => {
  const corpus = corpusOf(naming(field));
  expect(usesOf(corpus).byActor.get('only')).toMatchObject([{ claim: { id: 'a' } }]);
  expect(actorsOf(corpus.articles[0]!.claims[0]!)).toEqual(['only']);
  expect(facet(corpus, 'actor')).toEqual(['only']);
  expect(reportOf(naming(field)).issues.map(({ code }) => code)).toEqual(['unused-source']);
}); // prettier-ignore

test('a source of a series, or of one of its points, knows the series; a source of an actor the actor', () => {
  const { seriesBySource, actorsBySource } = usesOf(
    corpusOf({
      'sources/report.yaml': yaml(SOURCE_FIELDS),
      'sources/point.yaml': yaml(SOURCE_FIELDS),
      'series/floods.yaml': yaml({ ...SERIES_FIELDS, points: [{ year: 2020, value: 3, source: 'point' }] }),
      'actors/body.yaml': yaml({ ...ACTOR_FIELDS, sources: ['point'] }),
    }),
  );
  const idsOf = (all: readonly { readonly id: string }[] | undefined) => all?.map(({ id }) => id);
  expect(idsOf(seriesBySource.get('report'))).toEqual(['floods']);
  expect(idsOf(seriesBySource.get('point'))).toEqual(['floods']);
  expect(idsOf(actorsBySource.get('point'))).toEqual(['body']);
  expect([actorsBySource.get('report'), actorsBySource.has('report')]).toEqual([undefined, false]);
}); // prettier-ignore

test.each([
  ['A title', 'ur', 'ur'],
  ['[A description]', 'ur', 'en'],
  ['[A] title', undefined, undefined],
])('the title “%s” of a source in %s is written in %s', (title, language, expected) => {
  expect(titleLanguage({ title, ...(language !== undefined && { language }) })).toBe(expected);
});

test.each<[string, Readonly<Record<string, unknown>>, { words: string; language: string | undefined }]>([
  ['its outlet', { publisher: 'The Board', author: [{ family: 'Kolar' }] }, { words: 'The Board', language: 'en' }],
  ['its writer', { author: [{ family: 'Kolar', given: 'Jan' }] }, { words: 'Kolar', language: 'en' }],
  ['its two writers', { author: [{ family: 'Kolar' }, { literal: 'The Mill' }] }, { words: 'Kolar, The Mill', language: 'en' }],
  ['the first of many writers', { author: [{ family: 'Kolar' }, { family: 'B' }, { family: 'C' }] }, { words: 'Kolar …', language: 'en' }],
  ['its title, in its language', { language: 'de' }, { words: 'A report', language: 'de' }],
])('a source is named in short by %s', (_, fields, expected) => {
  const corpus = corpusOf({ 'sources/report.yaml': yaml({ ...SOURCE_FIELDS, ...fields }) });
  expect(sourceName(sourceOf(corpus, 'report'))).toEqual(expected);
}); // prettier-ignore

test('an actor whom evidence names by any of its names is known on its page and in search; one that it almost names is not', () => {
  const corpus = corpusOf({
    ...articleContent('rivers', 'A dam with 12 gates was promised. It was built.', {
      a: {
        quote: 'A dam with 12 gates',
        context: [{ source: 'only', says: 'The FB and its board deny it.' }],
      },
      b: { quote: 'It was built', actors: ['mayor'], context: [{ source: 'only', says: 'FBI men came.' }] },
    }),
    'sources/only.yaml': yaml(SOURCE_FIELDS),
    'actors/board.yaml': yaml({ ...ACTOR_FIELDS, name: 'The ferry board', aliases: ['FB'] }),
    'actors/mayor.yaml': yaml({ ...ACTOR_FIELDS, name: 'The mayor', aliases: [] }),
  });
  const { byActor, namingActor, actorsNamed } = usesOf(corpus);
  expect(byActor.has('board')).toBe(false);
  expect(namingActor.get('board')).toMatchObject([{ claim: { id: 'a' } }]);
  expect(namingActor.get('mayor')).toMatchObject([{ claim: { id: 'b' } }]);
  expect(corpus.articles[0]!.claims.map(actorsNamed)).toEqual([['board'], ['mayor']]);
  expect(facet(corpus, 'actor')).toEqual(['board']);
});
