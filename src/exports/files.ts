import type { Article, Corpus } from '../corpus/index.ts';
import { annotationSet, annotationSetPath } from './annotations/annotation-set.ts';
import annotationSetSchema from './annotations/annotation-set.schema.json' with { type: 'json' };
import { annotationsOf } from './annotations/annotations.ts';
import annotationsSchema from './annotations/annotations.schema.json' with { type: 'json' };
import { annotationCollection, annotationPage, annotationsPath, pagesFor } from './annotations/collection.ts';
import { hypothesisRows } from './annotations/hypothesis.ts';
import type { Annotation } from './annotations/model.ts';
import { toBibtex } from './citations/bibtex.ts';
import { articleItem, claimItem, sourceItem, toCslJson, type CslItem } from './citations/csl.ts';
import { toRis } from './citations/ris.ts';
import { oembedJson, oembedPath } from './embed/oembed.ts';
import { toAtom } from './feeds/atom.ts';
import { feedsOf } from './feeds/entries.ts';
import { toJsonFeed } from './feeds/json-feed.ts';
import { toJson, type Published } from './published.ts';
import { actorsJson, claimsCsv, claimsJson, claimsJsonLines, DATA_SCHEMAS } from './tables/claims.ts';
import { seriesCsv } from './tables/csv.ts';

/** What a kind of file is made as. */
interface Format {
  readonly mediaType: string;
  /** Address of the text that says what the format is. */
  readonly standard: string;
  /** Address of a JSON Schema elsewhere, or path of one here; null where the format is no JSON. */
  readonly schema: string | null;
  /** Whose words the file holds: under the licence of the notes, or with the rights of the text. */
  readonly holds: 'notes' | 'text';
}

const JSON_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';
const RFC_CSV = 'https://www.rfc-editor.org/rfc/rfc4180';
const CSL = 'https://docs.citationstyles.org/en/stable/specification.html';
const CSL_SCHEMA = 'https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json';
const ANNOTATION_MODEL = 'https://www.w3.org/TR/annotation-model/';

/** The kinds of file, in the order in which they are listed. */
export const DATA_FORMATS = {
  text: {
    mediaType: 'text/plain',
    standard: 'https://www.rfc-editor.org/rfc/rfc3629',
    schema: null,
    holds: 'text',
  },
  annotations: {
    mediaType: 'application/ld+json',
    standard: ANNOTATION_MODEL,
    schema: 'schemas/annotations.json',
    holds: 'notes',
  },
  annotationSet: {
    mediaType: 'application/json',
    standard: 'https://github.com/readium/annotations',
    schema: 'schemas/annotation-set.json',
    holds: 'notes',
  },
  hypothesis: {
    mediaType: 'application/json',
    standard: 'https://h.readthedocs.io/en/latest/api-reference/v1/',
    schema: null,
    holds: 'notes',
  },
  claims: {
    mediaType: 'application/json',
    standard: JSON_SCHEMA,
    schema: 'schemas/claims.json',
    holds: 'notes',
  },
  claimLines: {
    mediaType: 'application/jsonl',
    standard: 'https://jsonlines.org/',
    schema: 'schemas/claim.json',
    holds: 'notes',
  },
  claimTable: { mediaType: 'text/csv', standard: RFC_CSV, schema: null, holds: 'notes' },
  actors: {
    mediaType: 'application/json',
    standard: JSON_SCHEMA,
    schema: 'schemas/actors.json',
    holds: 'notes',
  },
  series: { mediaType: 'text/csv', standard: RFC_CSV, schema: null, holds: 'notes' },
  csl: {
    mediaType: 'application/vnd.citationstyles.csl+json',
    standard: CSL,
    schema: CSL_SCHEMA,
    holds: 'notes',
  },
  bibtex: {
    mediaType: 'application/x-bibtex',
    standard: 'https://ctan.org/pkg/bibtex',
    schema: null,
    holds: 'notes',
  },
  ris: {
    mediaType: 'application/x-research-info-systems',
    standard: 'https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp',
    schema: null,
    holds: 'notes',
  },
  atom: {
    mediaType: 'application/atom+xml',
    standard: 'https://www.rfc-editor.org/rfc/rfc4287',
    schema: null,
    holds: 'notes',
  },
  jsonFeed: {
    mediaType: 'application/feed+json',
    standard: 'https://www.jsonfeed.org/version/1.1/',
    schema: null,
    holds: 'notes',
  },
  oembed: { mediaType: 'application/json', standard: 'https://oembed.com/', schema: null, holds: 'notes' },
  schema: { mediaType: 'application/schema+json', standard: JSON_SCHEMA, schema: null, holds: 'notes' },
} as const satisfies Readonly<Record<string, Format>>;

