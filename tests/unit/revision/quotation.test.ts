import { expect, test } from 'vitest';
import {
  createQuotationChecker,
  isExchange,
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
    type: 'exact', part: { differs: 'nothing', places: [{ id: 'rivers', block: 1, text: 'promised a dam for 20 years' }] },
  });
  expect(check('the river is the river')).toMatchObject({ type: 'exact', part: { differs: 'marks', places: [{ block: 3 }, { block: 4 }] } });
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
])('%s alter nothing', (_, pasted, isSame) => {
  expect(check(pasted)).toMatchObject({
    type: 'exact',
    part: { differs: isSame ? 'nothing' : 'marks' },
  });
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
    { type: 'removed', text: '20' },
    { type: 'added', text: '30' },
    { type: 'same', text: ' years' },
  ]);
});

const REPORT = {
  id: 'report',
  language: 'en',
  names: ['Water Council'],
  canonical: joinBlocks([
    'Harbour towns today pay for the flood. A report of the Water Council’s July 2025 Dams Monitoring Committee confirmed that 279.8 percent more was spent, not less, on 1,200 dams since May 2021.',
    'The UN’s own survey (Annex 3) cannot count at least twenty-one lost villages; Mina Rao, the minister, called them a “sad loss” in 2024.',
  ]),
};
const REPORT_UR = {
  id: 'report-ur',
  language: 'ur',
  canonical: joinBlocks([
    'سیلاب میں ۱۲۰۰ گھر اور 35 فیصد فصل تباہ ہوئی، اور کابل سے بیس دن کوئی مدد نہیں آئی۔',
  ]),
};
const REPORT_DE = {
  id: 'report-de',
  language: 'de',
  canonical: joinBlocks([
    'Die Dämme kosteten 1.200 Taler und 12,5 Prozent der Ernte, sagt der alte Bericht.',
  ]),
};
const checkReport = createQuotationChecker([REPORT]);

