import { EventEmitter } from 'node:events';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { content } from '../../../../src/site/frame/integration.ts';

/** Names of the environments of a dev server that reload when a file changes, in the order in which they do. */
async function reloadedBy(file: string): Promise<readonly string[]> {
  const reloaded: string[] = [];
  const environment = (name: string) => ({
    hot: { send: ({ type }: { readonly type: string }) => reloaded.push(`${name}: ${type}`) },
  });
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const server = { watcher, environments: { client: environment('client'), ssr: environment('ssr') } };
  // Of what Astro gives, what the hook reads.
  await content(() => undefined).hooks['astro:server:setup']!({ server } as never);
  watcher.emit('all', 'change', path.resolve(file));
  return reloaded;
}

test.each(['content', './content/', path.resolve('content')])(
  'a change of content reloads pages and what makes them, the folder being %s',
  async (folder) => {
    vi.stubEnv('SCHOLIUM_CONTENT', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await reloadedBy('content/sources/x.yaml')).toEqual(['client: full-reload', 'ssr: full-reload']);
    expect(await reloadedBy('content-old/sources/x.yaml')).toEqual([]);
    expect(await reloadedBy('src/site/content/x.ts')).toEqual([]);
  },
);
