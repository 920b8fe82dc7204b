import { addTo, at, firstNotBelow, lazy, mustGet, remembered } from '../text/index.ts';
import { bestMatching } from './assignment.ts';
import { createFollower } from './follow.ts';
import { materialChanges, properNames, type MaterialChange, type TextOptions } from './material.ts';
import { pairParagraphs, type ParagraphPair } from './paragraph-pairs.ts';
import { diffWords, type WordChange } from './diff.ts';

/** The ids of a text: which paragraph has which, and where the ids of removed ones lead. */
export interface ParagraphIds {
  /** In the order of the text, with the words as published (canonical). */
  readonly paragraphs: readonly { readonly id: string; readonly text: string }[];
  /** `see` is the id of a paragraph, or of a retired one that leads on. */
  readonly retired: readonly { readonly id: string; readonly see: string; readonly date: string }[];
}

/** A paragraph of the new text that keeps an id. */
interface Kept {
  readonly id: string;
  /** Index of the paragraph in the old text. */
  readonly from: number;
  /** Whether it stands in another order among the paragraphs that were kept. */
  readonly moved: boolean;
  /** How much of the words is the same: 1 for all, 0 for none. */
  readonly score: number;
}

/** What is proposed for one paragraph of the new text. */
export type ParagraphProposal =
  | ({ readonly type: 'unchanged' } & Kept)
  | ({ readonly type: 'reworded'; readonly diff: readonly WordChange[] } & Kept)
  | ({
      readonly type: 'materially-changed';
      readonly diff: readonly WordChange[];
      readonly changes: readonly MaterialChange[];
    } & Kept)
  | {
      readonly type: 'new';
      readonly id: string;
      /** Id of the old paragraph of which this one is a part that was split off; else null. */
      readonly partOf: string | null;
    };

/** An old paragraph that no new one continues. */
export interface GoneParagraph {
  readonly id: string;
  readonly from: number;
  /** Id of the paragraph on which its links land. */
  readonly see: string;
  /** Whether its words live on inside that paragraph. */
  readonly merged: boolean;
}

/** What is proposed for a whole text. A value to look at; nothing has happened yet. */
export interface IdentityProposal {
  /** One per paragraph of the new text, in order. */
  readonly paragraphs: readonly ParagraphProposal[];
  readonly gone: readonly GoneParagraph[];
}

/**
 * Proposes which paragraph of a text is which after an edit. `blocks` are the canonical paragraphs of
 * the new text, at least one.
 *
 * Paragraphs with the very same words are matched first, wherever they stand; of several that repeat
 * each other, those whose neighbours match. The rest is matched so that the sum of the likenesses is
 * greatest over the whole text. A new paragraph is called after the one before it: `p7a` after `p7` or
 * after `p7c`, then `p7b` … `p7z`, `p7aa`; before the first paragraph `p0a`. No id is given twice, ever.
 * A removed paragraph leads to the paragraph that took in its words, else to the nearest kept one
 * before it, else after it. With no ids yet the paragraphs are `p1`, `p2`, …
 */
export function proposeIdentity(
  ids: ParagraphIds,
  blocks: readonly string[],
  options: TextOptions,
): IdentityProposal {
  if (blocks.length === 0) throw new Error('A text without paragraphs has no identities');
  const old = ids.paragraphs.map((paragraph) => paragraph.text);
  const { pairs, parts, merges } = pairParagraphs(old, blocks, options.language, bestMatching);
  const pairOf = new Map(pairs.map((pair) => [pair.now, pair]));
  const inOrder = longestRun(pairs.map((pair) => pair.old));
  const mint = createMint(ids);
  const names = lazy(() => allNames([...old, ...blocks], options));
  const paragraphs: ParagraphProposal[] = [];
  blocks.forEach((block, index) => {
    const pair = pairOf.get(index);
    if (pair === undefined) {
      const part = parts.get(index);
      const partOf = part === undefined ? null : at(ids.paragraphs, part).id;
      paragraphs.push({ type: 'new', id: mint(paragraphs.at(-1)?.id ?? null), partOf });
      return;
    }
    const before = at(ids.paragraphs, pair.old);
    const kept = {
      id: before.id,
      from: pair.old,
      moved: !inOrder.has(pair.old),
      score: pair.score,
    };
    if (before.text === block) {
      paragraphs.push({ type: 'unchanged', ...kept });
      return;
    }
    const diff = diffWords(before.text, block, options.language);
    const changes = materialChanges(before.text, block, { language: options.language, names: names() });
    paragraphs.push(
      changes.length === 0
        ? { type: 'reworded', ...kept, diff }
        : { type: 'materially-changed', ...kept, diff, changes },
    );
  });
  return { paragraphs, gone: landings(ids, pairs, merges, paragraphs) };
}

