import { expect, test } from 'vitest';
import { sentences } from '../../../src/text/index.ts';

/** The sentences of a text, written with a bar between them. */
function split(text: string, language: string): string {
  return sentences(text, language)
    .map(({ start, end }) => text.slice(start, end).trim())
    .join(' | ');
}

test.each<[string, string, string]>([
  ['two sentences', 'en', 'The river rises. | Nobody is surprised. | Why? | It rains!'],
  ['an abbreviated title', 'en', 'Dr. Khan and Gen. Munir met Mrs. Ali. | They left.'],
  ['an abbreviated country in the sentence', 'en', 'The U.S. Army and the U.N. Security Council agree. | India does not.'],
  ['an abbreviated country before a name', 'en', 'Officials of the U.S. Department of State met them.'],
  ['initials', 'en', 'A. Q. Khan met J. R. R. Smith. | They talked.'],
  ['a decimal', 'en', 'It rose by 279.8 percent. | It fell by .5 percent. | Then 3.14 again.'],
  ['an amount of money', 'en', 'It left $7.12 billion of arms. | The US denies it.'],
  ['an amount at the end of a sentence', 'en', 'They left $7.12. | Nobody came for it.'],
  ['a year at the end of a sentence', 'en', 'It began in 2021. | In 2024 it ended.'],
  ['a number with a list', 'en', 'See Nos. 4 and 5, Art. 2, p. 7 and pp. 9–12 of Vol. 3. | It is all there.'],
  ['a date with a short month', 'en', 'On 9 Nov. 2025 and Jan. 5 they met. | Then came the flood.'],
  ['Latin abbreviations', 'en', 'Some, e.g. India, i.e. the state, vs. others, etc., differ. | All agree.'],
  ['an abbreviation that ends a sentence', 'en', 'They sell arms, drugs, etc. | Nobody stops them.'],
  ['a full stop inside the marks', 'en', 'He called it “a phenomenal partner.” | The Senate cheered.'],
  ['a full stop inside the marks, the sentence going on', 'en', '“It is over.” said the general. | Nobody believed him.'],
  ['a question inside the marks, the sentence going on', 'en', '“Is it over?” asked the general. | Nobody knew.'],
  ['a full stop behind the marks', 'en', 'He called it “a phenomenal partner”. | The Senate cheered.'],
  ['straight marks', 'en', 'He said: "It is over." | Then he left.'],
  ['a full stop in brackets', 'en', 'It rose. | (It always rises.) | Nobody minds.'],
  ['a bracket inside a sentence', 'en', 'The council (Resolution 1373) met. | It voted.'],
  ['an ellipsis', 'en', 'They waited… and waited. | Nothing came.'],
  ['an ellipsis of full stops', 'en', 'They waited... and waited. | Nothing came.'],
  ['an address', 'en', 'See example.org/a.b for it. | It is short.'],
  ['a heading without a full stop', 'en', 'Safe havens and spillovers'],
  ['the pronoun after a full stop', 'en', 'So did I. | They saw it.'],
  ['a single letter, which could be an initial', 'en', 'They chose plan B. Nobody asked why.'],
  ['the initial that is like the pronoun', 'en', 'They asked I. M. Pei. | He agreed.'],
  ['German abbreviations', 'de', 'Dr. Weiß sah z. B. den Damm, d. h. die Mauer, bzw. das Tor. | Er schwieg.'],
  ['German abbreviations before a noun', 'de', 'Viele, z. B. Bauern, d. h. Pächter, u. a. Gärtner, litten. | Es regnete.'],
  ['German abbreviations without a space', 'de', 'Er sah z.B. den Damm. | Er schwieg.'],
  ['a German ordinal', 'de', 'Am 3. Oktober und am 21. März trat der 2. Ausschuss zusammen. | Er vertagte sich.'],
  ['a German year at the end of a sentence', 'de', 'Das war 1990. | Danach kam die Flut.'],
  ['a German decimal and thousands', 'de', 'Es stieg um 279,8 Prozent auf 1.566 Fälle. | Das ist viel.'],
  ['German marks', 'de', 'Er sagte: „Es ist vorbei.“ | Dann ging er.'],
  ['German marks, the sentence going on', 'de', '„Es ist vorbei.“, sagte er. | Dann ging er.'],
  ['a German century and King', 'de', 'Im 19. Jahrhundert regierte Wilhelm II. in Berlin. | Er dankte ab.'],
  ['Urdu full stops', 'ur', 'دریا بہتا ہے۔ | کوئی حیران نہیں۔ | بارش ہوتی ہے۔'],
  ['an Urdu question', 'ur', 'دریا کب بہے گا؟ | کوئی نہیں جانتا۔'],
  ['an Urdu quotation with its full stop inside', 'ur', 'اس نے کہا: ”سب ختم ہو گیا۔“ | پھر وہ چلا گیا۔'],
  ['an Urdu verb that is no initial', 'ur', 'بارش آئی۔ | سیلاب بھی آیا۔'],
  ['Urdu digits with a decimal', 'ur', 'یہ ۲۷۹٫۸ فیصد بڑھا۔ | سب حیران ہیں۔'],
  ['Latin digits in Urdu', 'ur', 'یہ 279.8 فیصد بڑھا۔ | سب حیران ہیں۔'],
  ['an Urdu title', 'ur', 'ڈاکٹر خان اور جسٹس علی ملے۔ | وہ چلے گئے۔'],
  ['Urdu initials', 'ur', 'اے۔ کیو۔ خان ملے۔ | وہ چلے گئے۔'],
  ['Arabic full stops and questions', 'ar', 'النهر يرتفع. | متى ينخفض؟ | لا أحد يعرف!'],
  ['an Arabic decimal', 'ar', 'ارتفع بنسبة 279.8 في المئة. | ثم انخفض بنسبة ٣٫٥ في المئة.'],
  ['an Arabic title', 'ar', 'قال د. خالد إن النهر يرتفع. | ثم صمت.'],
  ['an Arabic era', 'ar', 'حدث ذلك سنة 2021 م. | ثم هدأ النهر.'],
  ['an Arabic quotation with its full stop inside', 'ar', 'قال: «انتهى الأمر.» | ثم غادر.'],
  ['Arabic dates', 'ar', 'حدث ذلك سنة 1445 هـ. | ثم هدأ النهر.'],
  ['Chinese full stops', 'zh', '河水上涨。|没有人惊讶。|为什么？|下雨了！'],
  ['a Chinese decimal', 'zh', '增长了279.8%。|大家都很惊讶。'],
  ['a Chinese quotation with its full stop inside', 'zh', '他说：“一切都结束了。”|然后他走了。'],
  ['a Chinese question in marks', 'zh', '他问：「为什么？」|没有人回答。'],
  ['a Chinese semicolon and comma', 'zh', '河水上涨，桥断了；没有人过河。|天黑了。'],
  ['a Chinese ellipsis', 'zh', '他等了又等……没有人来。|天黑了。'],
])('%s (%s)', (_, language, expected) => {
  const gap = language === 'zh' ? '' : ' ';
  const text = expected.replaceAll(/ ?\| ?/g, gap);
  expect(split(text, language)).toBe(expected.replaceAll(/ ?\| ?/g, ' | '));
}); // prettier-ignore

test('sentences cover their block without a gap, white space with the sentence before it', () => {
  const text = 'One.  Two? Three';
  expect(sentences(text, 'en')).toEqual([
    { start: 0, end: 6 },
    { start: 6, end: 11 },
    { start: 11, end: 16 },
  ]);
});

test('a block without words is one sentence', () => {
  expect(sentences('***', 'en')).toEqual([{ start: 0, end: 3 }]);
  expect(sentences('', 'en')).toEqual([]);
});

test('a language of which nothing is known is split by the general rules', () => {
  expect(split('Een rivier. | Nog een.'.replace('| ', ''), 'nl')).toBe('Een rivier. | Nog een.');
  expect(split('One. Two.', 'und')).toBe('One. | Two.');
});
