import type { Claim } from '../corpus/index.ts';
import type { FootnoteWords } from './footnotes.ts';

/** What rendering needs to know of the site: addresses and words, so that it knows no site. */
export interface RenderOptions extends FootnoteWords {
  /** Address of an actor’s page. */
  readonly actorHref: (id: string) => string;
  /** Accessible name of a paragraph’s link to itself. */
  readonly paragraphLabel: (ordinal: number) => string;
  /** Accessible name of the link from a claim’s words to its note. */
  readonly noteLabel: (claim: Claim) => string;
  /** Address of a picture. */
  readonly imageHref: (name: string) => string;
  /** Ids that a claim was published under before; none unless given. */
  readonly formerIds?: (claim: string) => readonly string[];
}
