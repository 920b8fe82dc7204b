import { hasPhrase, isStopWord } from '../../../shared/words/index.ts';
import { wordsOfPhrases, type Phrase } from '../../question/asked.ts';
import { passagesOf, wordsIn } from '../hits/passages.ts';
import type { FoundWord } from '../hits/why.ts';
import type { OpenPart, Result } from '../part.ts';

/** Records that are looked into for a phrase, at most. */
const MOST_READ = 40;

/**
 * The ids of the records in which a phrase stands, word by word as it was typed. Whether it does is looked up in
 * the passages of what has its words of meaning: first of what Pagefind finds them in one after the other, then of
 * the others, since a word that a record says over and over, and the title of a source, are not indexed in their order.
 */
export async function idsWithPhrase(part: OpenPart, { words }: Phrase): Promise<ReadonlySet<string>> {
  const exact = words.map((word) => word.exact);
  const telling = words.map(({ forms: [first] }) => first).filter((form) => !isStopWord(form));
  const found = await Promise.all([part.search(`"${telling.join(' ')}"`), part.search(telling.join(' '))]);
  const results = new Map(found.flatMap((one) => one.results.map((result) => [result.id, result])));
  return readFor(part, [...results.values()], exact);
}

/** Found words, of which those that stand in phrases are these phrases. */
export function withPhrases(words: readonly FoundWord[], phrases: readonly Phrase[]): readonly FoundWord[] {
  const inside = wordsOfPhrases(phrases);
  return [
    ...words.filter(({ typed }) => !inside.includes(typed)),
    ...phrases.map(({ typed, words }) => ({
      typed: `"${typed}"`,
      forms: words.map((word) => word.exact),
      inOrder: true,
      respelled: false,
    })),
  ];
}

/** The ids of found records in a passage of which words stand one after the other. */
async function readFor(
  part: OpenPart,
  results: readonly Result[],
  exact: readonly string[],
): Promise<ReadonlySet<string>> {
  const read = await Promise.all(
    results.slice(0, MOST_READ).map(async (result) => {
      const passages = passagesOf(await part.read(result));
      return passages.some((passage) => hasPhrase(wordsIn(passage), exact)) ? [result.id] : [];
    }),
  );
  return new Set(read.flat());
}
