import { americanSpelling } from '../../text/index.ts';
import type { Place } from './differences.ts';

/** A word that is quoted in another spelling. */
export interface Spelling {
  /** As the text has it, folded. */
  readonly before: string;
  /** As it is quoted, folded. */
  readonly after: string;
  /** British and American; or one letter that is missing, too many, or exchanged with its neighbour. */
  readonly how: 'regional' | 'letter';
}

/** A word has so many letters, at least, for one of them to be a slip. */
const LONG = 8;

/**
 * The words that differ, where all are the same words in another spelling; null where any is more than that. A slip of
 * a letter makes no word that `stands` in a text. Nobody tells it from a word that the texts do not have, so that it is
 * told as a letter, and not as spelling.
 */
export function spellingsOf(
  places: readonly Place[],
  language: string,
  stands: (word: string) => boolean,
): readonly Spelling[] | null {
  const isEnglish = new Intl.Locale(language).language === 'en';
  const spellings: Spelling[] = [];
  for (const { was, is } of places) {
    const [before, after] = [was.split(' '), is.split(' ')];
    if (before.length !== after.length) return null;
    for (const [i, word] of before.entries()) {
      const quoted = after[i] ?? '';
      if (isEnglish && americanSpelling(word) === americanSpelling(quoted) && word !== '')
        spellings.push({ before: word, after: quoted, how: 'regional' });
      else if (isSlip(word, quoted) && !stands(quoted))
        spellings.push({ before: word, after: quoted, how: 'letter' });
      else return null;
    }
  }
  return spellings;
}

/**
 * Whether a long word is another with one letter more or less, or two neighbours exchanged, and not at its ends: there
 * stands what makes another word of it.
 */
function isSlip(word: string, quoted: string): boolean {
  if (word.length < LONG || !/^\p{L}+$/u.test(word) || !/^\p{L}+$/u.test(quoted)) return false;
  if (!quoted.startsWith(word.slice(0, 1)) || !quoted.endsWith(word.slice(-1))) return false;
  let head = 0;
  while (head < quoted.length && word[head] === quoted[head]) head++;
  const [rest, other] = [word.slice(head), quoted.slice(head)];
  if (rest.slice(1) === other || rest === other.slice(1)) return true;
  return other === `${rest.slice(1, 2)}${rest.slice(0, 1)}${rest.slice(2)}`;
}
