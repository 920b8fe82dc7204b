import type { ScriptCatalogue } from '../../messages/shared/index.ts';
import type { CorrectionWays } from './corrections.ts';

/** What a page tells its scripts, as JSON: nothing in it is in another language than the page. */
export interface PageData {
  /**
   * What scripts say; what the tools of reading say, on the page of a text only; what begins a request for a
   * correction, where the text takes some.
   */
  readonly messages: ScriptCatalogue;
  /** Addresses with the base path. */
  readonly addresses: {
    readonly search: string;
    readonly claims: string;
    /** Folder of the search index. */
    readonly index: string;
    /** What the addresses of pages begin with in the site’s first language, which search knows. */
    readonly root: string;
    /** What they begin with in the language of the page. */
    readonly home: string;
  };
  /** How many texts the site has. */
  readonly texts: number;
  /** Families of the package that the site does without; left out where there is none. */
  readonly withoutFaces?: readonly string[];
  /** There where claims have no pages of their own. */
  readonly claimsInTexts?: true;
  /** What the page calls what search knows by ids. */
  readonly terms: Terms;
  /** What the tools of reading need to know of a text. */
  readonly text?: CitedText;
}

/** Terms by their ids, in the language of a page. */
export type Terms = Readonly<
  Record<'assessment' | 'kind' | 'standing' | 'actorKind', Readonly<Record<string, string>>>
>;

/** A text as it is cited from, in the words of the page. */
export interface CitedText {
  readonly author: string;
  readonly title: string;
  /** Where it was published, and when, as far as that is known. */
  readonly source: string;
  /** Where readers ask for a correction, and the SHA-256 of the canonical text; left out where they cannot. */
  readonly corrections?: CorrectionWays & { readonly textSha256: string };
  /** Name of the edition that stands now, for links that say so; left out where no day is known for it. */
  readonly edition?: string;
  /** The day from which on the text is known; left out where it is no day. */
  readonly since?: string;
  /** Address of the page that says how to cite the text. */
  readonly citing: string;
  /** Address of the file that says whom it names: fetched when a reader asks for a name. */
  readonly names: string;
}

/** Whom a text names, in a file of its own that all languages of the page share. */
export interface ExplainedNames {
  /** BCP 47 language of names and summaries. */
  readonly lang: string;
  /** By id of the actor. */
  readonly actors: Readonly<Record<string, ExplainedName>>;
}

/** A name as it explains itself. */
export interface ExplainedName {
  readonly name: string;
  /** What the actor is: an id of the page’s terms. */
  readonly kind: string;
  /** Who the actor is, in a sentence. */
  readonly summary: string;
  /** How many claims of the text are about the actor. */
  readonly claims: number;
}
