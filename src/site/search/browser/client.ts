import { trustedAddress } from '../../frame/browser/index.ts';
import type { Counts } from './engine/answer.ts';
import type { Named } from './engine/hits/named.ts';
import type { Answered, Message, PageWords, Reply } from './engine/search-worker.ts';
import workerAddress from './engine/search-worker.ts?worker&url';
import type { Facet } from '../shared/records.ts';
import type { Question } from './question/question.ts';

/** What came of asking: an answer, or why there is none. */
export type Outcome<T> =
  | { readonly type: 'answer'; readonly value: T }
  /** The index, a part of it or the program could not be loaded, or no answer came in time. */
  | { readonly type: 'failed'; readonly offline: boolean };

/** Asks the index of the site. */
export interface Searcher {
  readonly ask: (question: Question, limit: number) => Promise<Outcome<Answered>>;
  readonly count: (question: Question, facets: readonly Facet[]) => Promise<Outcome<Counts>>;
  /** What a question names beside claims. */
  readonly named: (question: Question) => Promise<Outcome<readonly Named[]>>;
}

/** How long an answer may take, in milliseconds: a first search on a slow phone loads 150 kB. */
const PATIENCE = 30_000;

let shared: Searcher | null = null;

/**
 * The searcher of this page. It works in a worker: the page stays quick, and the page’s own security
 * policy need not allow WebAssembly. After a failure the next question starts a new worker.
 */
export function searcherFor(index: string, words: PageWords): Searcher {
  shared ??= createSearcher(index, words);
  return shared;
}

function createSearcher(index: string, words: PageWords): Searcher {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  const giveUp = (): void => {
    worker?.terminate();
    worker = null;
    for (const [id, settle] of [...waiting]) settle({ id, failed: true });
  };
  const start = (): Worker => {
    const started = new Worker(trustedAddress('scholium-search', workerAddress, workerAddress), {
      type: 'module',
      name: 'search',
    });
    started.addEventListener('message', ({ data }: MessageEvent<Reply>) => waiting.get(data.id)?.(data));
    started.addEventListener('error', (event) => {
      event.preventDefault();
      giveUp();
    });
    return started;
  };
  const request = (asked: Message['asked']): Promise<Reply> =>
    new Promise((resolve) => {
      const id = ++last;
      const timer = setTimeout(giveUp, PATIENCE);
      waiting.set(id, (reply) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(reply);
        if ('failed' in reply) giveUp();
      });
      try {
        worker ??= start();
        worker.postMessage({ id, index, words, asked } satisfies Message);
      } catch {
        // The browser refuses workers, or the security policy of the host does.
        waiting.get(id)?.({ id, failed: true });
      }
    });
  const failed = (): { type: 'failed'; offline: boolean } => ({ type: 'failed', offline: !navigator.onLine });
  return {
    ask: async (question, limit) => {
      const reply = await request({ type: 'ask', question, limit });
      return 'answer' in reply ? { type: 'answer', value: reply } : failed();
    },
    count: async (question, facets) => {
      const reply = await request({ type: 'count', question, facets });
      return 'counts' in reply ? { type: 'answer', value: reply.counts } : failed();
    },
    named: async (question) => {
      const reply = await request({ type: 'name', question });
      return 'things' in reply ? { type: 'answer', value: reply.things } : failed();
    },
  };
}
