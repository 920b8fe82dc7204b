import type { Root } from 'mdast';
import type { Place } from '../anchor/index.ts';
import type { FlatText } from '../text/index.ts';
import type { ArticleImage } from './read/images.ts';
import type {
  ActorFields,
  ArticleFields,
  Author,
  ClaimFields,
  Lock,
  LastingKind,
  SeriesFields,
  SiteFields,
  SourceFields,
} from './schemas/index.ts';
import type { Genre } from './terms.ts';

/** All content, read, checked and tied together. Plain immutable values, sorted by id. */
export interface Corpus {
  readonly site: Site;
  readonly articles: readonly Article[];
  /** What became of ids that were published and are no more. */
  readonly former: readonly Former[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly series: ReadonlyMap<string, Series>;
}

/** Who publishes the site. */
export interface Site extends Omit<SiteFields, 'method'> {
  /** Markdown that takes the place of parts of the method page; null where there is none. */
  readonly method: string | null;
}

/** An id that was published and is no more. */
export interface Former {
  readonly kind: LastingKind;
  readonly id: string;
  /** The article that a claim belongs to; null for everything else. */
  readonly article: string | null;
  /** The id that it leads to, of its own kind and in the same article; null where it was taken back. */
  readonly to: string | null;
  /** Since when, EDTF. */
  readonly date: string;
  readonly reason: string | null;
  /** The restatement of a claim, as last published; null where nothing is known of it. */
  readonly claim: string | null;
}

/** A text as it stood until one of its corrections. */
export interface Edition {
  /** The date of the correction, with -2, -3, … behind it for more on one day. */
  readonly id: string;
  /** SHA-256 of its canonical text. */
  readonly sha256: string;
  /** In the order of the text. */
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
}

/** A text with its claims. */
export interface Article extends Omit<ArticleFields, 'author'> {
  readonly slug: string;
  readonly file: string;
  /** What a text of its genre is to others. */
  readonly asGenre: Genre;
  /** Who wrote it, in the order of the byline. */
  readonly authors: readonly [Author, ...Author[]];
  /** The Markdown of the text as a tree; never changed after reading. */
  readonly tree: Root;
  /** The canonical text of `tree`. */
  readonly flat: FlatText;
  /** One per block of `flat`, in order. */
  readonly paragraphs: readonly Paragraph[];
  /** Ids of removed paragraphs that still land somewhere. */
  readonly retired: Lock['retired'];
  /** What it was before each correction, oldest first. */
  readonly editions: readonly Edition[];
  /** In the order of the text. */
  readonly claims: readonly Claim[];
  /** Its pictures by their names. */
  readonly images: ReadonlyMap<string, ArticleImage>;
  /** First mention of each actor in each paragraph, in the order of the text. */
  readonly mentions: readonly Mention[];
}

/** A block of the canonical text under its permanent id. */
export interface Paragraph {
  readonly id: string;
  /** Position in the text, from 1. */
  readonly ordinal: number;
  readonly text: string;
  /** Id of the first paragraph with the very same words, when this one repeats it; else null. */
  readonly repeats: string | null;
}

/** A claim with the places where its quote stands. */
export interface Claim extends Omit<ClaimFields, 'quote'> {
  /** The words of the article; of several parts all of them in one line, with […] between. */
  readonly quote: string;
  /** The parts of the quote; one where it is not of several. */
  readonly quoteParts: readonly string[];
  readonly id: string;
  readonly file: string;
  /** Position among the article’s claims, from 1: its note number. */
  readonly ordinal: number;
  /** Ids of the editors who wrote the note. */
  readonly by: string[];
  /** The editors’ note, Markdown. */
  readonly note: string;
  /** Where the quote stands: one place for each of its parts, or several of one part for `paragraph: all`. */
  readonly places: readonly [Place, ...Place[]];
}

/** A place where the text names an actor. */
export interface Mention extends Place {
  readonly actor: string;
}

/** A published document. */
export interface Source extends SourceFields {
  readonly id: string;
  readonly file: string;
}

/** A person, group, state, body, place or operation. */
export interface Actor extends ActorFields {
  readonly id: string;
  readonly file: string;
}

/** Numbers by year. */
export interface Series extends SeriesFields {
  readonly id: string;
  readonly file: string;
}
