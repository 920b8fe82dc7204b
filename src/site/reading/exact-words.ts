import { parseHTML } from 'linkedom';
import {
  addressesOf,
  fragmentOf,
  NOTHING_KEPT,
  type Article,
  type Corpus,
  type Kept,
} from '../../corpus/index.ts';
import type { BuiltPages } from '../frame/index.ts';
import { textsElsewhere } from './shared/texts-elsewhere.ts';

/**
 * Makes the links to exact words, on the pages of claims, lead to them on the page of the text as it was
 * built. Until then they are right for the text alone: what else stands on that page, and could lead a
 * browser astray, is known when it stands there. `languages` are those of the site, the first at its root.
 * Throws where a page of a claim lacks the link. What was found for the same page and text before is `kept`.
 */
export function holdExactWords(
  pages: BuiltPages,
  corpus: Corpus,
  languages: readonly string[],
  kept: Kept = NOTHING_KEPT,
): void {
  for (const article of corpus.articles) {
    const folder = `articles/${article.slug}/`;
    const page = pages.read(folder);
    const { lang, flat, paragraphs } = article;
    const claims = article.claims.map(({ id, places }) => [id, places]);
    const links = kept.value(JSON.stringify([page, lang, flat, paragraphs, claims]), () =>
      correctedLinks(article, textsElsewhere(parseHTML(page).document)),
    );
    for (const { id, isFirst, from, to } of links) {
      for (const language of languages) {
        const path = `${language === languages[0] ? '' : `${language}/`}${folder}claims/${id}/`;
        const html = pages.read(path);
        if (isFirst && !html.includes(from))
          throw new Error(`The page ${path} lacks the link to exact words, ${from}`);
        pages.write(
          path,
          html.replaceAll(from, () => to),
        );
      }
    }
  }
}

/** A link on the page of a claim, from the id of the paragraph on, and the link that takes its place. */
export interface CorrectedLink {
  /** Id of the claim. */
  readonly id: string;
  /** Whether it leads to the first of its places, which every page of a claim links to. */
  readonly isFirst: boolean;
  readonly from: string;
  readonly to: string;
}

/** The links to exact words that would lead astray among other texts on the page. */
export function correctedLinks(article: Article, elsewhere: readonly string[]): readonly CorrectedLink[] {
  const all = article.claims.flatMap((claim) => claim.places.map((place) => ({ claim, place })));
  return all.flatMap(({ claim, place }) => {
    const { paragraph, fragment } = addressesOf(article, claim, place);
    if (fragment.type === 'impossible') return [];
    const found = fragmentOf(article, place, elsewhere);
    const to = found.type === 'impossible' ? `#${paragraph}` : `#${paragraph}:~:${found.directive}`;
    const from = `#${paragraph}:~:${fragment.directive}`;
    return from === to ? [] : [{ id: claim.id, isFirst: place === claim.places[0], from, to }];
  });
}
