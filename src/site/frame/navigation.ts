import type { Messages } from '../messages/index.ts';
import type { Urls } from './urls.ts';

/** The parts of a site that the head of every page leads to, in their order. */
export const PARTS = ['claims', 'sources', 'actors', 'figures', 'search', 'method'] as const;

/** A part of the site, or a link of its own: to a path of the site, which begins with `/`, or elsewhere. */
export type NavigationLink =
  | (typeof PARTS)[number]
  | {
      /** The words of the link, in all languages or by BCP 47 tag. */
      readonly label: string | Readonly<Record<string, string>>;
      readonly href: string;
    };

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

/** Links of a site on a page, in the page’s language as far as they have words in it. */
export function linksOn(
  { language, messages, urls }: LinkingPage,
  links: readonly NavigationLink[],
): readonly ShownLink[] {
  return links.map((link) => {
    if (typeof link === 'string') return { href: urls[link](), name: messages.site[link] };
    const { label, href } = link;
    const name = typeof label === 'string' ? label : (label[language] ?? Object.values(label)[0] ?? href);
    return { href: href.startsWith('/') ? urls.file(href.slice(1)) : href, name };
  });
}
