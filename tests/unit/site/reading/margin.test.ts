import { expect, test } from 'vitest';
import { noteLines } from '../../../../src/site/reading/margin.ts';

const wide = (units: number, notes: readonly number[]): readonly number[] =>
  noteLines(units, notes).map((lines) => lines.wide);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Height of folded notes, and of their block with the gap below it, in CSS pixels as reading.css has them. */
const heightOf = (lines: readonly number[]): number => sum(lines.map((n) => 11 + 20 * n));
const heightOfBlock = (units: number): number => Math.ceil(units / 68) * 32 + 22;

test('a note beside a long block shows all that was found', () => {
  expect(at0(wide(600, [180]))).toBeGreaterThanOrEqual(Math.ceil(180 / 64));
  expect(at0(noteLines(600, [180]).map(({ narrow }) => narrow))).toBeGreaterThanOrEqual(Math.ceil(180 / 40));
});

test.each([
  [564, [172, 168, 167, 200, 167]],
  [308, [113, 174, 60]],
  [640, [48, 60, 190, 200, 190, 210]],
])(
  'notes on a block of %i units reach no further than it, and leave no line that one of them needs',
  (units, notes) => {
    for (const [unitsALine, lines] of [
      [64, wide(units, notes)],
      [40, noteLines(units, notes).map(({ narrow }) => narrow)],
    ] as const) {
      expect(heightOf(lines)).toBeLessThanOrEqual(heightOfBlock(units));
      const isCut = notes.some((note, i) => Math.min(6, Math.ceil(note / unitsALine)) > (lines[i] ?? 0));
      if (isCut) expect(heightOf(lines) + 20).toBeGreaterThan(heightOfBlock(units));
    }
  },
);

test('a short finding gives the lines that it does not need to a long one', () => {
  const [short, long] = wide(136, [40, 180]);
  expect(short).toBe(1);
  expect(long).toBe(2);
});

test('more notes than a block has room for have a line each', () => {
  expect(wide(60, [100, 100, 100, 100])).toEqual([1, 1, 1, 1]);
});

function at0(numbers: readonly number[]): number {
  return numbers[0] ?? 0;
}
