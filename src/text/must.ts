/** The item at an index that the list must have. Throws where it has none: then an index is wrong. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`A list of ${list.length} has nothing at ${index}`);
  return item;
}

/** The last item of a list that must have one. Throws where it is empty. */
export function lastOf<T>(list: ArrayLike<T>): T {
  return at(list, list.length - 1);
}

/** The value of a key that the map must have. Throws where it has none. */
export function mustGet<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`A map of ${map.size} has nothing under ${String(key)}`);
  return value;
}

/** The code point at an offset that the text must have, in UTF-16 units. Throws at and beyond its end. */
export function codePointAt(text: string, offset: number): number {
  const point = text.codePointAt(offset);
  if (point === undefined) throw new Error(`A text of ${text.length} units has nothing at ${offset}`);
  return point;
}

/** Adds to the number under a key, from nothing on, and gives the sum. */
export function addTo<K>(sums: Map<K, number>, key: K, amount: number): number {
  const before = sums.get(key);
  const sum = before === undefined ? amount : before + amount;
  sums.set(key, sum);
  return sum;
}
