import type { Corpus } from '../../../src/corpus/index.ts';
import { bookWords, hasMessages, messagesFor } from '../../../src/site/messages/index.ts';
import type { Published, Publisher } from '../../../src/exports/index.ts';

/** Who publishes in tests. */
const PUBLISHER: Publisher = {
  name: 'Scholium',
  editors: [{ id: 'editors', name: 'The editors of Scholium' }],
  notesLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
};

const SITE = 'https://scholium.example/base/';

/** A corpus as it is published at an address of tests. */
export function publish(corpus: Corpus): Published {
  const at = (path: string): string => SITE + path;
  return {
    corpus,
    publisher: PUBLISHER,
    wordsIn: ({ lang, genre }) => {
      const language = hasMessages(lang) ? lang : 'en';
      return bookWords(messagesFor(language), language, genre === 'opinion');
    },
    urls: {
      home: () => at(''),
      article: (slug) => at(`articles/${slug}/`),
      paragraph: (slug, id) => at(`articles/${slug}/#${id}`),
      claim: (slug, id) => at(`articles/${slug}/claims/${id}/`),
      claimInText: (slug, id) => at(`articles/${slug}/#c-${id}`),
      source: (id) => at(`sources/${id}/`),
      actor: (id) => at(`actors/${id}/`),
      corrections: () => at('corrections/'),
      method: () => at('method/'),
      file: at,
    },
  };
}
