import { at } from './must.ts';

/**
 * Index of the first item of a sorted list that is not below what is looked for; the length of the list where
 * all are. `isBelow` holds for items up to that one and for none behind it.
 */
export function firstNotBelow<T>(sorted: ArrayLike<T>, isBelow: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(at(sorted, middle))) low = middle + 1;
    else high = middle;
  }
  return low;
}
