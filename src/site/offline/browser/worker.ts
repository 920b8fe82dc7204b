import { LIST_FILE, type OfflineList, type OfflineText } from '../shared/list.ts';
import type { WorkerScope } from './worker-scope.ts';

/*
 * Keeps the texts that a reader has opened, with their notes, the evidence and search, on the reader’s device: first
 * the text itself, so that it is there however soon the network goes. A build has a
 * cache of its own, into which nothing of another one comes: what is put there is a file with the hash that the
 * build’s list gives it, or a page that bears the build’s mark. A newer build takes over all that is kept, or
 * nothing. While there is a network, pages come from it.
 * @see https://w3c.github.io/ServiceWorker/
 */

/*
 * Set when the script is built: the build that it belongs to, the paths of the site’s root and of the search index,
 * and what the names of the site’s caches begin with.
 */
declare const BUILD: string;
declare const ROOT: string;
declare const INDEX: string;
declare const PREFIX: string;

const worker = self as unknown as WorkerScope;
const CACHE = PREFIX + BUILD;
/** How long the network may take before a kept page is shown, in milliseconds. */
const PATIENCE = 4000;
/** Texts that are kept, at most: those that were kept first go first. */
const MOST_TEXTS = 40;
/** The address of a text, in any language. */
const TEXT = /articles\/[^/]+\/$/;
/** Files that are fetched at a time. */
const BATCH = 16;

worker.addEventListener('install', (event) => event.waitUntil(takeOver()));

worker.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([worker.clients.claim(), dropOthers()]));
});

worker.addEventListener('message', (event) => {
  const { data } = event;
  if (data.type === 'show') event.waitUntil(show(data.alone));
  // A text that cannot be kept, for want of room or of the network, is read as it always was.
  else if (data.build === BUILD)
    event.waitUntil(
      keep(data.pages, data.isWhole)
        .then(() => event.source?.postMessage(BUILD))
        .catch(() => null),
    );
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(ROOT)) return;
  if (request.mode === 'navigate') event.respondWith(page(request, pathname.slice(ROOT.length)));
  // A name with a hash says which file it is; an index that is kept whole is never mixed with that of another build.
  else if (pathname.startsWith(`${ROOT}_astro/`)) event.respondWith(own(request));
  else if (pathname.startsWith(INDEX))
    event.respondWith(find(INDEX).then((whole) => (whole === undefined ? fetch(request) : own(request))));
  else event.respondWith(fetch(request).catch(() => own(request)));
});

async function page(request: Request, path: string): Promise<Response> {
  const kept = await find(request.url);
  const answer = fetch(request);
  if (kept === undefined) return answer.catch(() => instead(path));
  const patience = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), PATIENCE));
  const sent = answer.then((response) => (response.status < 500 ? response : kept));
  return Promise.race([sent.catch(() => kept), patience]);
}

/** What stands for a page that is not kept: of a claim its note in the text, else a page that says so. */
async function instead(path: string): Promise<Response> {
  const [text = '', claim] = path.split(/claims\/(.+)\/$/);
  if (claim !== undefined && (await find(ROOT + text)) !== undefined)
    return Response.redirect(`${ROOT}${text}#n-${claim}`);
  const inLanguage = await find(ROOT + path.replace(/\/.*/, '/offline/'));
  return inLanguage ?? (await find(`${ROOT}offline/`)) ?? Response.error();
}

async function own(request: Request): Promise<Response> {
  return (await find(request.url)) ?? fetch(request);
}

function find(url: string): Promise<Response | undefined> {
  // Without storage there is nothing to be found.
  return caches.match(url, { cacheName: CACHE, ignoreSearch: true, ignoreVary: true }).catch(() => undefined);
}

/** Takes all that older builds have kept, in the words of this one, into its own cache. */
async function takeOver(): Promise<void> {
  const paths: string[] = [];
  for (const name of await others())
    for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
  try {
    if (paths.length > 0) await keep(paths, paths.includes(INDEX));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

/**
 * Keeps pages, by their paths on the host: each before anything else, then what it leads to, at last what all of them
 * need. Of a text the list is kept when all of that is there. Without `isWhole` neither the evidence nor the search
 * index is. Rejects where anything is of another build.
 */
async function keep(pages: readonly string[], isWhole: boolean): Promise<void> {
  const cache = await caches.open(CACHE);
  // A page or a list bears the mark of its build, a file has the hash that the list gives it.
  const read = async (path: string, hash?: string): Promise<Response> => {
    const response = await fetch(ROOT + path, { cache: 'no-cache' });
    const body = await response.clone().arrayBuffer();
    const said = hash === undefined ? new TextDecoder().decode(body) : await hashOf(body);
    // What came from elsewhere answers no navigation.
    if (response.redirected || !said.includes(hash ?? `"${BUILD}"`)) throw new Error(path);
    return response;
  };
  const take = async (path: string, hash?: string): Promise<void> => {
    if ((await find(ROOT + path)) === undefined) await cache.put(ROOT + path, await read(path, hash));
  };
  const takeAll = async (hashes: Readonly<Record<string, string>>): Promise<void> => {
    const files = Object.entries(hashes);
    while (files.length > 0)
      await Promise.all(files.splice(0, BATCH).map(([path, hash]) => take(path, hash)));
  };
  const list = (await (await read(LIST_FILE)).json()) as OfflineList;
  const lists: (readonly [string, Response])[] = [];
  for (const page of pages) {
    const path = page.slice(ROOT.length);
    if (!list.pages.includes(path)) continue;
    await take(path);
    if (!TEXT.test(path)) continue;
    const response = await read(path + LIST_FILE);
    const { pictures, evidence } = (await response.clone().json()) as OfflineText;
    await takeAll({ ...pictures, ...(isWhole && evidence) });
    lists.push([page + LIST_FILE, response]);
  }
  await takeAll(list.files);
  if (isWhole) {
    await takeAll(list.index);
    // Says that all of it is there, as far as it may be kept.
    await cache.put(INDEX, new Response());
  }
  await Promise.all(lists.map((one) => cache.put(...one)));
  const kept = await cache.keys();
  const texts = kept.filter(({ url }) => TEXT.test(url));
  for (const text of texts.slice(0, -MOST_TEXTS))
    for (const request of kept) if (request.url.startsWith(text.url)) await cache.delete(request);
}

/** The beginning of the SHA-256 of bytes, as the list of a build gives it. */
async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return btoa(String.fromCharCode(...digest.subarray(0, 9)));
}

/** Takes the place of the script of an older build, which otherwise stays as long as a page of its own is open. */
async function show(alone: boolean): Promise<void> {
  const open = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!alone || open.length < 2) await worker.skipWaiting();
}

/** The caches of other builds of this site. */
async function others(): Promise<readonly string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
}

async function dropOthers(): Promise<void> {
  for (const name of await others()) await caches.delete(name);
}
