import { isStopWord, type Word } from '../../../shared/words/index.ts';
import type { Phrase } from '../../question/asked.ts';
import { passagesOf, wordsIn } from '../hits/passages.ts';
import type { Found, OpenPart } from '../part.ts';

/** Records that are looked into for a phrase, at most. */
const MOST_READ = 40;

/**
 * The ids of the records in which a phrase stands, word by word as it was typed. Pagefind finds its words of
 * meaning one after the other; whether the others stand between them is looked up in the passages. Where it
 * stands nowhere so, it may stand in the title of a source, whose words are not indexed in their order.
 */
export async function idsWithPhrase(part: OpenPart, { forms }: Phrase): Promise<ReadonlySet<string>> {
  const telling = forms.filter((form) => !isStopWord(form)).join(' ');
  const inOrder = await readFor(await part.search(`"${telling}"`), forms);
  return inOrder.size > 0 ? inOrder : readFor(await part.search(telling), forms);
}

/** The ids of found records in a passage of which words stand one after the other. */
async function readFor({ results }: Found, forms: readonly string[]): Promise<ReadonlySet<string>> {
  const read = await Promise.all(
    results.slice(0, MOST_READ).map(async ({ id, data }) => {
      const passages = passagesOf(await data());
      return passages.some((passage) => stands(forms, wordsIn(passage))) ? [id] : [];
    }),
  );
  return new Set(read.flat());
}

/** Whether words stand one after the other among those of a text. */
function stands(forms: readonly string[], words: readonly Word[]): boolean {
  return words.some((_, start) => forms.every((form, i) => words[start + i]?.forms[0] === form));
}
