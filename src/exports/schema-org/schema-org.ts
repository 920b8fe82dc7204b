import type {
  Article as SchemaArticle,
  Claim as SchemaClaim,
  ClaimReview,
  Legislation,
  NewsArticle,
  OpinionNewsArticle,
  Organization,
  Person,
  Report,
  WithContext,
} from 'schema-dts';
import { namesOfAuthors, speakersOf, type Article, type Assessment, type Claim } from '../../corpus/index.ts';
import { toXsdDate } from '../../figures/index.ts';
import { editorAddress, editorsOf, partOfClaim, type Published } from '../published.ts';

/**
 * The scale on which findings are published as data, of 5; assessments that are no finding on the wording have no
 * number, and no review.
 */
export const RATINGS: Readonly<Partial<Record<Assessment, number>>> = {
  contradicted: 1,
  disputed: 2,
  'partly-supported': 3,
  supported: 5,
};

/** The most characters of `claimReviewed`: more is cut where search engines show it. */
const MOST_REVIEWED = 75;

type SchemaText = Legislation | NewsArticle | OpinionNewsArticle | Report | SchemaArticle;

/**
 * A text by its genre, with its claims: what stands in the reading page as JSON-LD. It weighs on every reader, so
 * that all else about a claim stands in the page of the claim, under the same id.
 */
export function articleData(published: Published, article: Article): WithContext<SchemaText> {
  return {
    '@context': 'https://schema.org',
    ...textOf(published, article),
    ...(article.standfirst !== undefined && { description: article.standfirst }),
    genre: article.genre,
    inLanguage: article.lang,
    copyrightNotice: article.rights,
    ...(article.publication.url !== undefined && { isBasedOn: article.publication.url }),
    ...(article.claims.length > 0 && {
      hasPart: article.claims.map((claim) => ({
        '@type': 'Claim' as const,
        '@id': claimAddress(published, article, claim),
        text: claim.claim,
      })),
    }),
  };
}

/**
 * A claim, and its review where the assessment is a finding: what stands in the claim’s page as JSON-LD. `word` is
 * what the page calls the assessment.
 */
export function claimPageData(
  published: Published,
  article: Article,
  claim: Claim,
  word: string,
): WithContext<SchemaClaim | ClaimReview> {
  const { urls, publisher } = published;
  const ratingValue = RATINGS[claim.assessment];
  const data = claimData(published, article, claim);
  if (ratingValue === undefined) return { '@context': 'https://schema.org', ...data };
  const editors = editorsOf(publisher, claim).map((editor): Organization | Person => ({
    '@type': editor.kind === 'person' ? 'Person' : 'Organization',
    '@id': editorAddress(published, editor),
    name: editor.name,
    url: urls.method(),
  }));
  const [first, ...later] = claim.revisions.flatMap(({ date }) => toXsdDate(date)?.value ?? []);
  const modified = later.at(-1);
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    '@id': partOfClaim(published, article.slug, claim.id, 'review'),
    url: urls.claim(article.slug, claim.id),
    claimReviewed: shorten(claim.claim, MOST_REVIEWED),
    reviewRating: {
      '@type': 'Rating',
      ratingValue,
      bestRating: 5,
      worstRating: 1,
      alternateName: word,
    },
    reviewBody: claim.reason,
    inLanguage: article.lang,
    author: editors,
    license: publisher.notesLicence.url,
    ...(first !== undefined && { datePublished: first }),
    ...(modified !== undefined && modified !== first && { dateModified: modified }),
    itemReviewed: data,
  };
}

/** A text cut to a number of code points at most, at the end of a word where there is one, with an ellipsis. */
export function shorten(text: string, most: number): string {
  const points = Array.from(text);
  if (points.length <= most) return text;
  const cut = points.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  const endsWord = points[most - 1] === ' ' || space < most / 2;
  return `${(endsWord ? cut : cut.slice(0, space)).replace(/[\s,;:–—-]+$/u, '')}…`;
}

function claimData(published: Published, article: Article, claim: Claim): SchemaClaim {
  const { url } = article.publication;
  const date = publishedOn(article);
  const speakers = speakersOf(article, claim);
  return {
    '@type': 'Claim',
    '@id': claimAddress(published, article, claim),
    text: claim.claim,
    inLanguage: article.lang,
    author: personsOf(speakers.length === 0 ? namesOfAuthors(article) : speakers),
    ...(date !== undefined && { datePublished: date }),
    appearance: {
      ...textOf(published, article),
      url: published.urls.claimInText(article.slug, claim.id),
    },
    ...(url !== undefined && {
      firstAppearance: {
        '@type': 'WebPage',
        url,
        name: article.title,
        ...(date !== undefined && { datePublished: date }),
      },
    }),
  };
}

function textOf({ urls }: Published, article: Article): SchemaText {
  const date = publishedOn(article);
  return {
    '@type': article.asGenre.schemaOrg,
    '@id': `${urls.article(article.slug)}#text`,
    url: urls.article(article.slug),
    headline: article.title,
    author: personsOf(namesOfAuthors(article)),
    publisher: { '@type': 'Organization', name: article.publication.name },
    ...(date !== undefined && { datePublished: date }),
  };
}

/** One person by itself, as most texts have, several as a list. */
function personsOf(names: readonly string[]): Person | readonly Person[] {
  const [first, ...others] = names.map((name): Person => ({ '@type': 'Person', name }));
  if (first === undefined) throw new Error('Nobody is named');
  return others.length === 0 ? first : [first, ...others];
}

function claimAddress(published: Published, article: Article, claim: Claim): string {
  return partOfClaim(published, article.slug, claim.id, 'claim');
}

/** Left out where the date is not exact: a type without hedges would make it so. */
function publishedOn({ published }: Article): string | undefined {
  return published === null ? undefined : toXsdDate(published)?.value;
}
