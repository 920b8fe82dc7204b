import { announce, onKeys } from '../../frame/browser/index.ts';
import type { ReadingMessages } from '../../messages/shared/index.ts';
import { claimAround, isShown, type PageClaim, type PageClaims } from './claims.ts';

/**
 * Ties `j` and `k` to the next and the previous claim: the focus goes to the number behind its words,
 * from where Enter leads to the note, and the words come into view. From a place without a claim they
 * start at what the window shows.
 */
export function startStepping(claims: PageClaims, messages: ReadingMessages): void {
  let last: PageClaim | null = null;
  const step = (forward: boolean): void => {
    const shown = [...claims.values()].filter(isShown);
    const from = claimAround(document.activeElement, claims) ?? (last && isInView(last) ? last : null);
    const next = forward
      ? from
        ? shown.find((claim) => Number(claim.number) > Number(from.number))
        : shown.find((claim) => topOf(claim) >= 0)
      : shown.findLast((claim) => (from ? Number(claim.number) < Number(from.number) : topOf(claim) < 0));
    if (next === undefined) {
      announce(forward ? messages.noNext : messages.noPrevious);
      return;
    }
    last = next;
    next.references[0]?.focus({ preventScroll: true });
    next.marks[0]?.scrollIntoView({ block: 'center' });
  };
  onKeys(
    new Map([
      ['j', () => step(true)],
      ['k', () => step(false)],
    ]),
  );
}

/** Top of a claim’s words, in CSS pixels below the top of the window. */
function topOf(claim: PageClaim): number {
  return claim.marks[0]?.getBoundingClientRect().top ?? NaN;
}

function isInView(claim: PageClaim): boolean {
  const top = topOf(claim);
  return top >= 0 && top < innerHeight;
}
