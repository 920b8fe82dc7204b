import { z } from 'zod';
import type { IssueCode } from '../report/index.ts';

/** The sides of the evidence on a claim. */
export const EVIDENCE_SIDES = ['supports', 'undermines', 'context'] as const;

/** What a claim names a source for: as evidence on a side, as what the text cites, as what dates an event. */
export const SOURCE_ROLES = [...EVIDENCE_SIDES, 'cites', 'dates'] as const;

/** A side of the evidence on a claim. */
export type EvidenceSide = (typeof EVIDENCE_SIDES)[number];

/** What a claim names a source for. */
export type SourceRole = (typeof SOURCE_ROLES)[number];

/** What a field means beyond its file: whoever walks content goes by these marks and by nothing else. */
export type Mark =
  /** The id of a source. `role` is null outside of claims. */
  | { readonly kind: 'source'; readonly role: SourceRole | null }
  /** The id of something else. */
  | { readonly kind: 'actor' | 'series' | 'claim' | 'editor' }
  /** Words that must stand in the claim’s quote, or in its paragraph; `code` is reported where they do not. */
  | { readonly kind: 'quote' | 'paragraph'; readonly code: IssueCode }
  /** What the source that is named beside it says there, in the editors’ words. */
  | { readonly kind: 'says' };

const marks = z.registry<Mark>();

/** A schema with a mark. The schema given has none and stays as it is. */
export function marked<S extends z.ZodType>(schema: S, mark: Mark): S {
  const copy = schema.clone();
  marks.add(copy, mark);
  return copy;
}

/** The mark of a schema, or of that which it was made from; undefined where it has none. */
export function markOf(schema: z.core.$ZodType): Mark | undefined {
  return marks.get(schema);
}
