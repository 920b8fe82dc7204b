import { idsBefore, type Article, type Corpus } from '../corpus/index.ts';
import { ANNOTATION_SET, annotationSet } from './annotations/annotation-set.ts';
import annotationSetSchema from './annotations/annotation-set.schema.json' with { type: 'json' };
import { annotationsOf, countAnnotations } from './annotations/annotations.ts';
import annotationsSchema from './annotations/annotations.schema.json' with { type: 'json' };
import {
  annotationCollection,
  annotationPage,
  COLLECTION,
  COLLECTION_PAGE,
  pagesFor,
} from './annotations/collection.ts';
import { hypothesisRows } from './annotations/hypothesis.ts';
import type { Annotation } from './annotations/model.ts';
import { toBibtex } from './citations/bibtex.ts';
import {
  articleItem,
  claimItem,
  findingItem,
  sourceItem,
  toCslJson,
  withFormerIds,
  type CslItem,
} from './citations/csl.ts';
import { toRis } from './citations/ris.ts';
import { withEdition } from './edition.ts';
import { OEMBED, oembedJson } from './embed/oembed.ts';
import { BOOK, epubOf } from './epub/book.ts';
import { toAtom } from './feeds/atom.ts';
import { feedsOf } from './feeds/entries.ts';
import { toJsonFeed } from './feeds/json-feed.ts';
import { fillPath, toJson, type Published, type Subject } from './published.ts';
import { actorsJson, claimsCsv, claimsJson, claimsJsonLines, dataSchemas } from './tables/claims.ts';
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
  index: {
    mediaType: 'application/json',
    standard: 'https://www.rfc-editor.org/rfc/rfc8259',
    schema: null,
    holds: 'notes',
  },
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
  epub: {
    mediaType: 'application/epub+zip',
    standard: 'https://www.w3.org/TR/epub-33/',
    schema: null,
    holds: 'text',
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
  /** The path with names for ids, as a URI template: `actors/{actor}/feed.xml`; that of every file like it. */
  readonly shape: string;
  readonly format: DataFormat;
  /** Its text, which is UTF-8 without a byte order mark, or its bytes: made anew each time, but after its size was asked for. */
  readonly content: () => string | Uint8Array<ArrayBuffer>;
  /** How many bytes it has. */
  readonly size: () => number;
  /** What it is made from beside the site’s own words: a text, a source or an actor; null for all content. */
  readonly of: Subject | null;
}

const kept = new WeakMap<Corpus, { readonly home: string; readonly files: readonly DataFile[] }>();

/** Every file of data of a site, in the order of formats, then of content. Each is made when it is asked for. */
export function dataFiles(published: Published): readonly DataFile[] {
  const home = published.urls.home();
  const known = kept.get(published.corpus);
  if (known?.home === home) return known.files;
  const formats = Object.keys(DATA_FORMATS) as DataFormat[];
  const listed = [...listFiles(published)]
    .filter(({ path }) => published.isLeftOut?.(path) !== true)
    .map((file) => ({ ...file, ...handedOut(published, file) }))
    .sort((a, b) => formats.indexOf(a.format) - formats.indexOf(b.format));
  const own = { ...named('index', 'data.json', {}), content: () => indexJson(published, listed) };
  const index: DataFile = { ...own, ...handedOut(published, own) };
  const files = [index, ...listed];
  kept.set(published.corpus, { home, files });
  return files;
}

/** A file before it is known how it is handed out. */
type Made = Omit<DataFile, 'size'>;

/**
 * The content of a file, and its size. A site asks for each content once, and for the sizes of all: a content is kept from
 * the question for its size to that for itself, and no longer, as those of a large site are gigabytes.
 */
function handedOut(published: Published, file: Made): Pick<DataFile, 'content' | 'size'> {
  let kept: ReturnType<Made['content']> | null = null;
  let size: number | null = null;
  const make = (): ReturnType<Made['content']> => {
    const content = kept ?? file.content();
    size ??= typeof content === 'string' ? utf8.encode(content).length : content.length;
    return content;
  };
  return {
    content: () => {
      const content = make();
      kept = null;
      return content;
    },
    size: () => {
      const measure = (): number => {
        if (size === null) kept = make();
        return size ?? 0;
      };
      return (size = published.keptSize === undefined ? measure() : published.keptSize(file, measure));
    },
  };
}

const utf8 = new TextEncoder();

/** The address of a format’s JSON Schema; null where there is none. */
export function schemaAddress(published: Published, format: DataFormat): string | null {
  const { schema } = DATA_FORMATS[format];
  return schema === null || schema.startsWith('https:') ? schema : published.urls.file(schema);
}

/** All files of data with what must be known to use them. */
function indexJson(published: Published, files: readonly DataFile[]): string {
  const { publisher, urls } = published;
  return toJson({
    publisher: publisher.name,
    licence: publisher.notesLicence,
    files: files.map((file) => {
      const { mediaType, standard, holds } = DATA_FORMATS[file.format];
      return {
        url: urls.file(file.path),
        format: file.format,
        mediaType,
        bytes: file.size(),
        standard,
        schema: schemaAddress(published, file.format),
        licence: holds === 'notes' ? publisher.notesLicence.url : null,
      };
    }),
  });
}

