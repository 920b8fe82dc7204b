import type { Facet } from '../question.ts';
import type { Fragment } from './hits.ts';

/** The part of Pagefind’s interface that is used. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly search: (term: string | null, options: { filters: Filters }) => Promise<Found>;
}

/** Chosen values by facet. */
export type Filters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** What Pagefind finds. */
export interface Found {
  readonly results: readonly Result[];
  /** How many results there are without the filters. */
  readonly unfilteredResultCount: number;
  /** For each facet that is loaded, how many results have each value. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** One result; what it holds is loaded when asked for. */
export interface Result {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<Fragment>;
}

/** Searches the index for a term; null for every record. */
export type Search = (term: string | null) => Promise<Found>;

/** An index to be asked, and what has been loaded of it. */
export interface OpenIndex {
  readonly pagefind: Pagefind;
  /** Reads a file of the index’s folder as JSON. */
  readonly read: (file: string) => Promise<unknown>;
  /** Files that were read, by name. */
  readonly files: Map<string, Promise<unknown>>;
  /** Values of facets as the index holds them, by their ids. */
  readonly values: Map<Facet, ReadonlyMap<string, string>>;
}

/** Opens an index, with nothing loaded yet. */
export function openIndex(pagefind: Pagefind, read: OpenIndex['read']): OpenIndex {
  return { pagefind, read, files: new Map(), values: new Map() };
}

/** A file of the index’s folder, read as JSON; it is loaded once, and again after it could not be. */
export function fileOf({ files, read }: OpenIndex, name: string): Promise<unknown> {
  const loaded = files.get(name) ?? read(name);
  files.set(name, loaded);
  loaded.catch(() => files.delete(name));
  return loaded;
}
