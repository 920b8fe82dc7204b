import type { Place } from '../../../anchor/index.ts';
import { createIssue, type Issue } from '../../../report/index.ts';
import { exceeds, LIMITS } from '../../limits.ts';
import type { ParsedClaim } from '../../read/parse/parsed.ts';

/** A claim and where it stands. */
interface PlacedClaim {
  readonly claim: ParsedClaim;
  readonly places: readonly Place[];
}

/**
 * Reports, as too-much, each claim that begins on words which have as many claims as a page can mark already,
 * and a text that has more marks than a page can hold.
 */
export function findCrowdedWords(placed: readonly PlacedClaim[]): readonly Issue[] {
  const marks = placed
    .flatMap(({ claim, places }) => places.map((place) => ({ claim, place })))
    .sort((a, b) => a.place.start - b.place.start);
  const beyond = marks[LIMITS.claims.most];
  const refuse = ({ file, entry }: ParsedClaim, message: string): Issue =>
    createIssue('too-much', file, entry.positionOf(['quote']), message);
  if (beyond !== undefined) return [refuse(beyond.claim, exceeds('claims', marks.length))];
  let open: number[] = [];
  return marks.flatMap(({ claim, place }) => {
    open = open.filter((end) => end > place.start);
    open.push(place.end);
    if (open.length <= LIMITS.claimsOfWords.most) return [];
    const message = exceeds('claimsOfWords', open.length);
    // One more claim on the same words is told of; it is not counted against those that follow.
    open.pop();
    return [refuse(claim, message)];
  });
}
