import { publisherOf, type Published } from '../../../exports/index.ts';
import type { Corpus } from '../../../corpus/index.ts';
import { loadCorpus } from './corpus.ts';
import { bookWords, hasMessages, messagesFor } from '../../messages/index.ts';
import { inputs } from '../kept/inputs.ts';
import { FIRST_LANGUAGE } from '../settings/languages.ts';
import { isLeftOut } from '../settings/left-out.ts';
import { settings } from '../settings/settings.ts';
import { sizeOf } from '../kept/sizes.ts';
import { absolute, urls, type Urls } from '../address/urls.ts';

/** Astro’s configuration is read where there is no Vite environment yet. */
const environment = import.meta.env as ImportMetaEnv | undefined;

/**
 * The corpus with the lasting addresses of this site, for files that leave it. While the site has no address they
 * lack the host.
 */
export function publishedSite(): Published {
  const site = environment?.SITE === undefined ? undefined : new URL(environment.SITE);
  return {
    ...publishedAt(loadCorpus(), site, urls),
    isLeftOut: (path) => isLeftOut(settings().leaveOut, path),
    keptSize: ({ path, of }, make) => sizeOf(path, () => inputs().of(of), make),
  };
}

/** A corpus with its lasting addresses below some root: absolute where the site has an address. */
export function publishedAt(corpus: Corpus, site: URL | undefined, urls: Urls): Published {
  const full =
    <Names extends readonly string[]>(address: (...names: Names) => string) =>
    (...names: Names): string =>
      absolute(address(...names), site);
  return {
    corpus,
    publisher: publisherOf(corpus),
    wordsIn: ({ lang, asGenre }) => {
      const language = hasMessages(lang) ? lang : FIRST_LANGUAGE;
      return bookWords(messagesFor(language), language, asGenre.isOpinion);
    },
    urls: {
      home: full(urls.root),
      article: full(urls.article),
      paragraph: full(urls.paragraph),
      claim: full(urls.claim),
      claimInText: full(urls.claimInText),
      source: full(urls.source),
      actor: full(urls.actor),
      corrections: full(urls.corrections),
      method: full(urls.method),
      file: full(urls.file),
    },
  };
}
