import { expect, test } from 'vitest';
import { sourceGroups } from '../../../../../src/site/claims/sources/source-groups.ts';
import { ACTOR_FIELDS, articleContent, corpusOf, SOURCE_FIELDS, yaml } from '../../../../content.ts';

test('sources are listed by their standing, then those that no claim cites, then those that nothing names', () => {
  const source = (standing: string): string => yaml({ ...SOURCE_FIELDS, standing });
  const says = (id: string) => ({ source: id, says: 'It does.' });
  const corpus = corpusOf({
    ...articleContent('rivers', 'A river ends in the sea.', {
      ends: { quote: 'A river ends', supports: [says('seen'), says('report')] },
    }),
    'site.yaml': yaml({ standings: [{ id: 'eyewitness', name: 'Eyewitness', definition: 'Who saw it.' }] }),
    'sources/seen.yaml': source('eyewitness'),
    'sources/report.yaml': source('primary'),
    'sources/of-actor.yaml': source('eyewitness'),
    'sources/left.yaml': source('primary'),
    'actors/board.yaml': yaml({ ...ACTOR_FIELDS, sources: ['of-actor'] }),
  });
  const groups = sourceGroups(corpus, [...corpus.sources.values()]);
  expect(
    groups.map((group) => [
      group.kind === 'standing' ? group.standing : group.kind,
      group.sources.map(({ id }) => id),
    ]),
  ).toEqual([
    ['primary', ['report']],
    ['eyewitness', ['seen']],
    ['others', ['of-actor']],
    ['unused', ['left']],
  ]);
});
