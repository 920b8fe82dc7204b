import { expect, test } from 'vitest';
import { findAll } from '../../../src/anchor/index.ts';
import { createReanchorer, type Reanchored } from '../../../src/revision/index.ts';
import { joinBlocks } from '../../../src/text/index.ts';

const A = 'The river rises in the northern hills and runs through three provinces before it meets the sea.';
const B = 'Officials in the capital have promised a dam for twenty years. Not a single stone has been laid.';
const C = 'Farmers along the lower banks depend on the spring flood. In March the flood may come too late.';
const TWIN = 'The trajectory is clear: the river is drying up, and nobody can say when it will recover.';

function reanchor(
  before: readonly string[],
  after: readonly string[],
  quote: string,
  { nth = 0, language = 'en', known = true } = {},
): Reanchored {
  const [old, now] = [joinBlocks(before), joinBlocks(after)];
  const place = findAll(old, { exact: quote })[nth] ?? null;
  return createReanchorer(old, now, { language })(quote, known ? place : null);
}

const answer = (found: Reanchored): string => {
  if (found.type === 'gone') return 'gone';
  if (found.type === 'ambiguous') return `ambiguous: ${found.passages.length}`;
  return `${found.type}: ${found.passage.text}`;
};

const QUOTE = 'have promised a dam for twenty years';

test.each([
  ['the paragraph moved', [A, B, C], [B, C, A], `moved: ${QUOTE}`],
  ['words were put in before it', [A, B, C], [A, `Every year it is the same. ${B}`, C], `moved: ${QUOTE}`],
  ['the sentence moved to another paragraph', [A, B, C], [`${A} Officials in the capital ${QUOTE}.`, 'Not a single stone has been laid.', C], `moved: ${QUOTE}`],
  ['the paragraph was split', [A, B, C], [A, `Officials in the capital ${QUOTE}.`, 'Not a single stone has been laid.', C], `moved: ${QUOTE}`],
  ['paragraphs were merged', [A, B, C], [`${A} ${B}`, C], `moved: ${QUOTE}`],
  ['a word inside was exchanged', [A, B, C], [A, B.replace('a dam', 'a weir'), C], 'reworded: have promised a weir for twenty years'],
  ['its first word was exchanged', [A, B, C], [A, B.replace('have promised', 'had promised'), C], 'reworded: had promised a dam for twenty years'],
  ['its last word was exchanged', [A, B, C], [A, B.replace('years', 'winters'), C], 'reworded: have promised a dam for twenty winters'],
  ['words were put in', [A, B, C], [A, B.replace('a dam', 'a great new dam'), C], 'reworded: have promised a great new dam for twenty years'],
  ['words were left out', [A, B, C], [A, B.replace('a dam ', ''), C], 'reworded: have promised for twenty years'],
  ['a number was exchanged', [A, B, C], [A, B.replace('twenty', 'thirty'), C], 'materially-changed: have promised a dam for thirty years'],
  ['a negation was put in', [A, B, C], [A, B.replace('have promised', 'have not promised'), C], 'materially-changed: have not promised a dam for twenty years'],
  ['it was reworded and its paragraph moved', [A, B, C], [B.replace('a dam', 'a weir'), A, C], 'reworded: have promised a weir for twenty years'],
  ['its words were deleted', [A, B, C], [A, B.replace(` ${QUOTE}`, ''), C], 'gone'],
  ['its sentence was deleted', [A, B, C], [A, 'Not a single stone has been laid.', C], 'gone'],
  ['its paragraph was deleted', [A, B, C], [A, C], 'gone'],
  ['other words took its place', [A, B, C], [A, B.replace(QUOTE, 'went home before the first snow fell'), C], 'gone'],
  ['half of its words are others, between the same words', [A, B, C], [A, B.replace('promised a dam for', 'announced the weir these'), C], 'reworded: have announced the weir these twenty years'],
  ['half of its words are others, and those on one side', [A, B, C], [A, 'Ministers and engineers announced the weir for twenty years. Not a single stone has been laid.', C], 'gone'],
  ['a few of its words are others, and those on one side', [A, B, C], [A, 'Ministers and engineers announced a dam for twenty years. Not a single stone has been laid.', C], 'reworded: announced a dam for twenty years'],
  ['it was deleted, and a new sentence elsewhere says something alike', [A, B, C], [A, 'Not a single stone has been laid.', `${C} Teachers have promised bridges for years.`], 'gone'],
  ['the text was replaced', [A, B, C], ['Of quite another matter.'], 'gone'],
])('when %s the answer is right', (_, before, after, expected) => {
  expect(answer(reanchor(before, after, QUOTE))).toBe(expected);
}); // prettier-ignore

