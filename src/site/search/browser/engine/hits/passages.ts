import { remembered } from '../../../../../text/index.ts';
import { readPassageId, type PassageKind } from '../../../shared/records.ts';
import { indexForms, readWords, type Stretch } from '../../../shared/words/index.ts';

/** What the index holds about a record, as Pagefind gives it. @see https://pagefind.app/docs/sub-results/ */
export interface Fragment {
  readonly url: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly { readonly id: string; readonly text?: string; readonly title?: string }[];
}

/** A passage of a record. */
export interface Passage {
  readonly kind: PassageKind;
  /** Id of the source or the actor that it belongs to; empty for none. */
  readonly of: string;
  readonly text: string;
}

/** A text with the places of found words in it. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly Stretch[];
}

/** The passages of a record, in its order. */
export const passagesOf = remembered(({ anchors }: Pick<Fragment, 'anchors'>): readonly Passage[] =>
  anchors.flatMap(({ id, title, text }) => {
    const read = readPassageId(id);
    const shown = title ?? text;
    return read === null || shown === undefined ? [] : [{ ...read, text: shown }];
  }),
);

/**
 * The words of a passage, read once: to read them was half of what an answer took, and the same records come again
 * with every letter that is typed.
 */
export const wordsIn = remembered(({ text }: Passage) => readWords(text));

/** The forms of the words of a passage, to look for one of them at once. */
export const formsIn = remembered((passage: Passage) => indexForms(wordsIn(passage)));
