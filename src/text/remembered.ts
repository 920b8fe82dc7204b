/**
 * A function that works out its result once for each object, as long as there is somebody who keeps that object.
 * For functions of what never changes: what is read anew is another object.
 */
export function remembered<K extends object, T>(workOut: (key: K) => T): (key: K) => T {
  const known = new WeakMap<K, { readonly result: T }>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) {
      found = { result: workOut(key) };
      known.set(key, found);
    }
    return found.result;
  };
}

/**
 * The same for a function of a name, such as a language’s tag: what is asked for by few names and costs much. So many
 * results are kept as a site has languages, and more; beyond that it begins anew.
 */
export function rememberedByName<T>(workOut: (name: string) => T): (name: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (name) => {
    let found = known.get(name);
    if (found === undefined) {
      found = { result: workOut(name) };
      if (known.size >= MOST_NAMES) known.clear();
      known.set(name, found);
    }
    return found.result;
  };
}

/** The most names whose results are kept: more than a site has languages. */
const MOST_NAMES = 1024;

/**
 * The same for a function of several lists: the result of last time where each list holds the very objects that it
 * held then. It is kept with the first object of the first list.
 */
export function rememberedOfLists<L extends readonly (readonly object[])[], T>(
  workOut: (...lists: L) => T,
): (...lists: L) => T {
  const last = new WeakMap<object, { readonly lists: L; readonly result: T }>();
  return (...lists) => {
    const first = lists[0]?.[0] ?? EMPTY;
    const known = last.get(first);
    if (known !== undefined && lists.every((list, i) => isSameList(list, known.lists[i] ?? [])))
      return known.result;
    const result = workOut(...lists);
    last.set(first, { lists, result });
    return result;
  };
}

/** Stands for the first object of an empty list. */
const EMPTY = {};

/**
 * Gives the value of last time while the new one is the same as that, by `isSame`: what is remembered for it stays so where
 * it was made anew from what did not change.
 */
export function settled<T>(isSame: (before: T, now: T) => boolean): (value: T) => T {
  let last: { readonly value: T } | null = null;
  return (value) => {
    if (last === null || !isSame(last.value, value)) last = { value };
    return last.value;
  };
}

/** Whether two lists hold the very same items in the same order. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** A value that is made when it is first asked for, and kept. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
