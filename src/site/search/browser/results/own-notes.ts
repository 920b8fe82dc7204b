import type { SearchPageMessages } from '../../../messages/shared/index.ts';
import type { Answer } from '../engine/answer.ts';

/** A question of no more words than these is told that nothing has all of them; of a longer one that is no news. */
const FEW_WORDS = 3;

/**
 * What is said on the search page alone of what was found: the phrases that all of it has, and how much of it has every
 * word, where that is not all. `listed` puts words one after the other.
 */
export function ownNotes(
  asked: string,
  {
    phrases,
    whole,
    total,
    widened,
    lacking,
  }: Pick<Answer, 'phrases' | 'whole' | 'total' | 'widened' | 'lacking'>,
  own: SearchPageMessages,
  listed: (words: readonly string[]) => string,
): readonly string[] {
  const exactly = phrases.length === 0 ? [] : [own.exact({ phrases: listed(phrases) })];
  // Where a word stands nowhere that is said anyway.
  if (whole === null || whole === total || widened || lacking.length > 0) return exactly;
  const isShort = asked.split(/\s+/).length <= FEW_WORDS;
  return whole > 0 || isShort ? [...exactly, own.whole({ n: whole })] : exactly;
}
