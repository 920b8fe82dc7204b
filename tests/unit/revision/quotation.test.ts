import { expect, test } from 'vitest';
import {
  createQuotationChecker,
  LONGEST_QUOTATION,
  type CheckedQuotation,
} from '../../../src/revision/index.ts';
import { joinBlocks } from '../../../src/text/index.ts';

const RIVERS = {
  id: 'rivers',
  language: 'en',
  canonical: joinBlocks([
    'The river rises in the northern hills, and runs through three provinces to the sea.',
    'Officials in the capital have promised a dam for 20 years; they didn’t lay a stone of it.',
    'Farmers along the lower banks depend on the spring flood for wheat and for orchards.',
    'The river is the river.',
    'The river is the river.',
  ]),
};
const FLOODS = {
  id: 'floods',
  language: 'ur',
  canonical: joinBlocks(['سرکاری اہلکاروں نے بیس سال سے بند کا وعدہ کیا ہے مگر ایک پتھر بھی نہیں رکھا۔']),
};
const check = createQuotationChecker([RIVERS, FLOODS]);
const kinds = (checked: CheckedQuotation): readonly string[] =>
  checked.type === 'altered' ? checked.part.changes.map(({ kind }) => kind) : [checked.type];

test('words that stand are exact, wherever the text has them', () => {
  expect(check('promised a dam for 20 years')).toMatchObject({
    type: 'exact', sameMarks: true, part: { places: [{ id: 'rivers', block: 1, text: 'promised a dam for 20 years' }] },
  });
  expect(check('the river is the river')).toMatchObject({ type: 'exact', sameMarks: false, part: { places: [{ block: 3 }, { block: 4 }] } });
  expect(check('to the sea. Officials in the capital')).toMatchObject({ type: 'exact' });
}); // prettier-ignore

test.each([
  ['straight apostrophes', "they didn't lay a stone of it", false],
  ['capitals', 'OFFICIALS IN THE CAPITAL HAVE PROMISED A DAM', false],
  ['lines of a page, with a word parted', 'Officials in the capi-\ntal have\npromised a dam', true],
  ['markup', '<p>Officials in <b>the capital</b>&nbsp;have promised a dam</p>', true],
  [
    'invisible and control characters',
    'Officials\u0007 in the cap\u00ADital have prom\u200Bised a dam',
    true,
  ],
  ['two words written as one', 'The river rises in the northernhills', false],
  ['another keyboard for the same script', 'سركاري اهلكاروں نے بیس سال سے بند كا وعدہ کیا', false],
])('%s alter nothing', (_, pasted, sameMarks) => {
  expect(check(pasted)).toMatchObject({ type: 'exact', sameMarks });
});

test.each([
  ['a number', 'Officials in the capital have promised a dam for 30 years', ['number']],
  ['a number at the end', 'the capital have promised a dam for 30', ['number']],
  ['a negation put in', 'The river never rises in the northern hills', ['negation']],
  ['a negation left out', 'they did lay a stone of it', ['negation']],
  ['a modal', 'Officials in the capital must have promised a dam', ['modal']],
  ['a name', 'Officials in Kabul have promised a dam for 20 years', ['name']],
  ['a number and a word', 'Officials in the town have promised a dam for 30 long years', ['number']],
  ['a word', 'Farmers along the upper banks depend on the spring flood', []],
  ['a scan', 'Farrners along the louer banks depend on the spriug flood', []],
  ['a negation in Urdu', 'بند کا وعدہ کیا ہے مگر ایک پتھر بھی رکھا', ['negation']],
])('%s is told first of what was altered', (_, pasted, expected) => {
  expect(kinds(check(pasted))).toEqual(expected);
});

test.each([
  ['the last', 'Farmers along the lower banks depend on the spring flood for orchards', 'orchards'],
  ['the first', 'Farmers depend on the spring flood for wheat', 'wheat'],
])(
  'words left out before %s word of a quotation are told as left out, not as another word',
  (_, pasted, last) => {
    const checked = check(pasted);
    if (checked.type !== 'altered') throw new Error(checked.type);
    expect(checked.part.places[0].text).toMatch(new RegExp(`^Farmers.*${last}$`));
    expect(checked.part.diff.map(({ type }) => type)).toEqual(['same', 'removed', 'same']);
  },
);

test('an alteration shows the text as it stands and as it was quoted', () => {
  const checked = check('promised a dam for 30 years');
  expect(checked.type === 'altered' && checked.part.diff).toEqual([
    { type: 'same', text: 'promised a dam for ' },
    { type: 'removed', text: '20 ' },
    { type: 'added', text: '30 ' },
    { type: 'same', text: 'years' },
  ]);
});

test.each([
  ['joined', 'Officials in the capital have promised a dam the lower banks depend on the spring flood'],
  [
    'with an ellipsis',
    'Officials in the capital have promised … the spring flood for wheat and for orchards',
  ],
  ['with brackets', 'Officials in the capital […] they didn’t lay a stone'],
  ['in another order', 'depend on the spring flood for wheat Officials in the capital have promised a dam'],
  ['of two texts', 'Officials in the capital have promised a dam ایک پتھر بھی نہیں رکھا'],
])('parts that stand apart are stitched: %s', (_, pasted) => {
  const checked = check(pasted);
  expect(checked.type).toBe('stitched');
  expect(checked.type === 'stitched' && checked.parts.length).toBe(2);
});

test('what a quotation leaves out between its parts is shown', () => {
  const checked = check('The river rises […] through three provinces to the sea');
  expect(checked.type === 'stitched' && checked.parts.map(({ omitted }) => omitted)).toEqual(['in the northern hills, and runs', null]);
}); // prettier-ignore

test('a word altered before an ellipsis belongs to the part before it', () => {
  const checked = check('have promised a dam for 30 […] on the spring flood for wheat');
  expect(checked.type === 'stitched' && checked.parts.map(({ changes }) => changes.length)).toEqual([1, 0]);
});

test.each([
  ['made up', 'Purple elephants danced over the quiet moon tonight'],
  ['of the words of the text', 'wheat stone northern promised spring three depend hills river sea'],
  ['in another script', 'Они обещали построить плотину двадцать лет'],
  ['one word that stands nowhere', 'elephants'],
])('words stand nowhere: %s', (_, pasted) => {
  expect(check(pasted).type).toBe('nowhere');
});

test('what cannot be looked for is refused', () => {
  expect([check(''), check(' … — '), check('<b></b>')].map(kinds)).toEqual([
    ['refused'],
    ['refused'],
    ['refused'],
  ]);
  expect(check('a '.repeat(50_000))).toEqual({ type: 'refused', reason: 'too-long' });
  expect(check('river '.repeat(LONGEST_QUOTATION / 6 - 1)).type).not.toBe('refused');
});

test('one word that stands is exact in all its places', () => {
  expect(check('wheat')).toMatchObject({ type: 'exact', part: { places: [{ block: 2 }] } });
});

test('two words of Chinese that stand elsewhere are no part of their own: what was put in is named', () => {
  const text = joinBlocks([
    '农民在边境附近必须修理粮食的水坝。',
    '边境附近重建了旧海关大楼，教师去年冬天在首都城外悄悄卖掉了关于',
  ]);
  const inChinese = createQuotationChecker([{ id: 'zh', language: 'zh', canonical: text }]);
  expect(kinds(inChinese('边境附近重建了旧海关大楼，教师去年冬天在首都城外悄悄附近必须了关于'))).toEqual([
    'modal',
  ]);
});
