import { expect, test } from 'vitest';
import {
  findAll,
  fragmentFor,
  resolveFragment,
  type FragmentOptions,
  type Place,
} from '../../../src/anchor/index.ts';
import { joinBlocks, type CanonicalText } from '../../../src/text/index.ts';
import { polyfillRanges } from '../../polyfill.ts';

const RIVER = joinBlocks([
  'The river rises in the northern hills and runs through three provinces before it meets the sea.',
  'Officials in the capital have promised a dam for twenty years. The river still rises in April.',
]);

const placeOf = (text: CanonicalText, quote: string, nth = 0): Place => findAll(text, { exact: quote })[nth]!;
const fragment = (text: CanonicalText, quote: string, options: Partial<FragmentOptions> = {}, nth = 0) =>
  fragmentFor(text, placeOf(text, quote, nth), { language: 'en', ...options });
const directive = (...args: Parameters<typeof fragment>): string => {
  const found = fragment(...args);
  return found.type === 'impossible' ? found.reason : found.directive;
};
const resolved = (text: CanonicalText, of: string): readonly string[] =>
  resolveFragment(text, of, 'en').map(({ start, end }) => text.text.slice(start, end));

test.each([
  ['a short quote is given whole', 'northern hills', 'text=northern%20hills'],
  ['a long one by its first and last words', 'runs through three provinces before it meets the sea', 'text=runs%20through,the%20sea'],
  ['words that stand twice with a word beside that tells them apart', 'river', 'text=river,-rises'],
  ['words at the start of a block need no context where they are told apart', 'Officials', 'text=Officials'],
])('%s', (_, quote, expected) => {
  expect(directive(RIVER, quote)).toBe(expected);
}); // prettier-ignore

test('words that stand elsewhere on the page are told apart by what stands around', () => {
  const elsewhere = ['Of the northern hills little is known.'];
  expect(directive(RIVER, 'northern hills', { elsewhere })).toBe('text=northern%20hills,-and');
  expect(directive(RIVER, 'rises in the northern hills and runs through three provinces', { elsewhere: ['It rises in May.'] })).toBe(
    'text=rises%20in%20the,three%20provinces',
  );
}); // prettier-ignore

test('letter case and accents do not tell words apart', () => {
  const text = joinBlocks(['A cafe opened.', 'A Café closed.']);
  expect(directive(text, 'Café')).toBe('text=Caf%C3%A9,-closed');
});

test('a block that repeats is told apart by its neighbours, or not at all but for the first', () => {
  const text = joinBlocks(['One thing ended.', 'It is clear now.', 'Another began.', 'It is clear now.', 'So be it.']);
  expect(fragment(text, 'It is clear now.')).toMatchObject({ type: 'exact', directive: 'text=ended.-,It%20is%20clear%20now.' });
  expect(fragment(text, 'It is clear now.', {}, 1)).toMatchObject({ type: 'exact', directive: 'text=It%20is%20clear%20now.,-So' });
  expect(fragment(text, 'is clear', {}, 1)).toMatchObject({
    type: 'widened',
    reason: 'repeated',
    covers: placeOf(text, 'is clear now.', 1),
    directive: 'text=is%20clear%20now.,-So',
  });
  expect(fragment(text, 'is clear', { adjacent: false }, 1)).toEqual({ type: 'impossible', reason: 'repeated' });
  expect(fragment(text, 'is clear', { adjacent: false })).toEqual({
    type: 'first',
    directive: 'text=is%20clear',
    covers: placeOf(text, 'is clear'),
  });
}); // prettier-ignore

test('a part of a word is widened to the word; a place without words has no fragment', () => {
  const text = joinBlocks(['A river — a sea.']);
  expect(fragment(text, 'iver — a s')).toEqual({
    type: 'widened',
    reason: 'inside-a-word',
    directive: 'text=river%20%E2%80%94%20a%20sea',
    covers: placeOf(text, 'river — a sea'),
  });
  expect(fragment(text, '—')).toEqual({ type: 'impossible', reason: 'no-words' });
});

