import path from 'node:path';
import { expect, test } from 'vitest';
import { countContent, type Stats } from '../../../../src/authoring/index.ts';
import { runIn } from '../../../command-line.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  corpusOf,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
} from '../../../content.ts';
import { writeContent } from '../../../site/write-content.ts';
import { temporaryFolder } from '../../../temporary.ts';

const CONTENT = {
  ...articleContent('rivers', 'A river ends in the sea.\n\nThe sea waits.\n\nNobody asks.', {
    ends: {
      quote: 'A river ends',
      assessment: 'supported',
      supports: [{ source: 'report', says: 'It ends.' }],
    },
    sea: { quote: 'in the sea', kind: 'causal', undermines: [{ source: 'post', says: 'In a lake.' }] },
    waits: { quote: 'The sea waits.', kind: 'prediction', assessment: 'opinion' },
  }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
  'sources/post.yaml': yaml({ ...SOURCE_FIELDS, standing: 'reporting', read: 'excerpt' }),
  'actors/sea.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['sea'] }),
  'series/floods.yaml': yaml(SERIES_FIELDS),
};

test('counts words, claims, gaps and sources', () => {
  const { articles, sources, actors, series } = countContent(corpusOf(CONTENT));
  expect(articles).toHaveLength(1);
  expect(articles[0]).toMatchObject({
    slug: 'rivers',
    words: 11,
    claims: 3,
    byKind: { event: 1, causal: 1, prediction: 1, statistic: 0 },
    byAssessment: { supported: 1, unverified: 1, opinion: 1, contradicted: 0 },
    paragraphsWithoutClaim: ['p3'],
    nothingSupports: ['sea', 'waits'],
    nothingUndermines: ['ends', 'waits'],
  });
  expect(sources).toMatchObject({
    total: 2,
    byStanding: { primary: 1, reporting: 1, party: 0 },
    byRead: { full: 1, excerpt: 1, 'not-opened': 0 },
  });
  expect({ actors, series }).toEqual({ actors: 1, series: 1 });
});

test('prints what it counted, for people and as JSON', async () => {
  const folder = temporaryFolder();
  writeContent(path.join(folder, 'content'), CONTENT);
  const { status, out } = await runIn(folder, 'stats');
  expect(status).toBe(0);
  expect(out).toMatchInlineSnapshot(`
    "rivers: 11 words, 3 claims
      by assessment:             supported 1, partly-supported 0, disputed 0, contradicted 0, unverified 1, opinion 1
      by kind:                   statistic 0, attribution 0, event 1, causal 1, characterisation 0, prediction 1, prescription 0
      paragraphs without claim:  p3
      nothing supports:          sea, waits
      nothing undermines:        ends, waits

    sources: 2
      by standing:               primary 1, reporting 1, analysis 0, party 0, repost 0
      by how far read:           full 1, excerpt 1, not-opened 0
    actors: 1
    series: 1
    Read content/: 1 article, 3 claims, 2 sources, 1 actor, 1 series."
  `);
  const json = await runIn(folder, 'stats', '--json');
  expect(JSON.parse(json.out) as Stats).toEqual(countContent(corpusOf(CONTENT)));
});

test('counts nothing of content with errors, but reports them', async () => {
  const folder = temporaryFolder();
  writeContent(path.join(folder, 'content'), { ...CONTENT, 'sources/post.yaml': 'title: [' });
  const { status, out, error } = await runIn(folder, 'stats');
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(error).toContain('[malformed-yaml]');
  const json = await runIn(folder, 'stats', '--json');
  expect(json.status).toBe(1);
  expect(JSON.parse(json.out)).toMatchObject({ issues: [{ code: 'malformed-yaml' }] });
});
