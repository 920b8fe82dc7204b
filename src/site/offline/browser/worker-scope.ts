import type { OfflineMessage } from '../shared/list.ts';

/**
 * The part of a service worker’s surroundings that is used; TypeScript’s own names for them exclude those of pages.
 * @see https://w3c.github.io/ServiceWorker/#serviceworkerglobalscope-interface
 */
export interface WorkerScope {
  readonly registration: { readonly scope: string; readonly unregister: () => Promise<boolean> };
  readonly clients: {
    readonly claim: () => Promise<void>;
    readonly matchAll: (options: object) => Promise<readonly unknown[]>;
  };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: <Name extends keyof WorkerEvents>(
    name: Name,
    listener: (event: WorkerEvents[Name]) => void,
  ) => void;
}

interface WorkerEvents {
  readonly install: Extendable;
  readonly activate: Extendable;
  readonly message: Extendable & {
    readonly data: OfflineMessage;
    /** The page that sent it. */
    readonly source: { readonly postMessage: (message: string) => void } | null;
  };
  readonly fetch: Extendable & {
    readonly request: Request;
    readonly respondWith: (response: Promise<Response>) => void;
  };
}

interface Extendable {
  /** Keeps the script running until work has ended. */
  readonly waitUntil: (work: Promise<unknown>) => void;
}
