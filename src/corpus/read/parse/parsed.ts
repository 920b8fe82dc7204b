import type { Root } from 'mdast';
import type { Issue, Position } from '../../../report/index.ts';
import type { FlatText } from '../../../text/index.ts';
import type {
  ActorFields,
  ArticleFields,
  ClaimFields,
  Lock,
  Published,
  Redirect,
  SeriesFields,
  SiteFields,
  SourceFields,
} from '../../schemas/index.ts';
import type { ArticleImage } from '../images.ts';
import type { Prose } from '../prose/markdown.ts';
import type { Entry } from '../yaml/yaml.ts';

/** A file that was read: its id and its fields. */
export interface Parsed<T> {
  readonly id: string;
  readonly file: string;
  readonly entry: Entry<T>;
}

/** A claim file. */
export interface ParsedClaim extends Parsed<ClaimFields> {
  readonly note: string;
  /** Where the note begins. */
  readonly noteStart: Position;
}

/** A claim file that is refused, with those of its fields that are right by themselves. */
export type RefusedClaim = Parsed<Partial<ClaimFields>>;

/** The folder of one article; a part is null when it is missing or could not be read. */
export interface ParsedArticle {
  readonly slug: string;
  readonly file: string;
  readonly text: {
    readonly entry: Entry<ArticleFields> | null;
    readonly tree: Root;
    readonly flat: FlatText;
    readonly images: Prose['images'];
    /** Where the text begins. */
    readonly start: Position;
  } | null;
  /** The pictures of its folder that could be read. */
  readonly images: readonly ArticleImage[];
  /** Names of those that could not. */
  readonly refusedImages: readonly string[];
  readonly lockFile: string;
  /** The texts before its corrections as they stand in files, by the name of the edition. */
  readonly editions: ReadonlyMap<string, EditionFile>;
  /** `absent` when there is no file, null when it could not be read. */
  readonly lock: Entry<Lock> | 'absent' | null;
  readonly claims: readonly ParsedClaim[];
  /** Those that are refused, as far as they can be read. */
  readonly refusedClaims: readonly RefusedClaim[];
  /** Ids of claim files that could not be read, so that references to them do not dangle. */
  readonly brokenClaims: readonly string[];
}

/** `site.yaml` with the file that it names. */
export interface ParsedSite {
  readonly fields: SiteFields;
  /** The file and where in it fields stand; null where there is none. */
  readonly written: (Pick<Entry<SiteFields>, 'positionOf'> & { readonly file: string }) | null;
  /** Markdown of the file that `method` names; null where it names none. */
  readonly method: string | null;
}

/** A file that holds a text as it was before a correction. */
export interface EditionFile {
  readonly file: string;
  /** Canonical. */
  readonly text: string;
}

/** A file beside `site.yaml` of which there is one: `absent` when there is none, null when it could not be read. */
export type OneFile<T> = { readonly file: string; readonly entry: Entry<T> } | 'absent' | null;

/** The content as written, before anything in it is tied together. */
export interface ParsedContent {
  /** All defaults where there is no file; null when it could not be read. */
  readonly site: ParsedSite | null;
  readonly published: OneFile<Published>;
  readonly redirects: OneFile<readonly Redirect[]>;
  readonly articles: readonly ParsedArticle[];
  readonly sources: readonly Parsed<SourceFields>[];
  readonly actors: readonly Parsed<ActorFields>[];
  readonly series: readonly Parsed<SeriesFields>[];
  /** Ids of files that exist but could not be read, by folder. */
  readonly broken: Readonly<Record<'sources' | 'actors' | 'series', readonly string[]>>;
  readonly issues: readonly Issue[];
}
