import { formatOf, type Capture } from './capture.ts';
import type { ImportedText, RemovedText } from './imported.ts';
import { draftFromMarkdown } from './other-markdown.ts';
import { draftFromPlainText, type Draft } from './plain-text.ts';
import { draftFromHtml } from './saved-html.ts';
import { account } from './words.ts';

/**
 * The text in a capture: what was typed by its writer, as Markdown, with what the capture tells about it; all
 * other words of the capture are listed. Nothing is fetched.
 */
export async function importText(capture: Capture): Promise<ImportedText> {
  const format = formatOf(capture);
  if (format === 'html') {
    const { draft, source } = await draftFromHtml(capture.text);
    return finish(format, draft, source, false);
  }
  if (format === 'markdown') {
    const { draft, source } = draftFromMarkdown(capture.text);
    return finish(format, draft, source, true);
  }
  return finish(format, draftFromPlainText(capture.text), capture.text, true);
}

function finish(
  format: ImportedText['format'],
  { fields, body, kept, reasonFor, warnings }: Draft,
  source: string,
  hasLines: boolean,
): ImportedText {
  const { leftover, added } = account(source, kept);
  const removed = leftover.map(({ line, text }): RemovedText => ({
    line: hasLines ? line : null,
    text,
    reason: reasonFor(text),
  }));
  const extra =
    added.length === 0
      ? []
      : [`The text has words that the capture does not show: ${[...new Set(added)].slice(0, 12).join(' ')}.`];
  return { format, fields, body, removed, warnings: [...warnings, ...extra] };
}
