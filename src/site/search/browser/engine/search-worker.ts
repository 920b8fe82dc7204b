import type { Facet } from '../../shared/records.ts';
import { shorten, type Question } from '../question/question.ts';
import { valuesIn, withNamedValues, type NamedValues, type TermNames } from '../question/terms.ts';
import type { Answer, Counts } from './answer.ts';
import { createEngine, type Engine } from './engine.ts';
import type { Named } from './hits/named.ts';
import { RANKING, type Pagefind } from './part.ts';

/** A message to the worker. */
export interface Message {
  readonly id: number;
  /** Path of the index’s folder, with a slash at its end. */
  readonly index: string;
  readonly words: PageWords;
  readonly asked:
    | { readonly type: 'ask'; readonly question: Question; readonly limit: number }
    | { readonly type: 'count'; readonly question: Question; readonly facets: readonly Facet[] }
    | { readonly type: 'name'; readonly question: Question };
}

/** What the page calls what a question may name. */
export interface PageWords {
  readonly terms: TermNames;
  readonly claims: string;
}

/** An answer, and how the question was read. */
export interface Answered {
  readonly answer: Answer;
  /** The values that the question names in the words of the page. */
  readonly named: NamedValues;
  /** Whether it names these and nothing else, and was asked for what has them. */
  readonly meant: boolean;
}

/** A message from the worker. */
export type Reply =
  | ({ readonly id: number } & Answered)
  | { readonly id: number; readonly counts: Counts }
  | { readonly id: number; readonly things: readonly Named[] }
  | { readonly id: number; readonly failed: true };

// Pagefind starts loading by itself and leaves that promise alone; its failure is reported to whoever asks.
addEventListener('unhandledrejection', (event) => event.preventDefault());

let engine: Engine | null = null;

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  void answer(data).then((reply) => postMessage(reply));
});

async function answer({ id, index, words, asked }: Message): Promise<Reply> {
  try {
    engine ??= createEngine({
      pagefind: (folder) => loadPagefind(index + folder),
      json: (path) => loadJson(index + path),
    });
    const read = { ...asked.question, text: shorten(asked.question.text) };
    const named = valuesIn(read.text, words.terms, words.claims);
    const question = withNamedValues(read, named);
    switch (asked.type) {
      case 'ask': {
        const answer = await engine.ask(question, asked.limit);
        return { id, answer, named, meant: question !== read };
      }
      case 'count':
        return { id, counts: await engine.count(question, asked.facets) };
      case 'name':
        return { id, things: await engine.named(question) };
    }
  } catch {
    return { id, failed: true };
  }
}

/** Pagefind’s own script, of the version that built the index, for the index in its folder. */
async function loadPagefind(folder: string): Promise<Pagefind> {
  const address = new URL(`${folder}pagefind.js`, self.location.href).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Addresses of records have the base path already.
  await pagefind.options({ basePath: folder, baseUrl: '/', ranking: RANKING });
  await pagefind.init();
  return pagefind;
}

async function loadJson(address: string): Promise<unknown> {
  // The index of another build may stand there by now.
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status}`);
  return (await response.json()) as unknown;
}
