import { distance } from 'fastest-levenshtein';

/**
 * ` Did you mean …?` with the nearest known word, or nothing when none is near. Of words as near as each
 * other the one with the same letters is meant: letters that changed places are two edits. Where no word is
 * near, the only one that has the given word among its parts is meant: `depends` is `depends-on`.
 */
export function didYouMean(word: string, known: Iterable<string>): string {
  if (word === '' || word.length > LONGEST) return '';
  const letters = sorted(word);
  const holding: string[] = [];
  let best: { readonly word: string; readonly edits: number } | null = null;
  for (const candidate of known) {
    if (`-${candidate}-`.includes(`-${word}-`)) holding.push(candidate);
    // Words that differ in length by more than the best in letters are farther from it.
    if (Math.abs(candidate.length - word.length) > (best?.edits ?? LONGEST)) continue;
    const edits = distance(word, candidate) - (sorted(candidate) === letters ? 0.5 : 0);
    if (best === null || edits < best.edits) best = { word: candidate, edits };
  }
  const near = best !== null && best.edits <= Math.max(2, Math.floor(word.length / 3));
  const [only, ...others] = holding;
  const meant = near ? best?.word : others.length === 0 ? only : undefined;
  return meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
}

/** No id and no key is longer, and to compare words takes the square of their length. */
const LONGEST = 100;

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
