import { createIssue, type Issue } from '../../../report/index.ts';
import { at, lastOf, remembered } from '../../../text/index.ts';
import { exceeds, LIMITS } from '../../limits.ts';
import { lockSchema } from '../../schemas/index.ts';
import type { ContentFile, ContentImage } from '../files.ts';
import { readImage } from '../images.ts';
import { idOf, invalidId, isId, misplaced } from './names.ts';
import { entryReader, type ReadOnce } from './once.ts';
import type { EditionFile, ParsedArticle, ParsedClaim, RefusedClaim } from './parsed.ts';

/** What reads the files of an article. */
export interface ArticleReaders {
  readonly readText: ReadOnce<ParsedArticle['text']>;
  readonly readClaim: ReadOnce<ParsedClaim | RefusedClaim | null>;
}

/** The folder of an article, as messages name it. */
export function folderOf(files: readonly ContentFile[]): string {
  const { file, parts } = at(files, 0);
  return file
    .split('/')
    .slice(0, 2 - parts.length)
    .join('/');
}

/**
 * The folder of an article, of which there is one file at least. Adds misplaced-file, invalid-id, duplicate-id, too-much,
 * file-unreadable and what its files and pictures report to `issues`.
 */
export function readArticle(
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
  const refusedClaims: RefusedClaim[] = [];
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
      if (claim !== null && 'note' in claim) claims.push(claim);
      else {
        brokenClaims.push(id);
        if (claim !== null) refusedClaims.push(claim);
      }
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
    refusedClaims,
    brokenClaims,
  };
}

const readLock = entryReader(lockSchema, 'program');

const readImageOnce = remembered(readImage);

/** Names of the files of editions. */
const EDITION = /^\d{4}-\d{2}-\d{2}(?:-\d+)?\.txt$/;
