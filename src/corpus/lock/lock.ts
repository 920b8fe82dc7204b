import { createIssue, shortened, type Issue } from '../../report/index.ts';
import { landingOf, proposeIdentity } from '../../revision/index.ts';
import { at, blockText, type FlatText } from '../../text/index.ts';
import type { ParsedArticle } from '../read/parse/parsed.ts';
import type { Path } from '../read/positions.ts';
import type { Entry } from '../read/yaml/yaml.ts';
import type { Lock } from '../schemas/index.ts';
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
 * Names the paragraphs of an article by its lock, or in order where it has none that can be read. Reports
 * lock-missing, and what `applyLock` reports.
 */
export function nameByLock({ lock, lockFile, text }: LockedArticle): LockedParagraphs {
  const { flat, entry } = text;
  if (lock !== null && lock !== 'absent')
    return applyLock(lock, lockFile, flat, entry === null ? 'und' : entry.value.lang);
  const missing = createIssue('lock-missing', lockFile, null, 'The article has no paragraph lock yet.');
  const issues = lock === 'absent' ? [missing] : [];
  return { paragraphs: nameParagraphs(flat, null), retired: [], issues };
}

/** An article whose text could be read. */
type LockedArticle = Pick<ParsedArticle, 'lock' | 'lockFile'> & {
  readonly text: NonNullable<ParsedArticle['text']>;
};

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
  const ids =
    issues.length === 0
      ? paragraphs.map(({ id }) => id)
      : paragraphs.length * blocks.length > MOST_COMPARED
        ? idsByWords(lock.value, blocks)
        : proposeIdentity(lock.value, blocks, { language }).paragraphs.map(({ id }) => id);
  return { paragraphs: nameParagraphs(flat, ids), retired, issues };
}

/** The most paragraphs of a lock times those of a text that are compared with each other while reading. */
const MOST_COMPARED = 40_000;

/** Ids of paragraphs whose words are the very same, and ids of no meaning for the others. */
function idsByWords({ paragraphs }: Lock, blocks: readonly string[]): readonly string[] {
  const idsOf = Map.groupBy(paragraphs.toReversed(), ({ text }) => text);
  return blocks.map((block, i) => idsOf.get(block)?.pop()?.id ?? `p0${i + 1}`);
}

/** Paragraphs of a text; `p1`, `p2`, … in order where there are no ids yet. */
export function nameParagraphs(flat: FlatText, ids: readonly string[] | null): readonly Paragraph[] {
  const firstWith = new Map<string, string>();
  return flat.blocks.map((_, index) => {
    const text = blockText(flat, index);
    const id = ids === null ? `p${index + 1}` : at(ids, index);
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
  retired.forEach((paragraph, i) => {
    if (landingOf(lock.value, paragraph.see) !== null) return;
    const message = `The retired id \`${paragraph.id}\` leads to \`${paragraph.see}\`, which is no paragraph of the text.`;
    issues.push(createIssue('lock-damaged', file, lock.positionOf(['retired', i, 'see']), message));
  });
  return issues;
}

/** Reports, as lock-stale, the first paragraph in which lock and text differ. */
function staleness(lock: Entry<Lock>, file: string, flat: FlatText): readonly Issue[] {
  const { paragraphs } = lock.value;
  const blocks = flat.blocks.map((_, index) => blockText(flat, index));
  const stale = (message: string, path: Path): readonly Issue[] => [
    createIssue('lock-stale', file, lock.positionOf(path), message),
  ];
  for (const [i, locked] of paragraphs.entries()) {
    const text = blocks[i];
    if (text === locked.text) continue;
    const message =
      text === undefined
        ? `The lock has \`${locked.id}\` at the end, which the text no longer has.`
        : differ(locked, text, i + 1);
    return stale(message, ['paragraphs', i]);
  }
  const beyond = blocks[paragraphs.length];
  if (beyond === undefined) return [];
  const message = `The text has a paragraph ${paragraphs.length + 1} that the lock does not: "${start(beyond, 0)}".`;
  return stale(message, paragraphs.length === 0 ? ['paragraphs'] : ['paragraphs', paragraphs.length - 1]);
}

function differ(
  locked: { readonly id: string; readonly text: string },
  text: string,
  ordinal: number,
): string {
  let same = 0;
  while (same < text.length && text[same] === locked.text[same]) same++;
  const from = Math.max(0, text.lastIndexOf(' ', Math.max(0, same - 20)) + 1);
  return `Paragraph ${ordinal} of the text is not \`${locked.id}\` as published: the text reads "${start(text, from)}", the lock "${start(locked.text, from)}".`;
}

function start(text: string, from: number): string {
  const rest = text.slice(from);
  const dots = from > 0 ? '…' : '';
  return `${dots}${shortened(rest, 60)}`;
}
