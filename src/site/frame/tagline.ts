import { loadCorpus } from './corpus/corpus.ts';
import { FIRST_LANGUAGE } from './settings/languages.ts';
import type { Page } from './page.ts';

/** Words with the BCP 47 language that they are in. */
export interface Worded {
  readonly words: string;
  readonly language: string;
}

/**
 * What the site is for, in the language of a page where site.yaml has it in that, else in the site’s first
 * language; where site.yaml says nothing of it, as the interface has it.
 */
export function taglineOf({ language, messages }: Pick<Page, 'language' | 'messages'>): Worded {
  const { tagline } = loadCorpus().site;
  if (tagline === null) return { words: messages.site.tagline, language };
  if (typeof tagline === 'string') return { words: tagline, language: FIRST_LANGUAGE };
  for (const tag of [language, FIRST_LANGUAGE, ...Object.keys(tagline)]) {
    const words = tagline[tag];
    if (words !== undefined) return { words, language: tag };
  }
  return { words: messages.site.tagline, language };
}
