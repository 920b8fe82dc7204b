import type { Root } from 'mdast';
import type { z } from 'zod';
import { createIssue, whyForeign, type Issue, type Position } from '../../report/index.ts';
import { at, flatten, lastOf, remembered, rememberedOfLists, type FlatText } from '../../text/index.ts';
import {
  lockSchema,
  OTHER_VERSION,
  publishedSchema,
  redirectsSchema,
  schemasWith,
  siteSchema,
  type ActorFields,
  type ArticleFields,
  type ClaimFields,
  type Lock,
  type Published,
  type Redirect,
  type Schemas,
  type SeriesFields,
  type SiteFields,
  type SourceFields,
} from '../schemas.ts';
import { exceeds, LIMITS } from '../limits.ts';
import type { ContentFile, ContentFiles, ContentImage } from './files.ts';
import { readImage, type ArticleImage } from './images.ts';
import { NOTHING_KEPT, type Kept } from './kept.ts';
import { findInNote, parseProse, splitFrontmatter, type MarkdownFile, type Prose } from './markdown.ts';
import { didYouMean } from './suggest.ts';
import { entryRead, readYaml, type Entry, type Writer } from './yaml.ts';

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

/**
 * Reads each file by its schema; results are sorted by id whatever the order of the files. Reports
 * misplaced-file, invalid-id, duplicate-id, missing-frontmatter, empty-text, image-refused, dangling-reference for a method page that is
 * not there, what `parseProse` reports and all that `readYaml` reports.
 */
export function parseContent(content: ContentFiles, used: Kept = NOTHING_KEPT): ParsedContent {
  kept = used;
  try {
    return parseFiles(content);
  } finally {
    kept = NOTHING_KEPT;
  }
}

/** What was read of the same texts before, while content is parsed. */
let kept: Kept = NOTHING_KEPT;

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
  const told = issues.some(isOfNewerLock) ? issues.map(ofNewer) : issues;
  return { site, published, redirects, articles, sources, actors, series, broken, issues: told };
}

/** Whether an issue says that a newer program wrote a lock. */
export function isOfNewerLock({ code, file, message }: Issue): boolean {
  return code === 'bad-value' && file.endsWith('.lock.yaml') && message.includes(OTHER_VERSION);
}

/** An issue in content that a newer program wrote: a key that is not known is not wrong, then. */
function ofNewer(issue: Issue): Issue {
  if (issue.code !== 'unknown-key') return issue;
  return { ...issue, message: `${issue.message} ${NEWER_KEY}` };
}

const NEWER_KEY =
  'A lock beside it was written by another version of scholium, which may know it: install that one before you change anything.';

/** Files beside `site.yaml` that keep addresses alive. */
const LASTING_FILES = ['published.lock.yaml', 'redirects.yaml'] as const;

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

/** Reads site.yaml and the method page among the files beside it; what else stands there is misplaced. */
function parseSite(beside: readonly ContentFile[], issues: Issue[]): ParsedSite | null {
  const siteFile = beside.find(({ parts }) => parts[0] === 'site.yaml');
  const others = beside.filter((file) => file !== siteFile);
  const isProse = ({ parts }: ContentFile): boolean => parts[0]?.endsWith('.md') === true;
  const read = siteFile === undefined ? null : readSite(siteFile);
  // Which Markdown belongs to it is not known while it cannot be read, nor whether it stands there at all.
  const isUnread = read === null ? issues.some(({ file }) => SITE_FILE.test(file)) : read.result === null;
  issues.push(...(read?.issues ?? []));
  if (isUnread) {
    issues.push(...others.filter((file) => !isProse(file)).map(misplaced));
    return null;
  }
  if (siteFile === undefined || !read?.result) {
    issues.push(...others.map(misplaced));
    return { fields: DEFAULT_SITE, written: null, method: null };
  }
  const { value, positionOf } = read.result.entry;
  const method = others.find((file) => isProse(file) && file.parts[0] === value.method);
  issues.push(...others.filter((file) => file !== method).map(misplaced));
  if (method !== undefined) {
    issues.push(...parseProse(method.text, method.file, 0).issues);
  } else if (value.method !== null && !issues.some(({ file }) => file.endsWith(`/${value.method ?? ''}`))) {
    const names = others.filter(isProse).flatMap(({ parts }) => parts);
    const hint = didYouMean(value.method, names);
    const message = `There is no Markdown file \`${value.method}\` beside site.yaml.${hint}${whyForeign(value.method)}`;
    const advice = 'Correct the name, or add the file beside site.yaml.';
    issues.push(createIssue('dangling-reference', siteFile.file, positionOf(['method']), message, advice));
  }
  const written = { file: siteFile.file, positionOf };
  return { fields: value, written, method: method?.text.trim() ?? null };
}

