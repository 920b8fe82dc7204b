import { renderArticle, type RenderedArticle } from '../../article/index.ts';
import { idsBefore, type Article } from '../../corpus/index.ts';
import { loadCorpus, type Page } from '../frame/index.ts';

const rendered = new WeakMap<Article, Map<Page, RenderedArticle>>();

/** The HTML of an article in the language of a page, rendered once. */
export function renderedArticle(article: Article, page: Page): RenderedArticle {
  const byPage = rendered.get(article) ?? new Map<Page, RenderedArticle>();
  rendered.set(article, byPage);
  let result = byPage.get(page);
  if (result === undefined) {
    const { urls, messages, language } = page;
    result = renderArticle(article, {
      actorHref: urls.actor,
      language: language === article.lang ? undefined : language,
      paragraphLabel: (n) => messages.reading.paragraph({ n }),
      noteLabel: ({ ordinal, assessment }) =>
        messages.reading.note({ n: ordinal, assessment: messages.assessment[assessment] }),
      footnoteLabel: (number) => messages.reading.footnote({ number }),
      footnoteBackLabel: (number) => messages.reading.footnoteBack({ number }),
      imageHref: (name) => urls.image(article.slug, name),
      formerIds: (claim) => idsBefore(loadCorpus(), { kind: 'claim', article: article.slug, id: claim }),
    });
    byPage.set(page, result);
  }
  return result;
}
