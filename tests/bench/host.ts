import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** One answered request. */
export interface Answered {
  /** Path of the address, without what follows a question mark. */
  readonly path: string;
  /** When it arrived, in milliseconds since 1970. */
  readonly at: number;
  /** Bytes of the body as sent. */
  readonly bytes: number;
}

/** A folder that is being served, with every request that was answered so far. */
export interface Host {
  readonly origin: string;
  readonly answered: readonly Answered[];
  /** What a page tells the bench: the rest of the first address that begins with `/told?`. */
  readonly told: Promise<string>;
  readonly close: () => Promise<void>;
}

/**
 * Serves folders as a static host does that compresses texts with gzip and keeps browsers’ copies valid:
 * files under `_astro/` for ever, others when they are unchanged. `mounts` are folders by the path they
 * stand under, the longest first; `pages` are pages made for a bench, by path.
 */
export async function host(
  mounts: readonly (readonly [under: string, folder: string])[],
  pages: ReadonlyMap<string, string> = new Map(),
): Promise<Host> {
  const answered: Answered[] = [];
  const { promise: told, resolve: tell } = Promise.withResolvers<string>();
  const server = createServer((request, response) => {
    const at = Date.now();
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/told') tell(decodeURIComponent(search.slice(1)));
    const page = pages.get(pathname);
    if (page !== undefined) {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page);
      return;
    }
    const file = fileFor(decodeURIComponent(pathname), mounts);
    if (file === null) {
      response.statusCode = 404;
      response.end();
      return;
    }
    const etag = `"${statSync(file).mtimeMs}"`;
    const type = TYPES.get(path.extname(file));
    response.setHeader('ETag', etag);
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    response.setHeader(
      'Cache-Control',
      pathname.includes('/_astro/') ? 'max-age=31536000, immutable' : 'max-age=600',
    );
    const unchanged = request.headers['if-none-match'] === etag;
    let body = unchanged ? Buffer.alloc(0) : readFileSync(file);
    if (unchanged) response.statusCode = 304;
    else if (type !== undefined && !type.startsWith('font/')) {
      body = gzipSync(body);
      response.setHeader('Content-Encoding', 'gzip');
    }
    answered.push({ path: pathname, at, bytes: body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    told,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

function fileFor(
  address: string,
  mounts: readonly (readonly [under: string, folder: string])[],
): string | null {
  const [under, folder] = mounts.find(([one]) => address.startsWith(one)) ?? [];
  if (under === undefined || folder === undefined) return null;
  const file = path.join(folder, address.slice(under.length), address.endsWith('/') ? 'index.html' : '');
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
