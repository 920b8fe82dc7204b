import { LETTERS_FILE, nearWords, wordFileName, type Vocabulary } from '../../shared/spelling.ts';
import type { Asked } from '../question.ts';
import { fileOf, type OpenIndex } from './open-index.ts';

/** Words of the index that are spelled much like an asked one, the likeliest first. */
export async function spellingsOf(index: OpenIndex, { ways }: Asked): Promise<readonly string[]> {
  const word = ways[1]?.includes(' ') === false ? ways[1] : ways[0];
  return nearWords(word, await vocabularyFor(index, word));
}

/** Near spellings are a comfort: without their files there are none. */
async function vocabularyFor(index: OpenIndex, word: string): Promise<Vocabulary> {
  try {
    const letters = (await fileOf(index, LETTERS_FILE)) as readonly string[];
    const known = letters.some((letter) => word.startsWith(letter));
    return known ? ((await fileOf(index, wordFileName(word))) as Vocabulary) : {};
  } catch {
    return {};
  }
}