test.each([
  ['ignores letter case', 'text=NORTHERN%20HILLS', ['northern hills']],
  ['ignores accents', 'text=n%C3%B6rthern%20hills', ['northern hills']],
  ['finds whole words only', 'text=provinc', []],
  ['goes from the first words to the last', 'text=northern,hills', ['northern hills']],
  ['holds context right beside', 'text=The-,river,-still', ['river']],
  ['refuses context that stands apart', 'text=Officials-,capital', []],
  ['reaches over the border of blocks for context', 'text=sea.-,Officials', ['Officials']],
  ['finds no words across the border of blocks', 'text=sea.%20Officials', []],
  ['lets a range reach over the border of blocks', 'text=the%20sea,Officials', ['the sea.\n\nOfficials']],
  ['tells of a second place', 'text=The%20river', ['The river', 'The river']],
  ['finds nothing by what is no directive', 'text=', []],
])('resolving %s', (_, of, expected) => {
  expect(resolved(RIVER, of)).toEqual(expected);
});

const TEXTS: readonly (readonly [language: string, ...blocks: readonly string[]])[] = [
  ['en', 'The U.S. withdrew in 2021; attacks rose by 279.8 percent, the U.N. said.', 'It is “clear,” he said. It is “clear,” she said.', 'The U.S. withdrew in 2021; attacks rose by 279.8 percent, the U.N. said.'],
  ['de', 'Die Straße am Fluß ist gesperrt, sagte Dr. Müller.', 'Die Strasse am Fluss ist frei, sagte Dr. Mueller.'],
  ['ur', 'پاکستان نے کہا کہ حملے ۲۷۹ فیصد بڑھے ہیں۔', 'پاکستان نے کہا کہ دریا خشک ہے۔ حملے کم نہیں ہوئے۔'],
  ['ar', 'قالت الحكومة إنّ الهجماتِ زادت في عام ٢٠٢٤.', 'قالت الحكومة إن الهجمات زادت كثيراً.'],
  ['zh', '中国人民不会忘记这段历史。政府承认了错误。', '政府没有承认错误，人民不会忘记。'],
  ['ja', '川は北の山から流れて海に注ぐ。人々は川を忘れない。', '山は静かだ。'],
  ['ru', 'Река начинается в горах и впадает в море.', 'Ещё одна река начинается в горах.'],
]; // prettier-ignore

test.each(TEXTS)('an independent matcher finds each place of a text in %s, and no other', (language, ...blocks) => {
  const text = joinBlocks(blocks);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  let proved = 0;
  text.blocks.forEach((block, index) => {
    const words = [...segmenter.segment(text.text.slice(block.start, block.end))].filter((one) => one.isWordLike);
    words.forEach((first, i) => {
      for (const last of [words[i], words[i + 2], words[i + 6]]) {
        if (last === undefined) continue;
        const start = block.start + first.index;
        const end = block.start + last.index + last.segment.length;
        const found = fragmentFor(text, { block: index, start, end }, { language });
        if (found.type === 'impossible') continue;
        const covers = { start: found.covers.start, end: found.covers.end };
        const limit = found.type === 'first' ? 1 : 2;
        expect(resolveFragment(text, found.directive, language, limit)).toEqual([covers]);
        expect(polyfillRanges(text, found.directive, language, [start, end]).slice(0, limit)).toEqual([covers]);
        proved++;
      }
    });
  });
  expect(proved).toBeGreaterThan(10);
}); // prettier-ignore

// No engine finds one part of a directive over a `<br>`; all find a range over it, and words beside it.
test.each([
  ['words over the end of a line are told by their first and last', 'got up to see; it carried', 'text=got%20up,it%20carried'],
  ['be they two only', 'see; it', 'text=see,it,-carried'],
  ['words at the start of a line have the line before as context', 'it', 'text=see%3B-,it'],
  ['words within a line are given as ever', 'miller got up', 'text=miller%20got%20up'],
])('%s', (_, quote, expected) => {
  const line = 'the miller got up to see;';
  const verse = joinBlocks([`${line} it carried the wheel, and it was gone.`], [[line.length]]);
  expect(directive(verse, quote)).toBe(expected);
}); // prettier-ignore
