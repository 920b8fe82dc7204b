import { distance } from 'fastest-levenshtein';

/** ` Did you mean …?` with the nearest known word, or nothing when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  let best: { readonly word: string; readonly edits: number } | null = null;
  for (const candidate of known) {
    const edits = distance(word, candidate);
    if (best === null || edits < best.edits) best = { word: candidate, edits };
  }
  const near = best !== null && best.edits <= Math.max(2, Math.floor(word.length / 3));
  return best !== null && near ? ` Did you mean \`${best.word}\`?` : '';
}
