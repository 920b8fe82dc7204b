import { expect, test } from 'vitest';
import type { Searcher } from '../../../../src/site/search/browser/client.ts';
import type { Answer } from '../../../../src/site/search/browser/engine/answer.ts';
import type { Hit } from '../../../../src/site/search/browser/engine/hits.ts';
import { inPageLanguage } from '../../../../src/site/search/browser/language.ts';
import { readQuestion } from '../../../../src/site/search/browser/question.ts';

const QUESTION = readQuestion(new URLSearchParams());

const CLAIM: Hit = {
  type: 'claim',
  url: '/articles/x/#c-y',
  claimPage: '/articles/x/claims/y/',
  title: 'Disputed',
  quote: 'Disputed',
  assessment: { id: 'disputed', label: 'Disputed' },
  kind: 'Event',
  paragraph: '1',
  article: 'X',
  actors: [],
};
const ACTOR: Hit = { type: 'actor', url: '/actors/a/', title: 'A', kind: 'Body', summary: 'Event' };
const ARTICLE: Hit = {
  type: 'article',
  url: '/articles/x/',
  title: 'X',
  article: 'X',
  passages: [{ title: '¶ 1', url: '/articles/x/#p1', text: 'Event' }],
};
const ANSWER: Answer = {
  hits: [CLAIM, ACTOR, ARTICLE],
  total: 3,
  words: [],
  lacking: [],
  corrected: [],
  near: [],
  without: [
    { facet: 'assessment', id: 'disputed', label: 'Disputed', total: 1 },
    { facet: 'actor', id: 'event', label: 'Event', total: 1 },
  ],
  wordless: false,
};
const COUNTS = {
  kind: [{ id: 'event', label: 'Event', total: 2 }],
  source: [{ id: 'event', label: 'Event', total: 1 }],
};
const searcher: Searcher = {
  ask: () => Promise.resolve({ type: 'answer', value: ANSWER }),
  count: () => Promise.resolve({ type: 'answer', value: COUNTS }),
};
const translation = { terms: { Disputed: 'متنازع', Event: 'واقعہ', Body: 'ادارہ' }, root: '/', home: '/ur/' };

test('on a page in another language hits have its words for what the index names and lead to its pages', async () => {
  const outcome = await inPageLanguage(searcher, translation).ask(QUESTION, 1);
  const answer = outcome.type === 'answer' ? outcome.value : null;
  expect(answer?.hits).toEqual([
    {
      ...CLAIM,
      url: '/ur/articles/x/#c-y',
      claimPage: '/ur/articles/x/claims/y/',
      assessment: { id: 'disputed', label: 'متنازع' },
      kind: 'واقعہ',
    },
    { ...ACTOR, url: '/ur/actors/a/', kind: 'ادارہ' },
    {
      ...ARTICLE,
      url: '/ur/articles/x/',
      passages: [{ title: '¶ 1', url: '/ur/articles/x/#p1', text: 'Event' }],
    },
  ]);
  expect(answer?.without.map(({ label }) => label)).toEqual(['متنازع', 'Event']);
});

test('values that are no words of the interface keep their names in the facets', async () => {
  const outcome = await inPageLanguage(searcher, translation).count(QUESTION, []);
  expect(outcome).toEqual({
    type: 'answer',
    value: { kind: [{ id: 'event', label: 'واقعہ', total: 2 }], source: COUNTS.source },
  });
});

test('on a page in the language of the index answers stay as they are', async () => {
  const outcome = await inPageLanguage(searcher, undefined).ask(QUESTION, 1);
  expect(outcome).toEqual({ type: 'answer', value: ANSWER });
});
