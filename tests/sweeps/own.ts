import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { readCorpus, type Article, type Corpus } from '../../src/corpus/index.ts';
import { PROJECT } from '../site/build.ts';
import { OWN_SITE } from '../site/shared.ts';

/** The project’s own content. */
export const corpus: Corpus = read();

/** The text that stands first in it. */
export const article: Article = firstArticle();

/** Where it is read. */
export const READING = `/articles/${article.slug}/`;

/** The addresses of the site’s pages, from its sitemap, and of the page for what is missing. */
export function addresses(): readonly string[] {
  const sitemap = readFileSync(path.join(OWN_SITE.folder, 'sitemap-0.xml'), 'utf8');
  const found = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)];
  return [...found.map(([, address = '']) => new URL(address).pathname), '/404.html'];
}

/** The file of a page, from the folder of the site. */
export function fileOf(address: string): string {
  return address.endsWith('/') ? `${address}index.html` : address;
}

/** Of each kind of page, in each language, the address of the one with the most on it; of all pages or of some. */
export function oneOfEachKind(isMeant: (address: string) => boolean = () => true): readonly string[] {
  const kinds = new Map<string, { readonly address: string; readonly bytes: number }>();
  const lasting = addresses();
  const others = lasting.filter((one) => one.endsWith('/')).map((one) => `/ur${one}`);
  for (const address of [...lasting, ...others].filter(isMeant)) {
    const kind = address
      .replace(/(?<=\/(?:articles|sources|actors)\/)[^/]+/, '*')
      .replace(/(?<=\*\/claims\/)[^/]+/, '*')
      .replace(/(?<=\/claims\/(?:assessment|kind)\/)[^/]+/, '*');
    const bytes = statSync(path.join(OWN_SITE.folder, fileOf(address))).size;
    if (bytes > (kinds.get(kind)?.bytes ?? 0)) kinds.set(kind, { address, bytes });
  }
  return [...kinds.values()].map(({ address }) => address);
}

function read(): Corpus {
  const { corpus: found } = readCorpus(path.join(PROJECT, OWN_SITE.content));
  if (found === null) throw new Error('The project’s own content has errors');
  return found;
}

function firstArticle(): Article {
  const [first] = corpus.articles;
  if (first === undefined) throw new Error('The project has no article');
  return first;
}
