import type { Assessment, EvidenceSide, Source } from '../../corpus/index.ts';

/** What a book says in the words of its language, besides those of the text and of the notes. */
export interface BookWords {
  /** BCP 47 language of these words. */
  readonly language: string;
  readonly contents: string;
  /** Title of a list of files. */
  readonly files: string;
  readonly notes: string;
  readonly sources: string;
  /** Names of the two halves of the reason of an attribution. */
  readonly said: string;
  readonly borneOut: string;
  readonly figures: string;
  readonly side: Readonly<Record<EvidenceSide, string>>;
  readonly noneFound: string;
  readonly assessment: Readonly<Record<Assessment, string>>;
  readonly read: Readonly<Record<Source['read'], string>>;
  /** Ends a sentence. */
  readonly stop: string;
  readonly by: (name: string) => string;
  /** By the number of writers. */
  readonly disclaimer: (writers: number) => string;
  readonly rights: string;
  /** Accessible name of the mark that leads to a note. */
  readonly note: (number: number, assessment: Assessment) => string;
  /** A claim as a title: how it is assessed, and what is claimed as words of the text. */
  readonly titled: (claim: string, assessment: Assessment) => string;
  readonly backToText: string;
  readonly claimPage: string;
  readonly footnote: (number: string) => string;
  readonly footnoteBack: (number: string) => string;
  /** What readers who need it must know of how the book is made. */
  readonly accessibility: string;
}
