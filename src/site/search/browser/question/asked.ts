import { at, lastOf } from '../../../../text/index.ts';
import { isStopWord, readWords, waysOf, type Word } from '../../shared/words/index.ts';

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
  /** Its words, those without meaning too. */
  readonly words: readonly Word[];
}

/** What a text asks for. */
export interface AskedText {
  readonly words: readonly Asked[];
  readonly phrases: readonly Phrase[];
  /** What a record must not have: all words, or the phrase, of one of these. */
  readonly without: readonly AskedText[];
}

/** More words than these are not asked for: a longer question finds no more. */
const MOST_WORDS = 24;

/**
 * What a text asks for: its words, the days that they write down, and what stands in quotation marks as phrases. A mark
 * that is never closed is none. Without words of meaning, whatever words there are. A word or a phrase with a hyphen
 * before it, and nothing before that, is left out; a number is negative.
 */
export function readAsked(text: string): AskedText {
  const rest = withoutLeftOut(text);
  const all = readWords(rest);
  // A single letter beside words is a slip, or the beginning of another word.
  const telling = all.filter(({ forms: [first] }) => !isStopWord(first) && !/^[a-z]$/.test(first));
  const asked = telling.length > 0 ? telling : all;
  const writtenAs = ({ start, end }: Pick<Word, 'start' | 'end'>): string => text.slice(start, end);
  // A sentence begins with a capital: its first word is a name where all others are.
  const allNames = asked.every((word) => CAPITAL.test(writtenAs(word)));
  const shouted = asked.length > 1 && !/\p{Ll}/u.test(rest);
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
  const without = [...text.matchAll(LEFT_OUT)].map(({ 0: match }) => readAsked(match.slice(1)));
  return { words: [...words.values()], phrases: phrasesIn(rest), without };
}

/** The words of phrases, as they were typed. */
export function wordsOfPhrases(phrases: readonly Phrase[]): readonly string[] {
  return phrases.flatMap(({ typed, words }) => words.map(({ start, end }) => typed.slice(start, end)));
}

/** What a text asks to leave out, as it was typed. */
export function leftOutIn(text: string): string {
  return text.match(LEFT_OUT)?.join(' ') ?? '';
}

/** A text with spaces in the place of what it asks to leave out. */
export function withoutLeftOut(text: string): string {
  return text.replace(LEFT_OUT, (match) => ' '.repeat(match.length));
}

const LEFT_OUT = /(?<!\S)[-–−](?:\p{L}[^\s"“”„«»‟]*|[12]\d{3}(?!\S)|["“”„«»‟][^"“”„«»‟]+["“”»«‟])/gu;

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
    const words = readWords(typed);
    return words.some(({ forms: [first] }) => !isStopWord(first)) ? [{ typed, words }] : [];
  });
}

const QUOTED = /["“”„«»‟](?<phrase>[^"“”„«»‟]+)["“”»«‟]/gu;

/** Whether a text holds anything to look for. */
export function hasWords(text: string): boolean {
  return readWords(text).length > 0;
}
