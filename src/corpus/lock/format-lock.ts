import type { ParagraphIds } from '../../revision/index.ts';

/**
 * The text of `paragraphs.lock.yaml`: the same ids give the same bytes, a value a line, so that version
 * control shows which paragraph changed. Reading it gives the ids again.
 */
export function formatLock({ paragraphs, retired }: ParagraphIds): string {
  return [
    '# Written by `npm run lock`; commit it with the text.',
    'version: 1',
    ...list('paragraphs', paragraphs, ({ id, text }) => ({ id, text })),
    ...list('retired', retired, ({ id, see, date }) => ({ id, see, date })),
    '',
  ].join('\n');
}

function list<T>(
  key: string,
  items: readonly T[],
  fieldsOf: (item: T) => Readonly<Record<string, string>>,
): readonly string[] {
  if (items.length === 0) return [`${key}: []`];
  const lines = items.flatMap((item) =>
    Object.entries(fieldsOf(item)).map(
      ([name, value], i) => `${i === 0 ? '  - ' : '    '}${name}: ${quote(value)}`,
    ),
  );
  return [`${key}:`, ...lines];
}

/** A YAML string in double quotes: JSON, with what YAML would not keep written as escapes. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
