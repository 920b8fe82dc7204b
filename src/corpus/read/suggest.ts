import { distance } from 'fastest-levenshtein';

/**
 * ` Did you mean …?` with the nearest known word, or nothing when none is near. Of words as near as each
 * other the one with the same letters is meant: letters that changed places are two edits.
 */
export function didYouMean(word: string, known: Iterable<string>): string {
  if (word.length > LONGEST) return '';
  const letters = sorted(word);
  let best: { readonly word: string; readonly edits: number } | null = null;
  for (const candidate of known) {
    // Words that differ in length by more than the best in letters are farther from it.
    if (Math.abs(candidate.length - word.length) > (best?.edits ?? LONGEST)) continue;
    const edits = distance(word, candidate) - (sorted(candidate) === letters ? 0.5 : 0);
    if (best === null || edits < best.edits) best = { word: candidate, edits };
  }
  const near = best !== null && best.edits <= Math.max(2, Math.floor(word.length / 3));
  return best !== null && near ? ` Did you mean \`${best.word}\`?` : '';
}

/** No id and no key is longer, and to compare words takes the square of their length. */
const LONGEST = 100;

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
