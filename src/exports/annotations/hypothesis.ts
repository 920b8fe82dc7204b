import type { Article } from '../../corpus/index.ts';
import type { Published } from '../published.ts';
import { partId, targetsOf, type Annotation, type QuoteSelector } from './model.ts';

/**
 * An annotation in the shape of a row of Hypothesis’s API, as far as its import asks for it.
 * @see https://h.readthedocs.io/en/latest/api-reference/v1/
 */
export interface HypothesisRow {
  readonly id: string;
  readonly created?: string;
  readonly updated?: string;
  readonly user: string;
  readonly uri: string;
  /** Markdown. */
  readonly text: string;
  readonly tags: readonly string[];
  readonly group: '__world__';
  readonly permissions: { readonly read: readonly ['group:__world__'] };
  /** The quote only: offsets are those of a page there. There is one target: each part of a claim has a row. */
  readonly target: readonly [{ readonly source: string; readonly selector: readonly [QuoteSelector] }];
  readonly document: { readonly title: readonly [string] };
  readonly links: { readonly html: string };
}

/** The notes on claims as rows; what names an actor or a source without a note stays behind. */
export function hypothesisRows(
  { publisher, urls }: Published,
  article: Article,
  annotations: readonly Annotation[],
): { readonly total: number; readonly rows: readonly HypothesisRow[] } {
  const uri = urls.article(article.slug);
  const rows = annotations
    .filter(({ motivation }) => motivation === 'assessing')
    .flatMap((annotation) => targetsOf(annotation).map((target, part) => ({ annotation, target, part })))
    .map(({ annotation, target: { selector }, part }): HypothesisRow => {
      const { id, created, modified, body } = annotation;
      const words = body.flatMap((one) => (one.type === 'TextualBody' ? [one] : []));
      const updated = modified ?? created;
      return {
        id: partId(id, part),
        ...(created !== undefined && { created }),
        ...(updated !== undefined && { updated }),
        user: publisher.name,
        uri,
        text: words
          .filter(({ purpose }) => purpose === 'commenting' || purpose === 'assessing')
          .map(({ value }) => value)
          .join('\n\n'),
        tags: words.filter(({ purpose }) => /^(?:tagg|classify)ing$/.test(purpose)).map(({ value }) => value),
        group: '__world__',
        permissions: { read: ['group:__world__'] },
        target: [{ source: uri, selector: [selector[1]] }],
        document: { title: [article.title] },
        links: { html: id },
      };
    });
  return { total: rows.length, rows };
}
