import type { WorkerScope } from './worker-scope.ts';

/*
 * Stands in the place of the script that keeps texts where the editors want none kept: removes what readers have,
 * and itself.
 */

/** What the names of the site’s caches begin with: set when the script is built. */
declare const PREFIX: string;

const worker = self as unknown as WorkerScope;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));

worker.addEventListener('activate', (event) => event.waitUntil(remove()));

async function remove(): Promise<void> {
  await worker.registration.unregister();
  for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
}
