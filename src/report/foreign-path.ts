/**
 * What is to be said of a path at which nothing was found, where another system wrote it: a sentence with a space before it; empty of
 * a path that every system reads.
 */
export function whyForeign(path: string): string {
  if (/^[A-Za-z]:/.test(path))
    return ` \`${path.slice(0, 2)}\` names a disk of Windows: give the path from the folder of the project, with / between folders.`;
  if (path.includes('\\')) return ' Write / between folders, which every system reads.';
  return '';
}
