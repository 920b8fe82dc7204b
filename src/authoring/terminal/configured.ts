import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Refusal } from '../../report/index.ts';

/** What of a configuration of Astro commands need. */
interface Configuration {
  readonly site?: string;
  readonly base?: string;
  readonly integrations?: readonly unknown[];
}

/** Names of the configuration of Astro, in the order in which Astro looks for it. */
const NAMES = ['astro.config.mjs', 'astro.config.js', 'astro.config.ts', 'astro.config.mts'];

/**
 * The content folder that the configuration in a folder gives to `scholium()`; null where it gives none or there is
 * no configuration. Most give none and do not name it, and then nothing is loaded. Throws where it cannot be loaded, saying so.
 */
export async function configuredContent(folder: string): Promise<string | null> {
  const configuration = await load(
    folder,
    /\bcontent\b/,
    'for the content folder',
    'Give the folder: --content <folder>, or SCHOLIUM_CONTENT.',
  );
  return optionsIn(configuration).content ?? null;
}

/** The languages that the configuration in a folder gives to `scholium()`; null where it gives none. Throws where it cannot be loaded, saying so. */
export async function configuredLanguages(folder: string): Promise<readonly string[] | null> {
  const fix = 'Give the languages: SCHOLIUM_LANGUAGES=en,ur.';
  const configuration = await load(folder, /\blanguages\b/, 'for the languages of the site', fix);
  return optionsIn(configuration).languages ?? null;
}

/** What a configuration gives to `scholium()`; nothing where it does not use it. */
function optionsIn(configuration: Configuration | null): Given {
  for (const one of configuration?.integrations?.flat() ?? []) {
    const { name, options } = (one ?? {}) as { readonly name?: string; readonly options?: Given };
    if (name === 'scholium') return options ?? {};
  }
  return {};
}

/** Of the options of `scholium()` those that commands need. */
interface Given {
  readonly content?: string;
  readonly languages?: readonly string[];
}

/** `site` and `base` of the configuration in a folder, as far as it gives them. Throws where it cannot be loaded, saying so. */
export async function configuredAddress(folder: string): Promise<Pick<Configuration, 'site' | 'base'>> {
  const fix = 'Give the address of the site: SCHOLIUM_SITE=https://example.org.';
  return (await load(folder, /\b(?:site|base)\b/, 'for the address of the site', fix)) ?? {};
}

/** The configuration in a folder; null where there is none, or it does not name what is asked for. */
async function load(folder: string, names: RegExp, what: string, fix: string): Promise<Configuration | null> {
  const file = NAMES.map((name) => path.join(folder, name)).find((one) => existsSync(one));
  if (file === undefined || !names.test(readFileSync(file, 'utf8'))) return null;
  try {
    const module = (await import(pathToFileURL(file).href)) as { readonly default?: Configuration };
    return module.default ?? null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${path.basename(file)} could not be read ${what}: ${why}\n${fix}`, { cause: error });
  }
}
