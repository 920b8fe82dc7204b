import { availableParallelism } from 'node:os';

/**
 * Does something with each of many, as many at a time as there are cores; each lane has something of its
 * own to do it with, such as a page of a browser. Gives what came of each, in the order of the many.
 */
export async function inLanes<T, L, R>(
  all: readonly T[],
  lane: () => Promise<L>,
  work: (one: T, own: L) => Promise<R>,
): Promise<readonly R[]> {
  const queue = all.entries();
  const results: R[] = [];
  const run = async (): Promise<void> => {
    const own = await lane();
    // One iterator for all lanes: each takes the next that no other has taken.
    for (const [i, one] of queue) results[i] = await work(one, own);
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), all.length) }, run));
  return results;
}
