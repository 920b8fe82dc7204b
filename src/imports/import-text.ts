import { parseProse } from '../corpus/index.ts';
import { addTo, flatten } from '../text/index.ts';
import { formatOf, type Capture } from './capture.ts';
import type { ImportedText, RemovedText } from './imported.ts';
import { draftFromMarkdown } from './formats/other-markdown.ts';
import { draftFromPlainText, type Draft } from './formats/plain-text.ts';
import { draftFromHtml } from './formats/saved-html.ts';
import { account, wordsOf } from './words.ts';

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
  { fields, body, kept, told = [], reasonFor, warnings }: Draft,
  source: string,
  hasLines: boolean,
): ImportedText {
  // A title may name the author: the capture shows those words once.
  const shown = told.reduce<typeof told>(
    (before, one) => (account(source, [...before, one]).added.length === 0 ? [...before, one] : before),
    [],
  );
  const { leftover, added } = account(source, [...shown, ...kept]);
  const removed = leftover.map(({ line, text }): RemovedText => ({
    line: hasLines ? line : null,
    text,
    reason: reasonFor(text),
  }));
  const extra =
    added.length === 0
      ? []
      : [`The text has words that the capture does not show: ${[...new Set(added)].slice(0, 12).join(' ')}.`];
  const lost = missingIn(body, kept, Object.values(fields).flat());
  const gone =
    lost.length === 0
      ? []
      : [`Words were found that are not in the text now: ${lost.slice(0, 12).join(' ')}.`];
  return { format, fields, body, removed, warnings: [...warnings, ...extra, ...gone] };
}

/** Words of the pieces that were kept and that neither the text nor a field holds. */
function missingIn(
  body: string,
  kept: readonly string[],
  fields: readonly (string | null)[],
): readonly string[] {
  const left = new Map<string, number>();
  const { tree } = parseProse(body, '', 0);
  // As Markdown the text has its addresses and marks too, read it has the characters that it refers to.
  for (const text of [body, flatten(tree).text]) {
    const counts = new Map<string, number>();
    for (const word of wordsOf(text)) addTo(counts, word, 1);
    for (const [word, count] of counts) left.set(word, Math.max(left.get(word) ?? 0, count));
  }
  for (const field of fields) for (const word of wordsOf(field ?? '')) addTo(left, word, 1);
  return kept.flatMap(wordsOf).filter((word) => addTo(left, word, -1) < 0);
}
