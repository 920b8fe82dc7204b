import { createIssue, whyForeign, type Issue } from '../../../report/index.ts';
import { siteSchema } from '../../schemas/index.ts';
import type { ContentFile } from '../files.ts';
import { parseProse } from '../prose/markdown.ts';
import { didYouMean } from '../suggest.ts';
import { misplaced } from './names.ts';
import { entryReader } from './once.ts';
import type { ParsedSite } from './parsed.ts';

/** Reads site.yaml and the method page among the files beside it; what else stands there is misplaced. */
export function parseSite(beside: readonly ContentFile[], issues: Issue[]): ParsedSite | null {
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
  const { method: name } = value;
  const method = others.find((file) => isProse(file) && file.parts[0] === name);
  issues.push(...others.filter((file) => file !== method).map(misplaced));
  if (method !== undefined) {
    issues.push(...parseProse(method.text, method.file, 0).issues);
  } else if (name !== null && !issues.some(({ file }) => file.endsWith(`/${name}`))) {
    const names = others.filter(isProse).flatMap(({ parts }) => parts);
    const hint = didYouMean(name, names);
    const message = `There is no Markdown file \`${name}\` beside site.yaml.${hint}${whyForeign(name)}`;
    const advice = 'Correct the name, or add the file beside site.yaml.';
    issues.push(createIssue('dangling-reference', siteFile.file, positionOf(['method']), message, advice));
  }
  const written = { file: siteFile.file, positionOf };
  return { fields: value, written, method: method?.text.trim() ?? null };
}

const readSite = entryReader(siteSchema);

/** The fields of a site without a file. */
const DEFAULT_SITE = siteSchema.parse({});

/** How messages name site.yaml, whatever they call the content folder. */
const SITE_FILE = /(^|\/)site\.yaml$/;
