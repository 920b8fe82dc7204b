import { expectTypeOf, test } from 'vitest';
import type {
  Placeholders,
  Translated,
  UnknownPlaceholders,
} from '../../../../src/site/messages/shared/catalogue.ts';

/** The literal types of a catalogue. */
interface English {
  readonly title: 'Claims';
  readonly by: 'By {name} on {date}';
  readonly claims: { readonly one: '{n} claim of {name}'; readonly other: '{n} claims of {name}' };
  readonly steps: readonly ['Read.', 'Open.'];
  readonly section: { readonly paragraph: 'Paragraph {n}' };
}

/** What another language must give: the compiler says whether it does, and tests nothing else here. */
type Translation = Translated<English>;

const GERMAN = {
  title: 'Aussagen',
  by: 'Am {date} von {name}',
  claims: { one: 'eine Aussage von {name}', other: '{n} Aussagen von {name}' },
  steps: ['Lesen.', 'Öffnen.'],
  section: { paragraph: 'Absatz {n}' },
} as const satisfies Translation;

test('placeholders are read from the literal type of a sentence', () => {
  expectTypeOf<Placeholders<'{a} and {b}, {a}'>>().toEqualTypeOf<'a' | 'b'>();
  expectTypeOf<Placeholders<'none'>>().toEqualTypeOf<never>();
});

test('forms may be those of any language, and plain where a language has none', () => {
  ({ ...GERMAN, claims: '{n} 件の主張（{name}）' }) satisfies Translation;
  ({ ...GERMAN, claims: { few: '{n} x {name}', other: '{n} y {name}' } }) satisfies Translation;
  ({ ...GERMAN, section: { paragraph: { one: 'Absatz', other: '{n}. Absatz' } } }) satisfies Translation;
});

test('the compiler refuses what a translation lacks', () => {
  const { title, ...untitled } = GERMAN;
  // @ts-expect-error -- a key is missing
  untitled satisfies Translation;
  // @ts-expect-error -- a key of a section is missing
  ({ ...GERMAN, section: {} }) satisfies Translation;
  // @ts-expect-error -- a placeholder is missing
  ({ ...GERMAN, by: 'Von {name}' }) satisfies Translation;
  // @ts-expect-error -- a placeholder of a form is missing
  ({ ...GERMAN, claims: { one: 'eine Aussage', other: '{n} Aussagen von {name}' } }) satisfies Translation;
  // @ts-expect-error -- the number of what is counted is missing
  ({ ...GERMAN, claims: { one: 'eine von {name}', other: 'Aussagen von {name}' } }) satisfies Translation;
  // @ts-expect-error -- a sentence of a list is missing
  ({ ...GERMAN, steps: ['Lesen.'] }) satisfies Translation;
  // @ts-expect-error -- no sentence is a section
  ({ ...GERMAN, title: { paragraph: title } }) satisfies Translation;
});

test('the compiler refuses what a translation has too much', () => {
  // @ts-expect-error -- English does not have the key
  ({ ...GERMAN, section: { paragraph: 'Absatz {n}', sentence: 'Satz' } }) satisfies Translation;
  // @ts-expect-error -- there is no such category
  ({ ...GERMAN, claims: { einer: '{n} {name}', other: '{n} {name}' } }) satisfies Translation;
});

test('placeholders that English does not have are named with their keys', () => {
  interface Wrong extends Omit<typeof GERMAN, 'title' | 'claims' | 'section'> {
    readonly title: 'Aussagen {n}';
    readonly claims: { readonly one: '{name} ({Name})'; readonly other: '{n} von {name}' };
    readonly section: { readonly paragraph: 'Absatz {n} von {total}' };
  }
  expectTypeOf<UnknownPlaceholders<English, Wrong>>().toEqualTypeOf<
    | 'title has the unknown placeholder {n}'
    | 'claims has the unknown placeholder {Name}'
    | 'section.paragraph has the unknown placeholder {total}'
  >();
  expectTypeOf<UnknownPlaceholders<English, typeof GERMAN>>().toEqualTypeOf<never>();
});
