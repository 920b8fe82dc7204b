/** A word of a text and where it stands, in UTF-16 units. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a source that nothing kept: a stretch of one line. */
export interface Leftover {
  /** From 1. */
  readonly line: number;
  readonly text: string;
}

/** Which words of a source were kept. */
export interface Accounts {
  readonly leftover: readonly Leftover[];
  /** Words that were kept though the source does not have them. */
  readonly added: readonly string[];
}

/** The words of a text: letters, digits and their marks, in NFC. */
export function wordsOf(text: string): readonly string[] {
  return scan(text).map((word) => word.text);
}

/** The most words of a source that may stand between two words of one kept piece, such as marks of footnotes. */
const GAP = 24;

/** A piece of which a greater share of words is missing is not taken to stand in the source at all. */
const MOST_MISSING = 0.3;

/**
 * Finds the pieces of text that were kept in their source, each behind the one before it where it can be, else
 * anywhere; what remains of the source is left over, line by line. Every word of the source is in one of the
 * pieces or left over; words of the pieces that the source lacks are `added`.
 */
export function account(source: string, kept: readonly string[]): Accounts {
  const words = scan(source);
  const used = new Uint8Array(words.length);
  const places = new Map<string, number[]>();
  words.forEach(({ text }, i) => {
    const list = places.get(text);
    if (list === undefined) places.set(text, [i]);
    else list.push(i);
  });
  const added: string[] = [];
  let cursor = 0;
  const take = (found: Found): void => {
    for (const at of found.places) used[at] = 1;
    const last = found.places.at(-1);
    if (last !== undefined && last >= cursor) cursor = last + 1;
  };
  // What stands together is taken first, so that no piece takes single words out of another.
  const scattered: { readonly wanted: readonly string[]; readonly from: number }[] = [];
  for (const piece of kept) {
    const wanted = wordsOf(piece);
    const found = find(words, used, places, wanted, cursor, 0);
    if (found.missing.length > 0) scattered.push({ wanted, from: cursor });
    else take(found);
  }
  for (const { wanted, from } of scattered) {
    const found = find(words, used, places, wanted, from, GAP);
    const isThere = found.missing.length <= wanted.length * MOST_MISSING;
    if (isThere) take(found);
    added.push(...(isThere ? found.missing : wanted));
  }
  return { leftover: leftoverOf(source, words, used), added };
}

interface Found {
  readonly places: readonly number[];
  readonly missing: readonly string[];
}

/**
 * The places of a piece over gaps of so many words: the first from the cursor on where all of it stands, else those
 * that miss fewest words.
 */
function find(
  words: readonly Word[],
  used: Uint8Array,
  places: ReadonlyMap<string, readonly number[]>,
  wanted: readonly string[],
  cursor: number,
  gap: number,
): Found {
  let best: Found = { places: [], missing: wanted };
  // A few words of the beginning may be missing in the source.
  for (const [skipped, word] of wanted.slice(0, gap === 0 ? 1 : 4).entries()) {
    const starts = (places.get(word) ?? []).filter((at) => used[at] === 0);
    const ordered = [...starts.filter((at) => at >= cursor), ...starts.filter((at) => at < cursor)];
    for (const start of ordered.slice(0, gap === 0 ? 500 : 60)) {
      const found = follow(words, used, wanted, { skipped, start, gap });
      if (found.missing.length < best.missing.length) best = found;
      if (best.missing.length === 0) return best;
    }
  }
  return best;
}

/** Walks the words of a piece through a source from a place on, over gaps of so many words. */
function follow(
  words: readonly Word[],
  used: Uint8Array,
  wanted: readonly string[],
  { skipped, start, gap }: { readonly skipped: number; readonly start: number; readonly gap: number },
): Found {
  const places: number[] = [];
  const missing: string[] = wanted.slice(0, skipped);
  let at = start;
  for (const [i, word] of wanted.entries()) {
    if (i < skipped) continue;
    let next = at;
    while (next < words.length && next - at <= gap && (words[next]?.text !== word || used[next] === 1))
      next++;
    if (words[next]?.text === word && next - at <= gap) {
      places.push(next);
      at = next + 1;
    } else if (gap === 0) return { places: [], missing: wanted };
    else missing.push(word);
  }
  return { places, missing };
}

function leftoverOf(source: string, words: readonly Word[], used: Uint8Array): readonly Leftover[] {
  const leftover: Leftover[] = [];
  let next = 0;
  let offset = 0;
  for (const [i, line] of source.split('\n').entries()) {
    const end = offset + line.length;
    const runs: { start: number; end: number }[] = [];
    let count = 0;
    let free = 0;
    let open = false;
    while (next < words.length) {
      const word = words[next];
      if (word === undefined || word.start >= end) break;
      count++;
      const run = runs.at(-1);
      if (used[next] === 1) open = false;
      else {
        free++;
        if (open && run !== undefined) run.end = word.end;
        else runs.push({ start: word.start, end: word.end });
        open = true;
      }
      next++;
    }
    // A line of which nothing was kept is shown whole, with its signs.
    if (free === count && line.trim() !== '') leftover.push({ line: i + 1, text: line.trim() });
    else for (const run of runs) leftover.push({ line: i + 1, text: source.slice(run.start, run.end) });
    offset = end + 1;
  }
  return leftover;
}

function scan(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{M}]+/gu), (match) => ({
    text: match[0].normalize('NFC'),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
