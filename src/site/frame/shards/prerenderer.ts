import type { AstroPrerenderer } from 'astro';
import type { Made } from './pack.ts';

/** Where pages are taken from that were made before, and who is told of those that are made now. */
export interface PageStore {
  /** Whether a page is made in this build; without it all are. */
  readonly makes?: (path: string) => boolean;
  /** A page that was made before from the same. */
  readonly find: (path: string, key: string) => Made | undefined;
  /** Told of each page that is made from what a key says, and of each that was found. */
  readonly add?: (path: string, key: string, made: Made) => void;
}

/**
 * Astro’s way of making pages, but for those that `open` gives a store of, when the code is bundled. Only pages with a key
 * are taken from there: the digest of all that they are made from. `base` is the path that the site stands below.
 */
export function prerenderWith(
  plain: AstroPrerenderer,
  base: string,
  open: () => PageStore,
): AstroPrerenderer {
  const keys = new Map<string, string>();
  let store: PageStore = { find: () => undefined };
  return {
    ...plain,
    name: 'scholium:shards',
    setup: async () => {
      await plain.setup?.();
      store = open();
    },
    getStaticPaths: async () => {
      const all = await plain.getStaticPaths();
      const { makes } = store;
      const made =
        makes === undefined
          ? all
          : all.filter(({ pathname, cacheKey }) => cacheKey !== undefined && makes(pathOf(pathname)));
      for (const { pathname, cacheKey } of made)
        if (cacheKey !== undefined) keys.set(pathOf(pathname), cacheKey);
      return made;
    },
    render: async (request, options) => {
      const path = pathOf(decodeURI(new URL(request.url).pathname).slice(base.length));
      const key = keys.get(path);
      if (key === undefined) return plain.render(request, options);
      const known = store.find(path, key);
      if (known !== undefined) {
        store.add?.(path, key, known);
        return answer(known);
      }
      const rendered = await plain.render(request, { ...options, collectMetadata: true });
      const { response, metadata } =
        rendered instanceof Response ? { response: rendered, metadata: undefined } : rendered;
      if (store.add === undefined || response.status !== 200 || response.body === null) return rendered;
      const made = {
        body: new Uint8Array(await response.arrayBuffer()),
        headers: [...response.headers],
        metadata,
      };
      store.add(path, key, made);
      return answer(made);
    },
    teardown: async () => plain.teardown?.(),
  };
}

function answer({ body, headers, metadata }: Made): Awaited<ReturnType<AstroPrerenderer['render']>> {
  const response = new Response(body, {
    headers: headers.map(([name, value]): [string, string] => [name, value]),
  });
  return metadata === undefined ? response : { response, metadata };
}

/** A path below the site’s root, without slashes at its ends. */
function pathOf(pathname: string): string {
  return pathname.replace(/^\/+|\/+$/g, '');
}
