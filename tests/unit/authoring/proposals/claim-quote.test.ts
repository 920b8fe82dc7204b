import { expect, test } from 'vitest';
import { withQuote } from '../../../../src/authoring/proposals/claim-quote.ts';

const FROM = 'the old words';
const BODY = '\nclaim: x # a remark\n---\n\nNote: the old words.\n';

test.each([
  ['plain', 'quote: the old words', 'the new words', 'quote: the new words'],
  ['plain, a remark behind it', 'quote: the old words  # why', 'the new words', 'quote: the new words  # why'],
  ['plain, on two lines', 'quote: the old\n  words', 'the new words', 'quote: the new words'],
  ['plain, the new ones with a colon', 'quote: the old words', 'the new: words', 'quote: "the new: words"'],
  ['plain, the new ones a number', 'quote: the old words', '279.8', 'quote: "279.8"'],
  ['single quotes', "quote: 'the old words'", 'the day’s "new" words', "quote: 'the day’s \"new\" words'"],
  ['single quotes, the new ones with an apostrophe', "quote: 'the old words'", "it's new", "quote: 'it''s new'"],
  ['double quotes', 'quote: "the old words"', 'the "new" words', 'quote: "the \\"new\\" words"'],
  ['double quotes with escapes', 'quote: "the \\u006fld words"', 'کے الفاظ 😀', 'quote: "کے الفاظ 😀"'],
  ['a folded block', 'quote: >-  # why\n  the old\n  words\n', 'the new: words', 'quote: >-  # why\n  the new: words\n'],
  ['a literal block', 'quote: |\n    the old words\n\n', 'the new words', 'quote: |\n    the new words\n\n'],
  ['an anchor', 'quote: &q "the old words"', 'the new words', 'quote: &q "the new words"'],
  ['a key in quotes', '"quote" : the old words', 'the new words', '"quote" : the new words'],
  ['longer than a line', 'quote: the old words', 'word '.repeat(40).trim(), `quote: ${'word '.repeat(40).trim()}`],
])('a quote is exchanged and nothing else: %s', (_, field, quote, expected) => {
  expect(withQuote(`---\n${field}${BODY}`, FROM, { quote, part: null, paragraph: null })).toBe(`---\n${expected}${BODY}`);
}); // prettier-ignore

test('byte order mark, line ends and what stands before the quote stay', () => {
  const source = '\uFEFF---\r\n# One\r\nquote: the old words\r\nparagraph: p2\r\n---\r\n\r\nNote.\r\n';
  expect(withQuote(source, FROM, { quote: 'new', part: null, paragraph: 'p2a' })).toBe(
    source.replace('the old words', 'new').replace('p2', 'p2a'),
  );
});

test.each([
  ['the file holds another quote', '---\nquote: other words\n---\n'],
  ['there is no quote', '---\nclaim: the old words\n---\n'],
  ['there is no frontmatter', 'quote: the old words\n'],
  ['the quote is an alias of another field', '---\nclaim: &c the old words\nquote: *c\n---\n'],
  ['another field is an alias of the quote', '---\nquote: &q the old words\nclaim: *q\n---\n'],
  ['the YAML cannot be read', '---\nquote: the old words\nclaim: [\n---\n'],
])('nothing is exchanged where %s', (_, source) => {
  expect(withQuote(source, FROM, { quote: 'the new words', part: null, paragraph: null })).toBeNull();
});

test('a choice of a paragraph is exchanged only where there is one', () => {
  const change = { quote: 'new', part: null, paragraph: 'p3' };
  expect(withQuote('---\nquote: the old words\n---\n', FROM, change)).toBeNull();
});

test.each([
  ['a block', 'quote:\n  - the old words\n  - other words\n', 'quote:\n  - new, words\n  - other words\n'],
  ['one line', 'quote: [the old words, other words]\n', 'quote: ["new, words", other words]\n'],
])('of a quote in parts, in %s, one part is exchanged', (_, before, after) => {
  const change = { quote: 'new, words', part: 0, paragraph: null };
  expect(withQuote(`---\n${before}${BODY}`, FROM, change)).toBe(`---\n${after}${BODY}`);
});
