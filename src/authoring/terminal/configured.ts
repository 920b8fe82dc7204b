import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What of a configuration of Astro tells the content folder. */
interface Configuration {
  readonly default?: { readonly integrations?: readonly unknown[] };
}

/** Names of the configuration of Astro, in the order in which Astro looks for it. */
const NAMES = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

/**
 * The content folder that the configuration in a folder gives to `scholium()`; null where it gives none or there is
 * no configuration. Most give none and do not name it, and then nothing is loaded. Throws where it cannot be loaded, saying so.
 */
export async function configuredContent(folder: string): Promise<string | null> {
  const file = NAMES.map((name) => path.join(folder, name)).find((one) => existsSync(one));
  if (file === undefined || !/\bcontent\b/.test(readFileSync(file, 'utf8'))) return null;
  let configuration: Configuration;
  try {
    configuration = (await import(pathToFileURL(file).href)) as Configuration;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${path.basename(file)} could not be read for the content folder: ${why}\nGive the folder: --content <folder>, or SCHOLIUM_CONTENT.`,
      { cause: error },
    );
  }
  for (const one of configuration.default?.integrations?.flat() ?? []) {
    const { name, options } = (one ?? {}) as {
      readonly name?: string;
      readonly options?: { content?: string };
    };
    if (name === 'scholium') return options?.content ?? null;
  }
  return null;
}
