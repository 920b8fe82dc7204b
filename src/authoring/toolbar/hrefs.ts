import type { Corpus } from '../../corpus/index.ts';
import { addressesBelow } from '../../site/frame/index.ts';

/** Addresses of what files hold, below the base path of the site. */
export interface Hrefs {
  /** The words of a claim in its text. */
  readonly claim: (article: string, id: string) => string;
  /** The page that shows what a file holds, at the words of a claim where it is one; null where no page does. */
  readonly file: (corpus: Corpus, file: string) => string | null;
}

/** Makes addresses; `label` is how messages name the content folder. */
export function createHrefs(base: string, label: string): Hrefs {
  const urls = addressesBelow(base);
  return {
    claim: urls.claimInText,
    file: (corpus, file) => {
      const inner = file.startsWith(`${label}/`) ? file.slice(label.length + 1) : file;
      const [folder = '', name = '', kind, claimFile] = inner.split('/');
      if (folder === 'articles') {
        const article = corpus.articles.find(({ slug }) => slug === name);
        if (article === undefined) return null;
        const id = kind === 'claims' ? claimFile?.replace(/\.md$/, '') : undefined;
        const has = article.claims.some((one) => one.id === id);
        return has && id !== undefined ? urls.claimInText(name, id) : urls.article(name);
      }
      const id = name.replace(/\.ya?ml$/, '');
      if (folder === 'sources' && corpus.sources.has(id)) return urls.source(id);
      if (folder === 'actors' && corpus.actors.has(id)) return urls.actor(id);
      if (folder === 'series' && corpus.series.has(id)) return urls.seriesOnPage(id);
      return null;
    },
  };
}
