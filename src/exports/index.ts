export { addedFiles } from './added.ts';
export type { Added, AddedExport, AddedFile, GivenExport } from './added.ts';
export { toBibtex } from './citations/bibtex.ts';
export { cite, citeInText } from './citations/citations.ts';
export type { Citation } from './citations/citations.ts';
export {
  articleItem,
  claimItem,
  findingItem,
  paragraphItem,
  sourceItem,
  toCslJson,
} from './citations/csl.ts';
export type { CslItem, CslName } from './citations/csl.ts';
export { CITATION_STYLES } from './citations/engines.ts';
export type { CitationStyle } from './citations/engines.ts';
export { CITATION_NAMES, citationsOf } from './citations/formats.ts';
export type { Citations, DataCitation, StyledCitation } from './citations/formats.ts';
export { toRis } from './citations/ris.ts';
export { seriesCsv, toCsv } from './tables/csv.ts';
export type { CsvCell } from './tables/csv.ts';
export { annotationSet } from './annotations/annotation-set.ts';
export type { AnnotationSet, SetAnnotation } from './annotations/annotation-set.ts';
export { annotationsOf } from './annotations/annotations.ts';
export {
  annotationCollection,
  annotationPage,
  annotationsPath,
  pagesFor,
  PAGE_SIZE,
} from './annotations/collection.ts';
export type { AnnotationCollection, AnnotationPage } from './annotations/collection.ts';
export { hypothesisRows } from './annotations/hypothesis.ts';
export type { HypothesisRow } from './annotations/hypothesis.ts';
export type { Annotation } from './annotations/model.ts';
export { fillPath, publisherOf, toJson } from './published.ts';
export type { LastingAddresses, Published, Publisher, Subject } from './published.ts';
export { editionOf, isDay, withEdition } from './edition.ts';
export { embedCode, oembedPath } from './embed/oembed.ts';
export { actorFeed, articleFeed, claimFeed, feedsOf, sourceFeed } from './feeds/entries.ts';
export type { FeedEntry, FeedSubject } from './feeds/entries.ts';
export { toAtom } from './feeds/atom.ts';
export { toJsonFeed } from './feeds/json-feed.ts';
export { citationPaths } from './listed-files.ts';
export { dataFiles } from './files.ts';
export type { DataFile } from './files.ts';
export { DATA_FORMATS, schemaAddress } from './formats.ts';
export type { DataFormat } from './formats.ts';
export { articleData, claimPageData, RATINGS } from './schema-org/schema-org.ts';
export { packOf, zipOf } from './pack/pack.ts';
export type { Files } from './pack/bag.ts';
export { BOOK, epubOf } from './epub/book.ts';
export type { BookWords } from './epub/words.ts';
