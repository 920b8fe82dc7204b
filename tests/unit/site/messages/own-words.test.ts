import { expect, onTestFinished, test } from 'vitest';
import {
  CATALOGUE_LANGUAGES,
  messagesFor,
  useWords,
  type OwnWords,
} from '../../../../src/site/messages/index.ts';

test('a site’s own words stand in place of ours, in their language, and the others stay', () => {
  onTestFinished(() => useWords({}));
  const before = messagesFor('en');
  useWords({
    en: {
      genre: { opinion: 'Comment' },
      assessment: { supported: 'Borne out' },
      kindMeaning: { causal: 'One thing is said to lead to another.' },
      reading: { claims: { one: '{n} finding', other: '{n} findings' } },
    },
  });
  const { genre, assessment, kindMeaning, reading } = messagesFor('en-GB');
  expect([genre.opinion, genre.speech]).toEqual(['Comment', before.genre.speech]);
  expect([assessment.supported, kindMeaning.causal]).toEqual([
    'Borne out',
    'One thing is said to lead to another.',
  ]);
  expect([1, 2].map((n) => reading.claims({ n }))).toEqual(['1 finding', '2 findings']);
  expect(messagesFor('de').genre.opinion).not.toBe('Comment');
});

test.each<[what: string, words: unknown, said: string]>([
  ['a language without a catalogue', { xx: {} }, `words.xx: there is no catalogue of messages for "xx"; there is one for ${CATALOGUE_LANGUAGES}.`],
  ['no word of the interface', { en: { site: { weather: 'x' } } }, 'words.en.site.weather is no word of the interface. Those beside it are tagline, skip,'],
  ['a misspelt section', { en: { assesment: { supported: 'x' } } }, 'words.en.assesment is no word of the interface. Did you mean `assessment`?'],
  ['a misspelt word', { en: { assessment: { suported: 'x' } } }, 'words.en.assessment.suported is no word of the interface. Did you mean `supported`?'],
  ['a sentence in place of a section', { en: { site: 'x' } }, 'words.en.site must be a group of words.'],
  ['a number in place of a sentence', { en: { site: { menu: 3 } } }, 'words.en.site.menu must be a sentence.'],
  ['nothing', { en: { site: { menu: ' ' } } }, 'words.en.site.menu must be a sentence.'],
  ['no plural forms', { en: { reading: { claims: 'claims' } } }, 'words.en.reading.claims must be sentences by plural form, with `other`.'],
  ['a placeholder that nothing fills', { en: { reading: { by: 'By {names}' } } }, 'words.en.reading.by has {names}, which nothing fills; what is filled is {name}.'],
])('words that are %s are refused by their place', (_, words, said) => {
  expect(() => useWords(words as OwnWords)).toThrow(said);
}); // prettier-ignore
