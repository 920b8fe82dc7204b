import { parseDocument } from 'yaml';
import { hashText, type Lock } from '../../corpus/index.ts';
import { isDate } from '../../figures/index.ts';
import { acceptIdentity, proposeIdentity, type ParagraphIds } from '../../revision/index.ts';
import { BLOCK_SEPARATOR } from '../../text/index.ts';

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

/**
 * Every edition that a damaged lock file still shows, or of which there is a text, oldest first. A text says its own
 * hash; the ids of its paragraphs are those that the lock gives it, else those of `ids` that its words go with.
 * `texts` are the texts before corrections by the names of their editions; `language` is that of the article.
 */
export function salvageEditions(
  source: string,
  texts: ReadonlyMap<string, string>,
  ids: ParagraphIds,
  language: string,
): Lock['editions'] {
  const shown = new Map<string, Lock['editions'][number]>();
  for (const match of source.matchAll(EDITION)) {
    const { id = '', sha256 = '', list = '' } = match.groups ?? {};
    const paragraphs = [...list.matchAll(/p\d+[a-z]*/g)].map(([paragraph]) => paragraph);
    if (!shown.has(id)) shown.set(id, { id, sha256, paragraphs });
  }
  for (const [id, text] of texts) {
    const blocks = text.split(BLOCK_SEPARATOR);
    const said = shown.get(id)?.paragraphs ?? [];
    const paragraphs = said.length === blocks.length ? said : idsFor(blocks, ids, language);
    shown.set(id, { id, sha256: hashText(text), paragraphs });
  }
  return [...shown.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
}

/** An edition in a lock, in block or in flow style. */
const EDITION =
  /\bid"?:\s*["']?(?<id>\d{4}-\d{2}-\d{2}(?:-\d+)?)["']?,?\s*"?sha256"?:\s*["']?(?<sha256>[0-9a-f]{64})["']?,?\s*"?paragraphs"?:\s*\[(?<list>[^\]<=>]*)\]/g;

/** Ids of paragraphs by those that are known of words like theirs. */
function idsFor(blocks: readonly string[], ids: ParagraphIds, language: string): string[] {
  const proposal = proposeIdentity(ids, blocks, { language, names: [] });
  return acceptIdentity(ids, proposal, blocks, '').paragraphs.map(({ id }) => id);
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
