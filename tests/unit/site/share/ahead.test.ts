import { expect, test } from 'vitest';
import { madeAhead } from '../../../../src/site/share/ahead.ts';

test('what is asked for in order is made once each, a few before they are asked for, and none beyond the last', async () => {
  const made: string[] = [];
  const get = madeAhead(['a', 'b', 'c', 'd'], (thing) => Promise.resolve(made.push(thing) && thing.toUpperCase()), 2); // prettier-ignore
  expect(await get(0)).toBe('A');
  expect(made).toEqual(['a', 'b', 'c']);
  expect([await get(1), await get(2), await get(3)]).toEqual(['B', 'C', 'D']);
  expect(made).toEqual(['a', 'b', 'c', 'd']);
});

test('what is asked for again is made again: nothing is held', async () => {
  let made = 0;
  const get = madeAhead(['a'], () => Promise.resolve(++made), 2);
  expect([await get(0), await get(0)]).toEqual([1, 2]);
});

test('what fails before it is asked for fails whoever asks, and nobody else', async () => {
  const get = madeAhead(['a', 'b'], (thing) => (thing === 'b' ? Promise.reject(new Error('no ink')) : Promise.resolve(thing)), 1); // prettier-ignore
  expect(await get(0)).toBe('a');
  await expect(get(1)).rejects.toThrow('no ink');
});
