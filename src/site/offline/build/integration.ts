import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build as bundle } from 'vite';
import { cachePrefix, LIST_FILE, WORKER_FILE, type OfflineList } from '../shared/list.ts';
import { builtFile, listSite, markPage, pageFile, type BuiltFile } from './list.ts';

/** What of a site can be kept on readers’ devices. Paths are below the site’s root. */
export interface OfflineSite {
  /** Whether texts can be kept. */
  readonly keeps: boolean;
  /** Pages that can be: `articles/rivers/`. */
  readonly pages: readonly string[];
  /** The folder of the search index. */
  readonly index: string;
  /** What is said of a newer build, by language. */
  readonly words: OfflineList['words'];
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

/** Makes a built site one that can be kept, or one that is kept no more. The same site gives the same bytes. */
export async function writeOffline(folder: string, root: string, site: OfflineSite): Promise<void> {
  const { keeps, pages: paths, index, words } = site;
  const files = (under: string, wanted: RegExp): ReadonlyMap<string, BuiltFile> =>
    new Map(
      filesIn(folder, under, wanted).map((file) => [
        encodeURI(file),
        builtFile(readFileSync(path.join(folder, file))),
      ]),
    );
  const fileOf = (page: string): string => path.join(folder, page, 'index.html');
  const read = (page: string): string => readFileSync(fileOf(page), 'utf8');
  const built = paths.filter((page) => existsSync(fileOf(page)));
  const list = listSite({
    pages: new Map(built.map((page) => [page, pageFile(read(page))])),
    files: new Map([...files('_astro', /./), ...files('', /^favicon\.svg$/)]),
    pictures: files('articles', /^[^/]+\/images\/[^/]+$/),
    index: files(index, /./),
    words,
  });
  for (const page of built) writeFileSync(fileOf(page), markPage(read(page), keeps ? list.build : null));
  if (keeps) writeFileSync(path.join(folder, LIST_FILE), JSON.stringify(list));
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

/** Paths of the files in a folder of another one, by their paths below the first. */
function filesIn(folder: string, under: string, wanted: RegExp): readonly string[] {
  const root = path.join(folder, under);
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: under !== '', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => wanted.test(file))
    .map((file) => (under === '' ? file : `${under}/${file}`));
}
