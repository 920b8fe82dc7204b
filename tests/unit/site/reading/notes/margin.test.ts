import { expect, test } from 'vitest';
import { notesPast, placingStyle } from '../../../../../src/site/reading/notes/margin.ts';

const block = (units: number, ...notes: readonly number[]) => ({ units, notes });
const pasts = (...blocks: readonly { units: number; notes: readonly number[] }[]): readonly number[] =>
  notesPast(blocks).map(({ past }) => past);

test('notes that have room beside their block reach no further', () => {
  expect(pasts(block(1200, 180, 170), block(900, 60))).toEqual([0, 0]);
});

test('notes on a short block reach past it, and the next notes begin below them', () => {
  const placed = notesPast([block(308, 172, 168, 167, 200), block(640, 60), block(640, 60)]);
  const [first, second, third] = placed;
  expect(first!.past).toBeGreaterThan(0);
  expect(second).toEqual({ below: first!.past, past: 0 });
  expect(third!.below).toBe(0);
});

test('a block without notes takes what reaches past the one before it', () => {
  const placed = notesPast([block(136, 172, 168), block(640), block(640, 60)]);
  expect(placed.map(({ below }) => below > 0)).toEqual([false, true, false]);
});

test('notes reach only so far that they are still near their words, and those on the last block not past it', () => {
  const many = Array.from({ length: 40 }, () => 200);
  expect(pasts(block(60, ...many), block(60, ...many))).toEqual([14, 0]);
});

test('a style that places blocks without notes keeps no room for any', () => {
  expect(placingStyle([block(600), block(600)])).not.toContain('@media');
  expect(placingStyle([block(600, 100)])).toContain('@media (width<62rem)');
});
