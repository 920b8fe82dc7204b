import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createQuotationChecker, type CheckedQuotation, type QuotedPart } from '../../src/revision/index.ts';
import { joinBlocks } from '../../src/text/index.ts';

/** Words of three letters and more, each once in a text. */
const WORDS = 'amber basin copper dawn ember field garden harbour island jasmine kettle lantern meadow north orchard pebble quarry river silver timber umbrella valley willow yellow zephyr anchor bridge castle desert engine forest glacier hollow iron jungle kernel ladder marble needle ocean pillar quiver rocket saddle temple urchin velvet winter yonder zenith'.split(' '); // prettier-ignore

/** Sentences of eight words, of which no two have a word in common. */
const sentences = fc
  .shuffledSubarray(WORDS, { minLength: 32, maxLength: 48 })
  .map((words) =>
    Array.from({ length: Math.floor(words.length / 8) }, (_, i) => words.slice(8 * i, 8 * i + 8)),
  );

const asText = (words: readonly string[]): string => `${words.join(' ')}.`;

function partsOf(checked: CheckedQuotation): readonly QuotedPart[] {
  return checked.type === 'stitched' ? checked.parts : 'part' in checked ? [checked.part] : [];
}

/** The words of what a part has of one kind. */
function wordsOf({ diff }: QuotedPart, ...types: readonly string[]): readonly string[] {
  return diff.flatMap(({ type, text }) => (types.includes(type) ? (text.match(/\p{L}+/gu) ?? []) : []));
}

test('every word of a quotation is told with one part, and marked in it where the text has none there', () => {
  const edit = fc.record({
    sentence: fc.nat(),
    at: fc.nat({ max: 7 }),
    word: fc.constantFrom('gone', 'more'),
  });
  fc.assert(
    fc.property(
      sentences,
      fc.array(fc.nat(), { minLength: 2, maxLength: 4 }),
      fc.array(edit, { maxLength: 4 }),
      fc.constantFrom('. ', ' ', ' … ', ', '),
      (all, picked, edits, glue) => {
        const check = createQuotationChecker([
          { id: 'a', language: 'en', canonical: joinBlocks(all.map(asText)) },
        ]);
        const parts = picked.map((n) => [...(all[n % all.length] ?? [])]);
        for (const { sentence, at, word } of edits)
          parts[sentence % parts.length]?.splice(at, word === 'gone' ? 1 : 0, word);
        const quoted = parts.flat();
        const told = partsOf(check(parts.map((words) => words.join(' ')).join(glue)));
        if (told.length === 0) return;
        expect(told.flatMap((part) => part.quoted.match(/\p{L}+/gu) ?? [])).toEqual(quoted);
        for (const part of told) {
          if (part.diff.length === 0) continue;
          expect(wordsOf(part, 'same', 'added').join(' ')).toBe(
            (part.quoted.match(/\p{L}+/gu) ?? []).join(' '),
          );
          for (const word of wordsOf(part, 'same')) expect(['gone', 'more']).not.toContain(word);
        }
      },
    ),
  );
});

test('words exchanged at the end of one part, or at the beginning of the next, are told with it', () => {
  const places = fc.constantFrom<readonly [number, number]>([5, 7], [4, 7], [5, 6], [0, 2], [0, 3], [1, 2]);
  fc.assert(
    fc.property(
      sentences,
      fc.nat(),
      fc.nat(),
      places,
      fc.boolean(),
      fc.constantFrom('. ', ' … ', '. “'),
      (all, a, b, [i, j], isFirst, glue) => {
        const check = createQuotationChecker([
          { id: 'a', language: 'en', canonical: joinBlocks(all.map(asText)) },
        ]);
        const [one, other] = [all[a % all.length] ?? [], all[b % all.length] ?? []];
        // Sentences that follow each other in the text are one part.
        fc.pre(Math.abs((a % all.length) - (b % all.length)) > 1);
        const [x, y] = [one[i] ?? '', one[j] ?? ''];
        const exchanged = one.with(i, y).with(j, x);
        const pasted = (isFirst ? [exchanged, other] : [other, exchanged])
          .map((words) => words.join(' '))
          .join(glue);
        const told = partsOf(check(pasted));
        expect(told).toHaveLength(2);
        const [altered, exact] = isFirst ? told : told.toReversed();
        expect(altered?.quoted.match(/\p{L}+/gu)).toEqual(exchanged);
        // Of two neighbours one is told as moved.
        const isApart = j - i > 1;
        for (const kind of ['removed', 'added'] as const) {
          const marked = altered === undefined ? [] : wordsOf(altered, kind);
          if (isApart) expect([...marked].sort()).toEqual([x, y].sort());
          else expect([x, y]).toEqual(expect.arrayContaining([...marked]));
          expect(marked).not.toEqual([]);
        }
        expect(exact?.differs).toMatch(/nothing|marks/);
      },
    ),
  );
});
