import type { Issue } from '../../../report/index.ts';
import { publishedSchema, redirectsSchema } from '../../schemas/index.ts';
import type { ContentFile, ContentFiles } from '../files.ts';
import { NOTHING_KEPT, type Kept } from '../kept.ts';
import { folderOf } from './article.ts';
import { withKept } from './prose-files.ts';
import { byId, idOf, misplaced } from './names.ts';
import { entryReader, type ReadOnce } from './once.ts';
import type { OneFile, Parsed, ParsedContent } from './parsed.ts';
import { readersFor } from './readers.ts';
import { parseSite } from './site.ts';

/**
 * Reads each file by its schema; results are sorted by id whatever the order of the files. Reports
 * misplaced-file, invalid-id, duplicate-id, missing-frontmatter, empty-text, image-refused, dangling-reference for a method page that is
 * not there, what `parseProse` reports and all that `readYaml` reports.
 */
export function parseContent(content: ContentFiles, used: Kept = NOTHING_KEPT): ParsedContent {
  return withKept(used, () => parseFiles(content));
}

function parseFiles({ files, images, issues: fileIssues }: ContentFiles): ParsedContent {
  const issues: Issue[] = [...fileIssues];
  const broken = { sources: [] as string[], actors: [] as string[], series: [] as string[] };
  const folders = new Map<string, ContentFile[]>();
  const byFolder = { sources: [] as ContentFile[], actors: [] as ContentFile[], series: [] as ContentFile[] };
  const beside: ContentFile[] = [];
  for (const file of byId(files)) {
    const [top, second] = file.parts;
    if (file.parts.length === 1) beside.push(file);
    else if (top === 'articles' && second !== undefined && file.parts.length > 2) {
      const inside = folders.get(second);
      if (inside === undefined) folders.set(second, [file]);
      else inside.push(file);
    } else if ((top === 'sources' || top === 'actors' || top === 'series') && file.parts.length === 2) {
      byFolder[top].push(file);
    } else issues.push(misplaced(file));
  }
  const parseFolder = <T>(
    folder: keyof typeof byFolder,
    readOnce: ReadOnce<Parsed<T> | null>,
  ): Parsed<T>[] => {
    const seen = new Set<string>();
    return byFolder[folder].flatMap((file) => {
      const id = idOf(file, /^(.*)\.ya?ml$/, seen, issues);
      if (id === null) return [];
      const read = readOnce(file);
      if (read.result !== null) return [read.result];
      issues.push(...read.issues);
      broken[folder].push(id);
      return [];
    });
  };
  const others = beside.filter(({ parts }) => !LASTING_FILES.some((name) => name === parts[0]));
  const site = parseSite(others, issues);
  const { readSource, readActor, readSeries, parseArticle } = readersFor(site?.fields ?? null);
  const sources = parseFolder('sources', readSource);
  const actors = parseFolder('actors', readActor);
  const series = parseFolder('series', readSeries);
  const pictures = Map.groupBy(images, ({ parts }) => parts[1]);
  const articles = [...folders].map(([slug, inside]) => {
    const folder = folderOf(inside);
    const { article, issues: own } = parseArticle(
      inside,
      pictures.get(slug) ?? [],
      fileIssues.filter(({ file }) => file.startsWith(`${folder}/`)),
    );
    issues.push(...own);
    return article;
  });
  const published = parseOne(beside, 'published.lock.yaml', readPublished, issues);
  const redirects = parseOne(beside, 'redirects.yaml', readRedirects, issues);
  const told = issues.some(({ code }) => code === 'lock-version') ? issues.map(ofNewer) : issues;
  return { site, published, redirects, articles, sources, actors, series, broken, issues: told };
}

/** An issue in content beside a lock of another version, which a newer program may have written: a key that is not known is not wrong, then. */
function ofNewer(issue: Issue): Issue {
  if (issue.code !== 'unknown-key') return issue;
  return { ...issue, message: `${issue.message} ${NEWER_KEY}` };
}

const NEWER_KEY =
  'A lock beside it was written by another version of scholium, which may know it: install that one before you change anything.';

/** Files beside `site.yaml` that keep addresses alive. */
const LASTING_FILES = ['published.lock.yaml', 'redirects.yaml'] as const;

const readPublished = entryReader(publishedSchema, 'program');
const readRedirects = entryReader(redirectsSchema, 'program');

function parseOne<T>(
  beside: readonly ContentFile[],
  name: (typeof LASTING_FILES)[number],
  readOnce: ReadOnce<Parsed<T> | null>,
  issues: Issue[],
): OneFile<T> {
  const file = beside.find(({ parts }) => parts[0] === name);
  if (file === undefined) return issues.some((issue) => issue.file.endsWith(`/${name}`)) ? null : 'absent';
  const read = readOnce(file);
  issues.push(...read.issues);
  return read.result;
}
