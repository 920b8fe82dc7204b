import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import sirv from 'sirv';
import { findChromium } from './engines/find.ts';
import type { SharedSite } from './site/shared.ts';

/** A site that is being served. */
export interface Served {
  /** Scheme, host, port and base path of the site, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves a built site below its base path as a static host would: files as they are, nothing for what is
 * missing or stands beside the site; every answer with more headers where a test is about those.
 */
export async function serve(
  { folder, base }: Pick<SharedSite, 'folder' | 'base'>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const nothing = (): void => {
      response.statusCode = 404;
      response.end();
    };
    if (request.url?.startsWith(`${base}/`) !== true) {
      nothing();
      return;
    }
    request.url = request.url.slice(base.length);
    response.setHeaders(new Map(Object.entries(headers)));
    files(request, response, nothing);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Starts the Chromium that the test command found. */
export async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium was found. Set CHROMIUM_PATH to one.');
  // Root, as in a container, cannot have Chromium’s sandbox.
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}
