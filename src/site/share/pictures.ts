import { namesInLine } from '../../corpus/index.ts';
import { FIRST_LANGUAGE, isLeftOut, loadCorpus, settings, titleLanguage, usesOf } from '../frame/index.ts';
import { messagesFor } from '../messages/index.ts';
import type { Picture } from './picture.ts';

/** A picture under the path of its page: `articles/x/claims/y`. */
export interface PagePicture {
  readonly path: string;
  readonly picture: Picture;
  /** What the page is about. */
  readonly of: { readonly kind: 'article' | 'source' | 'actor'; readonly id: string };
}

/** The pictures of all pages that are likely to be shared: articles, claims, sources, actors. */
export function pagePictures(): readonly PagePicture[] {
  const corpus = loadCorpus();
  const { namingActor, bySource } = usesOf(corpus);
  const shared = messagesFor(FIRST_LANGUAGE);
  const site = corpus.site.name;
  const inShared = { language: FIRST_LANGUAGE, site };
  const articles = corpus.articles.flatMap((article): PagePicture[] => {
    const messages = messagesFor(article.lang);
    const of = { kind: 'article', id: article.slug } as const;
    const inArticle = { language: article.lang, site };
    return [
      {
        path: `articles/${article.slug}`,
        of,
        picture: {
          kicker: `${messages.genre[article.genre]} · ${namesInLine(article)}, ${article.publication.name}`,
          title: article.title,
          footer: messages.reading.claims({ n: article.claims.length }),
          ...inArticle,
        },
      },
      ...article.claims.map((claim) => ({
        path: `articles/${article.slug}/claims/${claim.id}`,
        of,
        picture: {
          kicker: article.title,
          title: `“${claim.quote}”`,
          footer: messages.assessment[claim.assessment],
          ...inArticle,
        },
      })),
    ];
  });
  const sources = [...corpus.sources.values()].map((source) => ({
    path: `sources/${source.id}`,
    of: { kind: 'source', id: source.id } as const,
    picture: {
      kicker: [shared.standing[source.standing], source['container-title'] ?? source.publisher]
        .filter((part) => part !== undefined)
        .join(' · '),
      title: source.title,
      footer: shared.reading.claims({
        n: new Set((bySource.get(source.id) ?? []).map((use) => use.claim)).size,
      }),
      ...inShared,
      ...inLanguage(titleLanguage(source)),
    },
  }));
  const actors = [...corpus.actors.values()].map((actor) => ({
    path: `actors/${actor.id}`,
    of: { kind: 'actor', id: actor.id } as const,
    picture: {
      kicker: shared.actorKind[actor.kind],
      title: actor.name,
      footer: shared.reading.claims({ n: namingActor.get(actor.id)?.length ?? 0 }),
      ...inShared,
    },
  }));
  const { leaveOut } = settings();
  return [...articles, ...sources, ...actors].filter(({ path }) => !isLeftOut(leaveOut, `og/${path}.jpg`));
}

function inLanguage(language: string | undefined): Partial<Pick<Picture, 'language'>> {
  return language === undefined ? {} : { language };
}
