/** What a text of a genre is to others. */
interface Genre {
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
export const GENRES = {
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

export type GenreName = keyof typeof GENRES;

/** The names of the genres, as an article gives them. */
export const GENRE_NAMES = Object.keys(GENRES) as [GenreName, ...GenreName[]];

/** What a genre is to others. */
export function genreOf(name: GenreName): Genre {
  return GENRES[name];
}
