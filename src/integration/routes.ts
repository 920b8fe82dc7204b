import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesIn } from '../disk/index.ts';

/** A route of the package, for Astro’s `injectRoute`. */
export interface Route {
  /** The address with parameters, without a slash at its beginning: `[...language]/sources/[id]`. */
  readonly pattern: string;
  /** The file that makes it. */
  readonly entrypoint: URL;
}

/** The folder of the routes of this package. */
export const ROUTES = path.resolve(import.meta.dirname, '../routes');

/**
 * The routes that a folder holds, by the rules by which Astro reads a folder of pages: `index` names its folder, the
 * last extension is no part of the address, names that begin with `_` or `.` are none. In a fixed order.
 */
export function routesIn(folder: string): readonly Route[] {
  return filesIn(folder)
    .filter((file) => isRoute(path.basename(file)))
    .sort()
    .map((file) => ({ pattern: patternOf(file), entrypoint: pathToFileURL(path.join(folder, file)) }));
}

/** Files that Astro makes a page or a file of the site from; what stands beside compiled code is none. */
function isRoute(name: string): boolean {
  return /^[^_.].*\.(astro|md|ts|js)$/.test(name) && !name.endsWith('.d.ts');
}

/** The pattern of a file by its path, with the separators of any system. */
export function patternOf(file: string): string {
  return file
    .replaceAll('\\', '/')
    .replace(/\.[a-z]+$/, '')
    .replace(/(^|\/)index$/, '');
}
