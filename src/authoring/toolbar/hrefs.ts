import type { Corpus } from '../../corpus/index.ts';

/** Addresses of what files hold, below the base path of the site. */
export interface Hrefs {
  /** The words of a claim in its text. */
  readonly claim: (article: string, id: string) => string;
  /** The page that shows what a file holds, at the words of a claim where it is one; null where no page does. */
  readonly file: (corpus: Corpus, file: string) => string | null;
}

/** Makes addresses; `label` is how messages name the content folder. */
export function createHrefs(base: string, label: string): Hrefs {
  const root = base.replace(/\/?$/, '/');
  const claim = (article: string, id: string): string => `${root}articles/${article}/#c-${id}`;
  return {
    claim,
    file: (corpus, file) => {
      const inner = file.startsWith(`${label}/`) ? file.slice(label.length + 1) : file;
      const [folder = '', name = '', kind, claimFile] = inner.split('/');
      if (folder === 'articles') {
        const article = corpus.articles.find(({ slug }) => slug === name);
        if (article === undefined) return null;
        const id = kind === 'claims' ? claimFile?.replace(/\.md$/, '') : undefined;
        const has = article.claims.some((one) => one.id === id);
        return has && id !== undefined ? claim(name, id) : `${root}articles/${name}/`;
      }
      const id = name.replace(/\.ya?ml$/, '');
      if (folder === 'sources' && corpus.sources.has(id)) return `${root}sources/${id}/`;
      if (folder === 'actors' && corpus.actors.has(id)) return `${root}actors/${id}/`;
      if (folder === 'series' && corpus.series.has(id)) return `${root}figures/#series-${id}`;
      return null;
    },
  };
}
