import { readPassageId, type PassageKind } from '../../../shared/records.ts';

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

/** The passages of a record, in its order. */
export function passagesOf({ anchors }: Pick<Fragment, 'anchors'>): readonly Passage[] {
  return anchors.flatMap(({ id, title, text }) => {
    const read = readPassageId(id);
    const shown = title ?? text;
    return read === null || shown === undefined ? [] : [{ ...read, text: shown }];
  });
}