/** The fields of a site without a file. */
const DEFAULT_SITE = siteSchema.parse({});

/** How messages name site.yaml, whatever they call the content folder. */
const SITE_FILE = /(^|\/)site\.yaml$/;

/** Reads files of a schema, each once; null of one that is refused. */
function entryReader<S extends z.ZodType>(
  schema: S,
  writer: Writer = 'person',
): ReadOnce<Parsed<z.output<S>> | null> {
  return withIssues((file, issues) => {
    const read = readYaml(file.text, schema, file.file, 0, writer);
    if (read.type === 'read')
      return { id: lastOf(file.parts).replace(/\.ya?ml$/, ''), file: file.file, entry: read.entry };
    issues.push(...read.issues);
    return null;
  });
}

const readPublished = entryReader(publishedSchema, 'program');
const readRedirects = entryReader(redirectsSchema, 'program');
const readSite = entryReader(siteSchema);
const readLock = entryReader(lockSchema, 'program');

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

/** What reads the files of an article. */
interface ArticleReaders {
  readonly readText: ReadOnce<ParsedArticle['text']>;
  readonly readClaim: ReadOnce<ParsedClaim | null>;
}

/** The readers of last time, while the site adds the same terms. */
let readers: { readonly terms: string; readonly readers: Readers } | null = null;

