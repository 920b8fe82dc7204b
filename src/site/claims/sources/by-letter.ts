/** Things under the letter that their names begin with. */
export interface Letter<T> {
  /** A large letter of the Latin alphabet, `#` for a digit, `…` for a letter of any other script. */
  readonly letter: string;
  readonly things: readonly T[];
}

/**
 * Puts things under the letters that their names begin with, signs passed over; letters in the order in which
 * they first come, things in the order given.
 */
export function byLetter<T>(
  things: readonly T[],
  nameOf: (thing: T) => string,
  language: string,
): readonly Letter<T>[] {
  const letters = new Map<string, T[]>();
  for (const thing of things) {
    const letter = letterOf(nameOf(thing), language);
    const group = letters.get(letter);
    if (group === undefined) letters.set(letter, [thing]);
    else group.push(thing);
  }
  return [...letters].map(([letter, group]) => ({ letter, things: group }));
}

function letterOf(name: string, language: string): string {
  const [first = ''] = /[\p{L}\p{N}]/u.exec(name.normalize('NFD')) ?? [];
  if (/\p{N}/u.test(first)) return '#';
  return /\p{Script=Latin}/u.test(first) ? first.toLocaleUpperCase(language) : '…';
}
