import { createInstance } from 'virtual:pagefind';
import { LIST_FILE, readList } from '../../shared/list.ts';
import type { Facet, Question } from '../question.ts';
import type { Answer, Counts } from './answer.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Pagefind } from './open-index.ts';

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

/** Parts of the index that could not be loaded. Pagefind goes on without them and finds less. */
let failures = 0;

/** What Pagefind asks for by path, and is given without a request. */
const given = new Map<string, Uint8Array | string>();

/** Where files are that stand elsewhere than Pagefind expects, by path. */
const moved = new Map<string, string>();

const load = globalThis.fetch.bind(globalThis);
globalThis.fetch = async (...[address, options]: Parameters<typeof fetch>) => {
  const path = (address instanceof Request ? address.url : String(address)).replace(/\?.*$/, '');
  const known = given.get(path);
  if (known !== undefined) return new Response(known as BodyInit);
  const response = await load(moved.get(path) ?? address, options).catch((error: unknown) => {
    failures++;
    throw error;
  });
  if (!response.ok) failures++;
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
  // The one file that is not named by its content: asked for anew, and mostly found unchanged.
  const response = await load(`${index}${LIST_FILE}`, { cache: 'no-cache' });
  if (!response.ok || response.body === null) throw new Error('The list of the index is missing');
  const unpacked = response.body.pipeThrough(new DecompressionStream('gzip'));
  const { head, meta } = readList(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  const folder = `${index}${head.edition}/`;
  given.set(`${folder}pagefind-entry.json`, JSON.stringify(head.entry));
  for (const { hash, wasm } of Object.values(head.entry.languages)) {
    given.set(`${folder}pagefind.${hash}.pf_meta`, meta);
    moved.set(`${folder}wasm.${wasm}.pagefind`, `${index}${head.program}`);
  }
  const pagefind = createInstance({ basePath: folder, baseUrl: '/' }) as Pagefind;
  return createEngine(pagefind, async (file) => {
    const part = await load(`${folder}${file}`);
    return (await part.json()) as unknown;
  });
}
