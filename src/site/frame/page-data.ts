import { scriptCatalogueFor } from '../messages/index.ts';
import { loadCorpus } from './corpus/corpus.ts';
import { FACES, FAMILIES } from './settings/faces.ts';
import type { Page } from './page.ts';
import { hasClaimPages, settings } from './settings/settings.ts';
import type { CitedText, PageData } from './shared/page-data.ts';

/** What only one page of a language carries: what is said of quotations, or of searching besides. */
export type OnOnePage = 'quotation' | 'searchPage';

/** What a page tells its scripts; `text` on the page of a text, `own` on one that carries words of its own. */
export function pageData(
  { language, messages, urls, lasting }: Page,
  text?: CitedText,
  own?: OnOnePage,
): PageData {
  const { reading, correction, quotation, searchPage, ...others } = scriptCatalogueFor(language);
  const { assessment, kind, standing, actorKind } = messages;
  return {
    messages: {
      ...others,
      ...(text !== undefined && { reading }),
      ...(own === 'quotation' && { quotation }),
      ...(own === 'searchPage' && { searchPage }),
      ...(text?.corrections !== undefined && { correction }),
    },
    addresses: {
      search: urls.search(),
      claims: urls.claims(),
      index: urls.pagefind(),
      root: lasting.home(),
      home: urls.home(),
    },
    texts: loadCorpus().articles.length,
    ...(settings().faces.length < FACES.length && {
      withoutFaces: FACES.filter((face) => !settings().faces.includes(face)).map((face) => FAMILIES[face]),
    }),
    ...(!hasClaimPages() && { claimsInTexts: true }),
    terms: { assessment, kind, standing, actorKind },
    ...(text !== undefined && { text }),
  };
}
