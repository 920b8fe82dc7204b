import { at } from '../../../../text/index.ts';
import { PARTS, type Part } from '../../shared/records.ts';
import { readAsked, type AskedText } from '../question/asked.ts';
import type { OpenPart } from './part.ts';
import { findWord, waysFor, type WordFound } from './words/ask-words.ts';
import { idsWithPhrase } from './words/phrases.ts';
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
  readonly parts: readonly PartResolved[];
  readonly missingPhrases: readonly string[];
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
      return Promise.all(asked.words.map((word, i) => findWord(part, word, at(ways, i))));
    }),
  );
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
      ranked: strongest(
        rank(found[i] ?? []).filter(({ result }) =>
          having.every((sets) => !stands(sets) || sets[i]?.has(result.id) === true),
        ),
      ),
    })),
  };
}
