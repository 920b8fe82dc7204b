import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { hasCode } from '../../disk/index.ts';

/** A site as it is published: files by their paths below its root. */
export interface PublishedSite {
  /** The folder or address, as it is named in messages. */
  readonly name: string;
  /** The bytes of a file; of a page by the path of its folder, `articles/rivers/`. Null where there is none. */
  readonly read: (file: string) => Promise<Uint8Array | null>;
}

/** How long an answer of a host may take, in milliseconds. */
const PATIENCE = 30_000;

/** No file of a site is larger, in bytes: a host that sends without end is not listened to for ever. */
const MOST_BYTES = 200 * 2 ** 20;

/**
 * The site at an address (http or https) or in a folder, absolute or from `cwd`. A message says why where there is none.
 * Reading throws where a host does not answer or a file cannot be read.
 */
export async function publishedSite(where: string, cwd: string): Promise<PublishedSite | string> {
  if (/^https?:\/\//i.test(where)) {
    const address = URL.parse(where);
    return address === null ? `${where} is no address.` : siteAt(address);
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(where)) return `${where} is neither http, https nor a folder.`;
  const folder = path.resolve(cwd, where);
  const found = await stat(folder).catch(() => null);
  if (found === null) return `There is no folder ${where}. \`npm run build\` writes a site to dist/.`;
  return found.isDirectory() ? siteIn(folder, where) : `${where} is a file: name the folder of a built site.`;
}

function siteIn(folder: string, name: string): PublishedSite {
  return {
    name,
    read: async (file) => {
      const found = path.resolve(folder, isPage(file) ? path.join(file, 'index.html') : file);
      if (!`${found}/`.startsWith(`${folder}/`)) return null;
      try {
        return await readFile(found);
      } catch (error) {
        if (hasCode(error, ['ENOENT', 'ENOTDIR', 'EISDIR'])) return null;
        throw error;
      }
    },
  };
}

function siteAt(address: URL): PublishedSite {
  const root = new URL(address.href.replace(/[?#].*$/, '').replace(/(index\.html)?$|([^/])$/, '$2'));
  if (!root.pathname.endsWith('/')) root.pathname += '/';
  return {
    name: root.href,
    read: async (file) => {
      const target = new URL(file.split('/').map(encodeURIComponent).join('/'), root);
      const response = await answerOf(target);
      if (response.status === 404 || response.status === 410) return null;
      if (!response.ok) throw new Error(`${target.href} answers ${response.status}`);
      if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES)
        throw new Error(`${target.href} is larger than any file of a site`);
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/** How often a host is asked that ends the connection: under load that happens. */
const TRIES = 3;

async function answerOf(target: URL): Promise<Response> {
  for (let tried = 1; ; tried++) {
    try {
      return await fetch(target, { signal: AbortSignal.timeout(PATIENCE) });
    } catch (error) {
      if (tried === TRIES) throw error;
    }
  }
}

function isPage(file: string): boolean {
  return file === '' || file.endsWith('/');
}
