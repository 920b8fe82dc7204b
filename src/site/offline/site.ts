import { addressesBelow, hasClaimPages, loadCorpus } from '../frame/index.ts';
import { messagesFor } from '../messages/index.ts';
import type { OfflineSite } from './build/integration.ts';

/** What of this site can be kept: every text, and in each language the pages that lead to texts, with the evidence on their claims. `index` is the folder of search. */
export function offlineSite(index: string, languages: readonly string[]): OfflineSite {
  const [first] = languages;
  const { articles, site } = loadCorpus();
  return {
    keeps: site.offline,
    pages: languages.flatMap((tag) => {
      const urls = addressesBelow('/', tag === first ? undefined : tag);
      const pages = [
        urls.home(),
        urls.search(),
        urls.offline(),
        ...articles.map(({ slug }) => urls.article(slug)),
      ];
      return pages.map((page) => page.slice(1));
    }),
    texts: languages.flatMap((tag) => {
      const urls = addressesBelow('/', tag === first ? undefined : tag);
      return articles.map(({ slug, claims, images }) => ({
        page: urls.article(slug).slice(1),
        evidence: [
          ...(hasClaimPages() ? claims.map(({ id }) => urls.claim(slug, id)) : []),
          urls.figuresOf(slug),
        ].map((page) => page.slice(1)),
        pictures: [...images.keys()].map((name) => urls.image(slug, name).slice(1)),
        words: messagesFor(tag).offline.done,
      }));
    }),
    index,
    words: Object.fromEntries(
      languages.map((tag) => {
        const { newer, show } = messagesFor(tag).offline;
        return [tag, { newer, show }];
      }),
    ),
  };
}
