/** Kinds of claim; their meaning for readers stands on the method page. */
export const CLAIM_KINDS = [
  'statistic',
  'attribution',
  'event',
  'causal',
  'characterisation',
  'prediction',
  'prescription',
] as const;

/** How close a source stands to what it reports. */
export const STANDINGS = ['primary', 'reporting', 'analysis', 'party', 'repost'] as const;

/** What a text of a genre is to others. */
export interface Genre {
  /** The type under which it is cited, of CSL. */
  readonly csl:
    | 'article-newspaper'
    | 'article-magazine'
    | 'document'
    | 'interview'
    | 'legal_case'
    | 'legislation'
    | 'report'
    | 'speech';
  /** What citations call it, where its type does not say it. */
  readonly cited?: string;
  /** Its type of schema.org. */
  readonly schemaOrg: 'Article' | 'Legislation' | 'NewsArticle' | 'OpinionNewsArticle' | 'Report';
  /** Whether readers are told that it is somebody’s opinion. */
  readonly isOpinion: boolean;
}

/** The genres of texts: all that depends on a genre, but for its names in the languages of the interface. */
const GENRES = {
  opinion: { csl: 'article-newspaper', cited: 'Opinion', schemaOrg: 'OpinionNewsArticle', isOpinion: true },
  editorial: {
    csl: 'article-newspaper',
    cited: 'Editorial',
    schemaOrg: 'OpinionNewsArticle',
    isOpinion: true,
  },
  essay: { csl: 'article-magazine', cited: 'Essay', schemaOrg: 'Article', isOpinion: false },
  letter: { csl: 'article-newspaper', cited: 'Letter', schemaOrg: 'Article', isOpinion: false },
  interview: { csl: 'interview', schemaOrg: 'NewsArticle', isOpinion: false },
  speech: { csl: 'speech', cited: 'Speech', schemaOrg: 'Article', isOpinion: false },
  'press-release': { csl: 'document', cited: 'Press release', schemaOrg: 'Article', isOpinion: false },
  report: { csl: 'report', schemaOrg: 'Report', isOpinion: false },
  judgment: { csl: 'legal_case', schemaOrg: 'Article', isOpinion: false },
  statute: { csl: 'legislation', schemaOrg: 'Legislation', isOpinion: false },
} as const satisfies Readonly<Record<string, Genre>>;

/** What a text is to others that is of a genre of the site and like none of ours. */
const PLAIN: Genre = { csl: 'document', schemaOrg: 'Article', isOpinion: false };

/**
 * Ids of terms. Those that a site adds are taken for ids of these types: whatever asks for words or numbers by an id
 * asks where the site’s own stand beside ours.
 */
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** What a document is, as evidence. */
export type Standing = (typeof STANDINGS)[number];

/** What kind of text an article is. */
export type GenreName = keyof typeof GENRES;

/** The names of our genres, as an article gives them. */
export const GENRE_NAMES = Object.keys(GENRES) as [GenreName, ...GenreName[]];

/** Words of a site: the same on all pages, or by BCP 47 tag of their language. */
export type InLanguages = string | Readonly<Record<string, string>>;

/** A term that a site adds to ours. */
export interface OwnTerm {
  readonly id: string;
  readonly name: InLanguages;
  /** The name in the middle of a sentence, where it is another. */
  readonly within?: InLanguages | undefined;
  readonly definition: InLanguages;
}

/** A genre that a site adds to ours. */
export interface OwnGenre extends OwnTerm {
  /** The genre of ours as which it is cited and described to others. */
  readonly like?: GenreName | undefined;
}

/** The terms that a site adds, as site.yaml has them. */
export interface OwnTerms {
  readonly genres: readonly OwnGenre[];
  readonly kinds: readonly OwnTerm[];
  readonly standings: readonly OwnTerm[];
}

/** The ids of a site’s terms in their order: ours, then its own. */
export interface Terms {
  readonly genres: readonly GenreName[];
  readonly kinds: readonly ClaimKind[];
  readonly standings: readonly Standing[];
}

/** The ids of the terms of a site. */
export function termsOf({ genres, kinds, standings }: OwnTerms): Terms {
  return {
    genres: withOwn(GENRE_NAMES, genres),
    kinds: withOwn(CLAIM_KINDS, kinds),
    standings: withOwn(STANDINGS, standings),
  };
}

function withOwn<T extends string>(ours: readonly T[], own: readonly OwnTerm[]): readonly T[] {
  return [...ours, ...own.map(({ id }) => id as T)];
}

/** What a text of a genre is to others, which may be one of the site’s own. */
export function genreOf(name: GenreName, own: readonly OwnGenre[]): Genre {
  const added = own.find(({ id }) => id === name);
  if (added === undefined) return GENRES[name];
  const like: Genre = added.like === undefined ? PLAIN : GENRES[added.like];
  return { ...like, cited: wordsIn(added.name, 'en') };
}

/** Words in a language by its BCP 47 tag; where there are none in it, in the first of those that there are. */
export function wordsIn(words: InLanguages, language: string): string {
  if (typeof words === 'string') return words;
  const found = Object.hasOwn(words, language) ? words[language] : Object.values(words)[0];
  if (found === undefined) throw new Error('Words stand in no language at all');
  return found;
}
