/**
 * Makes things in the order in which they are asked for, a few before they are: what one waits for, such as threads that
 * encode a picture, works while the next is begun. `make` is called once for each that is asked for, and for `ahead` more.
 * A failure is told to who asks for the thing.
 */
export function madeAhead<T, R>(
  things: readonly T[],
  make: (thing: T) => Promise<R>,
  ahead: number,
): (index: number) => Promise<R> {
  const begun = new Map<number, Promise<R>>();
  const begin = (index: number): Promise<R> => {
    const known = begun.get(index);
    if (known !== undefined) return known;
    const making = make(things[index] as T);
    // Whoever asks is told; nobody may ask.
    making.catch(() => undefined);
    begun.set(index, making);
    return making;
  };
  return (index) => {
    const asked = begin(index);
    for (let next = index + 1; next <= index + ahead && next < things.length; next++) void begin(next);
    begun.delete(index);
    return asked;
  };
}
