import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { bind, fill } from '../../../../src/site/messages/shared/bind.ts';
import type { Catalogue } from '../../../../src/site/messages/shared/catalogue.ts';
import { fillFor } from '../../../../src/site/messages/shared/isolate.ts';

const ENGLISH = {
  title: 'Claims',
  by: 'By {name}',
  claims: { one: 'one claim by {name}', other: '{n} claims by {name}' },
  steps: ['Read.', 'Open {it}.'],
  section: { paragraph: 'Paragraph {n}' },
} as const satisfies Catalogue;

const messages = bind(ENGLISH, 'en');

test('a plain sentence is a string, one with placeholders a function of its values', () => {
  expect(messages.title).toBe('Claims');
  expect(messages.by({ name: 'Ada' })).toBe('By Ada');
  expect(messages.section.paragraph({ n: 7 })).toBe('Paragraph 7');
  expect(messages.steps).toEqual(['Read.', 'Open {it}.']);
});

test('values have the type that their sentence asks for', () => {
  expectTypeOf(messages.title).toEqualTypeOf<string>();
  expectTypeOf(messages.by).parameter(0).toEqualTypeOf<{ readonly name: string | number }>();
  expectTypeOf(messages.claims)
    .parameter(0)
    .toEqualTypeOf<{ readonly n: number; readonly name: string | number }>();
  expectTypeOf(messages.steps).toEqualTypeOf<readonly string[]>();
  expectTypeOf(messages).not.toHaveProperty('nothing');
  // @ts-expect-error -- a value is missing
  expect(() => messages.by({})).toThrow();
  // @ts-expect-error -- what is counted is no string
  messages.section.paragraph({ n: '7' });
  // @ts-expect-error -- no placeholder has this name
  messages.by({ name: 'Ada', names: 'Ada' });
});

test('the form that is said is that of the number, by the rules of the language', () => {
  expect([1, 0, 2].map((n) => messages.claims({ n, name: 'Ada' }))).toEqual([
    'one claim by Ada',
    '0 claims by Ada',
    '2 claims by Ada',
  ]);
  const forms = { zero: 'zero', one: 'one', two: 'two', few: 'few', many: 'many', other: 'other' } as const;
  const arabic = bind({ forms }, 'ar');
  expect([0, 1, 2, 3, 11, 100].map((n) => arabic.forms({ n }))).toEqual(Object.keys(forms));
});

test('a number stands in its digits, however large', () => {
  expect(messages.section.paragraph({ n: 12345 })).toBe('Paragraph 12345');
});

test('a value that looks like a placeholder, or like a replacement of strings, stands as it is', () => {
  const values = { a: '{b}', b: '{a} $& $1 {constructor}' };
  expect(fill('{a}, {b}, {a}', values)).toBe('{b}, {a} $& $1 {constructor}, {b}');
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(fill('<{a}|{b}>', { a, b })).toBe(`<${a}|${b}>`);
    }),
  );
});

test.each(['{name}', '{constructor}', '{toString}', '{__proto__}'])(
  'a placeholder without a value is an error: %s',
  (sentence) => {
    expect(() => fill(sentence, { n: 1 })).toThrow(`No value for ${sentence} in “${sentence}”`);
  },
);

test.each([
  ['rtl', 'letters from left to right', 'Ada', '\u2068Ada\u2069'],
  ['rtl', 'letters of a third script', 'Ада 艾达', '\u2068Ада 艾达\u2069'],
  ['rtl', 'numbers beside such letters', '279.8 percent', '\u2068279.8 percent\u2069'],
  ['rtl', 'letters of its own alone', 'ادا', 'ادا'],
  ['rtl', 'an address, which is taken along as it is', 'https://example.org/#p7', 'https://example.org/#p7'],
  ['ltr', 'letters from right to left', 'Ada ادا', '\u2068Ada ادا\u2069'],
  ['ltr', 'letters from right to left alone', 'אדה', '\u2068אדה\u2069'],
  ['ltr', 'letters from right to left without a space, and a number', 'ادا/7', '\u2068ادا/7\u2069'],
  ['ltr', 'letters of its own alone', 'Ada', 'Ada'],
  ['ltr', 'a mark of direction', '7\u200F', '\u20687\u200F\u2069'],
  ['ltr', 'an override that is closed', '\u202Eadá\u202C', '\u2068\u202Eadá\u202C\u2069'],
] as const)('into a sentence from %s goes a value with %s so that it takes no part in the order around it', (direction, _, value, expected) => {
  const said = bind({ by: '({name})', isolated: '\u2068{name}\u2069', plural: { other: '{n}, {name}' } }, 'en', fillFor(direction));
  expect(said.by({ name: value })).toBe(`(${expected})`);
  expect(said.plural({ n: 2, name: value })).toBe(`2, ${expected}`);
  // Where the sentence isolates it, once.
  expect(said.isolated({ name: value })).toBe(`\u2068${value}\u2069`);
}); // prettier-ignore
