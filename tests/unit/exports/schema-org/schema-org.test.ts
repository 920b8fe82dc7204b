import { describe, expect, test } from 'vitest';
import { ASSESSMENTS, readCorpus } from '../../../../src/corpus/index.ts';
import { articleData, claimPageData, RATINGS } from '../../../../src/exports/index.ts';
import { shorten } from '../../../../src/exports/schema-org/schema-org.ts';
import { ARTICLE_FIELDS, articleContent, corpusOf } from '../../../content.ts';
import { publish } from '../published.ts';

const corpora = ['content', 'tests/fixtures/healthy/content'].map((folder) => readCorpus(folder).corpus!);
const claims = corpora.flatMap((corpus) =>
  corpus.articles.flatMap((article) => {
    const site = publish(corpus);
    return article.claims.map((claim) => {
      const data = claimPageData(site, article, claim, `word of ${claim.assessment}`) as unknown as Data;
      return { site, article, claim, data };
    });
  }),
);

/** What the tests read of JSON-LD. */
interface Data extends Readonly<Record<string, unknown>> {
  readonly itemReviewed?: Data;
  readonly hasPart?: readonly Data[];
}

const FINDINGS = ['supported', 'partly-supported', 'disputed', 'contradicted'];

test('only findings have a number, on the scale of the method page', () => {
  expect(RATINGS).toEqual({ contradicted: 1, disputed: 2, 'partly-supported': 3, supported: 5 });
  expect(ASSESSMENTS.filter((one) => RATINGS[one] !== undefined).sort()).toEqual([...FINDINGS].sort());
});

describe('a claim’s page', () => {
  test('is a review of the claim where its assessment is a finding, and the claim alone elsewhere', () => {
    for (const { claim, data } of claims) {
      const type = FINDINGS.includes(claim.assessment) ? 'ClaimReview' : 'Claim';
      expect([claim.id, data['@type']]).toEqual([claim.id, type]);
    }
    const types = new Set(claims.map(({ data }) => data['@type']));
    expect(types).toEqual(new Set(['Claim', 'ClaimReview']));
  });

  test('names the claim, its words in the text, the writer who makes it and where it first stood', () => {
    for (const { site, article, claim, data } of claims) {
      const item = data.itemReviewed ?? data;
      expect(item).toMatchObject({
        '@type': 'Claim',
        '@id': `${site.urls.claim(article.slug, claim.id)}#claim`,
        text: claim.claim,
        author:
          article.authors.length === 1
            ? { '@type': 'Person', name: article.authors[0].name }
            : article.authors.map(({ name }) => ({ '@type': 'Person', name })),
        appearance: { url: site.urls.claimInText(article.slug, claim.id), headline: article.title },
      });
      const { url } = article.publication;
      if (url === undefined) expect(item).not.toHaveProperty('firstAppearance');
      else expect(item['firstAppearance']).toMatchObject({ url });
    }
  });

  test('rates on a scale of one to five under the assessment’s own word, by the editors, on a date', () => {
    for (const { site, article, claim, data } of claims) {
      if (data['@type'] !== 'ClaimReview') continue;
      expect(data).toMatchObject({
        '@context': 'https://schema.org',
        url: site.urls.claim(article.slug, claim.id),
        reviewRating: {
          '@type': 'Rating',
          ratingValue: RATINGS[claim.assessment],
          bestRating: 5,
          worstRating: 1,
          alternateName: `word of ${claim.assessment}`,
        },
        author: site.publisher.editors
          .filter(({ id }) => claim.by.includes(id))
          .map(({ name }) => ({ '@type': 'Organization', name })),
        datePublished: claim.revisions[0]!.date,
      });
    }
  });

  test('says what was reviewed in at most 75 characters, the beginning of the claim', () => {
    for (const { claim, data } of claims) {
      if (data['@type'] !== 'ClaimReview') continue;
      const reviewed = String(data['claimReviewed']);
      expect([claim.id, Array.from(reviewed).length <= 75]).toEqual([claim.id, true]);
      expect(claim.claim.startsWith(reviewed.replace(/…$/, ''))).toBe(true);
    }
  });
});

test.each([
  ['short enough', 'A claim.', 'A claim.'],
  ['as long as may be', 'x'.repeat(75), 'x'.repeat(75)],
  ['one word too long', `${'word '.repeat(15)}end`, `${'word '.repeat(14)}word…`],
  ['a word too long by a letter', `${'word '.repeat(14)}words end`, `${'word '.repeat(13)}word…`],
  ['without spaces', '河'.repeat(80), `${'河'.repeat(74)}…`],
  ['beyond the first plane', '𝒜'.repeat(80), `${'𝒜'.repeat(74)}…`],
  ['cut at a comma', `${'x'.repeat(60)}, ${'y'.repeat(20)}`, `${'x'.repeat(60)}…`],
])('a claim is shortened at a word: %s', (_, text, expected) => {
  expect(shorten(text, 75)).toBe(expected);
});

test.each([
  ['opinion', 'OpinionNewsArticle'],
  ['report', 'Report'],
  ['speech', 'Article'],
  ['judgment', 'Article'],
  ['letter', 'Article'],
  ['editorial', 'OpinionNewsArticle'],
  ['essay', 'Article'],
  ['interview', 'NewsArticle'],
  ['press-release', 'Article'],
  ['statute', 'Legislation'],
])('a text of the genre %s is an %s with its claims', (genre, type) => {
  const content = articleContent('rivers', 'A river ends in the sea.', { ends: { quote: 'A river ends' } });
  const key = 'articles/rivers/article.md';
  const corpus = corpusOf({ ...content, [key]: content[key]!.replace('"opinion"', `"${genre}"`) });
  const data = articleData(publish(corpus), corpus.articles[0]!) as unknown as Data;
  expect(data).toMatchObject({
    '@type': type,
    headline: ARTICLE_FIELDS.title,
    datePublished: '2025-11-09',
    hasPart: [{ '@type': 'Claim', text: 'The text says so.' }],
  });
});

test('a date that is not exact is left out, and so is an address that there is none of', () => {
  const content = articleContent('rivers', 'A river ends in the sea.');
  const key = 'articles/rivers/article.md';
  const corpus = corpusOf({ ...content, [key]: content[key]!.replace('"2025-11-09"', '"2025-11~"') });
  const data = articleData(publish(corpus), corpus.articles[0]!) as unknown as Data;
  for (const absent of ['datePublished', 'isBasedOn', 'hasPart']) expect(data).not.toHaveProperty(absent);
});
