/** A text that quotations are looked for in. */
export interface ListedText {
  readonly slug: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly author: string;
  /** Its paragraphs, in its order. */
  readonly paragraphs: readonly {
    readonly id: string;
    readonly text: string;
    /** UTF-16 units of it where the source breaks its lines; left out where it breaks none. */
    readonly breaks?: readonly number[];
  }[];
  /** Name of the edition that stands; null where no day is known for it. */
  readonly edition: string | null;
}

/** The texts of a site, as far as all of them must be known to find the few that a quotation can stand in. */
export interface ListedTexts {
  /** Their slugs: a text is `<slug>.json` in the folder `texts` beside the list. */
  readonly texts: readonly string[];
  /** The languages that they are in. */
  readonly languages: readonly string[];
  /** Names to watch for in all of them. */
  readonly names: readonly string[];
  /** Keys of quotations that too many texts have to be told by them. */
  readonly common: readonly string[];
  /**
   * In how many files, `<n>.json` in the folder `keys`, it stands which texts have a key; 0 where there are so few
   * texts that all are looked through.
   */
  readonly shards: number;
}

/** Of some keys of quotations the texts that have them, as indices of the list. */
export type KeyShard = Readonly<Record<string, readonly number[]>>;
