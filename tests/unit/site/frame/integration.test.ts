import { EventEmitter } from 'node:events';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { followContent } from '../../../../src/site/frame/corpus/corpus.ts';
import { content } from '../../../../src/site/frame/integration.ts';

/** What the environments of a dev server are told when a file changes and stands still, in the order in which they are. */
async function reloadedBy(file: string): Promise<readonly string[]> {
  const reloaded: string[] = [];
  const environment = (name: string) => ({
    hot: {
      send: (told: string | { readonly type: string }) =>
        reloaded.push(`${name}: ${typeof told === 'string' ? told : told.type}`),
    },
  });
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const server = { watcher, environments: { client: environment('client'), ssr: environment('ssr') } };
  // Of what Astro gives, what the hook reads.
  await content(() => undefined).hooks['astro:server:setup']!({ server } as never);
  vi.useFakeTimers();
  watcher.emit('all', 'change', path.resolve(file));
  vi.runAllTimers();
  vi.useRealTimers();
  return reloaded;
}

test.each(['content', './content/', path.resolve('content')])(
  'a change of content reloads pages and what makes them, the folder being %s',
  async (folder) => {
    vi.stubEnv('SCHOLIUM_CONTENT', folder);
    onTestFinished(() => void vi.unstubAllEnvs());
    followContent();
    expect(await reloadedBy('content/sources/x.yaml')).toEqual([
      'client: full-reload',
      'ssr: astro:content-changed',
    ]);
    expect(await reloadedBy('content-old/sources/x.yaml')).toEqual([]);
    expect(await reloadedBy('src/site/content/x.ts')).toEqual([]);
  },
);
