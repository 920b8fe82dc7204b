/** Little words that stand in nearly every paragraph of a language and seldom in those of its neighbours. */
const LITTLE_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'that', 'is', 'with', 'for'],
  de: ['der', 'die', 'und', 'das', 'nicht', 'ist', 'den', 'von'],
  fr: ['les', 'des', 'et', 'est', 'une', 'dans', 'pour', 'qui'],
  es: ['los', 'las', 'que', 'del', 'una', 'por', 'con', 'para'],
  it: ['che', 'della', 'di', 'il', 'per', 'gli', 'sono', 'con'],
  pt: ['que', 'não', 'uma', 'dos', 'para', 'com', 'são', 'ao'],
  nl: ['het', 'een', 'van', 'niet', 'zijn', 'voor', 'dat', 'met'],
  ur: ['کے', 'میں', 'ہے', 'کی', 'اور', 'سے', 'نے', 'ہیں'],
  fa: ['که', 'در', 'است', 'این', 'را', 'از', 'می', 'آن'],
  ar: ['في', 'من', 'على', 'أن', 'إلى', 'التي', 'عن', 'هذا'],
};

/** The language of a text, by its little words; null where they do not tell. */
export function languageOf(text: string): string | null {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(LITTLE_WORDS)
    .map(([language, little]) => ({
      language,
      score: little.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = scores;
  if (best === undefined || best.score < Math.max(3, words.length * 0.04)) return null;
  return next !== undefined && next.score * 1.3 > best.score ? null : best.language;
}
