import type { CaptureFormat } from './capture.ts';

/** What a capture tells of a text beside its words; null where it does not. */
export interface FoundFields {
  readonly title: string | null;
  readonly standfirst: string | null;
  /** The byline as it stands, which may hold several names; names that are told apart have semicolons between. */
  readonly author: string | null;
  /** How the publication describes the writers, in the order of the capture. */
  readonly authorDescriptions: readonly string[];
  readonly publication: string | null;
  readonly url: string | null;
  /** EDTF. */
  readonly published: string | null;
  /** BCP 47. */
  readonly lang: string | null;
}

/** Nothing found. */
export const NO_FIELDS: FoundFields = {
  title: null,
  standfirst: null,
  author: null,
  authorDescriptions: [],
  publication: null,
  url: null,
  published: null,
  lang: null,
};

/** Words of a capture that are no part of the text. */
export interface RemovedText {
  /** Line of the capture from 1; null where it has no lines, as a page has none. */
  readonly line: number | null;
  readonly text: string;
  /** Why, in a few words. */
  readonly reason: string;
}

/** A text out of a capture. Every word of the capture is in a field, in the body or among those removed. */
export interface ImportedText {
  readonly format: CaptureFormat;
  readonly fields: FoundFields;
  /** The text as Markdown that the strict reader accepts, as far as it can be. */
  readonly body: string;
  readonly removed: readonly RemovedText[];
  /** What a person should look at, in full sentences. */
  readonly warnings: readonly string[];
}
