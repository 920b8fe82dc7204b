import { at } from '../../text/index.ts';
import type { ImportedClaim } from './imported-claim.ts';
import type { ImportItem, ImportOptions } from './outcome.ts';
import { readAnnotations, type AnnotationFormat, type ReadAnnotation } from './read.ts';
import { toClaim } from './to-claim.ts';
import { addEvidence } from './to-evidence.ts';

/** The outcome of an import: nothing is written. */
export type AnnotationImport =
  | {
      readonly type: 'read';
      readonly format: AnnotationFormat;
      readonly claims: readonly ImportedClaim[];
      readonly items: readonly ImportItem[];
    }
  | { readonly type: 'refused'; readonly reason: string };

/**
 * Annotations of others as claims of a text. What anchors to exactly one place becomes a claim; everything else is
 * told, annotation by annotation. Nothing that an annotation carries is kept as markup that could run.
 */
export function importAnnotations(text: string, options: ImportOptions): AnnotationImport {
  const file = readAnnotations(text);
  if (file.type === 'refused') return file;
  const taken = new Set(options.article.claims.map(({ id }) => id));
  const claims = new Map<string, ImportedClaim>();
  const { wholes, partOf } = joinParts(file.annotations);
  const items = wholes.map((annotation, i): ImportItem => {
    const whole = partOf.get(i);
    if (whole !== undefined)
      return { number: i + 1, id: annotation.id, outcome: { type: 'part', claim: whole } };
    const own = file.format === 'hypothesis' ? withoutPositions(annotation) : annotation;
    return { number: i + 1, id: annotation.id, outcome: toClaim(own, options, taken, claims) };
  });
  const withEvidence = items.map((item, i): ImportItem => {
    if (item.outcome.type === 'part') return item;
    const outcome = addEvidence(at(file.annotations, i), options, claims);
    return outcome === null ? item : { ...item, outcome };
  });
  return { type: 'read', format: file.format, claims: [...claims.values()], items: withEvidence };
}

/**
 * Annotations with the targets of those that are further parts of theirs, in formats that have one target each; and
 * the claims that these are parts of, by their index.
 */
function joinParts(annotations: readonly ReadAnnotation[]): {
  readonly wholes: readonly ReadAnnotation[];
  readonly partOf: ReadonlyMap<number, string>;
} {
  const indexOf = new Map(annotations.flatMap(({ id }, i) => (id === null ? [] : [[id, i] as const])));
  const wholes = [...annotations];
  const partOf = new Map<number, string>();
  annotations.forEach(({ id, targets }, i) => {
    const [, whole, claim] = /^(.*\/claims\/([a-z0-9-]{1,64})\/#annotation)-part-\d+$/.exec(id ?? '') ?? [];
    const first = whole === undefined ? undefined : indexOf.get(whole);
    if (first === undefined || claim === undefined) return;
    const joined = at(wholes, first);
    wholes[first] = { ...joined, targets: [...joined.targets, ...targets] };
    partOf.set(i, claim);
  });
  return { wholes, partOf };
}

function withoutPositions(annotation: ReadAnnotation): ReadAnnotation {
  return { ...annotation, targets: annotation.targets.map((target) => ({ ...target, positions: [] })) };
}
