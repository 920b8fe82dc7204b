import { daysOf, laterThan } from '../figures/index.ts';
import type { ArticleFields, SourceFields } from './schemas/index.ts';

/** When a source appeared, as seen from a text. */
export type Timing =
  /** After the text, certainly. */
  | { readonly type: 'later' }
  /** The dates that are known allow either. */
  | { readonly type: 'perhaps-later' }
  /** More than two years before the text; `years` is how many, to the whole year. */
  | { readonly type: 'older'; readonly years: number }
  /** Before the text, or with it. */
  | { readonly type: 'near' }
  /** One of the two has no date to tell by. */
  | { readonly type: 'unknown' };

/** What came before a text by more years than these says so. */
const OLD = 2;

/** Days of a year of the Gregorian calendar, on the average. */
const DAYS_OF_YEAR = 365.2425;

/**
 * Sets the date of a source beside that of a text. A text without a date of publication was public at the
 * latest when it was captured: what came after that is later, and nothing else is known.
 */
export function timingOf(
  { issued }: Pick<SourceFields, 'issued'>,
  { published, captured }: Pick<ArticleFields, 'published' | 'captured'>,
): Timing {
  if (issued === undefined) return { type: 'unknown' };
  const later = laterThan(issued, published ?? captured);
  if (later === 'later') return { type: 'later' };
  if (published === null) return { type: 'unknown' };
  if (later === 'perhaps') return { type: 'perhaps-later' };
  const [source, text] = [daysOf(issued), daysOf(published)];
  if (text.first - source.last <= OLD * DAYS_OF_YEAR) return { type: 'near' };
  const apart = middle(text) - middle(source);
  return Number.isFinite(apart)
    ? { type: 'older', years: Math.max(OLD, Math.floor(apart / DAYS_OF_YEAR)) }
    : { type: 'near' };
}

function middle({ first, last }: ReturnType<typeof daysOf>): number {
  return (first + last) / 2;
}
