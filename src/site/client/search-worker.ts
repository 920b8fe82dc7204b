import { createEngine, type Answer, type Counts, type Engine, type Index } from './search-engine.ts';
import type { Facet, Question } from './search-question.ts';

/** A message to the worker. */
export interface Message {
  readonly id: number;
  /** Path of the index’s folder, with a slash at its end. */
  readonly index: string;
  readonly asked:
    | { readonly type: 'ask'; readonly question: Question; readonly limit: number }
    | { readonly type: 'count'; readonly question: Question; readonly facets: readonly Facet[] };
}

/** A message from the worker. */
export type Reply =
  | { readonly id: number; readonly answer: Answer }
  | { readonly id: number; readonly counts: Counts }
  | { readonly id: number; readonly failed: true };

/** The part of Pagefind’s module that is used. @see https://pagefind.app/docs/api/ */
interface Pagefind {
  readonly createInstance: (options: { basePath: string; baseUrl: string }) => Index;
}

/** Parts of the index that could not be loaded. Pagefind goes on without them and finds less. */
let failures = 0;

/** Hash of the list of records and chunks: what their numbers stand for. */
let edition = '';

const load = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (...[address, options]: Parameters<typeof fetch>) => {
  const path = address instanceof Request ? address.url : String(address);
  // Parts are named by number: a browser must not take one that it keeps from another build.
  const versioned = /\/(fragment|index)\/[^/]+$/.test(path) ? `${path}?${edition}` : address;
  const response = await load(versioned, options).catch((error: unknown) => {
    failures++;
    throw error;
  });
  if (!response.ok) failures++;
  else if (path.includes('pagefind-entry.json')) edition = await hashIn(response.clone());
  return response;
};

// Pagefind starts loading by itself and leaves that promise alone; its failure is reported to whoever asks.
addEventListener('unhandledrejection', (event) => event.preventDefault());

let engine: Promise<Engine> | null = null;

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer({ id, index, asked }: Message): Promise<Reply> {
  const before = failures;
  try {
    engine ??= open(index);
    const { ask, count } = await engine;
    const reply =
      asked.type === 'ask'
        ? { id, answer: await ask(asked.question, asked.limit) }
        : { id, counts: await count(asked.question, asked.facets) };
    return failures === before ? reply : { id, failed: true };
  } catch {
    return { id, failed: true };
  }
}

async function open(index: string): Promise<Engine> {
  const { createInstance } = (await import(/* @vite-ignore */ `${index}pagefind.js`)) as Pagefind;
  const pagefind = createInstance({ basePath: index, baseUrl: '/' });
  return createEngine(pagefind, async (file) => {
    // Not named by content, unlike the rest of the index: asked for anew, and mostly found unchanged.
    const response = await load(`${index}${file}`, { cache: 'no-cache' });
    return (await response.json()) as unknown;
  });
}

/** The hash in `pagefind-entry.json`; it may be malformed while a site is being deployed. */
async function hashIn(entry: Response): Promise<string> {
  try {
    const { languages } = (await entry.json()) as { languages: Record<string, { hash: string }> };
    return Object.values(languages).map(({ hash }) => hash).join(); // prettier-ignore
  } catch {
    return '';
  }
}
