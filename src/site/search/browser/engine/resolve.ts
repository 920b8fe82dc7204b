import { at } from '../../../../text/index.ts';
import { PARTS, type Part } from '../../shared/records.ts';
import { readAsked, type AskedText, type Phrase } from '../question/asked.ts';
import type { OpenPart } from './part.ts';
import { findWord, idsWithAll, waysFor, type WordFound } from './words/ask-words.ts';
import { recordsWithPhrase, type PhraseFound } from './words/phrases.ts';
import { rank, strongest, type Ranked } from './words/ranking.ts';

/** What a text comes to in a part of the index, whatever values are chosen. */
export interface PartResolved {
  readonly part: OpenPart;
  /** The records worth showing, best first: values that are chosen narrow them, and bring no others. */
  readonly ranked: readonly Ranked[];
  readonly found: readonly WordFound[];
}

/** What a text comes to. */
export interface Resolved {
  readonly asked: AskedText;
  /** Its phrases that stand somewhere: what is found has them. */
  readonly phrases: readonly Phrase[];
  readonly parts: readonly PartResolved[];
  readonly missingPhrases: readonly string[];
  /** Whether something was found, and all of it has what the text leaves out. */
  readonly allLeftOut: boolean;
}

/** The parts that hold things of some types; all for none. */
export function partsFor(types: readonly string[]): readonly Part[] {
  if (types.length === 0) return PARTS;
  return PARTS.filter((part) => types.some((type) => (type === 'claim') === (part === 'claims')));
}

/** Whether another part than this one has a form of a word. */
export type StandsElsewhere = (part: Part, form: string) => Promise<boolean>;

/** Finds what a text with words asks for: word by word, among what has its phrases. */
export async function resolve(
  parts: readonly OpenPart[],
  text: string,
  elsewhere: StandsElsewhere,
): Promise<Resolved> {
  const asked = readAsked(text);
  const found = await Promise.all(
    parts.map(async (part) => {
      const ways = await waysFor(part, asked.words, (form) => elsewhere(part.part, form));
      const words = await Promise.all(asked.words.map((word, i) => findWord(part, word, at(ways, i))));
      return withWholeCompounds(words);
    }),
  );
  const having = await Promise.all(
    asked.phrases.map((phrase) => Promise.all(parts.map((part) => recordsWithPhrase(part, phrase)))),
  );
  const leftOut = await Promise.all(parts.map((part) => idsToLeaveOut(part, asked.without)));
  const all = asked.words.length > 0 ? [] : await Promise.all(parts.map(everything));
  const stands = (sets: readonly PhraseFound[]): boolean => sets.some(({ size }) => size > 0);
  const [phrases, missing] = [true, false].map((there) =>
    asked.phrases.filter((_, i) => stands(at(having, i)) === there),
  ) as [Phrase[], Phrase[]];
  const ranked = parts.map((_, i) => {
    const some = [...(all[i] ?? []), ...rank(at(found, i))].filter(({ result }) =>
      having.every((sets) => !stands(sets) || at(sets, i).has(result.id)),
    );
    return firstWhereQuoted(
      strongest(some),
      having.map((sets) => at(sets, i)),
    );
  });
  // Of what a question is about, something is left out: that is not made up for by what is less about it.
  const kept = ranked.map((some, i) => some.filter(({ result }) => !at(leftOut, i).has(result.id)));
  return {
    asked,
    phrases,
    missingPhrases: missing.map(({ typed }) => typed),
    allLeftOut: ranked.flat().length > 0 && kept.flat().length === 0,
    parts: parts.map((part, i) => ({ part, found: at(found, i), ranked: at(kept, i) })),
  };
}

/** Records with phrases, those first in which they stand where they count for more. */
function firstWhereQuoted(ranked: readonly Ranked[], phrases: readonly PhraseFound[]): readonly Ranked[] {
  if (phrases.length === 0) return ranked;
  const counts = ({ result }: Ranked): number =>
    phrases.reduce((sum, found) => sum + (found.get(result.id) ?? 0), 0);
  // Between records that count the same their scores decide.
  const step = Math.max(0, ...ranked.map(({ score }) => score));
  return ranked
    .map((one) => ({ ...one, score: one.score + step * counts(one) }))
    .sort((a, b) => b.score - a.score);
}

/**
 * Found words, of which the parts of a hyphenated one count where all of them stand, if that is anywhere: what has
 * “al” is none of what “al-qaida” asks for.
 */
function withWholeCompounds(found: readonly WordFound[]): readonly WordFound[] {
  return found.map((one) => {
    const { compound } = one.asked;
    const parts = compound === null ? [] : found.filter(({ asked }) => asked.compound === compound);
    const whole = one.results.filter(({ id }) => parts.every(({ scores }) => scores.has(id)));
    return parts.length > 1 && whole.length > 0 ? { ...one, results: whole } : one;
  });
}

/** The records of a part in their order: what a text comes to that says no more than what is left out. */
async function everything(part: OpenPart): Promise<readonly Ranked[]> {
  const { results } = await part.browse({});
  return results.map((result) => ({ result, score: 0, has: [], whole: true }));
}

/** The ids of a part’s records that have what a question leaves out. */
async function idsToLeaveOut(part: OpenPart, without: readonly AskedText[]): Promise<ReadonlySet<string>> {
  const sets = await Promise.all(
    without.map(({ words, phrases: [phrase] }) =>
      phrase === undefined ? idsWithAll(part, words) : recordsWithPhrase(part, phrase),
    ),
  );
  return new Set(sets.flatMap((ids) => [...ids.keys()]));
}
