import { messagesFor, scriptCatalogueFor, type Messages } from '../messages/index.ts';
import { loadCorpus } from './corpus.ts';
import { FIRST_LANGUAGE } from './languages.ts';
import type { Page } from './page.ts';
import type { CitedText, PageData } from './shared/page-data.ts';

/** What a page tells its scripts; `text` on the page of a text. */
export function pageData({ language, messages, urls, lasting }: Page, text?: CitedText): PageData {
  const { reading, correction, ...others } = scriptCatalogueFor(language);
  const first = messagesFor(FIRST_LANGUAGE);
  return {
    messages: {
      ...others,
      ...(text !== undefined && { reading }),
      ...(text?.corrections !== undefined && { correction }),
    },
    addresses: {
      search: urls.search(),
      claims: urls.claims(),
      index: urls.pagefind(),
    },
    texts: loadCorpus().articles.length,
    ...(messages !== first && {
      translation: { terms: termsBy(first, messages), root: lasting.home(), home: urls.home() },
    }),
    ...(text !== undefined && { text }),
  };
}

/** The terms of one language by those of another. */
function termsBy(others: Messages, own: Messages): Readonly<Record<string, string>> {
  const pairs = (['assessment', 'kind', 'standing', 'actorKind'] as const).flatMap((part) => {
    const names: Readonly<Record<string, string>> = own[part];
    return Object.entries(others[part]).map(([id, term]) => [term, names[id] ?? term] as const);
  });
  return Object.fromEntries(pairs);
}