/** What differs on one line, and what is told of it. */
function shown(checked: CheckedQuotation): readonly string[] {
  const parts = checked.type === 'stitched' ? checked.parts : 'part' in checked ? [checked.part] : [];
  return [
    checked.type === 'exact' ? `${checked.type}, ${checked.part.differs}` : checked.type,
    ...parts.map(({ diff }) => diff.map(({ type, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[type]).join('')),
    ...parts.flatMap(({ changes }) => changes.map(({ kind, before, after }) => `${kind}: ${before.join(', ')} > ${after.join(', ')}`)),
  ];
} // prettier-ignore

test.each([
  [
    'words left out between a name and its noun',
    'the Council Committee confirmed that 279.8 percent more was spent',
    'the [-Water Council’s July 2025 Dams Monitoring-]{+Council+} Committee confirmed that 279.8 percent more was spent',
    ['number: 2025 > ', 'name: Water, July, Dams, Monitoring > '],
  ],
  [
    'an article before a noun that has lost its name',
    'the Committee confirmed that 279.8 percent more was spent',
    '{+the +}Committee confirmed that 279.8 percent more was spent',
    [],
  ],
  [
    'words left out behind the first',
    'The survey cannot count at least twenty-one lost villages',
    'The [-UN’s own -]survey [-(Annex 3) -]cannot count at least twenty-one lost villages',
    ['number: 3 > ', 'name: UN, Annex > '],
  ],
  [
    'a name that was shortened',
    'Rao, the minister, called them a “loss”',
    'Rao, the minister, called them a “[-sad -]loss”',
    [],
  ],
  [
    'a name for another',
    'A report of the Land Council’s July 2025 Dams Monitoring Committee',
    'A report of the [-Water-]{+Land+} Council’s July 2025 Dams Monitoring Committee',
    ['name: Water > Land'],
  ],
])('%s: what is told of names stands where it was changed', (_, pasted, diff, changes) => {
  expect(shown(checkReport(pasted))).toEqual(['altered', diff, ...changes]);
});

test.each([
  ['the first', 'Harbours pay for the flood', '[-Harbour towns today-]{+Harbours+} pay for the flood'],
  ['the first, of as many words', 'Yesterday pay for the flood', '[-Harbour towns today-]{+Yesterday+} pay for the flood'],
  ['a first word inside of a sentence', 'villages today pay for the flood', '[-towns-]{+villages+} today pay for the flood'],
  ['the last', 'Harbour towns today pay for the war', 'Harbour towns today pay for the [-flood-]{+war+}'],
  ['the last, of a sentence', 'Harbour towns today pay taxes.', 'Harbour towns today pay [-for the flood-]{+taxes+}'],
])('%s word that was changed is shown with what it stands for', (_, pasted, diff) => {
  expect(shown(checkReport(pasted)).slice(0, 2)).toEqual(['altered', diff]);
}); // prettier-ignore

test.each([
  ['behind a comma', 'confirmed that 279.8 percent more was spent today', 'confirmed that 279.8 percent more was spent{+ today+}'],
  ['of who quotes', '“Harbour towns today pay for the flood,” she wrote', '{+“+}Harbour towns today pay for the flood{+,” she wrote+}'],
  ['of who introduces', 'As she wrote, Harbour towns today pay for the flood', '{+As she wrote, +}Harbour towns today pay for the flood'],
  ['between brackets at the end', 'Harbour towns today pay for (all of)', 'Harbour towns today pay for{+ (all of)+}'],
  ['between brackets', 'Harbour towns (and all of their villages inland) pay for the flood', 'Harbour towns [-today-]{+(and all of their villages inland)+} pay for the flood'],
])('words put in %s strike no word of the text, and keep their marks', (_, pasted, diff) => {
  expect(shown(checkReport(pasted))).toEqual(['altered', diff]);
}); // prettier-ignore

test.each([
  [REPORT, '279.8 % more was spent', '279.8 [-percent-]{+%+} more was spent'],
  [REPORT, '279.8% more was spent', '279.8 [-percent-]{+%+} more was spent'],
  [REPORT, '279,8 per cent more was spent', '[-279.8 percent-]{+279,8 per cent+} more was spent'],
  [REPORT, 'on 1200 dams', 'on [-1,200-]{+1200+} dams'],
  [REPORT, 'on 1\u202F200 dams', 'on [-1,200-]{+1 200+} dams'],
  [{ ...REPORT, canonical: joinBlocks(['on 1 200 dams']) }, 'on 1200 dams', 'on [-1 200-]{+1200+} dams'],
  [REPORT_UR, 'سیلاب میں 1,200 گھر اور ۳۵٪ فصل', 'سیلاب میں [-۱۲۰۰-]{+1,200+} گھر اور [-35 فیصد-]{+۳۵٪+} فصل'],
  [REPORT_DE, '12,5 % der Ernte', '12,5 [-Prozent-]{+%+} der Ernte'],
])('a number in another notation is the same word: %#', (text, pasted, diff) => {
  expect(shown(createQuotationChecker([text])(pasted))).toEqual(['exact, marks', diff]);
}); // prettier-ignore

test.each([
  ['a word for digits', REPORT_UR, 'کابل سے 20 دن کوئی مدد نہیں آئی', []],
  ['digits for words', REPORT, 'cannot count at least 21 lost villages', []],
  ['digits for other words', REPORT, 'cannot count at least 22 lost villages', ['number: twenty-one > 22']],
  ['the thousands of a language', REPORT_DE, 'Die Dämme kosteten 1200 Taler', []],
  ['a point that moved', REPORT, 'confirmed that 2798 percent more was spent', ['number: 279.8 > 2798']],
  ['a contraction', REPORT, 'own survey (Annex 3) can’t count at least twenty-one', []],
  ['a name that the first word was', { ...REPORT, names: ['Harbour'] }, 'Harbours pay for the flood', ['name: Harbour > Harbours']],
  ['a month', REPORT, 'on 1,200 dams since 2021', ['name: May > ']],
])('a number, negation or verb is changed where it is worth something else: %s', (_, text, pasted, changes) => {
  expect(shown(createQuotationChecker([text])(pasted)).slice(2)).toEqual(changes);
}); // prettier-ignore

test('marks that differ are shown, and that words stand so is none of them', () => {
  expect(shown(checkReport('Harbour towns, today, pay for "the flood"'))).toEqual([
    'exact, marks',
    'Harbour towns{+,+} today{+,+} pay for {+"+}the flood{+"+}',
  ]);
  expect(shown(checkReport('Harbour towns [sic] pay for the flood'))[0]).toBe('altered');
  expect(shown(checkReport('Harbour towns today [sic] pay for the flood (sic)'))).toEqual([
    'exact, nothing',
    '',
  ]);
});

test('a short sentence with one word altered, and a long one with most of its words left out, are altered', () => {
  expect(shown(checkReport('Harbour towns once pay')).slice(0, 2)).toEqual([
    'altered',
    'Harbour towns [-today-]{+once+} pay',
  ]);
  expect(shown(checkReport('A report confirmed more spent on dams since 2021'))[0]).toBe('altered');
});

const TREATY = {
  id: 'treaty',
  language: 'en',
  names: ['Norland'],
  canonical: joinBlocks([
    'The new dams stand in Varda, not Norland. Observers of the Union neutralized the programme at its centre after the withdrawal of the builders.',
    'Exports rose from 40 in 1998 to 75 million in 2004, and Varda lent money to Norland for the northern canals. The commission restored morale; the treaty was moral, and now it binds the countries.',
    'Varda’s growers supply not just Norland but the whole coast.',
  ]),
};
const checkTreaty = createQuotationChecker([TREATY]);

test.each([
  ['names around a negation', 'The new dams stand in Norland, not Varda.', 'The new dams stand in [-Varda-]{+Norland+}, not [-Norland-]{+Varda+}', ['name: Varda, Norland > Norland, Varda']],
  ['names, with a small word put in', 'The new dams stand in Norland, not in Varda', 'The new dams stand in [-Varda-]{+Norland+}, not [-Norland-]{+in Varda+}', ['name: Varda, Norland > Norland, Varda']],
  ['numbers', 'Exports rose from 75 in 1998 to 40 million in 2004', 'Exports rose from [-40-]{+75+} in 1998 to [-75-]{+40+} million in 2004', ['number: 40, 75 > 75, 40']],
  ['years', 'rose from 40 in 2004 to 75 million in 1998', 'rose from 40 in [-1998-]{+2004+} to 75 million in [-2004-]{+1998+}', ['number: 1998, 2004 > 2004, 1998']],
  ['who did what to whom, at the end', 'and Norland lent money to Varda', 'and [-Varda-]{+Norland+} lent money to [-Norland-]{+Varda+}', ['name: Varda, Norland > Norland, Varda']],
  ['the same at the beginning', 'Norland lent money to Varda for the northern canals', '[-Varda-]{+Norland+} lent money to [-Norland-]{+Varda+} for the northern canals', ['name: Varda, Norland > Norland, Varda']],
  ['a name and words', 'supply not just the whole coast but Norland.', 'supply not just [-Norland-]{+the whole coast+} but [-the whole coast-]{+Norland+}', ['name: Norland, the whole coast > the whole coast, Norland']],
])('what changed places is told as that, and all of it is shown: %s', (_, pasted, diff, changes) => {
  expect(shown(checkTreaty(pasted))).toEqual(['altered', diff, ...changes]);
}); // prettier-ignore

test.each([
  ['de', 'Der Damm steht in Varda, nicht in Norland, sagt der Bericht.', 'Der Damm steht in Norland, nicht in Varda'],
  ['ur', 'دریا پر نیا بند کابل میں بنایا گیا تھا، لاہور میں نہیں، رپورٹ یہی کہتی ہے۔', 'دریا پر نیا بند لاہور میں بنایا گیا تھا، کابل میں نہیں'],
])('names change places in %s', (language, text, pasted) => {
  const names = ['کابل', 'لاہور'];
  const checked = createQuotationChecker([{ id: 'a', language, names, canonical: joinBlocks([text]) }])(pasted);
  expect(checked.type === 'altered' && checked.part.changes.filter(({ kind }) => kind === 'name').map(isExchange)).toEqual([true]);
}); // prettier-ignore

test('a word that stands where it stood is not told to stand elsewhere because names around it changed places', () => {
  expect(kinds(checkTreaty('dams stand in Norland, not Varda'))).toEqual(['name']);
});

test('a word of a quotation that stands behind it in the text, where something else was altered, draws nothing in', () => {
  expect(shown(check('The river runs in the northern hills'))[1]).toBe(
    'The river [-rises-]{+runs+} in the northern hills',
  );
});

test.each([
  ['British and American, word for word nearly', 'neutralised the program at its center', 'spelling'],
  ['British and American', 'Observers of the Union neutralised the program at its center after', 'spelling'],
  ['a letter that is missing', 'after the withdrawl of the builders', 'letters'],
  ['a letter too many', 'The commisssion restored morale', 'letters'],
  ['two letters exchanged', 'after the withdarwal of the builders', 'letters'],
  ['both', 'neutralised the programme at its centre after the withdrawl', 'letters'],
])('words in another spelling are told apart from others: %s', (_, pasted, differs) => {
  const checked = checkTreaty(pasted);
  expect(checked).toMatchObject({ type: 'altered', part: { differs, changes: [] } });
  expect(checked.type === 'altered' && checked.part.spellings.length).toBeGreaterThan(0);
});

test.each([
  ['a short word that is another', 'The commission restored moral; the treaty'],
  ['another that the text has', 'the treaty was morale, and now it binds'],
  ['a negation', 'and not it binds the countries'],
  ['a number', 'Exports rose from 40 in 1989'],
  ['a name', 'dams stand in Vardar, not Norland'],
  ['a name in a regional spelling', { ...TREATY, canonical: joinBlocks(['They voted for the Labour Party in every town.']) }, 'They voted for the Labor Party in every town'],
  ['the end of a word', 'neutralizes the programme at its centre'],
  ['its beginning', 'The omission restored morale'],
  ['another letter', 'The commassion restored morale'],
  ['a slip beside another word', 'after the withdrawl of the workers'],
  ['a slip that is a word of the text', { ...TREATY, canonical: joinBlocks(['The counties met the ministers of other countries in the capital.']) }, 'The countries met the ministers of other countries'],
  ['a regional spelling in another language', { ...TREATY, language: 'de', canonical: joinBlocks(['Der Bericht über das alte Zentrum am labour Markt ist da.']) }, 'das alte Zentrum am labor Markt ist da'],
] as [string, string | typeof TREATY, string?][])('%s is no spelling', (_, text, pasted) => {
  const checked = typeof text === 'string' ? checkTreaty(text) : createQuotationChecker([text])(pasted ?? '');
  expect(checked).toMatchObject({ type: 'altered', part: { differs: 'words', spellings: [] } });
}); // prettier-ignore

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

const WELLS = {
  id: 'wells',
  language: 'en',
  names: ['Brod', 'Kolm', 'Mina Rao'],
  canonical: joinBlocks([
    'The survey confirmed that the deepest wells of the valley remain in Brod, not Kolm. Nobody has asked the millers.',
    'Another answer came late: two engineers have been dismissed, while others were sent to partners such as Lindau and Varda, who never paid.',
    'The levy on water fell between 1961 and 1974, most of it in the north. The council will not repair the gates.',
    'The quarrel that led to the death of Mina Rao was no sign of strength, say the people of the harbour.',
  ]),
};
const GATES = {
  id: 'gates',
  language: 'en',
  canonical: joinBlocks([
    'Seven gates were opened in April, when the snow melts. The farmers cannot spare the water.',
  ]),
};
const WELLS_UR = {
  id: 'wells-ur',
  language: 'ur',
  names: ['لاہور', 'کابل'],
  canonical: joinBlocks([
    'وادی کے سب سے گہرے کنویں اب بھی لاہور میں ہیں، کابل میں نہیں۔ کسی نے کسانوں سے کچھ نہیں پوچھا۔',
    'کونسل نے ۱۹۶۱ میں پل کی مرمت کا وعدہ کیا تھا مگر کام شروع نہ ہوا۔',
  ]),
};
const checkWells = createQuotationChecker([WELLS, GATES, WELLS_UR]);

test.each<[string, string, readonly string[], readonly string[]]>([
  [
    'numbers exchanged at the end of the first',
    'The levy on water fell between 1974 and 1961. Two engineers have been dismissed',
    ['The levy on water fell between [-1961-]{+1974+} and [-1974-]{+1961+}', '[-two-]{+Two+} engineers have been dismissed'],
    ['number: 1961, 1974 > 1974, 1961'],
  ],
  [
    'a number at the end of the first and one at the beginning of the second',
    'the levy on water fell between 1961 and 1984. Three engineers have been dismissed',
    ['The levy on water fell between 1961 and [-1974-]{+1984+}', '[-two-]{+Three+} engineers have been dismissed'],
    ['number: 1974 > 1984', 'number: two > three'],
  ],
  [
    'a word at the end of the first, a negation in the second',
    'Nobody has asked the brewers. The council will repair the gates',
    ['Nobody has asked the [-millers-]{+brewers+}', 'The council will [-not -]repair the gates'],
    ['negation: not > '],
  ],
  [
    'the last word of a sentence, where nothing says that it ends',
    'The council will not repair the locks the deepest wells of the valley remain in Brod',
    ['The council will not repair the [-gates-]{+locks+}', ''],
    [],
  ],
  [
    'names of two parts, each for one of the other',
    'partners such as Mina Rao. The quarrel that led to the death of Lindau and Varda was no sign of strength',
    ['partners such as [-Lindau and-]{+Mina Rao+}', 'The quarrel that led to the death of [-Mina Rao-]{+Lindau and Varda+} was no sign of strength'],
    ['name: Lindau > Mina Rao', 'name: Mina Rao > Lindau, Varda'],
  ],
  [
    'three parts, each of them',
    'Three engineers have been dismissed. The levy on water fell between 1961 and 1984. Nobody has asked the brewers.',
    ['[-two-]{+Three+} engineers have been dismissed', 'The levy on water fell between 1961 and [-1974-]{+1984+}', 'Nobody has asked the [-millers-]{+brewers+}'],
    ['number: two > three', 'number: 1974 > 1984'],
  ],
  [
    'parts of two texts, with words left out between',
    'others were sent to partners such as Lindau and Kolm [...] Nine gates were opened in April',
    ['others were sent to partners such as Lindau and [-Varda-]{+Kolm+}', '[-Seven-]{+Nine+} gates were opened in April'],
    ['name: Varda > Kolm', 'number: seven > nine'],
  ],
  [
    'in Urdu, in another order',
    'پل کی مرمت کا وعدہ کیا تھا مگر کام ختم نہ ہوا۔ سب نے کسانوں سے کچھ نہیں پوچھا',
    ['پل کی مرمت کا وعدہ کیا تھا مگر کام [-شروع-]{+ختم+} نہ ہوا', '[-کسی-]{+سب+} نے کسانوں سے کچھ نہیں پوچھا'],
    [],
  ],
])('of several parts an altered word is told with the one that it ends or begins: %s', (_, pasted, diffs, changes) => {
  expect(shown(checkWells(pasted))).toEqual(['stitched', ...diffs, ...changes]);
}); // prettier-ignore

test('a sentence of no text before or behind the only part hides no altered word at its edge', () => {
  const [before, behind] = ['So it was told to us.', 'Thus said a friend of ours.'];
  const words = 'was no sign of strength, say the people of the harbour';
  expect(shown(checkWells(`${before} Every quarrel that led to the death of Mina Rao ${words}.`))[1]).toMatch(/^\[-The-\]\{\+So .* Every\+\} quarrel/);
  expect(shown(checkWells(`The quarrel that led to the death of Mina Rao ${words.replace('harbour', 'coast')}. ${behind}`))[1]).toMatch(/ the \[-harbour-\]\{\+coast\. Thus .*\+\}$/);
}); // prettier-ignore

test('a part ends where more is said by another place, though its next words stand in the quotation too', () => {
  const checked = checkWells('others were sent to partners such as Kolm. The quarrel that led to the death of Lindau and Varda was no sign of strength');
  expect(checked.type === 'stitched' && checked.parts.map(({ quoted }) => quoted.split(' ').slice(0, 2).join(' '))).toEqual(['others were', 'The quarrel']);
}); // prettier-ignore

test('of three words of which the outer ones changed places both are told as exchanged', () => {
  expect(shown(checkWells('The levy water on fell between 1961 and 1974'))[0]).toBe('altered');
  expect(shown(checkReport('Harbour pay today towns for the flood'))[1]).toBe('Harbour [-towns-]{+pay+} today [-pay-]{+towns+} for the flood');
}); // prettier-ignore
