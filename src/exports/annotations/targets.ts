import { contextText, inContext, selectorFor, type Place } from '../../anchor/index.ts';
import type { Article } from '../../corpus/index.ts';
import { at, toCodePoints, type CanonicalText } from '../../text/index.ts';
import { utcTime, type Published } from '../published.ts';
import type { QuoteSelector, Target } from './model.ts';

/** UTF-16 units of context that a quote has on each side at least, where the text has them: as other tools give. */
const CONTEXT = 32;

/** A place of a text as the target of an annotation. */
export function targetOf({ urls }: Published, article: Article, place: Place): Target {
  const { flat, paragraphs, captured } = article;
  const quote = quoteSelectorOf(flat, place);
  const sourceDate = utcTime(captured);
  return {
    type: 'SpecificResource',
    source: urls.article(article.slug),
    selector: [
      {
        type: 'FragmentSelector',
        value: at(paragraphs, place.block).id,
        conformsTo: 'http://tools.ietf.org/rfc/rfc3236',
        refinedBy: quote,
      },
      quote,
      {
        type: 'TextPositionSelector',
        start: toCodePoints(flat.text, place.start),
        end: toCodePoints(flat.text, place.end),
      },
    ],
    ...(sourceDate !== null && { state: [{ type: 'TimeState', sourceDate }] }),
  };
}

/**
 * The quote of a place with at least the context that makes it unique, in whole words. What separates two
 * blocks stands in context as one space.
 */
export function quoteSelectorOf(canonical: CanonicalText, place: Place): QuoteSelector {
  const { exact, prefix, suffix } = selectorFor(canonical, place);
  const text = contextText(canonical);
  const { start, end } = inContext(place);
  const before = Math.max(CONTEXT, prefix?.length ?? 0);
  const after = Math.max(CONTEXT, suffix?.length ?? 0);
  return {
    type: 'TextQuoteSelector',
    exact,
    prefix: text.slice(wordStart(text, start - before), start),
    suffix: text.slice(end, wordEnd(text, end + after)),
  };
}

function wordStart(text: string, offset: number): number {
  let start = Math.max(0, offset);
  while (start > 0 && !/\s/.test(text.charAt(start - 1))) start--;
  return start;
}

function wordEnd(text: string, offset: number): number {
  let end = Math.min(text.length, offset);
  while (end < text.length && !/\s/.test(text.charAt(end))) end++;
  return end;
}
