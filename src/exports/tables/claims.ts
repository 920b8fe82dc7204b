import { z } from 'zod';
import {
  type Actor,
  addressesOf,
  type Article,
  type Claim,
  EVIDENCE_SIDES,
  type EvidenceSide,
  idsBefore,
  idsIn,
  namesInLine,
  namesOfAuthors,
  type OwnTerms,
  partsOf,
  type Schemas,
  SCHEMAS,
  schemasWith,
  speakersOf,
} from '../../corpus/index.ts';
import { at, remembered } from '../../text/index.ts';
import { toJson, type Published } from '../published.ts';
import { toCsv, type CsvCell } from './csv.ts';

const place = z
  .strictObject({
    paragraph: z.string().describe('Id of the paragraph'),
    start: z.number().int().describe('Unicode code points of the canonical text before it'),
    end: z.number().int().describe('The same at its end'),
  })
  .describe('Where the quote stands');

/** What of a claim is for its editors and for search, and shown to no reader. */
const INTERNAL = ['asks', 'status'] as const;

const formerly = z.array(z.string()).describe('Ids that it was published under before');

/** A claim as data: what content says of it, and its addresses. Its shape is that of claims by `schema`. */
const claimDataOf = (schema: Schemas['claim']) =>
  z
    .strictObject({
      id: z.string().describe('Id, which lasts'),
      article: z.string().describe('Slug of the text'),
      url: z.string().describe('Address of its page'),
      inText: z.string().describe('Address of its words in the text'),
      ordinal: z.number().int().describe('Number of its note'),
      places: z.array(place).describe('Where the quote stands'),
      speakers: z
        .array(z.string())
        .optional()
        .describe('Who says the words, by name; left out where the text does not tell'),
      note: z.string().describe('The editors’ note, Markdown'),
      formerly,
      ...without(schema.shape, INTERNAL),
    })
    .describe('A claim');

/** A text as data. */
const articleData = z
  .strictObject({
    slug: z.string().describe('Id, which lasts'),
    url: z.string().describe('Address of the reading page'),
    title: z.string(),
    author: z.string().describe('Who wrote it, in a line'),
    authors: z.array(z.string()).describe('Who wrote it, a name each, in the order of the byline'),
    publication: z.string(),
    publishedAt: z.string().nullable().describe('Address at the publication; null where there is none'),
    published: z.string().nullable().describe('EDTF date; null where not established'),
    captured: z.string().describe('EDTF date on which the text was captured'),
    lang: z.string().describe('BCP 47 language'),
    genre: z.string(),
    rights: z.string().describe('Whose the words are'),
    textSha256: z.string().describe('SHA-256 of the canonical text'),
    formerly,
  })
  .describe('A text');

const licence = z.strictObject({ name: z.string(), url: z.string() }).describe('Licence of the notes');

const claimsFileOf = (claim: ReturnType<typeof claimDataOf>) =>
  z
    .strictObject({
      publisher: z.string().describe('Who publishes the notes'),
      licence,
      articles: z.array(articleData),
      claims: z.array(claim),
    })
    .describe('Claims with their texts');

/** An actor as data. */
const actorData = z
  .strictObject({
    id: z.string().describe('Id, which lasts'),
    url: z.string().describe('Address of its page'),
    ...SCHEMAS.actor.shape,
    claims: z.array(z.string()).describe('Addresses of the claims about it'),
    formerly,
  })
  .describe('An actor');

const actorsFile = z
  .strictObject({ publisher: z.string(), licence, actors: z.array(actorData) })
  .describe('Actors with the claims about them');

type ClaimData = z.output<ReturnType<typeof claimDataOf>>;

/** The JSON Schemas of the own formats of a site that adds these terms, by the name of their files. */
export const dataSchemas = remembered(
  (own: OwnTerms): Readonly<Record<'claims' | 'claim' | 'actors', object>> => {
    const claim = claimDataOf(schemasWith(own).claim);
    return { claims: schemaOf(claimsFileOf(claim)), claim: schemaOf(claim), actors: schemaOf(actorsFile) };
  },
);

/** Claims of some texts, with what must be known of the texts. */
export function claimsJson(published: Published, articles: readonly Article[]): string {
  const { name, notesLicence } = published.publisher;
  return toJson({
    publisher: name,
    licence: licenceOf(notesLicence),
    articles: articles.map((article) => articleOf(published, article)),
    claims: articles.flatMap((article) => article.claims.map((claim) => claimOf(published, article, claim))),
  } satisfies z.output<ReturnType<typeof claimsFileOf>>);
}