/** A kind of file. */
export type DataFormat = keyof typeof DATA_FORMATS;

/** A file of data that the site publishes. */
export interface DataFile {
  /** Below the site’s root. */
  readonly path: string;
  readonly format: DataFormat;
  /** Its text, in UTF-8 without a byte order mark. */
  readonly text: () => string;
}

const kept = new WeakMap<Corpus, { readonly home: string; readonly files: readonly DataFile[] }>();

/** Every file of data of a site, in the order of formats, then of content. Each is made once, when it is asked for. */
export function dataFiles(published: Published): readonly DataFile[] {
  const home = published.urls.home();
  const known = kept.get(published.corpus);
  if (known?.home === home) return known.files;
  const formats = Object.keys(DATA_FORMATS) as DataFormat[];
  const files = [...listFiles(published)]
    .map((file) => ({ ...file, text: once(file.text) }))
    .sort((a, b) => formats.indexOf(a.format) - formats.indexOf(b.format));
  kept.set(published.corpus, { home, files });
  return files;
}

function* listFiles(published: Published): Generator<DataFile> {
  const { corpus, urls } = published;
  const { articles, sources, series } = corpus;
  for (const article of articles) yield* filesOf(published, article);
  yield { path: 'claims.json', format: 'claims', text: () => claimsJson(published, articles) };
  yield { path: 'claims.jsonl', format: 'claimLines', text: () => claimsJsonLines(published, articles) };
  yield { path: 'actors.json', format: 'actors', text: () => actorsJson(published) };
  for (const one of series.values())
    yield { path: `series/${one.id}.csv`, format: 'series', text: () => seriesCsv(one, sources) };
  yield* citationFiles('sources', () => [...sources.values()].map(sourceItem));
  for (const feed of feedsOf(published)) {
    yield { path: `${feed.path}.xml`, format: 'atom', text: () => toAtom(published, feed) };
    yield { path: `${feed.path}.json`, format: 'jsonFeed', text: () => toJsonFeed(published, feed) };
  }
  for (const article of articles) {
    for (const claim of article.claims) {
      const path = oembedPath(article.slug, claim.id);
      yield { path, format: 'oembed', text: () => oembedJson(published, article, claim) };
    }
  }
  const schemas = {
    annotations: annotationsSchema,
    'annotation-set': annotationSetSchema,
    ...DATA_SCHEMAS,
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const path = `schemas/${name}.json`;
    yield { path, format: 'schema', text: () => toJson({ $id: urls.file(path), ...schema }) };
  }
}

function* filesOf(published: Published, article: Article): Generator<DataFile> {
  const { urls } = published;
  const folder = `articles/${article.slug}`;
  const annotations = once(() => annotationsOf(published, article));
  const page = urls.article(article.slug);
  const publication = { id: page, source: page, format: 'text/html' };
  // Without a line break at its end: its hash is that of the canonical text.
  yield { path: `${folder}/article.txt`, format: 'text', text: () => article.flat.text };
  const pages = Math.max(1, pagesFor(annotations().length));
  for (let number = 1; number <= pages; number++) {
    const make = number === 1 ? annotationCollection : annotationPage;
    yield {
      path: annotationsPath(article.slug, number),
      format: 'annotations',
      text: () => toJson(make(published, article, annotations(), number)),
    };
  }
  const json = (
    path: string,
    format: DataFormat,
    make: (all: readonly Annotation[]) => object,
  ): DataFile => ({
    path,
    format,
    text: () => toJson(make(annotations())),
  });
  yield json(annotationSetPath(article.slug), 'annotationSet', (all) =>
    annotationSet(published, article, all, publication),
  );
  yield json(`${folder}/hypothesis.json`, 'hypothesis', (all) => hypothesisRows(published, article, all));
  yield { path: `${folder}/claims.json`, format: 'claims', text: () => claimsJson(published, [article]) };
  yield { path: `${folder}/claims.csv`, format: 'claimTable', text: () => claimsCsv(published, article) };
  yield* citationFiles(`${folder}/citations`, () => [
    articleItem(article, page),
    ...article.claims.map((claim) => claimItem(article, claim, urls.claimInText(article.slug, claim.id))),
  ]);
}

function* citationFiles(path: string, items: () => readonly CslItem[]): Generator<DataFile> {
  yield { path: `${path}.csl.json`, format: 'csl', text: () => toCslJson(items()) };
  yield { path: `${path}.bib`, format: 'bibtex', text: () => toBibtex(items()) };
  yield { path: `${path}.ris`, format: 'ris', text: () => toRis(items()) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
