import { fromTemplate, part } from '../../frame/browser/index.ts';
import {
  isShown,
  markedClaims,
  referredClaim,
  shortNote,
  type PageClaim,
  type PageClaims,
} from './claims.ts';

/** What a note opens for: a stretch of marked words, or the number behind them. */
export interface Trigger {
  readonly element: HTMLElement;
  /** Those that show, in the order of their numbers: never none. */
  readonly claims: readonly PageClaim[];
}

/** The element at a target for which notes open, whatever shows there. */
export function triggerElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('a.noteref, mark[data-claims]') : null;
}

/** An element with the claims that show there: of a number its own, of words all that they belong to. */
export function triggerOf(element: HTMLElement | null, claims: PageClaims): Trigger | null {
  if (element === null) return null;
  const ids = new Set<string>();
  if (element instanceof HTMLAnchorElement) ids.add(referredClaim(element));
  else {
    for (let mark: Element | null | undefined = element; mark; mark = mark.parentElement?.closest('mark')) {
      if (mark instanceof HTMLElement) for (const id of markedClaims(mark)) ids.add(id);
    }
  }
  const shown = [...claims.values()].filter((claim) => ids.has(claim.id) && isShown(claim));
  return shown.length === 0 ? null : { element, claims: shown };
}

/** A note in short: what its summary says, the reason, and where to read on. */
export function shortEntry(claim: PageClaim): HTMLElement {
  const entry = fromTemplate('peek-note');
  const said = part(entry, '[data-part="said"]', HTMLElement);
  for (const piece of shortNote(claim)) said.append(piece.cloneNode(true));
  part(entry, '[data-part="note"]', HTMLAnchorElement).href = `#n-${claim.id}`;
  const page = claim.note.querySelector<HTMLAnchorElement>('a[data-part="page"]');
  part(entry, '[data-part="page"]', HTMLAnchorElement).href = page?.href ?? '';
  part(entry, 'button', HTMLButtonElement).dataset['link'] = claim.id;
  return entry;
}