/**
 * The ids after a proposal was accepted. Ids that were retired before go on leading to a paragraph of
 * the text, directly; one that led nowhere leads to the first. `date` (YYYY-MM-DD) is when the removed paragraphs were retired.
 */
export function acceptIdentity(
  ids: ParagraphIds,
  proposal: IdentityProposal,
  blocks: readonly string[],
  date: string,
): ParagraphIds {
  const seeOf = new Map(proposal.gone.map(({ id, see }) => [id, see]));
  const landing = landingIn(ids);
  const retired = ids.retired.map((one) => {
    const landed = landing(one.id);
    if (landed === null) return { ...one, see: at(proposal.paragraphs, 0).id };
    return { ...one, see: seeOf.get(landed) ?? landed };
  });
  return {
    paragraphs: proposal.paragraphs.map(({ id }, index) => ({ id, text: at(blocks, index) })),
    retired: [...retired, ...proposal.gone.map(({ id, see }) => ({ id, see, date }))],
  };
}

/** The id of the paragraph on which a link to an id lands; null for an id that was never given. */
export function landingOf(ids: ParagraphIds, id: string): string | null {
  return landingIn(ids)(id);
}

const landingIn = remembered((ids: ParagraphIds): ((id: string) => string | null) => {
  const alive = new Set(ids.paragraphs.map((paragraph) => paragraph.id));
  const seeOf = new Map(ids.retired.map((one) => [one.id, one.see]));
  const lastOf = createFollower<string>(
    (id) => (alive.has(id) ? null : (seeOf.get(id) ?? null)),
    (id) => id,
  );
  return (id) => {
    const last = lastOf(id);
    return last !== null && alive.has(last) ? last : null;
  };
});

/** Gives ids to new paragraphs: none that was ever used. */
function createMint(ids: ParagraphIds): (after: string | null) => string {
  const used = new Set([...ids.paragraphs, ...ids.retired].map((one) => one.id));
  if (used.size === 0) {
    let count = 0;
    return () => `p${++count}`;
  }
  const tried = new Map<string, number>();
  return (after) => {
    const base = after === null ? 'p0' : after.replace(/[a-z]+$/, '');
    let id: string;
    do id = base + letters(addTo(tried, base, 1));
    while (used.has(id));
    used.add(id);
    return id;
  };
}

/** a, b, … z, aa, ab, … */
function letters(count: number): string {
  let text = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  }
  return text;
}

function landings(
  ids: ParagraphIds,
  pairs: readonly ParagraphPair[],
  merges: ReadonlyMap<number, number>,
  paragraphs: readonly ParagraphProposal[],
): readonly GoneParagraph[] {
  const nowOf = new Map(pairs.map((pair) => [pair.old, pair.now]));
  const idAt = (now: number): string => at(paragraphs, now).id;
  const kept = [...nowOf.keys()].sort((a, b) => a - b);
  return ids.paragraphs.flatMap(({ id }, from): GoneParagraph[] => {
    if (nowOf.has(from)) return [];
    const merged = merges.get(from);
    if (merged !== undefined) return [{ id, from, see: idAt(merged), merged: true }];
    const near = kept.findLast((old) => old < from) ?? kept.find((old) => old > from);
    const now = near === undefined ? Math.min(from, paragraphs.length - 1) : mustGet(nowOf, near);
    return [{ id, from, see: idAt(now), merged: false }];
  });
}

/** The values of a longest increasing subsequence: what did not move. */
function longestRun(values: readonly number[]): ReadonlySet<number> {
  // Of each length the run that ends lowest, as a chain from its last value back.
  interface Run {
    readonly last: number;
    readonly rest: Run | null;
  }
  const runs: Run[] = [];
  for (const value of values) {
    const index = firstNotBelow(runs, ({ last }) => last < value);
    runs[index] = { last: value, rest: index === 0 ? null : at(runs, index - 1) };
  }
  const found = new Set<number>();
  for (let run = runs.at(-1) ?? null; run !== null; run = run.rest) found.add(run.last);
  return found;
}

function allNames(texts: readonly string[], { language, names = [] }: TextOptions): readonly string[] {
  const all = new Set(names);
  for (const text of texts) for (const name of properNames(text, language)) all.add(name);
  return [...all];
}
