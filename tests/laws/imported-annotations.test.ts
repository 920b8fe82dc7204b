import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCorpus, readFiles, type Article, type Claim, type Corpus } from '../../src/corpus/index.ts';
import { parseProse } from '../../src/corpus/read/markdown.ts';
import { annotationPage, annotationCollection, annotationsOf, pagesFor } from '../../src/exports/index.ts';
import { formatClaim, importAnnotations, type ImportedClaim } from '../../src/imports/index.ts';
import { flatten } from '../../src/text/index.ts';
import { articleContent, contentFiles, corpusOf, type ClaimInput } from '../content.ts';
import { publish } from '../unit/exports/published.ts';
import { markdownText, pickPlaces, picks } from './generators.ts';

/** What both a claim and its annotations can say. */
function expressed({ quote, quoteParts, ...claim }: Claim) {
  const sides = ['supports', 'undermines', 'context'] as const;
  return {
    id: claim.id,
    quoteParts,
    places: claim.places,
    claim: claim.claim,
    kind: claim.kind,
    assessment: claim.assessment,
    reason: claim.reason,
    actors: [...new Set(claim.actors)],
    evidence: sides.map((side) => claim[side].map(({ source, says }) => ({ source, says }))),
    note: claim.note,
  };
}

/** A text without claims, and the claims that its annotations are imported as, read again with it. */
function roundTrip(
  corpus: Corpus,
  article: Article,
  without: (claims: readonly ImportedClaim[]) => Corpus,
): Article {
  const site = publish(corpus);
  const annotations = annotationsOf(site, article);
  const bare = { ...article, claims: [] };
  const pages = Array.from({ length: Math.max(1, pagesFor(annotations.length)) }, (_, i) =>
    i === 0
      ? annotationCollection(site, article, annotations)
      : annotationPage(site, article, annotations, i + 1),
  );
  const all = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    items: pages.flatMap((page) =>
      'first' in page ? (page.first?.items ?? []) : 'items' in page ? page.items : [],
    ),
  };
  const imported = importAnnotations(JSON.stringify(all), {
    article: bare,
    sources: new Set(corpus.sources.keys()),
    actors: new Set(corpus.actors.keys()),
    today: '2026-01-02',
  });
  if (imported.type === 'refused') throw new Error(imported.reason);
  const disagreeing = imported.items.filter(
    ({ outcome }) => outcome.type === 'claim' && outcome.disagreements.length > 0,
  );
  expect(disagreeing).toEqual([]);
  return without(imported.claims).articles[0]!;
}

test('what is exported as annotations and imported again is the same claims, in any text', () => {
  fc.assert(
    fc.property(markdownText, picks, (body, numbers) => {
      const flat = flatten(parseProse(body, '', 0).tree);
      const quotes = pickPlaces(flat, numbers).map(({ start, end }) => flat.text.slice(start, end));
      const claims = Object.fromEntries(
        [...new Set(quotes)]
          .filter((quote) => flat.text.split(quote).length === 2)
          .map((quote, i): [string, ClaimInput] => [
            `c${i}`,
            { quote, claim: `It says ${i}.`, reason: 'So.' },
          ]),
      );
      const content = articleContent('rivers', body, claims);
      const { corpus } = readFiles(contentFiles(content));
      fc.pre(corpus !== null && corpus.articles.length === 1);
      const [article] = corpus!.articles;
      const again = roundTrip(corpus!, article!, (imported) =>
        corpusOf({
          ...articleContent('rivers', body),
          ...Object.fromEntries(
            imported.map((one) => [`articles/rivers/claims/${one.id}.md`, formatClaim(one)]),
          ),
        }),
      );
      expect(again.claims.map(expressed)).toEqual(article!.claims.map(expressed));
    }),
  );
});

test('so are the claims of the site’s own texts, with their evidence', () => {
  for (const folder of ['content', 'tests/fixtures/healthy/content']) {
    const { corpus } = readCorpus(folder);
    for (const article of corpus!.articles) {
      const chosen = article.claims.filter(({ paragraph }) => paragraph !== 'all');
      const only = { ...article, claims: chosen };
      let files: readonly ImportedClaim[] = [];
      roundTrip(corpus!, only, (imported) => {
        files = imported;
        return corpus!;
      });
      const found = files.map((one) => [
        one.id,
        [one.quote].flat(),
        one.claim,
        one.assessment,
        one.note,
        one.evidence,
      ]);
      const sides = ({ supports, undermines, context }: Claim) =>
        Object.fromEntries(
          Object.entries({ supports, undermines, context }).map(([side, list]) => [
            side,
            list.map(({ source, says }) => ({ source, says })),
          ]),
        );
      expect(Object.fromEntries(found.map(([id, ...rest]) => [id, rest]))).toEqual(
        Object.fromEntries(
          chosen.map((claim) => [
            claim.id,
            [
              claim.places.map(({ start, end }) => article.flat.text.slice(start, end)),
              claim.claim,
              claim.assessment,
              claim.note,
              sides(claim),
            ],
          ]),
        ),
      );
    }
  }
});