test('a deleted quote is not found in a paragraph that says the same and was there before', () => {
  const quote = 'the river is drying up';
  expect(answer(reanchor([A, TWIN, B, TWIN], [A, B, TWIN], quote))).toBe('gone');
  expect(answer(reanchor([A, TWIN, B, TWIN], [A, 'The trajectory is clear.', B, TWIN], quote))).toBe('gone');
  expect(answer(reanchor([A, TWIN, B, TWIN], [A, TWIN, B], quote, { nth: 1 }))).toBe('gone');
});

test('a deletion beside the same words again takes out the quote', () => {
  const before = ['They counted the wells last year. They sold the mill last year. Nobody objected.'];
  const after = ['They counted the wells last year. Nobody objected.'];
  expect(answer(reanchor(before, after, 'sold the mill last year'))).toBe('gone');
});

test('of two twins each keeps its own quote', () => {
  const reworded = TWIN.replace('nobody', 'no one');
  const quote = 'nobody can say when it will recover';
  expect(answer(reanchor([TWIN, A, TWIN, B], [TWIN, A, reworded, B], quote, { nth: 1 }))).toBe(
    'materially-changed: no one can say when it will recover',
  );
});

test('a quote that was doubled stays where it was, and the other place is told', () => {
  const found = reanchor(
    [A, B],
    [A, B, 'Once more: they have promised a dam for twenty years, and no stone.'],
    QUOTE,
  );
  expect(found).toMatchObject({ type: 'moved', passage: { block: 1 } });
});

test('two places that are equally good are ambiguous', () => {
  const sentence = `Officials in the capital ${QUOTE}.`;
  expect(answer(reanchor([A], [`${sentence} So it is said. ${sentence}`, A], QUOTE))).toBe('ambiguous: 2');
});

test('without the old text only what is nearly the same is offered', () => {
  const unknown = { known: false };
  expect(answer(reanchor([A], [B.replace('have promised', 'had promised'), C], QUOTE, unknown))).toBe(
    'reworded: had promised a dam for twenty years',
  );
  expect(answer(reanchor([A], [B.replace('twenty years', 'many a winter'), C], QUOTE, unknown))).toBe('gone');
  expect(answer(reanchor([A], [B, C, B], QUOTE, unknown))).toBe('ambiguous: 2');
});

test('without the old text whole words are offered', () => {
  const found = reanchor([A], [B.replace('promised', 'promises'), C], 'officials in the capital have promised a da', { known: false });
  expect(answer(found)).toBe('reworded: Officials in the capital have promises a dam');
}); // prettier-ignore

test('without the old text the very characters are offered as they stand, also inside a word', () => {
  expect(answer(reanchor([A], [B, C], 'omised a dam', { known: false }))).toBe('moved: omised a dam');
});

test('a proposal shows score, runner-up and word diff', () => {
  const found = reanchor([A, B, C], [A, B.replace('a dam', 'a weir'), C], QUOTE);
  expect(found).toMatchObject({
    type: 'reworded',
    diff: [
      { type: 'same', text: 'have promised a ' },
      { type: 'removed', text: 'dam ' },
      { type: 'added', text: 'weir ' },
      { type: 'same', text: 'for twenty years' },
    ],
    changes: [],
    runnerUp: null,
  });
  const score = found.type === 'reworded' ? found.passage.score : 0;
  expect(score).toBeGreaterThan(0.8);
  expect(score).toBeLessThan(1);
});

test('the fewer of the words are left, the lower the score', () => {
  const scores = ['twenty', 'dam for twenty', 'promised a dam for twenty'].map((words) => {
    const found = reanchor([A, B, C], [A, B.replace(words, words.replace(/\w+/g, 'other')), C], QUOTE);
    return 'passage' in found ? found.passage.score : 0;
  });
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test.each([
  ['zh', ['中国人民不会忘记这段历史。政府承认了错误。', '河水流向大海。'], ['河水流向大海。', '中国人民不会忘记这段往事。政府承认了错误。'], '不会忘记这段历史', 'reworded: 不会忘记这段往事'],
  ['ur', ['پاکستان نے کہا کہ دریا خشک ہو رہا ہے۔', 'حملے کم نہیں ہوئے۔'], ['حملے کم نہیں ہوئے۔', 'پاکستان نے کہا کہ سمندر خشک ہو رہا ہے۔'], 'کہ دریا خشک ہو رہا ہے', 'reworded: کہ سمندر خشک ہو رہا ہے'],
] as const)('quotes are found again in %s', (language, before, after, quote, expected) => {
  expect(answer(reanchor(before, after, quote, { language }))).toBe(expected);
}); // prettier-ignore
