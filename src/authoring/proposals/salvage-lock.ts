import { parseDocument } from 'yaml';
import { isDate } from '../../figures/index.ts';
import type { ParagraphIds } from '../../revision/index.ts';

/**
 * Every id that a damaged lock file still shows, in whatever state it is: half merged, cut off, with ids
 * that stand twice. Of an id that stands twice the first words count; an id whose words are lost is
 * retired; a retired id that leads nowhere leads to the paragraph before it. `today` (YYYY-MM-DD) is
 * given to ids that are retired here.
 */
export function salvageLock(source: string, today: string): ParagraphIds {
  const found = entries(source);
  const texts = new Map<string, string>();
  for (const { id, text } of found) if (text !== null && !texts.has(id)) texts.set(id, text);
  const paragraphs = [...texts].map(([id, text]) => ({ id, text }));
  const retired = new Map<string, ParagraphIds['retired'][number]>();
  let before = paragraphs[0]?.id ?? '';
  for (const { id, see, date } of found) {
    if (texts.has(id)) before = id;
    else if (!retired.has(id)) {
      retired.set(id, { id, see: see !== null && texts.has(see) ? see : before, date: date ?? today });
    }
  }
  return { paragraphs, retired: [...retired.values()] };
}

interface Entry {
  readonly id: string;
  readonly text: string | null;
  readonly see: string | null;
  readonly date: string | null;
}

function entries(source: string): readonly Entry[] {
  const ids = [...source.matchAll(/(?:^[ \t]*(?:-[ \t]*)?|(\{)[ \t]*)id:[ \t]*["']?(p\d+[a-z]*)\b/gm)];
  return ids.map((match, i) => {
    const rest = source.slice(match.index, ids[i + 1]?.index);
    // The other side of a conflict is another entry’s or nobody’s.
    const part = rest.split(/^(?:<{7}|={7}|>{7})/m)[0] ?? '';
    const own = match[1] === undefined ? part : part.replace(/\}\s*(?:-\s*)?$/, '');
    const see = /\bsee:[ \t]*["']?(p\d+[a-z]*)\b/.exec(own)?.[1] ?? null;
    return { id: match[2] ?? '', text: see === null ? textIn(own) : null, see, date: dateIn(own) };
  });
}

/** The date of an entry, where it still stands whole. */
function dateIn(entry: string): string | null {
  const scalar = /\bdate:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"',{}]+)(?=[\s,}]))/.exec(entry);
  const date = scalar?.[1] ?? scalar?.[2] ?? scalar?.[3];
  return date !== undefined && isDate(date) ? date : null;
}

/** The words of an entry, where they can still be read. */
function textIn(entry: string): string | null {
  const start = /\btext:[ \t]*/.exec(entry);
  if (start === null) return null;
  const scalar = /^(?:"(?:[^"\\]|\\[\s\S])*"|'(?:[^']|'')*'|[^\n]*)/.exec(
    entry.slice(start.index + start[0].length),
  );
  const document = parseDocument(`text: ${scalar?.[0].trim() ?? ''}`);
  const text: unknown = document.get('text');
  return document.errors.length === 0 && typeof text === 'string' && text !== '' ? text : null;
}
