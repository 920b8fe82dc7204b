import { createIssue, type Issue } from '../../report/index.ts';
import { proposeIdentity } from '../../revision/index.ts';
import { blockText, type FlatText } from '../../text/index.ts';
import type { Entry } from '../read/yaml.ts';
import type { Lock } from '../schemas.ts';
import type { Paragraph } from '../types.ts';

/** Paragraphs under their permanent ids, as far as the lock fits the text. */
export interface LockedParagraphs {
  /**
   * One per block. Where the lock is stale, under the ids that `npm run lock` would propose, and where it is
   * damaged under ids of no meaning, so that reading can go on.
   */
  readonly paragraphs: readonly Paragraph[];
  readonly retired: Lock['retired'];
  readonly issues: readonly Issue[];
}

/**
 * Gives each block of the text its permanent id. Reports lock-damaged (an id twice, a retired id that
 * leads nowhere) and lock-stale (text and lock differ).
 */
export function applyLock(
  lock: Entry<Lock>,
  file: string,
  flat: FlatText,
  language: string,
): LockedParagraphs {
  const { paragraphs, retired } = lock.value;
  const damage = damageIn(lock, file);
  if (damage.length > 0) return { paragraphs: nameParagraphs(flat, null), retired, issues: damage };
  const issues = staleness(lock, file, flat);
  const blocks = flat.blocks.map((_, index) => blockText(flat, index));
  const named =
    issues.length === 0 ? paragraphs : proposeIdentity(lock.value, blocks, { language }).paragraphs;
  const ids = named.map(({ id }) => id);
  return { paragraphs: nameParagraphs(flat, ids), retired, issues };
}

/** Paragraphs of a text; `p1`, `p2`, … in order where there are no ids yet. */
export function nameParagraphs(flat: FlatText, ids: readonly string[] | null): readonly Paragraph[] {
  const firstWith = new Map<string, string>();
  return flat.blocks.map((_, index) => {
    const text = blockText(flat, index);
    const id = ids?.[index] ?? `p${index + 1}`;
    const repeats = firstWith.get(text) ?? null;
    if (repeats === null) firstWith.set(text, id);
    return { id, ordinal: index + 1, text, repeats };
  });
}

/** How a lock contradicts itself. Reports lock-damaged. */
export function damageIn(lock: Entry<Lock>, file: string): readonly Issue[] {
  const { paragraphs, retired } = lock.value;
  const seen = new Set<string>();
  const issues: Issue[] = [];
  const claim = (id: string, path: (string | number)[]): void => {
    if (seen.has(id)) {
      issues.push(createIssue('lock-damaged', file, lock.positionOf(path), `The id \`${id}\` stands twice.`));
    }
    seen.add(id);
  };
  paragraphs.forEach((paragraph, i) => claim(paragraph.id, ['paragraphs', i, 'id']));
  retired.forEach((paragraph, i) => claim(paragraph.id, ['retired', i, 'id']));
  const alive = new Set(paragraphs.map((paragraph) => paragraph.id));
  const seeOf = new Map(retired.map((paragraph) => [paragraph.id, paragraph.see]));
  retired.forEach((paragraph, i) => {
    const trail = new Set<string>();
    let at = paragraph.see;
    while (!alive.has(at) && seeOf.has(at) && !trail.has(at)) {
      trail.add(at);
      at = seeOf.get(at) ?? at;
    }
    if (!alive.has(at)) {
      const message = `The retired id \`${paragraph.id}\` leads to \`${paragraph.see}\`, which is no paragraph of the text.`;
      issues.push(createIssue('lock-damaged', file, lock.positionOf(['retired', i, 'see']), message));
    }
  });
  return issues;
}

function staleness(lock: Entry<Lock>, file: string, flat: FlatText): readonly Issue[] {
  const { paragraphs } = lock.value;
  const length = Math.max(paragraphs.length, flat.blocks.length);
  for (let i = 0; i < length; i++) {
    const locked = paragraphs[i];
    const text = i < flat.blocks.length ? blockText(flat, i) : null;
    if (locked?.text === text) continue;
    const position = lock.positionOf(['paragraphs', Math.min(i, paragraphs.length - 1)]);
    return [createIssue('lock-stale', file, position, explain(locked, text, i))];
  }
  return [];
}

function explain(
  locked: { id: string; text: string } | undefined,
  text: string | null,
  index: number,
): string {
  if (text === null) return `The lock has \`${locked?.id}\` at the end, which the text no longer has.`;
  if (locked === undefined)
    return `The text has a paragraph ${index + 1} that the lock does not: "${start(text, 0)}".`;
  let same = 0;
  while (same < text.length && text[same] === locked.text[same]) same++;
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, same - 20)) + 1);
  return `Paragraph ${index + 1} of the text is not \`${locked.id}\` as published: the text reads "${start(text, from)}", the lock "${start(locked.text, from)}".`;
}

function start(text: string, from: number): string {
  const rest = text.slice(from);
  const dots = from > 0 ? '…' : '';
  return rest.length > 60 ? `${dots}${rest.slice(0, 59)}…` : `${dots}${rest}`;
}
