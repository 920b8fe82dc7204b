import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/corpus/index.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  contentFiles,
  RENDER_OPTIONS,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
} from '../content.ts';
import { renderArticle } from '../../src/article/index.ts';

const HEALTHY = contentFiles({
  ...articleContent('one', 'A river ends.\n\nA river begins at the Sea.', {
    a: { quote: 'river ends' },
    'a-b': { quote: 'river begins' },
    b: { quote: 'river begins', related: [{ claim: 'a', relation: 'repeats' }] },
  }),
  ...articleContent('one-more', 'The Sea.', { a: { quote: 'Sea', actors: ['sea'] } }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
  'sources/report-b.yaml': yaml(SOURCE_FIELDS),
  'sources/report2.yaml': yaml(SOURCE_FIELDS),
  'actors/sea.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['Sea'] }),
  'actors/sea-b.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['river'] }),
  'series/floods.yaml': yaml(SERIES_FIELDS),
});

const BROKEN = contentFiles({
  ...articleContent('one', 'A river ends.', {
    a: { quote: 'A sea ends' },
    b: { quote: 'A', actors: ['see'] },
  }),
  'articles/one/claims/x.txt': '',
  'actors/sea.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['Sea'] }),
  'actors/sea-b.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['Sea'] }),
  'actors/sea-b.yml': yaml({ ...ACTOR_FIELDS, name: undefined }),
  'sources/Report.yaml': yaml(SOURCE_FIELDS),
});

test('content reads and renders the same whatever the order of its files', () => {
  const read = (files: typeof HEALTHY.files): unknown => {
    const { corpus, report } = readFiles({ files, images: [], issues: [] });
    const pages = corpus!.articles.map((article) => renderArticle(article, RENDER_OPTIONS));
    return {
      pages,
      report,
      ids: [corpus!.sources, corpus!.actors, corpus!.series].map((map) => [...map.keys()]),
    };
  };
  const expected = read(HEALTHY.files);
  fc.assert(
    fc.property(fc.shuffledSubarray([...HEALTHY.files], { minLength: HEALTHY.files.length }), (files) => {
      expect(read(files)).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('the corpus is sorted by id', () => {
  const { corpus } = readFiles(HEALTHY);
  expect(corpus!.articles.map((article) => article.slug)).toEqual(['one', 'one-more']);
  expect([...corpus!.sources.keys()]).toEqual(['report', 'report-b', 'report2']);
  expect([...corpus!.actors.keys()]).toEqual(['sea', 'sea-b']);
});

test('the report is the same whatever the order of the files', () => {
  const expected = readFiles(BROKEN).report;
  fc.assert(
    fc.property(fc.shuffledSubarray([...BROKEN.files], { minLength: BROKEN.files.length }), (files) => {
      expect(readFiles({ files, images: [], issues: [] }).report).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});
