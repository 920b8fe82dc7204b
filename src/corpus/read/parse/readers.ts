import type { Issue } from '../../../report/index.ts';
import { rememberedOfLists } from '../../../text/index.ts';
import {
  schemasWith,
  type ActorFields,
  type Schemas,
  type SeriesFields,
  type SiteFields,
  type SourceFields,
} from '../../schemas/index.ts';
import type { ContentFile, ContentImage } from '../files.ts';
import { readArticle, type ArticleReaders } from './article.ts';
import { parseClaim, parseText } from './prose-files.ts';
import { entryReader, withIssues, type ReadOnce } from './once.ts';
import type { Parsed, ParsedArticle } from './parsed.ts';

/** What reads the files of a site, each once, with the terms that the site adds. */
interface Readers {
  readonly readSource: ReadOnce<Parsed<SourceFields> | null>;
  readonly readActor: ReadOnce<Parsed<ActorFields> | null>;
  readonly readSeries: ReadOnce<Parsed<SeriesFields> | null>;
  /** An article with what is wrong in its folder; both as they were last time while none of its files has changed. */
  readonly parseArticle: (
    files: readonly ContentFile[],
    pictures: readonly ContentImage[],
    unread: readonly Issue[],
  ) => { readonly article: ParsedArticle; readonly issues: readonly Issue[] };
}

/** The readers of last time, while the site adds the same terms. */
let readers: { readonly terms: string; readonly readers: Readers } | null = null;

/** What reads the files of a site: the same readers while it adds the same terms; null where its terms are not known. */
export function readersFor(site: SiteFields | null): Readers {
  const terms = JSON.stringify(site === null ? null : [site.genres, site.kinds, site.standings]);
  if (readers?.terms !== terms) readers = { terms, readers: createReaders(schemasWith(site), terms) };
  return readers.readers;
}

function createReaders(schemas: Schemas, terms: string): Readers {
  const inside: ArticleReaders = {
    readText: withIssues((file, issues) => parseText(file, schemas.article, terms, issues)),
    readClaim: withIssues((file, issues) => parseClaim(file, schemas.claim, terms, issues)),
  };
  return {
    readSource: entryReader(schemas.source),
    readActor: entryReader(schemas.actor),
    readSeries: entryReader(schemas.series),
    parseArticle: rememberedOfLists(
      (files: readonly ContentFile[], pictures: readonly ContentImage[], unread: readonly Issue[]) => {
        const issues = [...unread];
        const article = readArticle(files, pictures, inside, issues);
        return { article, issues: issues.slice(unread.length) };
      },
    ),
  };
}