function readersFor(site: SiteFields | null): Readers {
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

/** The folder of an article, as messages name it. */
function folderOf(files: readonly ContentFile[]): string {
  const { file, parts } = at(files, 0);
  return file
    .split('/')
    .slice(0, 2 - parts.length)
    .join('/');
}

function readArticle(
  files: readonly ContentFile[],
  pictures: readonly ContentImage[],
  { readText, readClaim }: ArticleReaders,
  issues: Issue[],
): ParsedArticle {
  const slug = at(at(files, 0).parts, 1);
  const folder = folderOf(files);
  const articleFile = `${folder}/article.md`;
  if (!isId(slug)) issues.push(invalidId(folder, slug));
  let text: ParsedArticle['text'] = null;
  let hasText = false;
  let lock: ParsedArticle['lock'] = 'absent';
  const claims: ParsedClaim[] = [];
  const brokenClaims: string[] = [];
  const editions = new Map<string, EditionFile>();
  const seen = new Set<string>();
  const claimFiles = files.filter(({ parts }) => parts[2] === 'claims').length;
  const hasTooMany = claimFiles > LIMITS.claims.most;
  if (hasTooMany)
    issues.push(createIssue('too-much', `${folder}/claims`, null, exceeds('claims', claimFiles)));
  for (const file of files) {
    const inner = file.parts.slice(2);
    if (inner.length === 1 && inner[0] === 'article.md') {
      hasText = true;
      const read = readText(file);
      issues.push(...read.issues);
      text = read.result;
    } else if (inner.length === 1 && inner[0] === 'paragraphs.lock.yaml') {
      const read = readLock(file);
      issues.push(...read.issues);
      lock = read.result?.entry ?? null;
    } else if (inner.length === 2 && inner[0] === 'claims') {
      if (hasTooMany) continue;
      const id = idOf(file, /^(.*)\.md$/, seen, issues);
      if (id === null) continue;
      const { result: claim, issues: own } = readClaim(file);
      issues.push(...own);
      if (claim === null) brokenClaims.push(id);
      else claims.push(claim);
    } else if (inner.length === 2 && inner[0] === 'editions' && EDITION.test(lastOf(inner))) {
      const name = lastOf(inner).replace(/\.txt$/, '');
      editions.set(name, { file: file.file, text: file.text.replace(/\n$/, '') });
    } else issues.push(misplaced(file));
  }
  const lockFile = `${folder}/paragraphs.lock.yaml`;
  // What could not even be read as a file is there all the same.
  const refused = new Set(issues.map(({ file }) => file));
  if (lock === 'absent' && refused.has(lockFile)) lock = null;
  for (const file of refused) {
    const id = file.startsWith(`${folder}/claims/`) ? /([^/]+)\.md$/.exec(file)?.[1] : undefined;
    if (id !== undefined && !seen.has(id)) brokenClaims.push(id);
  }
  if (!hasText && !refused.has(articleFile)) {
    issues.push(
      createIssue(
        'file-unreadable',
        articleFile,
        null,
        `The folder of the article \`${slug}\` has no article.md.`,
      ),
    );
  }
  const refusedImages = [...refused].flatMap((one) =>
    one.startsWith(`${folder}/images/`) ? [one.slice(`${folder}/images/`.length)] : [],
  );
  const images = pictures.flatMap((picture) => {
    const read = readImageOnce(picture);
    if (!('code' in read)) return [read];
    issues.push(read);
    refusedImages.push(lastOf(picture.parts));
    return [];
  });
  return {
    slug,
    file: articleFile,
    text,
    images,
    refusedImages,
    lockFile,
    lock,
    editions,
    claims,
    brokenClaims,
  };
}

/** Names of the files of editions. */
const EDITION = /^\d{4}-\d{2}-\d{2}(?:-\d+)?\.txt$/;

/** Reads a file once, with what is wrong in it. */
type ReadOnce<T> = (file: ContentFile) => { readonly result: T; readonly issues: readonly Issue[] };

function withIssues<T>(read: (file: ContentFile, issues: Issue[]) => T): ReadOnce<T> {
  return remembered((file) => {
    const issues: Issue[] = [];
    return { result: read(file, issues), issues };
  });
}

const readImageOnce = remembered(readImage);

/** What is kept of an article that was read without an issue. */
interface KeptText {
  readonly fields: ArticleFields;
  readonly tree: Root;
  readonly images: Prose['images'];
}

function parseText(
  file: ContentFile,
  schema: Schemas['article'],
  terms: string,
  issues: Issue[],
): ParsedArticle['text'] {
  const split = splitOrReport(file, issues);
  if (split === null) return null;
  const start = startOf(split);
  const key = `article\n${terms}\n${file.text}`;
  const known = kept.find(key) as KeptText | undefined;
  if (known !== undefined) {
    const { tree, images } = known;
    return { entry: entryRead(known.fields, split.frontmatter, 1), tree, flat: flatten(tree), images, start };
  }
  const fields = readYaml(split.frontmatter, schema, file.file, 1);
  if (fields.type === 'refused') issues.push(...fields.issues);
  const prose = parseProse(split.body, file.file, split.bodyLine);
  issues.push(...prose.issues);
  const flat = flatten(prose.tree);
  if (flat.blocks.length === 0) {
    if (prose.issues.length === 0) {
      const position = { line: split.bodyLine + 1, column: 1 };
      issues.push(createIssue('empty-text', file.file, position, 'No text follows the frontmatter.'));
    }
    return null;
  }
  if (fields.type === 'read' && prose.issues.length === 0) {
    const text: KeptText = { fields: fields.entry.value, tree: prose.tree, images: prose.images };
    kept.keep(key, text);
  }
  return {
    entry: fields.type === 'read' ? fields.entry : null,
    tree: prose.tree,
    flat,
    images: prose.images,
    start,
  };
}

/** Where the first words behind the frontmatter stand. */
function startOf({ body, bodyLine }: MarkdownFile): Position {
  const lines = body.slice(0, body.search(/\S|$/)).split('\n');
  return { line: bodyLine + lines.length, column: lastOf(lines).length + 1 };
}

function parseClaim(
  file: ContentFile,
  schema: Schemas['claim'],
  terms: string,
  issues: Issue[],
): ParsedClaim | null {
  const id = lastOf(file.parts).replace(/\.md$/, '');
  const split = splitOrReport(file, issues);
  if (split === null) return null;
  const note = split.body.trim();
  const noteStart = startOf(split);
  const key = `claim\n${terms}\n${file.text}`;
  const known = kept.find(key) as ClaimFields | undefined;
  if (known !== undefined)
    return { id, file: file.file, entry: entryRead(known, split.frontmatter, 1), note, noteStart };
  const noted = findInNote(split.body, file.file, split.bodyLine);
  issues.push(...noted);
  const read = readYaml(split.frontmatter, schema, file.file, 1);
  if (read.type === 'read') {
    if (noted.length === 0) kept.keep(key, read.entry.value);
    return { id, file: file.file, entry: read.entry, note, noteStart };
  }
  issues.push(...read.issues);
  return null;
}

function splitOrReport(file: ContentFile, issues: Issue[]): ReturnType<typeof splitFrontmatter> {
  const split = splitFrontmatter(file.text);
  if (split === null) {
    const isOpen = /^---[ \t]*(?:\n|$)/.test(file.text);
    const lines = file.text.trimEnd().split('\n');
    const blank = lines.findIndex((line, i) => i > 0 && line.trim() === '');
    const [position, message, advice] = isOpen
      ? [
          { line: (blank === -1 ? lines.length : blank) + 1, column: 1 },
          'The frontmatter that begins in line 1 is not closed: no other line of --- follows.',
          'Write a line of --- behind the last field.',
        ]
      : [{ line: 1, column: 1 }, 'The file does not begin with frontmatter between two lines of ---.'];
    issues.push(createIssue('missing-frontmatter', file.file, position, message, advice));
  }
  return split;
}

function idOf(file: ContentFile, pattern: RegExp, seen: Set<string>, issues: Issue[]): string | null {
  const name = lastOf(file.parts);
  const id = pattern.exec(name)?.[1];
  if (id === undefined) {
    issues.push(misplaced(file));
    return null;
  }
  if (!isId(id)) {
    issues.push(invalidId(file.file, id));
    return null;
  }
  if (seen.has(id)) {
    issues.push(
      createIssue(
        'duplicate-id',
        file.file,
        null,
        `The id \`${id}\` belongs to another file of this folder already.`,
      ),
    );
    return null;
  }
  seen.add(id);
  return id;
}

/** By the ids in a path, folder by folder: `a` before `a-b`, as the extension does not count. */
function byId(files: readonly ContentFile[]): readonly ContentFile[] {
  return files
    .map((file) => ({ file, id: sortedBy(file) }))
    .sort((a, b) => (a.id === b.id ? (a.file.file < b.file.file ? -1 : 1) : a.id < b.id ? -1 : 1))
    .map(({ file }) => file);
}

const sortedBy = remembered(({ parts }: ContentFile) => parts.join('\0').replace(/\.[^.]*$/, ''));

function isId(id: string): boolean {
  return id.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
}

function invalidId(file: string, id: string): Issue {
  return createIssue('invalid-id', file, null, `The name \`${id}\` cannot be an id.`);
}

function misplaced(file: ContentFile): Issue {
  return createIssue('misplaced-file', file.file, null, 'No content is expected under this name here.');
}
