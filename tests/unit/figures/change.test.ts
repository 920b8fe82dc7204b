import { describe, expect, test } from 'vitest';
import {
  baseFor,
  changesOf,
  checkAgainst,
  endFor,
  roundPercent,
  statedChange,
  type Point,
} from '../../../src/figures/index.ts';

const points = (...values: readonly (readonly [number, number, string?])[]): readonly Point[] =>
  values.map(([year, value, edition]) => ({ year, value, edition }));

const rise = { words: '279.8 percent', value: 279.8, unit: 'percent', from: 2021, to: 2024 } as const;

describe('the change of a series', () => {
  test.each([
    ['PIPS', 207, 521, 314, 151.7],
    ['PICSS', 294, 905, 611, 207.8],
    ['CRSS, attacks', 403, 909, 506, 125.6],
    ['CRSS, incidents', 549, 1166, 617, 112.4],
  ])('is computed from its points as published: %s', (_, base, end, absolute, percent) => {
    const [change] = changesOf(points([2021, base], [2024, end]), 2021, 2024);
    expect(change).toMatchObject({ type: 'computed', absolute });
    expect(change.type === 'computed' && roundPercent(change.percent)).toBe(percent);
  });

  test('names each year that has no point', () => {
    expect(changesOf(points([2022, 5]), 2021, 2024)).toEqual([{ type: 'no-point', years: [2021, 2024] }]);
    expect(changesOf(points([2021, 5]), 2021, 2024)).toEqual([{ type: 'no-point', years: [2024] }]);
  });

  test('is refused across editions', () => {
    const [change, ...others] = changesOf(points([2021, 292, '2023'], [2024, 1081, '2025']), 2021, 2024);
    expect(change).toMatchObject({ type: 'different-editions', base: { value: 292 }, end: { value: 1081 } });
    expect(others).toEqual([]);
    expect(change).not.toHaveProperty('percent');
  });

  test('is refused between a point with an edition and one without', () => {
    const [change] = changesOf(points([2021, 292], [2024, 1081, '2025']), 2021, 2024);
    expect(change.type).toBe('different-editions');
  });

  test('is given once for each edition that has both years', () => {
    const editions = points(
      [2021, 100, 'a'],
      [2021, 200, 'b'],
      [2024, 150, 'a'],
      [2024, 400, 'b'],
      [2024, 1, 'c'],
    );
    const percents = changesOf(editions, 2021, 2024).map((one) =>
      one.type === 'computed' ? one.percent : null,
    );
    expect(percents).toEqual([50, 100]);
  });

  test.each([
    ['zero', 0],
    ['less than zero', -4],
  ])('has no percentage of a base of %s', (_, base) => {
    const [change] = changesOf(points([2021, base], [2024, 10]), 2021, 2024);
    expect(change).toMatchObject({ type: 'base-not-positive', absolute: 10 - base });
  });
});

describe('percentages are rounded', () => {
  test.each([
    ['to one place', 151.6908, 1, 151.7],
    ['halves away from zero', 0.25, 1, 0.3],
    ['halves of a fall too', -0.25, 1, -0.3],
    ['a half that binary fractions miss', 1.005, 2, 1.01],
    ['never to minus zero', -0.04, 1, 0],
    ['to whole numbers', 207.82, 0, 208],
  ])('%s', (_, percent, decimals, expected) => {
    expect(roundPercent(percent, decimals)).toBe(expected);
  });
});

describe('a stated change beside a series', () => {
  test('matches within its own rounding', () => {
    const [check] = checkAgainst(points([2021, 1000], [2024, 3798]), rise);
    expect(check).toMatchObject({ match: 'matches' });
  });

  test('says what base the end would need and what end the base would need', () => {
    const [check] = checkAgainst(points([2021, 207], [2024, 521]), rise);
    expect(check?.match).toBe('below');
    expect(check?.baseNeeded).toBeCloseTo(137.18, 2);
    expect(check?.endNeeded).toBeCloseTo(786.19, 2);
  });

  test('needs only an end to say what base it would need', () => {
    const [check] = checkAgainst(points([2024, 1099]), rise);
    expect(check).toMatchObject({ match: null, endNeeded: null });
    expect(check?.baseNeeded).toBeCloseTo(289.36, 2);
  });

  test('matches nothing across editions', () => {
    const [check] = checkAgainst(points([2021, 100, 'a'], [2024, 379.8, 'b']), rise);
    expect(check?.match).toBeNull();
  });

  test.each([
    ['at least 112 percent', 112, 'matches'],
    ['at least 113 percent', 113, 'below'],
    ['less than 112 percent', 112, 'above'],
  ])('keeps to its hedge: %s', (words, value, expected) => {
    const [check] = checkAgainst(points([2021, 549], [2024, 1166]), { ...rise, words, value });
    expect(check?.match).toBe(expected);
  });

  test('takes the direction of a fall from the value', () => {
    const fall = { ...rise, words: '9 percent', value: -9 };
    expect(checkAgainst(points([2021, 100], [2024, 91]), fall)[0]?.match).toBe('matches');
    expect(checkAgainst(points([2021, 100], [2024, 109]), fall)[0]?.match).toBe('above');
  });

  test('is none without both years, without a number, or in another unit', () => {
    expect(statedChange({ ...rise, from: undefined })).toBeNull();
    expect(statedChange({ ...rise, value: '279.8' })).toBeNull();
    expect(statedChange({ ...rise, unit: 'count' })).toBeNull();
    expect(checkAgainst(points([2021, 1], [2024, 2]), { ...rise, unit: 'count' })).toEqual([]);
  });
});

test('no base leads anywhere by a fall of a hundred percent', () => {
  expect(baseFor(10, -100)).toBeNull();
  expect(endFor(10, -100)).toBe(0);
});
