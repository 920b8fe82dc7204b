import { distance } from 'fastest-levenshtein';

/**
 * ` Did you mean …?` with the nearest known word, or nothing when none is near. Of words as near as each
 * other the one with the same letters is meant: letters that changed places are two edits.
 */
export function didYouMean(word: string, known: Iterable<string>): string {
  const letters = sorted(word);
  let best: { readonly word: string; readonly edits: number } | null = null;
  for (const candidate of known) {
    const edits = distance(word, candidate) - (sorted(candidate) === letters ? 0.5 : 0);
    if (best === null || edits < best.edits) best = { word: candidate, edits };
  }
  const near = best !== null && best.edits <= Math.max(2, Math.floor(word.length / 3));
  return best !== null && near ? ` Did you mean \`${best.word}\`?` : '';
}

function sorted(word: string): string {
  return Array.from(word).sort().join('');
}
