import { PARTS, type Part } from '../../shared/records.ts';
import { readAsked, type AskedText } from '../question/asked.ts';
import type { OpenPart } from './part.ts';
import { findWord, waysFor, type Way, type WordFound } from './words/ask-words.ts';
import { idsWithPhrase } from './words/phrases.ts';
import { rank, type Ranked } from './words/ranking.ts';

/** What a text comes to in a part of the index, whatever values are chosen. */
export interface PartResolved {
  readonly part: OpenPart;
  readonly ranked: readonly Ranked[];
  readonly found: readonly WordFound[];
}

/** What a text comes to. */
export interface Resolved {
  readonly asked: AskedText;
  readonly parts: readonly PartResolved[];
  readonly missingPhrases: readonly string[];
}

/** The parts that hold things of some types; all for none. */
export function partsFor(types: readonly string[]): readonly Part[] {
  if (types.length === 0) return PARTS;
  return PARTS.filter((part) => types.some((type) => (type === 'claim') === (part === 'claims')));
}

/** Finds what a text with words asks for: word by word, among what has its phrases. */
export async function resolve(parts: readonly OpenPart[], text: string): Promise<Resolved> {
  const asked = readAsked(text);
  const ways = await Promise.all(parts.map((part) => waysFor(part, asked.words)));
  const found = await Promise.all(parts.map((part, i) => findWords(part, asked, agreed(ways, i))));
  const having = await Promise.all(
    asked.phrases.map((phrase) => Promise.all(parts.map((part) => idsWithPhrase(part, phrase)))),
  );
  const stands = (sets: readonly ReadonlySet<string>[]): boolean => sets.some(({ size }) => size > 0);
  return {
    asked,
    missingPhrases: asked.phrases.flatMap(({ typed }, i) => (stands(having[i] ?? []) ? [] : [typed])),
    parts: parts.map((part, i) => ({
      part,
      found: found[i] ?? [],
      ranked: rank(found[i] ?? []).filter(({ result }) =>
        having.every((sets) => !stands(sets) || sets[i]?.has(result.id) === true),
      ),
    })),
  };
}

/** What stands in one part is not looked for by other spellings in another. */
function agreed(ways: readonly (readonly Way[])[], part: number): readonly Way[] {
  return (ways[part] ?? []).map((way, word) =>
    way.type === 'near' && ways.some((others) => KNOWN.has(others[word]?.type ?? 'unknown'))
      ? { type: 'unknown', forms: [] }
      : way,
  );
}

const KNOWN: ReadonlySet<Way['type']> = new Set(['known', 'begun', 'common']);

function findWords(
  part: OpenPart,
  { words }: AskedText,
  ways: readonly Way[],
): Promise<readonly WordFound[]> {
  return Promise.all(
    words.map((asked, i) => findWord(part, asked, ways[i] ?? { type: 'unknown', forms: [] })),
  );
}
