import { at, lastOf } from '../../../../text/index.ts';
import { isStopWord, readWords, waysOf, type Word } from '../../shared/words/index.ts';
import { shorten } from './question.ts';

/** A word that is asked for. */
export interface Asked {
  /** As it was typed. */
  readonly typed: string;
  /** The forms to ask for, one after the other until one is known. */
  readonly ways: readonly [string, ...string[]];
  /** The hyphenated word that it is a part of, written as one; null where it is none. */
  readonly compound: string | null;
  /** Whether it is written like a name: with a capital that no sentence asks for. */
  readonly name: boolean;
  /** Whether it is written like letters that stand for words. */
  readonly letters: boolean;
}

/** Words that are asked for in just this order. */
export interface Phrase {
  /** As it was typed, without its quotation marks. */
  readonly typed: string;
  /** The forms of its words, those without meaning too. */
  readonly forms: readonly string[];
}

/** What a text asks for. */
export interface AskedText {
  readonly words: readonly Asked[];
  readonly phrases: readonly Phrase[];
}

/** More words than these are not asked for: a longer question finds no more. */
const MOST_WORDS = 24;

/**
 * What a text asks for: its words, the days that they write down, and what stands in quotation marks as phrases. A mark that is never closed
 * is none. Without words of meaning, whatever words there are.
 */
export function readAsked(text: string): AskedText {
  const cut = shorten(text);
  const all = readWords(cut);
  // A single letter beside words is a slip, or the beginning of another word.
  const telling = all.filter(({ forms: [first] }) => !isStopWord(first) && !/^[a-z]$/.test(first));
  const asked = telling.length > 0 ? telling : all;
  const writtenAs = ({ start, end }: Pick<Word, 'start' | 'end'>): string => cut.slice(start, end);
  // A sentence begins with a capital: its first word is a name where all others are.
  const allNames = asked.every((word) => CAPITAL.test(writtenAs(word)));
  const shouted = asked.length > 1 && !/\p{Ll}/u.test(cut);
  const words = new Map<string, Asked>();
  for (const word of asked) {
    const { day } = word;
    if (day !== null) {
      const written = writtenAs(wholeOf(day, all));
      words.set(day, { typed: written, ways: [day], compound: null, name: false, letters: false });
      // A day in numbers is no question for these numbers.
      if (!/\p{L}/u.test(written)) continue;
    }
    const ways = waysOf(word);
    if (words.has(ways[0])) continue;
    const typed = writtenAs(word);
    words.set(ways[0], {
      typed,
      ways,
      compound: word.compound,
      name: CAPITAL.test(typed) && !shouted && (word !== all[0] || allNames),
      letters: LETTERS.test(typed) && !shouted,
    });
    if (words.size === MOST_WORDS) break;
  }
  return { words: [...words.values()], phrases: phrasesIn(cut) };
}

/** Where a day stands of which some words are parts. */
function wholeOf(day: string, all: readonly Word[]): Pick<Word, 'start' | 'end'> {
  const parts = all.filter((word) => word.day === day);
  return { start: at(parts, 0).start, end: lastOf(parts).end };
}

const CAPITAL = /^\p{Lu}/u;

const LETTERS = /^\p{Lu}{2,5}$/u;

function phrasesIn(text: string): readonly Phrase[] {
  return [...text.matchAll(QUOTED)].flatMap(({ groups }): readonly Phrase[] => {
    const typed = (groups?.['phrase'] ?? '').trim();
    const forms = readWords(typed).map(({ forms: [first] }: Word) => first);
    return forms.some((form) => !isStopWord(form)) ? [{ typed, forms }] : [];
  });
}

const QUOTED = /["“”„«»‟](?<phrase>[^"“”„«»‟]+)["“”»«‟]/gu;

/** Whether a text holds anything to look for. */
export function hasWords(text: string): boolean {
  return readWords(shorten(text)).length > 0;
}
