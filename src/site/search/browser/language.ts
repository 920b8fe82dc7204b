import type { IndexTranslation } from '../../frame/browser/index.ts';
import type { Searcher } from './client.ts';
import type { Answer, Count } from './engine/answer.ts';
import type { Hit } from './engine/hits.ts';

/** A searcher whose answers have the terms and the addresses of the page that they are shown on. */
export function inPageLanguage(searcher: Searcher, translation: IndexTranslation | undefined): Searcher {
  if (translation === undefined) return searcher;
  const { terms, root, home } = translation;
  const named = (term: string): string => (Object.hasOwn(terms, term) ? terms[term] : undefined) ?? term;
  const moved = (url: string): string => (url.startsWith(root) ? home + url.slice(root.length) : url);
  const value = <T extends Count>(facet: string, count: T): T =>
    facet === 'assessment' || facet === 'kind' ? { ...count, label: named(count.label) } : count;
  const answer = (found: Answer): Answer => ({
    ...found,
    hits: found.hits.map((hit) => inWords(hit, named, moved)),
    without: found.without.map((count) => value(count.facet, count)),
  });
  return {
    ask: async (question, limit) => {
      const outcome = await searcher.ask(question, limit);
      return outcome.type === 'answer' ? { ...outcome, value: answer(outcome.value) } : outcome;
    },
    count: async (question, facets) => {
      const outcome = await searcher.count(question, facets);
      if (outcome.type === 'failed') return outcome;
      const counted = Object.entries(outcome.value).map(
        ([facet, counts]) => [facet, counts.map((count) => value(facet, count))] as const,
      );
      return { ...outcome, value: Object.fromEntries(counted) };
    },
  };
}

function inWords(hit: Hit, named: (word: string) => string, moved: (url: string) => string): Hit {
  const url = moved(hit.url);
  switch (hit.type) {
    case 'claim': {
      const assessment = { ...hit.assessment, label: named(hit.assessment.label) };
      return { ...hit, url, claimPage: moved(hit.claimPage), assessment, kind: named(hit.kind) };
    }
    case 'article': {
      const passages = hit.passages.map((passage) => ({ ...passage, url: moved(passage.url) }));
      return { ...hit, url, passages };
    }
    case 'source':
    case 'actor':
      return { ...hit, url, kind: named(hit.kind) };
  }
}
