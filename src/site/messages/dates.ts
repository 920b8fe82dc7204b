import { edtfRange } from '../../figures/index.ts';
import { messagesFor } from './catalogues.ts';

/** An EDTF date in words: `9 November 2025`, `about February 2025`, `February 2025, inferred`. */
export function formatDate(edtf: string, language: string): string {
  const messages = messagesFor(language).date;
  const bare = edtf.replace(/[~?%]/g, '');
  const parts = bare.split('-');
  const options: Intl.DateTimeFormatOptions = {
    timeZone: 'UTC',
    year: 'numeric',
    ...(parts.length > 1 && { month: 'long' }),
    ...(parts.length > 2 && { day: 'numeric' }),
  };
  const locale = language === 'en' ? 'en-GB' : language;
  const text = /^\d{4}(-\d{2}){0,2}$/.test(bare)
    ? new Intl.DateTimeFormat(locale, options).format(edtfRange(bare).min)
    : bare;
  if (/[~%]/.test(edtf)) return messages.approximate({ date: text });
  return edtf.includes('?') ? messages.uncertain({ date: text }) : text;
}

/** Whether a document certainly appeared after an article was published or, failing that, captured. */
export function isLater(
  issued: string | undefined,
  article: { readonly published: string | null; readonly captured: string },
): boolean {
  if (issued === undefined) return false;
  return edtfRange(issued).min > edtfRange(article.published ?? article.captured).max;
}
