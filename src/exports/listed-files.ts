import { idsBefore, type Article } from '../corpus/index.ts';
import { lazy } from '../text/index.ts';
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
import type { DataFormat } from './formats.ts';
import { fillPath, toJson, type Published, type Subject } from './published.ts';
import { actorsJson, claimsCsv, claimsJson, claimsJsonLines, dataSchemas } from './tables/claims.ts';
import { seriesCsv } from './tables/csv.ts';

/** A file of data before it is known how it is handed out. */
export interface ListedFile {
  /** Below the site’s root. */
  readonly path: string;
  /** The path with names for ids, as a URI template: `actors/{actor}/feed.xml`; that of every file like it. */
  readonly shape: string;
  readonly format: DataFormat;
  /** Its text, which is UTF-8 without a byte order mark, or its bytes: made anew each time. */
  readonly content: () => string | Uint8Array<ArrayBuffer>;
  /** What it is made from beside the site’s own words: a text, a source or an actor; null for all content. */
  readonly of: Subject | null;
}

/** Every file of data of a site but the list of them, text by text and kind by kind. */
export function* listFiles(published: Published): Generator<ListedFile> {
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

function* filesOf(published: Published, article: Article): Generator<ListedFile> {
  const { corpus, urls } = published;
  const annotations = lazy(() => annotationsOf(published, article));
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
  const json = (
    format: DataFormat,
    shape: string,
    make: (all: readonly Annotation[]) => object,
  ): ListedFile => ({
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

/** How citations are written, by format, and how the names of such files end. */
const CITATION_FILES = [
  ['csl', 'csl.json', toCslJson],
  ['bibtex', 'bib', toBibtex],
  ['ris', 'ris', toRis],
] as const satisfies readonly (readonly [DataFormat, string, (items: readonly CslItem[]) => string])[];

function* citationFiles(
  shape: string,
  ids: Readonly<Record<string, string>>,
  items: () => readonly CslItem[],
): Generator<ListedFile> {
  for (const [format, ending, write] of CITATION_FILES)
    yield { ...named(format, `${shape}.${ending}`, ids), content: () => write(items()) };
}

/** The files of citations at a path that is given without its ending: `sources`, `articles/rivers/citations`. */
export function citationPaths(
  path: string,
): readonly { readonly path: string; readonly format: DataFormat }[] {
  return CITATION_FILES.map(([format, ending]) => ({ path: `${path}.${ending}`, format }));
}

/** The beginning of a file: its path by its shape and the ids for the names in it. */
export function named(
  format: DataFormat,
  shape: string,
  ids: Readonly<Record<string, string>>,
): Pick<ListedFile, 'path' | 'shape' | 'format' | 'of'> {
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
