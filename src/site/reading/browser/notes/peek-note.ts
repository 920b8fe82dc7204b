import { fromTemplate, part } from '../../../frame/browser/index.ts';
import {
  isShown,
  markedClaims,
  referredClaim,
  shortNote,
  type PageClaim,
  type PageClaims,
} from '../claims.ts';

/** What a popover opens for: a stretch of marked words, the number behind them, or a name. */
export interface Trigger {
  readonly element: HTMLElement;
  /** Those that show, in the order of their numbers. */
  readonly claims: readonly PageClaim[];
  /** Links of the names that are explained. */
  readonly names: readonly HTMLAnchorElement[];
}

const NAME = 'a[data-actor]';
const CLAIM = 'a.noteref, mark[data-claims]';

/** The element at a target for which something opens. */
export function triggerElement(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`${NAME}, ${CLAIM}`) : null;
}

/**
 * The same for a finger, which cannot hover: among marked words it opens their claim, and the names in them
 * are explained with it.
 */
export function touchedElement(target: EventTarget | null): HTMLElement | null {
  const claim = target instanceof Element ? target.closest<HTMLElement>(CLAIM) : null;
  return claim ?? triggerElement(target);
}

/**
 * An element with what it stands for: a name for itself, a number for its claim, words for all claims that they
 * belong to. Null where nothing of it shows.
 */
export function triggerOf(
  element: HTMLElement | null,
  claims: PageClaims,
  withNames = false,
): Trigger | null {
  if (element === null) return null;
  if (element instanceof HTMLAnchorElement && element.matches(NAME)) {
    return { element, claims: [], names: [element] };
  }
  const ids = new Set<string>();
  if (element instanceof HTMLAnchorElement) ids.add(referredClaim(element));
  else {
    for (let mark: Element | null | undefined = element; mark; mark = mark.parentElement?.closest('mark')) {
      if (mark instanceof HTMLElement) for (const id of markedClaims(mark)) ids.add(id);
    }
  }
  const shown = [...claims.values()].filter((claim) => ids.has(claim.id) && isShown(claim));
  if (shown.length === 0) return null;
  const names = withNames ? [...element.querySelectorAll<HTMLAnchorElement>(NAME)] : [];
  return { element, claims: shown, names };
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
