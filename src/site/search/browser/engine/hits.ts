import type { RecordType } from '../../shared/ids.ts';

/** What the index holds about a record, as Pagefind gives it. */
export interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sub_results: readonly {
    readonly title: string;
    readonly url: string;
    readonly plain_excerpt: string;
  }[];
}

/** A hit, ready to be shown. */
export type Hit =
  | {
      readonly type: 'claim';
      /** The words in the text. */
      readonly url: string;
      readonly claimPage: string;
      readonly title: string;
      readonly quote: string;
      /** The assessment as an id and as a word. */
      readonly assessment: { readonly id: string; readonly label: string };
      readonly kind: string;
      /** Position of the paragraph in the text, from 1. */
      readonly paragraph: string;
      readonly article: string;
      readonly actors: readonly string[];
    }
  | {
      readonly type: 'article';
      readonly url: string;
      readonly title: string;
      readonly article: string;
      /** Passages with what was asked. */
      readonly passages: readonly { readonly title: string; readonly url: string; readonly text: string }[];
    }
  | {
      readonly type: 'source' | 'actor';
      readonly url: string;
      readonly title: string;
      readonly kind: string;
      readonly summary: string;
    };

/** Makes a hit of a record. */
export function toHit(type: RecordType, { url, meta, filters, sub_results }: Fragment): Hit {
  const of = (key: string): string => meta[key] ?? '';
  switch (type) {
    case 'claim':
      return {
        type,
        url,
        claimPage: claimPageOf(url),
        title: of('title'),
        quote: of('quote'),
        assessment: { id: idOf(filters['assessment']), label: of('assessment') },
        kind: of('kind'),
        paragraph: of('paragraph'),
        article: of('article'),
        actors: of('actors') === '' ? [] : of('actors').split(', '),
      };
    case 'article':
      return {
        type,
        url,
        title: of('title'),
        article: of('article'),
        passages: sub_results
          .filter((passage) => passage.url !== url)
          .map((passage) => ({ title: passage.title, url: passage.url, text: passage.plain_excerpt })),
      };
    case 'source':
    case 'actor':
      return { type, url, title: of('title'), kind: of('kind'), summary: of('summary') };
  }
}

/**
 * The page of a claim from its place in the text: `/articles/x/#c-y` has its page at
 * `/articles/x/claims/y/`. The index does not hold it: every word in the index is searched.
 */
export function claimPageOf(url: string): string {
  return url.replace(/#c-(.*)$/, 'claims/$1/');
}

function idOf(values: readonly string[] | undefined): string {
  return values?.[0]?.split('|')[0] ?? '';
}
