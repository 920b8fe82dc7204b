import { isExchange, trimmed, type MaterialChange, type WordChange } from '../../revision/index.ts';

/** Of words that stayed the same, so many characters are shown beside a change. */
const CONTEXT = 40;

/** A word diff on one line: `… the [-old-] {+new+} words …`. */
export function formatDiff(diff: readonly WordChange[]): string {
  return diff
    .map((change, i) => {
      const { type, text } = change;
      if (type === 'same') return shorten(text, i === 0, i === diff.length - 1);
      const { before, words, after } = trimmed(change);
      if (words === '') return before;
      return `${before}${type === 'removed' ? `[-${words}-]` : `{+${words}+}`}${after}`;
    })
    .join('');
}

/** What changed in meaning: `number 1960 -> 1961; negation not added`. */
export function formatChanges(changes: readonly MaterialChange[]): string {
  return changes
    .map((change) => {
      const { kind, before, after } = change;
      const [old, now] = [before.join(', '), after.join(', ')];
      if (old === '') return `${kind} ${now} added`;
      if (now === '') return `${kind} ${old} removed`;
      if (isExchange(change)) return `${kind} ${before.join(' and ')} exchanged`;
      return old === now ? `${kind} ${old} elsewhere` : `${kind} ${old} -> ${now}`;
    })
    .join('; ');
}

/** The first words of a text, in quotation marks. */
export function formatStart(text: string, length = 60): string {
  return text.length <= length ? `"${text}"` : `"${start(text, length)}…"`;
}

function shorten(text: string, first: boolean, last: boolean): string {
  const [head, tail] = [first ? 0 : CONTEXT, last ? 0 : CONTEXT];
  if (text.length <= head + tail + 3) return text;
  return `${start(text, head)}…${end(text, tail)}`;
}

/** The beginning of a text in whole words, or in whole characters where it is one word. */
function start(text: string, length: number): string {
  const cut = text.slice(0, length);
  return cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ') + 1) : cut.replace(/[\uD800-\uDBFF]$/, '');
}

function end(text: string, length: number): string {
  const cut = length === 0 ? '' : text.slice(-length);
  return cut.includes(' ') ? cut.slice(cut.indexOf(' ')) : cut.replace(/^[\uDC00-\uDFFF]/, '');
}
