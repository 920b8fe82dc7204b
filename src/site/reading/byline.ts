import type { Claim } from '../../corpus/index.ts';
import { mustGet } from '../../text/index.ts';
import { lastChange } from '../claims/index.ts';

/**
 * A claim whose byline most of the claims have: it stands once for all of them. Of bylines that as many have, the
 * first; undefined where there is no claim.
 */
export function commonByline(claims: readonly Claim[]): Claim | undefined {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) groups.set(keyOf(claim), [...(groups.get(keyOf(claim)) ?? []), claim]);
  const [first, ...others] = [...groups.keys()];
  if (first === undefined) return undefined;
  const sizeOf = (key: string): number => mustGet(groups, key).length;
  const most = others.reduce((best, key) => (sizeOf(key) > sizeOf(best) ? key : best), first);
  return mustGet(groups, most)[0];
}

/** Whether a claim has the byline of another. */
export function sameByline(claim: Claim, other: Claim | undefined): boolean {
  return other !== undefined && keyOf(claim) === keyOf(other);
}

function keyOf(claim: Claim): string {
  return JSON.stringify([[...claim.by].sort(), claim.reviewed, lastChange(claim)]);
}
