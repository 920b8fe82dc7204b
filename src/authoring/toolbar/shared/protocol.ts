/** The app among those of the development toolbar. */
export const APP_ID = 'scholium:annotate';

/** With this event the server tells pages its token; it comes over the connection that only its own pages have. */
export const TOKEN_EVENT = 'scholium:annotate:token';

/** The header that carries the token. */
export const TOKEN_HEADER = 'x-scholium-token';

/** Where questions are asked, below the base path of the site. */
export const ENDPOINT = '_scholium/annotate';

/** What the server tells a page that the app stands in. */
export interface Greeting {
  readonly token: string;
  /** Address of the endpoint: a path. */
  readonly endpoint: string;
}

/** What the app asks of the server. */
export type Question =
  /** How the content stands. */
  | { readonly ask: 'state' }
  /** Where words stand. */
  | {
      readonly ask: 'words';
      readonly article: string;
      /** The parts of the quote, in the order of the text. */
      readonly parts: readonly string[];
      /** Which place is meant, as `paragraph` of a claim says it. */
      readonly paragraph?: string | undefined;
    }
  /** Write the file of a claim. */
  | {
      readonly ask: 'save';
      /** Names this saving, so that a page that was loaded anew meanwhile knows what became of it. */
      readonly key: string;
      readonly article: string;
      readonly claim: ClaimInput;
    };

/** A claim as it was filled in; what is undefined is left for later. */
export interface ClaimInput {
  readonly parts: readonly string[];
  readonly paragraph?: string | undefined;
  readonly id?: string | undefined;
  readonly claim?: string | undefined;
  readonly kind: string;
  readonly assessment: string;
  readonly reason?: string | undefined;
  readonly actors: readonly string[];
  readonly evidence: readonly EvidenceInput[];
  readonly note?: string | undefined;
  readonly status: 'draft' | 'published';
}

/** A source on a side of the evidence. */
export interface EvidenceInput {
  readonly side: string;
  readonly source: string;
  readonly says: string;
  readonly locator?: string | undefined;
}

/** Something that a field can name. */
export interface Choice {
  readonly id: string;
  /** Its name or title, for people. */
  readonly name: string;
}

/** An issue of the report, with ways to its place. */
export interface ShownIssue {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  /** `content/articles/x/article.md:2:8`. */
  readonly place: string;
  readonly message: string;
  readonly fix: string;
  /** The page that shows what the file holds; null where none does. */
  readonly href: string | null;
}

/** A claim that is in no build. */
export interface Draft {
  readonly article: string;
  readonly id: string;
  readonly claim: string;
  /** Its words in the text. */
  readonly href: string;
}

/** How the content stands. */
export interface State {
  readonly articles: readonly Choice[];
  readonly actors: readonly Choice[];
  readonly sources: readonly Choice[];
  readonly kinds: readonly string[];
  readonly assessments: readonly string[];
  readonly sides: readonly string[];
  readonly issues: readonly ShownIssue[];
  readonly drafts: readonly Draft[];
  /** What was saved last since the server started. */
  readonly saved: Saved | null;
}

/** A claim file that was written. */
export interface Saved {
  readonly key: string;
  readonly id: string;
  /** Path for people: `content/articles/x/claims/y.md`. */
  readonly file: string;
  /** The new mark. */
  readonly href: string;
}

/** Where a part of a quote stands. */
export interface PlacedPart {
  readonly places: readonly {
    /** Value for `paragraph`. */
    readonly paragraph: string;
    readonly ordinal: number;
    /** The words in square brackets, with some before and behind. */
    readonly around: string;
    /** The fewest words around this place that stand once; null where none do. */
    readonly wider: string | null;
  }[];
  /** Why the words stand nowhere; null where they stand. */
  readonly reason: string | null;
}

/** Whether a quote can be anchored. */
export interface Words {
  readonly parts: readonly PlacedPart[];
  /** Whether a claim with these words, and this choice of a paragraph, can be saved. */
  readonly settled: boolean;
  /** What is the matter with the choice of a paragraph; null where nothing is. */
  readonly message: string | null;
  /** The id that the claim gets where none is given; empty where the words make none. */
  readonly id: string;
}

/** What became of saving. */
export type Saving =
  | { readonly type: 'saved'; readonly saved: Saved }
  | { readonly type: 'refused'; readonly messages: readonly string[] };
