import path from 'node:path';

/**
 * Whether a file, or folder, lies in a folder or is it. Both are absolute or relative to `base`, an
 * absolute path; `rules` are those of the system by whose separators paths are written. Nothing is read.
 */
export function isInside(
  folder: string,
  file: string,
  base: string,
  rules: path.PlatformPath = path,
): boolean {
  const way = rules.relative(rules.resolve(base, folder), rules.resolve(base, file));
  // From one drive of Windows to another the way is absolute.
  return way !== '..' && !way.startsWith(`..${rules.sep}`) && !rules.isAbsolute(way);
}
