import fc from 'fast-check';
import type { Place } from '../../src/anchor/index.ts';
import { parseProse, type Prose } from '../../src/corpus/read/prose/markdown.ts';
import { flatten, isGraphemeBoundary, type CanonicalText, type FlatText } from '../../src/text/index.ts';

/** Words with all that makes text hard: marks that combine, surrogate pairs, quotes, many scripts. */
const WORDS = [
  'river', 'the', 'the', 'Sea', 'a', 'U.S.', '279.8', '1,566', 'dams,', 'ends.', 'Why?', 'non-state',
  'cafe\u0301', 'café', 'A\u030A', 'q\u0323\u0307', 'q\u0307\u0323', 'Å', '\u0958', '\u1112\u1161\u11AB', '한',
  '😀', '👩‍👩‍👧‍👦', '🇵🇰', '👍🏽', '1️⃣', '𝒜𝒷', '𠮷野家',
  '“the', 'river”', '"the', 'river"', '‘a’', 'it’s', "it's", '«oui»',
  'دریا', 'الإرهاب', 'سمندر\u200Cها', 'שָׁלוֹם', '中国', '東京。', 'かがみ', 'แม่น้ำ', 'नदियाँ',
  'soft\u00ADen', 'x\u2003y', '\u3000', 'a\u2060b', '…', '—', '\u0301x', '\u{1F3FD}', 'a\u200D',
]; // prettier-ignore

/** White space that counts as one space, and a thin space, which does not. */
const GAPS = [' ', ' ', ' ', ' ', '\u00A0', '\n', '  ', '\t', '\u00A0 ', '\u2009'];

/** Words in Markdown, bare or marked up. A place may begin or end within the markup. */
const markedUp = fc
  .record({
    words: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }),
    gap: fc.constantFrom(...GAPS),
    wrap: fc.constantFrom(
      (text: string) => text,
      (text: string) => text,
      (text: string) => text,
      (text: string) => `*${text}*`,
      (text: string) => `**${text}**`,
      (text: string) => `~~${text}~~`,
      (text: string) => `\`${text}\``,
      (text: string) => `[${text}](https://example.org/a)`,
      (text: string) => `*${text} **${text}***`,
      (text: string) => `e*\u0301${text}*`,
      (text: string) => `${text}&nbsp;`,
      (text: string) => `${text}\\\n${text}`,
    ),
  })
  .map(({ words, gap, wrap }) => wrap(words.join(gap)));

/** A line of Markdown. */
export const inline: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.tuple(markedUp, fc.constantFrom(...GAPS, '')), { minLength: 1, maxLength: 6 }),
    fc.constantFrom('', '', '', '\u00A0', '&nbsp;', '\u3000'),
  )
  .map(([parts, edge]) => edge + parts.map(([text, gap]) => text + gap).join('') + edge);

const oneLine = inline.map((text) => text.replaceAll('\\\n', ' ').replaceAll('\n', ' '));

/** A block of Markdown: mostly paragraphs, of which some stand again and again. */
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: inline },
  { weight: 3, arbitrary: fc.constantFrom('The river is the river.', 'the the the', 'دریا دریا', 'A *the* the') },
  { weight: 1, arbitrary: oneLine.map((text) => `## ${text}`) },
  { weight: 1, arbitrary: fc.array(oneLine, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')) },
  { weight: 1, arbitrary: fc.array(oneLine, { minLength: 2, maxLength: 3 }).map((items) => items.map((item) => `> ${item}`).join('\n>\n')) },
  { weight: 1, arbitrary: fc.tuple(oneLine, oneLine).map(([a, b]) => `| ${a} | ${b} |\n| --- | --- |\n| ${b} | ${a} |`) },
  { weight: 1, arbitrary: fc.array(oneLine, { minLength: 1, maxLength: 3 }).map((lines) => `\`\`\`\n${lines.join('\n  ')}\n\`\`\``) },
); // prettier-ignore

/** Paragraphs with marks of footnotes, and the footnotes behind them. */
const withFootnotes: fc.Arbitrary<string> = fc
  .tuple(oneLine, oneLine, oneLine)
  .map(([a, b, c]) => `${a}[^1]${b}[^2] [^1]\n\n[^2]: ${c}\n\n[^1]: The river.`);

/** A text in Markdown that is accepted. */
export const markdownText: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 6 }),
    fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.tuple(withFootnotes) }),
  )
  .map(([blocks, last]) => [...blocks, ...last].join('\n\n'))
  .filter((source) => proseOf(source).issues.length === 0);

/** What a Markdown text is parsed to. Laws start from one seed and meet the same texts: each is parsed once. */
export function proseOf(source: string): Prose {
  const known = parsed.get(source) ?? parseProse(source, '', 0);
  parsed.set(source, known);
  return known;
}

const parsed = new Map<string, Prose>();

/** The canonical text of a Markdown text. */
export function flatOf(source: string): FlatText {
  const known = flattened.get(source) ?? flatten(proseOf(source).tree);
  flattened.set(source, known);
  return known;
}

const flattened = new Map<string, FlatText>();

/** Numbers from which `pickPlaces` makes places in a text that is known only later. */
export const picks: fc.Arbitrary<readonly (readonly [number, number, number])[]> = fc.array(
  fc.tuple(fc.nat(), fc.nat(), fc.nat({ max: 60 })),
  { maxLength: 8 },
);

/** Places of a text that a person could select: inside one block, on whole graphemes, without outer space. */
export function pickPlaces(
  canonical: CanonicalText,
  numbers: readonly (readonly [number, number, number])[],
): readonly Place[] {
  const { text, blocks } = canonical;
  return numbers.flatMap(([which, from, length]): Place[] => {
    const block = which % blocks.length;
    const range = blocks[block];
    if (range === undefined) return [];
    let start = range.start + (from % (range.end - range.start));
    let end = Math.min(range.end, start + 1 + length);
    const bad = (at: number): boolean => !isGraphemeBoundary(text, at);
    while (start < end && (bad(start) || /\s/.test(text.charAt(start)))) start++;
    while (start < end && (bad(end) || /\s/.test(text.charAt(end - 1)))) end--;
    return start < end ? [{ block, start, end }] : [];
  });
}
