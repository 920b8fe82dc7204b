import type { AstroPrerenderer } from 'astro';

/**
 * Astro’s way of making pages, with all pages and files of a text one after the other, in all languages, where the first of
 * them stood: what they share need not be kept for longer.
 */
export function textByText(plain: AstroPrerenderer): AstroPrerenderer {
  return {
    ...plain,
    getStaticPaths: async () => {
      const paths = await plain.getStaticPaths();
      return [...Map.groupBy(paths, (one) => textOf(one.pathname) ?? one).values()].flat();
    },
  };
}

/** The text that a page is about; null for one about something else. */
function textOf(pathname: string): string | null {
  return /(?:^|\/)articles\/([^/]+)/.exec(pathname)?.[1] ?? null;
}
