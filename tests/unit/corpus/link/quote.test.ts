import { expect, test } from 'vitest';
import { addressesOf, resolveAddresses } from '../../../../src/corpus/index.ts';
import { articleContent, onlyArticle, render, reportOf, type ClaimInput } from '../../../content.ts';
import { textOf } from '../../../dom.ts';

const TEXT =
  'The river rose in May, no, no, and fell.\n\nThe mill stood. The river rose again.\n\nThe mill stood.';

const article = (claim: ClaimInput) => onlyArticle(articleContent('rivers', TEXT, { a: claim }));
const message = (claim: ClaimInput) => {
  const [issue] = reportOf(articleContent('rivers', TEXT, { a: claim })).issues;
  return `${issue?.position?.line}:${issue?.position?.column} ${issue?.code} ${issue?.message}`;
};

test('a claim of several parts has a place, a mark and five addresses for each, and one note', () => {
  const one = article({ quote: ['rose in May', 'no, and fell', 'rose again'] });
  const [claim] = one.claims;
  expect(claim!.quote).toBe('rose in May […] no, and fell […] rose again');
  expect(claim!.places.map(({ block }) => block)).toEqual([0, 0, 1]);
  for (const place of claim!.places) {
    const resolved = resolveAddresses(one, addressesOf(one, claim!, place));
    expect(resolved.map(({ range }) => range)).toEqual(
      resolved.map(() => ({ start: place.start, end: place.end })),
    );
  }
  const page = render(one);
  const marks = Array.from(page.querySelectorAll('mark[data-claims~=a]'));
  expect(marks.map((mark) => [mark.id, textOf(mark)])).toEqual([
    ['c-a', 'rose in May'],
    ['', 'no, and fell'],
    ['', 'rose again'],
  ]);
});

test('words of figures and citations may stand in any part and its paragraph', () => {
  const cites = [{ words: 'again', source: null }];
  const figures = [{ words: 'May', value: '2024-05', unit: 'date', measure: 'flood' }];
  expect(message({ quote: ['and fell', 'rose again'], cites })).toContain('undefined');
  expect(message({ quote: ['rose in May', 'rose again'], cites, figures })).toContain('figure-unreadable');
  expect(message({ quote: ['rose in May', 'rose again'], cites: [{ words: 'lake', source: null }] })).toContain('cite-not-found');
}); // prettier-ignore

test.each([
  ['a part that stands nowhere', { quote: ['The river', 'the lake'] }, 'quote-ambiguous Part 1 of the quote stands 2 times: in ¶ 1 (`p1`), ¶ 2 (`p2`).'],
  ['a part that stands before', { quote: ['rose again', 'rose in May'] }, 'quote-not-found Part 2 of the quote does not stand in the text behind the part before it, but before: in ¶ 1 (`p1`).'],
  ['a part that stands twice behind', { quote: ['rose in May', 'The mill stood'] }, 'quote-ambiguous Part 2 of the quote stands 2 times behind the part before it: in ¶ 2 (`p2`), ¶ 3 (`p3`).'],
  ['every place for parts', { quote: ['rose in May', 'rose again'], paragraph: 'all' }, 'bad-value A quote of several parts stands at one place'],
  ['a list of one', { quote: ['rose in May'] }, 'bad-value `quote` is a list: a list must have at least two parts.'],
  ['a place that is not there', { quote: 'no', paragraph: 'p1:3' }, 'quote-not-found The quote does not stand in `p1` a third time, but it does in ¶ 1 (`p1:1`), ¶ 1 (`p1:2`).'],
  ['a paragraph where it stands twice', { quote: 'no', paragraph: 'p1' }, 'quote-ambiguous The quote stands 2 times: in ¶ 1 (`p1:1`), ¶ 1 (`p1:2`).'],
  ['a place of no choice', { quote: 'no' }, 'quote-ambiguous The quote stands 2 times: in ¶ 1 (`p1:1`), ¶ 1 (`p1:2`).'],
  ['two paragraphs in one', { quote: 'no, and fell. The mill' }, 'quote-not-found The quote does not stand in the article. It runs over two paragraphs: give a list of two parts, ending in "no, and fell." and beginning with "The mill".'],
  ['an ellipsis', { quote: 'The river rose … and fell' }, 'The words on each side of its ellipsis do: give them as a list'],
  ['an ellipsis in brackets', { quote: 'rose in May [...] and fell' }, 'The words on each side of its ellipsis do: give them as a list'],
  ['an invisible character', { quote: 'rose in\u200B May' }, 'It holds an invisible character, U+200B; without it the words stand there.'],
])('refuses %s', (_, claim, expected) => {
  expect(message(claim)).toContain(expected);
}); // prettier-ignore

test('words that lack an invisible character of the text are told so', () => {
  const content = articleContent('rivers', 'The ri\u00ADver rose.', { a: { quote: 'river rose' } });
  expect(reportOf(content).issues[0]?.message).toContain(
    'The article has an invisible character, U+00AD, within these words',
  );
});

test('of a quote that stands twice in a paragraph the second is chosen', () => {
  const one = article({ quote: 'no', paragraph: 'p1:2' });
  expect(one.claims[0]!.places).toEqual([{ block: 0, start: 27, end: 29 }]);
});

test.each([
  ['the first part', { quote: 'no' }, 'Write one of these places, or `all` for every place, as `paragraph:`; or quote more words.'],
  ['a further part', { quote: ['rose in May', 'The mill stood'] }, 'Quote more words of this part: `paragraph:` chooses the place of the first part only.'],
  ['a wrong choice', { quote: 'no', paragraph: 'p1:3' }, 'Correct `paragraph:`, or the words.'],
])('what to do about %s that is ambiguous can be done', (_, claim, advice) => {
  const [issue] = reportOf(articleContent('rivers', TEXT, { a: claim })).issues;
  expect(issue?.fix).toBe(advice);
}); // prettier-ignore