/** The beginning of a file: its path by its shape and the ids for the names in it. */
function named(
  format: DataFormat,
  shape: string,
  ids: Readonly<Record<string, string>>,
): Pick<DataFile, 'path' | 'shape' | 'format' | 'of'> {
  const [subject] = SUBJECTS.filter(([name]) => ids[name] !== undefined);
  const of = subject === undefined ? null : { kind: subject[1], id: ids[subject[0]] ?? '' };
  return { path: fillPath(shape, ids), shape, format, of };
}

/** Kinds of what files are about, by their names in shapes. */
const SUBJECTS = [
  ['text', 'article'],
  ['source', 'source'],
  ['actor', 'actor'],
] as const;

function* listFiles(published: Published): Generator<Made> {
  const { corpus, urls } = published;
  const { articles, sources, series } = corpus;
  for (const article of articles) yield* filesOf(published, article);
  yield { ...named('claims', 'claims.json', {}), content: () => claimsJson(published, articles) };
  yield { ...named('claimLines', 'claims.jsonl', {}), content: () => claimsJsonLines(published, articles) };
  yield { ...named('actors', 'actors.json', {}), content: () => actorsJson(published) };
  for (const one of series.values()) {
    yield {
      ...named('series', 'series/{series}.csv', { series: one.id }),
      content: () => seriesCsv(one, sources),
    };
  }
  yield* citationFiles('sources', {}, () =>
    [...sources.values()].map((source) =>
      withFormerIds(sourceItem(source), idsBefore(corpus, { kind: 'source', id: source.id })),
    ),
  );
  for (const feed of feedsOf(published)) {
    yield { ...named('atom', `${feed.shape}.xml`, feed.ids), content: () => toAtom(published, feed) };
    yield {
      ...named('jsonFeed', `${feed.shape}.json`, feed.ids),
      content: () => toJsonFeed(published, feed),
    };
  }
  for (const article of articles) {
    for (const claim of article.claims) {
      const ids = { text: article.slug, claim: claim.id };
      yield { ...named('oembed', OEMBED, ids), content: () => oembedJson(published, article, claim) };
    }
  }
  const schemas = {
    annotations: annotationsSchema,
    'annotation-set': annotationSetSchema,
    ...dataSchemas(corpus.site),
  };
  for (const [name, schema] of Object.entries(schemas)) {
    const file = named('schema', `schemas/${name}.json`, {});
    yield { ...file, content: () => toJson({ $id: urls.file(file.path), ...schema }) };
  }
}

function* filesOf(published: Published, article: Article): Generator<Made> {
  const { corpus, urls } = published;
  const annotations = once(() => annotationsOf(published, article));
  const page = urls.article(article.slug);
  const publication = { id: page, source: page, format: 'text/html' };
  const ids = { text: article.slug };
  // Without a line break at its end: its hash is that of the canonical text.
  yield { ...named('text', 'articles/{text}/article.txt', ids), content: () => article.flat.text };
  const pages = Math.max(1, pagesFor(countAnnotations(article)));
  for (let page = 1; page <= pages; page++) {
    const make = page === 1 ? annotationCollection : annotationPage;
    yield {
      ...named('annotations', page === 1 ? COLLECTION : COLLECTION_PAGE, { ...ids, page: String(page) }),
      content: () => toJson(make(published, article, annotations(), page)),
    };
  }
  const json = (format: DataFormat, shape: string, make: (all: readonly Annotation[]) => object): Made => ({
    ...named(format, shape, ids),
    content: () => toJson(make(annotations())),
  });
  yield json('annotationSet', ANNOTATION_SET, (all) => annotationSet(published, article, all, publication));
  yield json('hypothesis', 'articles/{text}/hypothesis.json', (all) =>
    hypothesisRows(published, article, all),
  );
  yield {
    ...named('claims', 'articles/{text}/claims.json', ids),
    content: () => claimsJson(published, [article]),
  };
  yield {
    ...named('claimTable', 'articles/{text}/claims.csv', ids),
    content: () => claimsCsv(published, article),
  };
  yield {
    ...named('epub', BOOK, ids),
    content: () => epubOf(published, article, published.wordsIn(article)),
  };
  yield* citationFiles('articles/{text}/citations', ids, () => [
    withFormerIds(
      articleItem(article, withEdition(page, article)),
      idsBefore(corpus, { kind: 'article', id: article.slug }),
    ),
    ...article.claims.flatMap((claim) => {
      const before = idsBefore(corpus, { kind: 'claim', article: article.slug, id: claim.id });
      const address = urls.claim(article.slug, claim.id);
      const inText = withEdition(urls.claimInText(article.slug, claim.id), article);
      return [
        withFormerIds(claimItem(article, claim, inText), before),
        withFormerIds(findingItem(published, article, claim, address), before),
      ];
    }),
  ]);
}

function* citationFiles(
  shape: string,
  ids: Readonly<Record<string, string>>,
  items: () => readonly CslItem[],
): Generator<Made> {
  yield { ...named('csl', `${shape}.csl.json`, ids), content: () => toCslJson(items()) };
  yield { ...named('bibtex', `${shape}.bib`, ids), content: () => toBibtex(items()) };
  yield { ...named('ris', `${shape}.ris`, ids), content: () => toRis(items()) };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
