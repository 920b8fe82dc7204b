import { renderArticle, type RenderedArticle } from '../../article/index.ts';
import { idsBefore, type Article } from '../../corpus/index.ts';
import { loadCorpus, type Page } from '../frame/index.ts';

/** The HTML of an article in the language of a page. */
export function renderedArticle(article: Article, page: Page): RenderedArticle {
  const { urls, messages, language } = page;
  return renderArticle(article, {
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
}
