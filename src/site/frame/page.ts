import type { AstroGlobal } from 'astro';
import { directionOf } from '../../text/index.ts';
import { hasMessages, messagesFor, type Messages } from '../messages/index.ts';
import { loadCorpus } from './corpus/corpus.ts';
import { FIRST_LANGUAGE, LANGUAGES } from './settings/languages.ts';
import { hasClaimPages, settings } from './settings/settings.ts';
import { addressesBelow, urls as lasting, type Urls } from './address/urls.ts';
import { articleNamed } from './corpus/uses.ts';

/** What everything on a page needs to know of the language that the page is in. */
export interface Page {
  /** BCP 47 language of its words, numbers and dates. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly messages: Messages;
  /** Addresses that keep to the language of which the reader made a choice. */
  readonly urls: Urls;
  /** Addresses to cite and to copy: the same whatever language the reader chose. */
  readonly lasting: Urls;
  /** Attributes of what is written in a language, known or not: none where it is that of the page. */
  readonly of: (language: string | undefined) => Tongue;
}

/** Says in which language and direction an element’s content is written. */
export interface Tongue {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
}

/** This page in one of the languages of the site. */
export interface Version {
  /** BCP 47 language of the page. */
  readonly language: string;
  /** What the language calls itself. */
  readonly name: string;
  /** Address with the base path. */
  readonly href: string;
}

/** What says which page it is. */
type Asked = Pick<AstroGlobal, 'params'> & Partial<Pick<AstroGlobal, 'routePattern'>>;

/**
 * The language of the page that a component is part of, by the parameters of its route: `language` is
 * the reader’s choice. Where the reader made none the pages of an article (`slug`) are in its own
 * language, as far as there are messages in it; the direction is that of the article in any case. On the page of
 * an old address (`old`) the choice begins its path, and so it does on a page that the site adds: `ur/about`.
 */
export function pageOf({ params, routePattern }: Asked): Page {
  const { slug, old } = params;
  const begins = old ?? routePattern?.slice(1);
  const chosen = params['language'] ?? LANGUAGES.slice(1).find((tag) => `${begins}/`.startsWith(`${tag}/`));
  if (chosen !== undefined || slug === undefined) return pageIn(chosen ?? FIRST_LANGUAGE, undefined);
  return pageIn(FIRST_LANGUAGE, articleNamed(loadCorpus(), slug)?.lang);
}

/**
 * This page in every language that it is there in, the lasting address first; empty for a page that
 * stands outside the routes for every language, and of a page that the site adds those that it adds.
 */
export function versionsOf(astro: Pick<AstroGlobal, 'params' | 'url' | 'routePattern'>): readonly Version[] {
  if (!astro.routePattern.startsWith('/[...language]')) return ownVersionsOf(astro);
  const path = astro.url.pathname.slice(pageOf(astro).urls.home().length);
  return LANGUAGES.map((tag) => {
    const { language, messages, urls } = pageOf({ params: { ...astro.params, language: parameterOf(tag) } });
    return { language, name: messages.language, href: urls.home() + path };
  });
}

/** The same of a page that the site adds, by the pages in its folder that differ from it in their language alone. */
function ownVersionsOf({ params, url, routePattern }: Parameters<typeof versionsOf>[0]): readonly Version[] {
  const own = patternOf(routePattern);
  const { ownPages } = settings();
  if (!ownPages.includes(own)) return [];
  const page = pageOf({ params, routePattern });
  const isBelow = page.urls !== lasting;
  const path = url.pathname.slice(page.urls.home().length);
  const name = isBelow ? own.slice(page.language.length + 1) : own;
  return LANGUAGES.flatMap((tag) => {
    const pattern = patternOf(tag === FIRST_LANGUAGE ? name : `${tag}/${name}`);
    if (!ownPages.includes(pattern)) return [];
    const { language, messages, urls } = pageOf({ params: {}, routePattern: `/${pattern}` });
    return [{ language, name: messages.language, href: urls.home() + path }];
  });
}

/** A pattern without a slash at either end. */
function patternOf(route: string): string {
  return route.replace(/^\/|\/$/g, '');
}

const pages = new Map<string, Page>();

function pageIn(chosen: string, articleLanguage: string | undefined): Page {
  const key = `${chosen} ${articleLanguage ?? ''}`;
  let page = pages.get(key);
  if (page === undefined) {
    const language = articleLanguage !== undefined && hasMessages(articleLanguage) ? articleLanguage : chosen;
    const direction = directionOf(articleLanguage ?? chosen);
    page = {
      language,
      direction,
      get messages() {
        // What the content adds to the words is known once it is read, and another under the dev server when it changes.
        loadCorpus();
        return messagesFor(language);
      },
      urls: chosen === FIRST_LANGUAGE ? lasting : addressesBelow(lasting.root(), chosen, hasClaimPages),
      lasting,
      of: (other) => {
        if (other === undefined) return direction === 'rtl' ? { dir: 'auto' } : {};
        const dir = directionOf(other);
        return { ...(other !== language && { lang: other }), ...(dir !== direction && { dir }) };
      },
    };
    pages.set(key, page);
  }
  return page;
}

function parameterOf(language: string): string | undefined {
  return language === FIRST_LANGUAGE ? undefined : language;
}