/** The same claims, one a line. */
export function claimsJsonLines(published: Published, articles: readonly Article[]): string {
  return articles
    .flatMap((article) => article.claims.map((claim) => claimOf(published, article, claim)))
    .map((claim) => `${JSON.stringify(claim)}\n`)
    .join('');
}

/** Columns of `claimsCsv`. */
const HEADER = [
  ...['id', 'url', 'paragraph', 'start', 'end', 'quote', 'claim', 'kind', 'assessment', 'reason'],
  ...EVIDENCE_SIDES,
  ...['actors', 'reviewed', 'first_published', 'note', 'formerly', 'said', 'borne_out'],
];

/**
 * The claims of a text as a table, a row a claim. Several values in one cell are separated by a space: ids, and
 * where the parts of a quote stand.
 */
export function claimsCsv(published: Published, article: Article): string {
  return toCsv(
    HEADER,
    article.claims.map((claim): readonly CsvCell[] => {
      const { url, places, formerly } = claimOf(published, article, claim);
      const inEach = (of: (place: (typeof places)[number]) => string | number): string =>
        places.map(of).join(' ');
      const sources = (side: EvidenceSide): string => claim[side].map(({ source }) => source).join(' ');
      return [
        ...[
          claim.id,
          url,
          inEach((one) => one.paragraph),
          inEach((one) => one.start),
          inEach((one) => one.end),
        ],
        ...[claim.quote, claim.claim, claim.kind],
        ...[claim.assessment, claim.reason],
        ...EVIDENCE_SIDES.map(sources),
        ...[claim.actors.join(' '), claim.reviewed, at(claim.revisions, 0).date, claim.note],
        ...[formerly.join(' '), claim.attribution?.said, claim.attribution?.borneOut],
      ];
    }),
  );
}

/** Actors, each with the claims about it. */
export function actorsJson(published: Published): string {
  const { corpus, publisher, urls } = published;
  const claimsAbout = (actor: Actor): readonly string[] =>
    corpus.articles.flatMap((article) =>
      article.claims
        .filter((claim) => idsIn(partsOf(claim), 'actor').includes(actor.id))
        .map((claim) => urls.claim(article.slug, claim.id)),
    );
  return toJson({
    publisher: publisher.name,
    licence: licenceOf(publisher.notesLicence),
    actors: [...corpus.actors.values()].map((actor) => ({
      ...without(actor, ['file']),
      url: urls.actor(actor.id),
      claims: [...claimsAbout(actor)],
      formerly: [...idsBefore(corpus, { kind: 'actor', id: actor.id })],
    })),
  } satisfies z.output<typeof actorsFile>);
}

function claimOf({ corpus, urls }: Published, article: Article, claim: Claim): ClaimData {
  const { places, quoteParts, ...fields } = without(claim, ['file', 'quote', ...INTERNAL]);
  const [part, ...parts] = quoteParts;
  if (part === undefined) throw new Error(`${claim.file} quotes nothing`);
  const speakers = [...speakersOf(article, claim)];
  return {
    ...fields,
    quote: parts.length === 0 ? part : [part, ...parts],
    article: article.slug,
    url: urls.claim(article.slug, claim.id),
    inText: urls.claimInText(article.slug, claim.id),
    ...(speakers.length > 0 && { speakers }),
    formerly: [...idsBefore(corpus, { kind: 'claim', article: article.slug, id: claim.id })],
    places: places.map((one) => {
      const { paragraph, position } = addressesOf(article, claim, one);
      return { paragraph, start: position.start, end: position.end };
    }),
  };
}

function articleOf({ corpus, urls }: Published, article: Article): z.output<typeof articleData> {
  const { slug, title, publication, published, captured, lang, genre, rights, textSha256 } = article;
  return {
    slug,
    url: urls.article(slug),
    title,
    author: namesInLine(article),
    authors: [...namesOfAuthors(article)],
    publication: publication.name,
    publishedAt: publication.url ?? null,
    formerly: [...idsBefore(corpus, { kind: 'article', id: slug })],
    ...{ published, captured, lang, genre, rights, textSha256 },
  };
}

function licenceOf({ name, url }: Published['publisher']['notesLicence']): z.output<typeof licence> {
  return { name, url };
}

function schemaOf(schema: z.ZodType): object {
  return z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' });
}

/** A value without some of its keys. */
function without<T extends object, Key extends keyof T & string>(
  value: T,
  keys: readonly Key[],
): Omit<T, Key> {
  const kept = Object.entries(value).filter(([key]) => !(keys as readonly string[]).includes(key));
  return Object.fromEntries(kept) as Omit<T, Key>;
}
