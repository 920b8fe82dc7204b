import { createIssue, type Issue } from '../../../report/index.ts';
import { lastOf, remembered } from '../../../text/index.ts';
import type { ContentFile } from '../files.ts';

/** The id that the name of a file gives by a pattern; null, with an issue, where it gives none or one that was seen. */
export function idOf(file: ContentFile, pattern: RegExp, seen: Set<string>, issues: Issue[]): string | null {
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
export function byId(files: readonly ContentFile[]): readonly ContentFile[] {
  return files
    .map((file) => ({ file, id: sortedBy(file) }))
    .sort((a, b) => (a.id === b.id ? (a.file.file < b.file.file ? -1 : 1) : a.id < b.id ? -1 : 1))
    .map(({ file }) => file);
}

const sortedBy = remembered(({ parts }: ContentFile) => parts.join('\0').replace(/\.[^.]*$/, ''));

/** Whether a name can be an id. */
export function isId(id: string): boolean {
  return id.length <= 64 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
}

/** The issue of a name that cannot be one. */
export function invalidId(file: string, id: string): Issue {
  return createIssue('invalid-id', file, null, `The name \`${id}\` cannot be an id.`);
}

/** The issue of a file where none is expected. */
export function misplaced(file: ContentFile): Issue {
  return createIssue('misplaced-file', file.file, null, 'No content is expected under this name here.');
}
