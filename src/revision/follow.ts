/**
 * Follows steps from one thing to the next, up to the last: the function gives that, or null for what leads into a
 * circle. `next` gives where something leads, null for an end. The end of each thing on the way is kept by its key, so
 * that a chain is walked once.
 */
export function createFollower<T>(
  next: (one: T) => T | null,
  keyOf: (one: T) => string,
): (start: T) => T | null {
  const ends = new Map<string, T | null>();
  return (start) => {
    const way = new Set<string>();
    const walk = (): T | null => {
      for (let now = start; ;) {
        const key = keyOf(now);
        if (way.has(key)) return null;
        const known = ends.get(key);
        if (known !== undefined) return known;
        const step = next(now);
        if (step === null) return now;
        way.add(key);
        now = step;
      }
    };
    const end = walk();
    for (const key of way) ends.set(key, end);
    return end;
  };
}
