import { Refusal } from '../../../report/index.ts';
import { createHash } from 'node:crypto';

/** One of the parts that a site is built in, each alone, maybe on a machine of its own. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  /** How many there are. */
  readonly of: number;
}

/** What a build is of a site that is built in shards: one of them, or the one that joins them all. */
export type Division =
  | { readonly kind: 'shard'; readonly shard: Shard; readonly folder: string }
  | { readonly kind: 'join'; readonly folder: string };

/** Shards beyond these would each spend its time on starting. */
const MOST = 1_000;

/**
 * What the environment asks for: `SCHOLIUM_SHARD`, such as `2/4`, one shard, in the folder of shards that `SCHOLIUM_SHARDS`
 * names, else `shards`; `SCHOLIUM_SHARDS` alone the site that is joined from the shards in that folder; null where neither is
 * set. Throws on what is neither, naming the setting.
 */
export function readDivision(environment: Readonly<Record<string, string | undefined>>): Division | null {
  const { SCHOLIUM_SHARD: text, SCHOLIUM_SHARDS: folder } = environment;
  if (folder?.trim() === '')
    throw new Refusal('SCHOLIUM_SHARDS is empty: give it the name of a folder, or unset it.');
  if (text !== undefined) return { kind: 'shard', shard: readShard(text), folder: folder ?? 'shards' };
  return folder === undefined ? null : { kind: 'join', folder };
}

function readShard(text: string): Shard {
  const [, number, of] = (/^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of || of > MOST)
    throw new Refusal(`SCHOLIUM_SHARD: "${text}" is no shard: 2/4 is the second of four, of at most ${MOST}`);
  return { number, of };
}

/** The name of a shard’s folder. */
export function nameOf({ number, of }: Shard): string {
  return `${number}-of-${of}`;
}

/**
 * Whether a shard makes a page or a file: one about a text, a source or an actor, by its path below the site’s root. What is
 * made over all content is of no shard. By the name of its folder alone, so that what comes or goes moves no other.
 */
export function isOf({ number, of }: Shard, path: string): boolean {
  const subject = subjectOf(path);
  if (subject === null) return false;
  return createHash('sha256').update(subject).digest().readUInt32BE() % of === number - 1;
}

/** What a path is about, as the folder of its content is named; null for all content. */
function subjectOf(path: string): string | null {
  const [, folder, id] = PATH.exec(path) ?? [];
  if (id === undefined) return null;
  return folder === 'sources' || folder === 'actors' ? `${folder}/${id}` : `articles/${id}`;
}

/** A language or what stands beside pages, then a kind, then an id that ends with its folder or its extension. */
const PATH =
  /^\/?(?:[a-z]{2,3}(?:-\w+)*\/|og\/)?(articles|sources|actors|embed|oembed|quote\/texts)\/([a-z0-9-]+)(?:[/.]|$)/;
