import { expect, test } from 'vitest';
import { materialChanges } from '../../../src/revision/index.ts';

const kinds = (before: string, after: string, language = 'en', names: readonly string[] = []) =>
  materialChanges(before, after, { language, names }).map(({ kind }) => kind);

test.each([
  ['a number', 'It rose by 279.8 percent.', 'It rose by 27.98 percent.', ['number']],
  ['a number in words', 'It killed three guards.', 'It killed four guards.', ['number']],
  ['years in another order', 'between 2021 and 2024', 'between 2024 and 2021', ['number']],
  ['a negation', 'They denied it.', 'They never denied it.', ['negation']],
  ['a contracted negation', 'They did it.', "They didn't do it.", ['negation']],
  ['a modal', 'It may end.', 'It must end.', ['modal']],
  ['a negation put to a modal in one word', 'They can leave.', 'They can’t leave.', ['negation']],
  ['a modal with its negation in one word', 'They can’t leave.', 'They won’t leave.', ['modal']],
  ['a name', 'They asked Kabul to act.', 'They asked Delhi to act.', ['name']],
  ['names in each other’s place', 'In India, Pakistan won.', 'In Pakistan, India won.', ['name']],
  [
    'a negation that was moved',
    'He did not say that it is true.',
    'He did say that it is not true.',
    ['negation'],
  ],
  ['a modal that was moved', 'Those who may leave stay.', 'Those who leave may stay.', ['modal']],
  ['an acronym that begins a sentence', 'ISKP is weak.', 'TTP is weak.', ['name']],
] as const)('%s that changed is material', (_, before, after, expected) => {
  expect(kinds(before, after)).toEqual(expected);
});

test.each([
  ['a synonym', 'An alarming surge was recorded.', 'A worrying surge was recorded.'],
  ['a word that begins a sentence', 'These results show it.', 'The results show it.'],
  ['a genitive', 'They heard Kabul’s answer.', 'They heard the answer of Kabul.'],
  ['a sentence turned round', 'Despite this, he left.', 'He left despite this.'],
  ['digits of another script', 'In ٢٠٢٤ it ended.', 'In 2024 it ended.'],
  [
    'a sentence with a negation that went before another',
    'They are many. He did not go. It is so.',
    'He did not go. They are many. It is so.',
  ],
  [
    'a word put in before a negation',
    'The fishers do not, and nobody asked.',
    'The fishers do millers not, and nobody asked.',
  ],
  ['a number in another notation', 'It took 1,566 of 20 million.', 'It took 1566 of 20,000,000.'],
  ['a number in words', 'It took twenty-one of them.', 'It took 21 of them.'],
  ['a contraction', 'They are not here and cannot go.', 'They aren’t here and can’t go.'],
  ['the pronoun I', 'He said I left.', 'He said we left.'],
])('%s that changed is not material', (_, before, after) => {
  expect(kinds(before, after)).toEqual([]);
});

test.each([
  ['German', 'de', 'Er kann nicht kommen.', 'Er soll kommen.', ['negation', 'modal']],
  ['French', 'fr', 'Il peut venir.', 'Il ne doit pas venir.', ['negation', 'modal']],
  ['Urdu', 'ur', 'حکومت نے اعتراف نہیں کیا۔', 'حکومت نے اعتراف کیا۔', ['negation']],
  ['Urdu digits', 'ur', 'حملے ۲۷۹ فیصد بڑھے۔', 'حملے ۲۹۷ فیصد بڑھے۔', ['number']],
  ['Arabic', 'ar', 'لم تعترف الحكومة', 'قد تعترف الحكومة', ['negation', 'modal']],
  ['Chinese', 'zh', '政府没有承认。', '政府可能承认。', ['negation', 'modal']],
] as const)('negations, modals and numbers are known in %s', (_, language, before, after, expected) => {
  expect(kinds(before, after, language)).toEqual(expected);
});

test('names that the content knows count in scripts without capital letters', () => {
  expect(kinds('巴基斯坦承认了。', '阿富汗承认了。', 'zh')).toEqual([]);
  expect(kinds('巴基斯坦承认了。', '阿富汗承认了。', 'zh', ['巴基斯坦', '阿富汗'])).toEqual(['name']);
  expect(kinds('پاکستان نے کہا۔', 'بھارت نے کہا۔', 'ur', ['پاکستان', 'بھارت'])).toEqual(['name']);
});

test('a name that begins a sentence is known from the content, a part of a word is no name', () => {
  expect(kinds('Pakistan won.', 'India won.', 'en', ['Pakistan', 'India'])).toEqual(['name']);
  expect(kinds('A banana fell.', 'A bandana fell.', 'en', ['ana'])).toEqual([]);
});

test('what was lost and what was gained is told', () => {
  expect(
    materialChanges('It may rise by 3 percent.', 'It will rise by 4 percent.', { language: 'en' }),
  ).toEqual([
    { kind: 'number', before: ['3'], after: ['4'] },
    { kind: 'modal', before: ['may'], after: ['will'] },
  ]);
});
