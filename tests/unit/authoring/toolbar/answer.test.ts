import { describe, expect, test } from 'vitest';
import { createAnswer, type Answer } from '../../../../src/authoring/toolbar/answer.ts';
import { createHrefs } from '../../../../src/authoring/toolbar/hrefs.ts';
import { readFiles } from '../../../../src/corpus/index.ts';
import {
  articleContent,
  contentFiles,
  corpusOf,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../../../content.ts';

const CONTENT: Content = {
  ...articleContent('rivers', 'The river rose. The river fell.\n\nNobody counted the river.', {
    fell: { quote: 'river fell', status: 'draft', supports: [{ source: 'report', says: 'It fell.' }] },
  }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
};

describe('the report', () => {
  test('leads to the page of what each file holds, and drafts to their words', () => {
    const corpus = corpusOf({
      ...articleContent('rivers', 'The river rose. The river fell.', {
        rose: { quote: 'river rose', supports: [{ source: 'report', says: 'It rose.' }] },
      }),
      'sources/report.yaml': yaml(SOURCE_FIELDS),
    });
    const { file } = createHrefs('/base/', 'content');
    expect(
      [
        'content/articles/rivers/article.md',
        'content/articles/rivers/claims/rose.md',
        'content/articles/rivers/claims/gone.md',
        'content/articles/other/article.md',
        'content/sources/report.yaml',
        'content/sources/gone.yaml',
        'content/site.yaml',
      ].map((one) => file(corpus, one)),
    ).toEqual([
      '/base/articles/rivers/',
      '/base/articles/rivers/#c-rose',
      '/base/articles/rivers/',
      null,
      '/base/sources/report/',
      null,
      null,
    ]);
  });

  test('tells of every issue, where it stands and what to do; of errors too, when there is no page to show', () => {
    const { value } = answerOver({ ...CONTENT, 'sources/report.yaml': 'title: x\n' })({ ask: 'state' });
    expect(value).toMatchObject({
      articles: [],
      issues: expect.arrayContaining([
        expect.objectContaining({
          severity: 'error',
          code: 'missing-key',
          place: 'content/sources/report.yaml:1:1',
          href: null,
        }),
      ]) as unknown,
    });
  });
});

test('words are told their places, the fewest words around each that stand once, and the id they would give', () => {
  const { value } = answerOver(CONTENT)({ ask: 'words', article: 'rivers', parts: ['river'] });
  expect(value).toEqual({
    parts: [
      {
        places: [
          {
            paragraph: 'p1:1',
            ordinal: 1,
            around: 'The [river] rose. The river fell.',
            wider: 'river rose.',
          },
          {
            paragraph: 'p1:2',
            ordinal: 1,
            around: 'The river rose. The [river] fell.',
            wider: 'river fell.',
          },
          { paragraph: 'p2', ordinal: 2, around: 'Nobody counted the [river].', wider: 'river.' },
        ],
        reason: null,
      },
    ],
    settled: false,
    message: null,
    id: 'river',
  });
});

test.each<readonly [string, unknown]>([
  ['nothing', undefined],
  ['a list', []],
  ['a question that there is not', { ask: 'unlink' }],
  ['a key that there is not', { ask: 'state', more: true }],
  ['no words', { ask: 'words', article: 'rivers', parts: [] }],
])('%s is no question', (_, asked) => {
  expect(answerOver(CONTENT)(asked).status).toBe(400);
});

/** What answers over content in memory; nothing can be written. */
function answerOver(content: Content): Answer {
  const read = (more: Content = {}) => readFiles(contentFiles({ ...content, ...more }), { drafts: true });
  return createAnswer({
    cwd: '/nowhere',
    root: '/nowhere/content',
    label: 'content',
    base: '/',
    read,
    readWith: (parts, text) => read({ [parts.join('/')]: text }),
    today: () => '2026-01-02',
  });
}
