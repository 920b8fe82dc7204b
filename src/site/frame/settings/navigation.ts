import type { Messages } from '../../messages/index.ts';
import type { NavigationLink } from './parts.ts';
import type { Urls } from '../address/urls.ts';

/** A link as it stands on a page. */
export interface ShownLink {
  /** With the base path. */
  readonly href: string;
  readonly name: string;
}

/** What of a page its links are made of. */
interface LinkingPage {
  /** BCP 47. */
  readonly language: string;
  readonly messages: Messages;
  readonly urls: Urls;
}

/** What of the settings of a site its links are made of. */
interface LinkingSite {
  readonly navigation: readonly NavigationLink[];
  /** Pages that the site adds, by their patterns. */
  readonly ownPages: readonly string[];
}

/**
 * Links of a site on a page, in the page’s language as far as they have words in it. One to a page that the site adds
 * leads to that in the language of which the reader made a choice, where there is one.
 */
export function linksOn(
  { language, messages, urls }: LinkingPage,
  { navigation, ownPages }: LinkingSite,
): readonly ShownLink[] {
  const below = urls.home().slice(urls.root().length);
  return navigation.map((link) => {
    if (typeof link === 'string') return { href: urls[link](), name: messages.site[link] };
    const { label, href } = link;
    const name = typeof label === 'string' ? label : (label[language] ?? Object.values(label)[0] ?? href);
    if (!href.startsWith('/')) return { href, name };
    const [path = ''] = href.slice(1).split(/[?#]/);
    const isThere = ownPages.includes((below + path).replace(/\/$/, ''));
    return { href: urls.file((isThere ? below : '') + href.slice(1)), name };
  });
}
