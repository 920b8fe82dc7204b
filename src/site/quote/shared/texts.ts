/** What the page that checks quotations needs to know of a text, besides its words. */
export interface ListedText {
  readonly slug: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  /** Path of the canonical text below the site’s root. */
  readonly file: string;
  /** Ids of its paragraphs, in its order. */
  readonly paragraphs: readonly string[];
  /** Name of the edition that stands; null where no day is known for it. */
  readonly edition: string | null;
}

/** The texts of a site and the names to watch for in all of them. */
export interface ListedTexts {
  readonly texts: readonly ListedText[];
  readonly names: readonly string[];
}
