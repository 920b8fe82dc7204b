import type { Article } from '../../corpus/index.ts';
import { at } from '../../text/index.ts';
import { editorAddress, fillPath, type Published } from '../published.ts';
import { ANNOTATION_CONTEXT, type Agent, type Annotation } from './model.ts';

/** The most annotations on a page of a collection. */
export const PAGE_SIZE = 100;

/** A page of a collection of annotations. */
export interface AnnotationPage {
  readonly '@context'?: typeof ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationPage';
  readonly partOf: string | { readonly id: string; readonly label: string; readonly total: number };
  readonly startIndex: number;
  readonly prev?: string;
  readonly next?: string;
  readonly items: readonly Annotation[];
}

/** All annotations of a text, the first page with it. */
export interface AnnotationCollection {
  readonly '@context': typeof ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly creator: Agent;
  readonly rights: string;
  readonly total: number;
  readonly first?: AnnotationPage;
  readonly last?: string;
}

/** Shape of the path of a collection, with its first page. */
export const COLLECTION = 'articles/{text}/annotations.jsonld';

/** The same of its further pages. */
export const COLLECTION_PAGE = 'articles/{text}/annotations/{page}.jsonld';

/** Path, below the site’s root, of the collection of a text (page 1) and of its further pages. */
export function annotationsPath(slug: string, page: number): string {
  return fillPath(page === 1 ? COLLECTION : COLLECTION_PAGE, { text: slug, page: String(page) });
}

/** How many pages a number of annotations fills. */
export function pagesFor(annotations: number): number {
  return Math.ceil(annotations / PAGE_SIZE);
}

/**
 * The collection of a text’s annotations with its first page in it. Without annotations there is no page.
 * @see https://www.w3.org/TR/annotation-model/#collections
 */
export function annotationCollection(
  published: Published,
  article: Article,
  annotations: readonly Annotation[],
): AnnotationCollection {
  const { urls, publisher } = published;
  const pages = pagesFor(annotations.length);
  const [editor] = publisher.editors;
  return {
    '@context': ANNOTATION_CONTEXT,
    id: urls.file(annotationsPath(article.slug, 1)),
    type: 'AnnotationCollection',
    label: article.title,
    creator: {
      id: editor === undefined ? urls.home() : editorAddress(published, editor),
      type: 'Organization',
      name: publisher.name,
    },
    rights: publisher.notesLicence.url,
    total: annotations.length,
    ...(pages > 0 && {
      first: pageOf(published, article, annotations, 1),
      last: pageId(published, article, pages),
    }),
  };
}

/** A page that stands alone; there are such from the second on. Throws where there is none of that number. */
export function annotationPage(
  published: Published,
  article: Article,
  annotations: readonly Annotation[],
  page: number,
): AnnotationPage {
  at(annotations, (page - 1) * PAGE_SIZE);
  return {
    '@context': ANNOTATION_CONTEXT,
    ...pageOf(published, article, annotations, page),
    partOf: {
      id: published.urls.file(annotationsPath(article.slug, 1)),
      label: article.title,
      total: annotations.length,
    },
  };
}

function pageOf(
  published: Published,
  article: Article,
  annotations: readonly Annotation[],
  page: number,
): AnnotationPage {
  const startIndex = (page - 1) * PAGE_SIZE;
  return {
    id: pageId(published, article, page),
    type: 'AnnotationPage',
    partOf: published.urls.file(annotationsPath(article.slug, 1)),
    startIndex,
    ...(page > 1 && { prev: pageId(published, article, page - 1) }),
    ...(page < pagesFor(annotations.length) && { next: pageId(published, article, page + 1) }),
    items: annotations.slice(startIndex, startIndex + PAGE_SIZE),
  };
}

/** The first page has no file of its own: it stands in that of the collection. */
function pageId({ urls }: Published, { slug }: Article, page: number): string {
  return urls.file(annotationsPath(slug, page)) + (page === 1 ? '#page-1' : '');
}
