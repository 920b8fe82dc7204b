import type { Article } from '../../../corpus/index.ts';
import { loadCorpus } from './corpus.ts';
import { FIRST_LANGUAGE } from '../settings/languages.ts';
import type { ExplainedNames } from '../shared/page-data.ts';
import { actorOf, articleNamed, usesOf } from './uses.ts';

/** Whom a text names, as its page explains the names. Throws where there is no such text. */
export function namesIn(slug: string): ExplainedNames {
  const corpus = loadCorpus();
  const article = articleNamed(corpus, slug);
  if (article === undefined) throw new Error(`There is no text ${slug}`);
  const { namingActor } = usesOf(corpus);
  const explain = (id: string) => {
    const { name, kind, summary } = actorOf(corpus, id);
    const claims = (namingActor.get(id) ?? []).filter((one) => one.article === article).length;
    return [id, { name, kind, summary, claims }] as const;
  };
  return { lang: FIRST_LANGUAGE, actors: Object.fromEntries(namedIn(article).map(explain)) };
}

function namedIn({ mentions }: Article): readonly string[] {
  return [...new Set(mentions.map((mention) => mention.actor))].sort();
}
