import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build as bundle } from 'vite';
import { filesIn } from '../../../disk/index.ts';
import { cachePrefix, LIST_FILE, WORKER_FILE, type OfflineList } from '../shared/list.ts';
import { builtFile, listSite, markPage, pageFile, type BuiltFile } from './list.ts';

/** What of a site can be kept on readers’ devices. Paths are below the site’s root. */
export interface OfflineSite {
  /** Whether texts can be kept. */
  readonly keeps: boolean;
  /** Pages that can be: `articles/rivers/`. */
  readonly pages: readonly string[];
  /** What belongs to each text among them. */
  readonly texts: readonly OfflineTextSite[];
  /** The folder of the search index. */
  readonly index: string;
  /** What is said of a newer build, by language. */
  readonly words: OfflineList['words'];
}

/** What belongs to a text that can be kept. Paths are below the site’s root. */
export interface OfflineTextSite {
  readonly page: string;
  /** The pages of its claims and of its figures. */
  readonly evidence: readonly string[];
  readonly pictures: readonly string[];
  /** What is said when all of it is kept. */
  readonly words: string;
}

/**
 * Lets readers have the texts that they have opened without network: writes the script that keeps them, and the list of
 * what it may keep. Where the editors want none kept the script takes back what readers have.
 */
export function offline(site: () => OfflineSite): AstroIntegration {
  let base = '/';
  return {
    name: 'scholium:offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => writeOffline(fileURLToPath(dir), base, site()),
    },
  };
}

/** The icon of the site, which every page names. */
const ICON = 'favicon.svg';

/** Makes a built site one that can be kept, or one that is kept no more. The same site gives the same bytes. */
export async function writeOffline(folder: string, root: string, site: OfflineSite): Promise<void> {
  const { keeps, pages: paths, texts, index, words } = site;
  const filesOf = (names: readonly string[]): ReadonlyMap<string, BuiltFile> =>
    new Map(names.map((file) => [encodeURI(file), builtFile(readFileSync(path.join(folder, file)))]));
  const fileOf = (page: string): string => path.join(folder, page, 'index.html');
  const read = (page: string): string => readFileSync(fileOf(page), 'utf8');
  const isThere = (page: string): boolean => existsSync(fileOf(page));
  const built = paths.filter(isThere);
  const { list, texts: lists } = listSite({
    pages: new Map(built.map((page) => [page, pageFile(read(page))])),
    files: filesOf([...below(folder, '_astro'), ...(existsSync(path.join(folder, ICON)) ? [ICON] : [])]),
    texts: new Map(
      texts
        .filter(({ page }) => isThere(page))
        .map(({ page, evidence, pictures, words: said }) => [
          page,
          {
            pictures: filesOf(pictures),
            evidence: new Map(evidence.filter(isThere).map((one) => [one, pageFile(read(one))])),
            words: said,
          },
        ]),
    ),
    index: filesOf(below(folder, index)),
    words,
  });
  for (const page of built) writeFileSync(fileOf(page), markPage(read(page), keeps ? list.build : null));
  if (keeps) {
    writeFileSync(path.join(folder, LIST_FILE), JSON.stringify(list));
    for (const [page, text] of lists) writeFileSync(path.join(folder, page, LIST_FILE), JSON.stringify(text));
  }
  const settings = { BUILD: list.build, ROOT: root, INDEX: `${root}${index}/`, PREFIX: cachePrefix(root) };
  writeFileSync(path.join(folder, WORKER_FILE), await script(keeps ? 'worker' : 'removal', settings));
}

/** Our modules are compiled in the package that others install. */
const EXTENSION = path.extname(import.meta.filename);

/** A script of this room as one file, with its settings in it. */
async function script(name: string, settings: Readonly<Record<string, string>>): Promise<string> {
  const built = await bundle({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    publicDir: false,
    define: Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, JSON.stringify(value)])),
    build: {
      write: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL(`../browser/${name}${EXTENSION}`, import.meta.url)) },
    },
  });
  const files = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  const [code] = files.flatMap((file) => (file.type === 'chunk' ? file.code : []));
  if (code === undefined) throw new Error(`There is no script of ${name}`);
  return code;
}

/** Paths of the files below a folder of the site, from the site’s root and as in addresses; none where it is not there. */
function below(site: string, folder: string): readonly string[] {
  const root = path.join(site, folder);
  if (!existsSync(root)) return [];
  return filesIn(root).map((file) => `${folder}/${file.replaceAll(path.sep, '/')}`);
}
