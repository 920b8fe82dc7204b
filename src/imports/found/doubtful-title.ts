import { linksIn } from './furniture.ts';
import type { FoundFields } from '../imported.ts';

/**
 * What a person is told of a title that may be none, in a full sentence: one that signs part as they part the links of a page,
 * or that has a word or two before a line that reads like a title. Null where nothing speaks against it.
 */
export function doubtOfTitle({
  title,
  standfirst,
}: Pick<FoundFields, 'title' | 'standfirst'>): string | null {
  if (title === null) return null;
  const isParted = linksIn(title).length > 1;
  const isShort = standfirst !== null && title.split(/\s+/).length <= 2;
  if (!isParted && !isShort) return null;
  const other = standfirst === null ? '' : `, and "${standfirst}" for the line under it`;
  return `"${title}" was taken for the title${other}; look whether it is one.`;
}
