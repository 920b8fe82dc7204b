import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  formatPublished,
  formatRedirect,
  publishedBy,
  publishedIds,
  publishedNow,
  redirectsIn,
  lastingKey,
  withPublished,
  witnessOfLoss,
  type Lasting,
  type ParsedContent,
  type Published,
  type Redirect,
} from '../../../corpus/index.ts';
import { withItem, withoutItem } from '../../proposals/edit-yaml.ts';
import type { CommandInput, World } from '../../terminal/command.ts';
import { labelOf } from '../content-of.ts';
import { writeFileAtomic } from '../write-file.ts';

/** Where a file stands that messages name. */
export function absoluteOf(world: World, root: string, file: string): string {
  return path.join(root, path.relative(labelOf(world, root), file));
}

/**
 * What `published.lock.yaml` holds, and where there is none what redirects tell that it must have held; null where
 * either cannot be read.
 */
export function publishedBefore({ published, redirects }: ParsedContent): Published | null {
  if (published !== 'absent') return published?.entry.value ?? null;
  return redirects === null ? null : publishedBy(redirectsIn(redirects));
}

/** That a list is made anew which was there, as a person is told; null where none is known to be lost. */
export function saidOfLoss(content: ParsedContent): string | null {
  const witness = witnessOfLoss(content);
  return witness === null
    ? null
    : `published.lock.yaml is not there, though ${witness} shows that ids were published: restore it from version control if you can. What is made anew knows the ids of the content and of redirects.yaml, but neither others nor what claims said that were taken back.`;
}

/**
 * The ids that were published, for a command that changes one of them; null, which is told, where the files that hold
 * them cannot be read. That the list is lost is told too.
 */
export function publishedToChange(world: World, content: ParsedContent): Published | null {
  const before = publishedBefore(content);
  if (before === null || content.redirects === null) {
    world.error(
      'published.lock.yaml or redirects.yaml cannot be read; `npm run check` says why. Nothing was written.',
    );
    return null;
  }
  const loss = saidOfLoss(content);
  if (loss !== null) world.error(loss);
  return before;
}

/**
 * How a command tells what it does: `say` in lines for people, `tell` as JSON with whether it is written. One of them
 * is silent, by `--json`.
 */
export function tellerOf(
  world: World,
  { flags }: Pick<CommandInput, 'flags'>,
  what: Readonly<Record<string, unknown>>,
): { readonly say: (text: string) => void; readonly tell: (written: boolean) => void } {
  const nothing = (): void => undefined;
  return flags.has('json')
    ? { say: nothing, tell: (written) => world.out(JSON.stringify({ ...what, written }, null, 2)) }
    : { say: world.out, tell: nothing };
}

/** What a lock of the ids would hold, and which of them are new. */
export function proposePublished(
  content: ParsedContent,
  before: Published,
): {
  readonly next: Published;
  readonly added: readonly Lasting[];
} {
  const next = withPublished(before, publishedNow(content).list);
  const known = new Set(publishedIds(before).map(lastingKey));
  return { next, added: publishedIds(next).filter((one) => !known.has(lastingKey(one))) };
}

/** Writes `published.lock.yaml` where it would change. Gives whether it did. */
export function writePublished(root: string, next: Published): boolean {
  const file = path.join(root, 'published.lock.yaml');
  const text = formatPublished(next);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  writeFileAtomic(file, text);
  return true;
}

/**
 * The text of `redirects.yaml` with another redirect. An id that is taken up again has no redirect any more.
 * Null where the file cannot be changed without touching other things in it.
 */
export function withRedirect(root: string, content: ParsedContent, redirect: Redirect): string | null {
  const file = path.join(root, 'redirects.yaml');
  const header = '# What became of ids that were published and are no more.\n';
  if (!existsSync(file)) return header + formatRedirect(redirect);
  let source: string | null = readFileSync(file, 'utf8');
  const { all, articleOf } = redirectsIn(content.redirects);
  const key = (one: Lasting): string =>
    lastingKey(one.article === undefined ? one : { ...one, article: articleOf(one.article) });
  const revived = all.findIndex(
    (one) => redirect.to !== null && key(one) === key({ ...redirect, id: redirect.to }),
  );
  if (revived !== -1) source = withoutItem(source, [revived]);
  if (source === null) return null;
  if (all.length - (revived === -1 ? 0 : 1) > 0) return withItem(source, [], redirect);
  const comments = source.split('\n').filter((line) => line.startsWith('#'));
  return [...comments, formatRedirect(redirect)].join('\n');
}
