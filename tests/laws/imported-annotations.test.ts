import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll } from '../../src/anchor/index.ts';
import {
  EVIDENCE_SIDES,
  readCorpus,
  readFiles,
  type Article,
  type Claim,
  type Corpus,
} from '../../src/corpus/index.ts';
import { CLAIM_KINDS } from '../../src/corpus/index.ts';
import { parseProse } from '../../src/corpus/read/prose/markdown.ts';
import { annotationsOf } from '../../src/exports/index.ts';
import { formatClaim, importAnnotations, type ImportedClaim } from '../../src/imports/index.ts';
import { flatten } from '../../src/text/index.ts';
import { articleContent, contentFiles, corpusOf, type ClaimInput } from '../content.ts';
import { publish } from '../unit/exports/published.ts';
import { markdownText, pickPlaces, picks } from './generators.ts';
import { FEWER } from './runs.ts';

/** What both a claim and its annotations can say. */
function expressed(claim: Claim) {
  return {
    id: claim.id,
    quoteParts: claim.quoteParts,
    places: claim.places,
    claim: claim.claim,
    kind: claim.kind,
    assessment: claim.assessment,
    reason: claim.reason,
    actors: claim.actors,
    by: claim.by,
    evidence: evidenceOf(claim),
    note: claim.note,
  };
}

function evidenceOf(claim: Claim) {
  return Object.fromEntries(
    EVIDENCE_SIDES.map((side) => [
      side,
      claim[side].map(({ source, says, locator }) => ({
        source,
        says,
        ...(locator !== undefined && { locator }),
      })),
    ]),
  );
}

/** The claims that the annotations of a text, all of its pages, are imported as into the text without claims. */
function roundTrip(corpus: Corpus, article: Article): readonly ImportedClaim[] {
  const items = annotationsOf(publish(corpus), article);
  const imported = importAnnotations(JSON.stringify({ type: 'AnnotationPage', items }), {
    article: { ...article, claims: [] },
    sources: new Set(corpus.sources.keys()),
    actors: new Set(corpus.actors.keys()),
    editors: new Set(corpus.site.editors.map(({ id }) => id)),
    kinds: CLAIM_KINDS,
    today: '2026-01-02',
  });
  if (imported.type === 'refused') throw new Error(imported.reason);
  const disagreements = imported.items.flatMap(({ outcome }) =>
    outcome.type === 'claim' ? outcome.disagreements : [],
  );
  expect(disagreements).toEqual([]);
  return imported.claims;
}

test('what is exported as annotations and imported again is the same claims, in any text', () => {
  fc.assert(
    fc.property(markdownText, picks, (body, numbers) => {
      const flat = flatten(parseProse(body, '', 0).tree);
      const quotes = pickPlaces(flat, numbers).map(({ start, end }) => flat.text.slice(start, end));
      const claims = Object.fromEntries(
        [...new Set(quotes)]
          .filter((quote) => findAll(flat, { exact: quote }).length === 1)
          .map((quote, i): [string, ClaimInput] => [
            `c${i}`,
            { quote, claim: `It says ${i}.`, reason: 'So.' },
          ]),
      );
      // Parts of words are places too, but no claims.
      const { corpus } = readFiles(contentFiles(articleContent('rivers', body, claims)));
      fc.pre(corpus !== null);
      const [article] = corpus.articles;
      const files = roundTrip(corpus, article!).map((one) => [
        `articles/rivers/claims/${one.id}.md`,
        formatClaim(one),
      ]);
      const again = corpusOf({
        ...articleContent('rivers', body),
        ...(Object.fromEntries(files) as Readonly<Record<string, string>>),
      });
      expect(again.articles[0]!.claims.map(expressed)).toEqual(article!.claims.map(expressed));
    }),
    FEWER,
  );
});

test('so are the claims of whole texts, with their evidence', () => {
  for (const folder of ['content', 'tests/fixtures/healthy/content']) {
    const corpus = readCorpus(folder).corpus!;
    for (const article of corpus.articles) {
      const claims = article.claims.filter(({ paragraph }) => paragraph !== 'all');
      const found = roundTrip(corpus, { ...article, claims }).map((one) => [
        one.id,
        { ...one, quote: [one.quote].flat() },
      ]);
      const expected = claims.map((claim) => {
        const { claim: restated, kind, assessment, reason, actors, by, note } = claim;
        const quote = claim.places.map(({ start, end }) => article.flat.text.slice(start, end));
        const both = { id: claim.id, quote, claim: restated, kind, assessment, reason, actors, by, note };
        return [claim.id, { ...both, evidence: evidenceOf(claim) }];
      });
      expect(Object.fromEntries(found)).toMatchObject(Object.fromEntries(expected) as object);
    }
  }
});
