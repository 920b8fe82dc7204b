import { type Article, namesOfAuthors } from '../../corpus/index.ts';
import { yearsOf } from '../../figures/index.ts';
import { directionOf } from '../../text/index.ts';
import { fillPath, type Published } from '../published.ts';
import { ANNOTATION_CONTEXT, partId, targetsOf, type Agent, type Annotation, type Target } from './model.ts';

/**
 * Annotations as a file that reading systems open.
 * @see https://github.com/readium/annotations
 */
export interface AnnotationSet {
  readonly '@context': typeof ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: 'AnnotationSet';
  readonly generator: { readonly id: string; readonly type: 'Software'; readonly name: string };
  readonly title: string;
  readonly about: About;
  readonly items: readonly SetAnnotation[];
}

interface About {
  readonly 'dc:identifier': readonly string[];
  readonly 'dc:title': string;
  readonly 'dc:format': string;
  readonly 'dc:publisher': string;
  readonly 'dc:creator': readonly string[];
  readonly 'dc:date'?: string;
}

/** An annotation in the profile of Readium: one body, of which the terms are tags. */
export interface SetAnnotation {
  readonly '@context': typeof ANNOTATION_CONTEXT;
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'commenting';
  readonly created: string;
  readonly modified?: string;
  readonly creator?: Agent;
  readonly target: Pick<Target, 'source' | 'selector'>;
  readonly body: {
    readonly type: 'TextualBody';
    readonly value: string;
    readonly format: 'text/markdown';
    readonly language: string;
    readonly textDirection: 'ltr' | 'rtl';
    readonly highlight: 'underline';
    readonly tags: readonly string[];
  };
}

/**
 * The annotations of a text as a set about `publication`: its address (of the reading page, of the chapter in
 * a book) and its media type. The profile has one target an annotation, so each part of a claim stands by itself. Those of sources and actors have the address of the page as their words; one
 * without a time, which the profile asks for, is left out.
 */
export function annotationSet(
  published: Published,
  article: Article,
  annotations: readonly Annotation[],
  publication: { readonly id: string; readonly source: string; readonly format: string },
): AnnotationSet {
  const { publisher } = published;
  const [year] = article.published === null ? [] : yearsOf(article.published);
  return {
    '@context': ANNOTATION_CONTEXT,
    id: published.urls.file(fillPath(ANNOTATION_SET, { text: article.slug })),
    type: 'AnnotationSet',
    generator: { id: published.urls.home(), type: 'Software', name: publisher.name },
    title: article.title,
    about: {
      'dc:identifier': [publication.id],
      'dc:title': article.title,
      'dc:format': publication.format,
      'dc:publisher': article.publication.name,
      'dc:creator': [...namesOfAuthors(article)],
      ...(year !== undefined && year >= 1000 && year <= 9999 && { 'dc:date': String(year) }),
    },
    items: annotations.flatMap((annotation) => setAnnotation(article, annotation, publication.source)),
  };
}

/** Shape of the path of the set of a text. */
export const ANNOTATION_SET = 'articles/{text}/annotations.annotationset.json';

function setAnnotation(article: Article, annotation: Annotation, source: string): readonly SetAnnotation[] {
  const { body, creator, created } = annotation;
  if (created === undefined) return [];
  const [first] = [creator].flat();
  const isTerm = (purpose: string): boolean => purpose === 'tagging' || purpose === 'classifying';
  return targetsOf(annotation).map((target, i): SetAnnotation => ({
    '@context': ANNOTATION_CONTEXT,
    id: partId(annotation.id, i),
    type: 'Annotation',
    motivation: 'commenting',
    created,
    ...(annotation.modified !== undefined && { modified: annotation.modified }),
    ...(first !== undefined && { creator: first }),
    target: { source, selector: target.selector },
    body: {
      type: 'TextualBody',
      value: body
        .flatMap((one) =>
          one.type === 'TextualBody' ? (isTerm(one.purpose) ? [] : [one.value]) : [`<${one.source}>`],
        )
        .join('\n\n'),
      format: 'text/markdown',
      language: article.lang,
      textDirection: directionOf(article.lang),
      highlight: 'underline',
      tags: [
        annotation.motivation,
        ...body.flatMap((one) => (one.type === 'TextualBody' && isTerm(one.purpose) ? [one.value] : [])),
      ],
    },
  }));
}
