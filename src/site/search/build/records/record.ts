import type { Facet, PassageKind, RecordType, REVIEWED } from '../../shared/records.ts';

/** One thing that search can find. */
export interface SearchRecord {
  readonly type: RecordType;
  /** Address below the site’s root, base path included. */
  readonly url: string;
  readonly passages: readonly Passage[];
  /** Values by facet, as ids: labels belong to the page that shows them. */
  readonly filters: Readonly<Partial<Record<Facet | typeof REVIEWED, readonly string[]>>>;
}

/** A passage of a record. */
export interface Passage {
  readonly kind: PassageKind;
  /** Id of the source or the actor that it belongs to; empty for none. */
  readonly of: string;
  /** As a hit shows it; null for words that are searched and shown nowhere. */
  readonly shown: string | null;
  /** What is searched. */
  readonly searched: string;
}

/** The addresses that records lead to. */
export interface Addresses {
  readonly article: (slug: string) => string;
  readonly claimInText: (slug: string, id: string) => string;
  readonly source: (id: string) => string;
  readonly actor: (id: string) => string;
}

/** A passage that is searched as it is shown. */
export function passage(kind: PassageKind, text: string, of = ''): Passage {
  const line = text.replace(/\s+/g, ' ').trim();
  return { kind, of, shown: line, searched: line };
}

/** Words that are searched and shown nowhere. */
export function unseen(kind: PassageKind, searched: string): Passage {
  return { kind, of: '', shown: null, searched };
}

/** Ids that a thing had before: it is found by them. */
export function former(ids: readonly string[]): readonly Passage[] {
  return ids.map((id) => passage('former', id));
}

/** What a hit shows and nobody searches. */
export function fact(kind: PassageKind, shown: string): Passage {
  return { kind, of: '', shown, searched: '' };
}
