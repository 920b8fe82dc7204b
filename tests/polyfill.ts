import { processTextFragmentDirective } from 'text-fragments-polyfill/text-fragment-utils';
import { parseDirective } from '../src/anchor/index.ts';
import type { CanonicalText, Range } from '../src/text/index.ts';
import { installGlobals, pageOf } from './tiny-dom.ts';

/**
 * Where the published polyfill of browsers finds a directive on a page with a paragraph for each block,
 * in offsets of the text: a matcher that shares no code with ours. Two ranges at most. Elements begin
 * and end at the offsets `cuts`, as marks do.
 */
export function polyfillRanges(
  text: CanonicalText,
  directive: string,
  language: string,
  cuts: readonly number[] = [],
): readonly Range[] {
  const page = pageOf(text, cuts);
  installGlobals(page, language);
  const parsed = parseDirective(directive);
  if (parsed === null) throw new Error(`No directive: ${directive}`);
  const { prefix = '', start, end = '', suffix = '' } = parsed;
  const parts = { prefix, textStart: start, textEnd: end, suffix };
  return processTextFragmentDirective(parts, page.document, page.body).map((range) => ({
    start: page.offsetOf(range.startContainer, range.startOffset),
    end: page.offsetOf(range.endContainer, range.endOffset),
  }));
}
