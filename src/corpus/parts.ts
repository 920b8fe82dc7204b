import type { z } from 'zod';
import type { IssueCode } from '../report/index.ts';
import { remembered } from '../text/index.ts';
import { EVIDENCE_SIDES, markOf, type Mark, type SourceRole } from './marks.ts';
import type { Path } from './read/positions.ts';
import {
  SCHEMAS,
  type ActorFields,
  type ArticleFields,
  type ClaimFields,
  type SeriesFields,
} from './schemas/index.ts';

/** An id of something else that a file names. */
export type Reference = { readonly path: Path; readonly value: string } & (
  | {
      readonly kind: 'source';
      /** What a claim names it for; null outside of claims. */
      readonly role: SourceRole | null;
      /** What it says there, in the editors’ words; null where nothing is told. */
      readonly says: string | null;
    }
  | { readonly kind: 'actor' | 'series' | 'claim' | 'editor' }
);

/** Words that a claim takes from its quote or from its paragraph. */
export interface Words {
  readonly kind: 'quote' | 'paragraph';
  readonly path: Path;
  readonly value: string;
  /** What is reported where they do not stand there. */
  readonly code: IssueCode;
}

/** A field of a file that means something beyond it. */
export type Part = Reference | Words;

/** What a claim refers to and takes from the text: its marked fields, field by field. */
export const partsOf = remembered((claim: Partial<ClaimFields>) => partsIn(SCHEMAS.claim, claim));

/** What the fields of an article refer to. */
export function partsOfArticle(article: ArticleFields): readonly Part[] {
  return partsIn(SCHEMAS.article, article);
}

/** What an actor refers to. */
export function partsOfActor(actor: ActorFields): readonly Part[] {
  return partsIn(SCHEMAS.actor, actor);
}

/** What a series refers to. */
export function partsOfSeries(series: SeriesFields): readonly Part[] {
  return partsIn(SCHEMAS.series, series);
}

/** The ids of one kind among some parts, each once, in the order of the parts. */
export function idsIn(parts: readonly Part[], kind: Reference['kind']): readonly string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === kind ? [part.value] : [])))];
}

/** The marked fields of a value that a schema gave, field by field in the order of the schema. */
function partsIn(schema: z.core.$ZodType, value: unknown): readonly Part[] {
  return markedFields(schema).flatMap(({ steps, mark, saysKey }) =>
    valuesAt(value, steps).map(({ path, value, group }): Part => {
      if (mark.kind !== 'source') return { ...mark, path, value };
      const says = saysKey === null ? null : group[saysKey];
      return { ...mark, path, value, says: typeof says === 'string' ? says : null };
    }),
  );
}

/** Whether a part is the id of something else. */
export function isReference(part: Part): part is Reference {
  return !isWords(part);
}

/** Whether a part is words of the text. */
export function isWords(part: Part): part is Words {
  return part.kind === 'quote' || part.kind === 'paragraph';
}

/** Whether a part is a source on a side of the evidence. */
export function isEvidence(part: Part): boolean {
  return part.kind === 'source' && EVIDENCE_SIDES.some((side) => side === part.role);
}

/** What the evidence among some parts says, each with its source; items that say nothing are left out. */
export function saidIn(
  parts: readonly Part[],
): readonly { readonly source: string; readonly says: string }[] {
  return parts.flatMap((part) =>
    part.kind === 'source' && isEvidence(part) && part.says !== null
      ? [{ source: part.value, says: part.says }]
      : [],
  );
}

/** Stands for every item of a list. */
const EACH = Symbol('each');

/** A marked field of a schema. */
export interface MarkedField {
  /** Keys that lead to it. */
  readonly steps: readonly (string | typeof EACH)[];
  readonly mark: Exclude<Mark, { readonly kind: 'says' }>;
  /** The key beside it under which stands what the source says; null where there is none. */
  readonly saysKey: string | null;
}

/** The marked fields of a schema, in its order. */
export const markedFields = remembered((schema: z.core.$ZodType): readonly MarkedField[] => {
  const all = [...walk(schema, [], null)].map((field) => [field.steps.map(String).join('.'), field] as const);
  // The choices of a union may have a field in common.
  return [...new Map(all).values()];
});

function* walk(
  schema: z.core.$ZodType,
  steps: MarkedField['steps'],
  saysKey: string | null,
): Generator<MarkedField> {
  const mark = markOf(schema);
  if (mark !== undefined) {
    if (mark.kind !== 'says') yield { steps, mark, saysKey };
    return;
  }
  const { def } = (schema as z.core.$ZodTypes)._zod;
  if (def.type === 'optional' || def.type === 'nullable' || def.type === 'default')
    yield* walk(def.innerType, steps, saysKey);
  else if (def.type === 'array') yield* walk(def.element, [...steps, EACH], null);
  else if (def.type === 'union') for (const option of def.options) yield* walk(option, steps, saysKey);
  else if (def.type === 'object') {
    const entries = Object.entries(def.shape);
    const told = entries.find(([, field]) => markOf(field)?.kind === 'says');
    for (const [key, field] of entries)
      yield* walk(field, [...steps, key], told === undefined ? null : told[0]);
  }
}

/** A text inside of a value, with the group of keys that it stands in. */
interface Found {
  readonly path: Path;
  readonly value: string;
  readonly group: Readonly<Record<string, unknown>>;
}

function valuesAt(root: unknown, steps: MarkedField['steps']): readonly Found[] {
  const found: Found[] = [];
  const follow = (value: unknown, at: number, path: Path, group: Found['group']): void => {
    const step = steps[at];
    if (typeof value === 'string' && step === undefined) found.push({ path, value, group });
    else if (Array.isArray(value) && step === EACH)
      value.forEach((item, i) => follow(item, at + 1, [...path, i], group));
    else if (typeof value === 'object' && value !== null && typeof step === 'string') {
      const inside = value as Found['group'];
      follow(inside[step], at + 1, [...path, step], inside);
    }
  };
  follow(root, 0, [], {});
  return found;
}
