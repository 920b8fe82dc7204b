import fc from 'fast-check';
import { expect, expectTypeOf, test } from 'vitest';
import { fillFor } from '../../../../src/site/messages/isolate.ts';
import { bind, fill } from '../../../../src/site/messages/shared/bind.ts';
import type { Catalogue } from '../../../../src/site/messages/shared/catalogue.ts';

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

test('in a language from right to left, values with letters from left to right are isolated, and nothing else is', () => {
  const urdu = bind({ by: 'از {name}', words: '“{words}”، ¶ {n}' }, 'ur', fillFor('ur'));
  expect(urdu.by({ name: 'Ada' })).toBe('از \u2068Ada\u2069');
  expect(urdu.by({ name: 'ادا' })).toBe('از ادا');
  expect(urdu.words({ words: '279.8 percent', n: 7 })).toBe('“\u2068279.8 percent\u2069”، ¶ 7');
  // What is taken along, an address or a hash, stays as it is.
  expect(urdu.by({ name: 'https://example.org/#p7' })).toBe('از https://example.org/#p7');
  expect(messages.by({ name: 'Ada' })).toBe('By Ada');
});
