import { expect, test } from 'vitest';
import { findingsOf, newestFirst } from '../../../../../src/site/reading/notes/findings.ts';
import {
  ARTICLE_FIELDS,
  articleContent,
  corpusOf,
  markdown,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../../../../content.ts';

const TEXT = 'Dams rose by 50 percent from 2020 to 2021. Fish left. Boats stayed. Mills fell.';

const FIGURE = {
  words: '50 percent',
  value: 50,
  unit: 'percent',
  measure: 'dams',
  from: 2020,
  to: 2021,
  series: ['dams'],
};

/** A text with four claims; fields of its frontmatter changed. */
function text(slug: string, change: Readonly<Record<string, unknown>>, last = 120): Content {
  const content = articleContent(slug, TEXT, {
    boats: { quote: 'Boats stayed', assessment: 'disputed' },
    dams: { quote: 'Dams rose by 50 percent', figures: [FIGURE], assessment: 'unverified' },
    fish: { quote: 'Fish left', assessment: 'supported' },
    mills: { quote: 'Mills fell', assessment: 'contradicted' },
  });
  const file = `articles/${slug}/article.md`;
  const textSha256 = /textSha256: "(.*)"/.exec(content[file] ?? '')?.[1];
  return {
    ...content,
    [file]: markdown({ ...ARTICLE_FIELDS, textSha256, ...change }, TEXT),
    'sources/report.yaml': yaml(SOURCE_FIELDS),
    'series/dams.yaml': yaml({
      ...SERIES_FIELDS,
      points: [
        { year: 2020, value: 100 },
        { year: 2021, value: last },
      ],
    }),
  };
}

const told = (content: Content): readonly string[] =>
  findingsOf(corpusOf(content)).map(({ article, claim }) => `${article.slug} ${claim.id}`);

test('the claims that an editor chose are told, in their order and no others', () => {
  expect(told(text('a', { findings: ['mills', 'fish'] }))).toEqual(['a mills', 'a fish']);
});

test('where none was chosen, figures that no series has come first, then what the evidence clashes on', () => {
  expect(told(text('a', {}))).toEqual(['a dams', 'a boats', 'a mills']);
  expect(told(text('a', {}, 150))).toEqual(['a boats', 'a mills']);
});

test('of several texts the newest are told of, one claim of each before a second', () => {
  const content = {
    ...text('old', { published: '2020', findings: ['fish'] }),
    ...text('new', { published: '2024-01-01/2024-05-01', findings: ['boats', 'mills'] }),
    ...text('undated', { published: null, captured: '2023-01-01' }),
  };
  expect(newestFirst(corpusOf(content).articles).map(({ slug }) => slug)).toEqual(['new', 'undated', 'old']);
  expect(told(content)).toEqual(['new boats', 'undated dams', 'old fish']);
});
