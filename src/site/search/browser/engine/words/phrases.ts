import { hasPhrase, isStopWord } from '../../../shared/words/index.ts';
import { wordsOfPhrases, type Phrase } from '../../question/asked.ts';
import { passagesOf, wordsIn } from '../hits/passages.ts';
import type { FoundWord } from '../hits/why.ts';
import type { PassageKind } from '../../../shared/records.ts';
import type { OpenPart, Result } from '../part.ts';

/** Records that are looked into for a phrase, at most. */
const MOST_READ = 40;

/** The records in which a phrase stands, by their ids, with how much it counts where it stands. */
export type PhraseFound = ReadonlyMap<string, number>;

/**
 * How much a phrase counts by the passage: words of the text and names are what somebody quotes, then what editors say
 * of them; what evidence says, and titles of sources, come last.
 */
const COUNTS: Readonly<Partial<Record<PassageKind, number>>> = {
  quote: 3,
  sentence: 2,
  paragraph: 2,
  title: 2,
  names: 2,
  by: 2,
  claim: 1,
  reason: 1,
  note: 1,
};

/**
 * The records in which a phrase stands, word by word as it was typed. Whether it does is looked up in
 * the passages of what has its words of meaning: first of what Pagefind finds them in one after the other, then of
 * the others, since a word that a record says over and over, and the title of a source, are not indexed in their order.
 */
export async function recordsWithPhrase(part: OpenPart, { words }: Phrase): Promise<PhraseFound> {
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

/** Found records in a passage of which words stand one after the other. */
async function readFor(
  part: OpenPart,
  results: readonly Result[],
  exact: readonly string[],
): Promise<PhraseFound> {
  const read = await Promise.all(
    results.slice(0, MOST_READ).map(async (result) => {
      const passages = passagesOf(await part.read(result));
      const having = passages.filter((passage) => hasPhrase(wordsIn(passage), exact));
      const counts = having.map(({ kind }) => COUNTS[kind] ?? 0);
      return counts.length === 0 ? [] : [[result.id, Math.max(...counts)] as const];
    }),
  );
  return new Map(read.flat());
}
