import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Connect } from 'vite';
import { filesIn } from '../disk/index.ts';

/** The folder of the package’s files that stand in every site as they are. */
export const STATIC = path.resolve(import.meta.dirname, '../../public');

/** Copies the package’s files into a built site; what the site has under a name stays. */
export function copyStatic(built: string): void {
  for (const file of filesIn(STATIC)) {
    const target = path.join(built, file);
    if (!existsSync(target)) cpSync(path.join(STATIC, file), target, { recursive: true });
  }
}

/** Serves the package’s files below a base path that ends with a slash, where `own`, the site’s, has none of the name. */
export function serveStatic(base: string, own: string): Connect.NextHandleFunction {
  const known = new Map(filesIn(STATIC).map((file) => [`${base}${file.replaceAll(path.sep, '/')}`, file]));
  return (request, response, next) => {
    const file = known.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (file === undefined || existsSync(path.join(own, file))) {
      next();
      return;
    }
    response.setHeader('Content-Type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    response.end(readFileSync(path.join(STATIC, file)));
  };
}

const TYPES: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.js': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};
