import { claimAround, type PageClaim, type PageClaims } from '../claims.ts';

/** From this width on notes stand in the margin, as the style sheet has it. */
export const WIDE = '(width >= 62rem)';

/** What keeps an open note open when it is clicked outside of it: what script lays over the page. */
const OVERLAYS = '[popover], dialog, [role=status], a[href^="#n-"]';

/** The notes of a page, for what opens them. */
export interface Notes {
  /**
   * Opens a note in the margin, and closes it where it was open. From a number in focus the focus goes along, and
   * comes back to it when the note closes.
   */
  readonly toggle: (claim: PageClaim, number?: HTMLElement) => void;
}

/**
 * Opens the note that an address leads to, where the browser does not do it by itself. In the margin one note
 * is open at a time, since an open note lies over those below it; a click elsewhere and Escape close it, and
 * Escape gives the focus back to where it was opened from. The way back from a note leads to its words and gives the
 * focus to the number behind them. The words of an open note are lit. A note that was closed is no longer in the
 * address. Who lands on the words of a claim sees its number and its note, whatever they chose to see of notes.
 */
export function startNotes(claims: PageClaims): Notes {
  const notes = [...claims.values()].map((claim) => claim.note);
  /** The number from which the open note was opened with the focus. */
  let number: HTMLElement | undefined;
  const close = (note: HTMLDetailsElement): void => {
    const had = note.contains(document.activeElement);
    note.open = false;
    if (had) returnTo(number ?? note.querySelector('summary'));
  };
  const closeOthers = (note: Element | null): void => {
    if (!matchMedia(WIDE).matches) return;
    for (const other of notes) if (other !== note) other.open = false;
  };
  // By what a reader does, not by what opens: on paper all are open.
  for (const note of notes)
    note.querySelector('summary')?.addEventListener('click', () => {
      closeOthers(note);
      requestAnimationFrame(() => bringIntoView(note));
    });
  document.addEventListener('click', ({ target, defaultPrevented }) => {
    if (defaultPrevented || !(target instanceof Element) || target.closest(OVERLAYS) !== null) return;
    if (getSelection()?.isCollapsed !== false) closeOthers(target.closest('.note'));
    // Words cannot have the focus: the number behind them can, once the browser has come there.
    if (target.closest('[role=doc-backlink]') !== null)
      requestAnimationFrame(() => claimAround(target, claims)?.references[0]?.focus({ preventScroll: true }));
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !matchMedia(WIDE).matches) return;
    for (const note of notes) if (note.open) close(note);
  });
  for (const { note, marks } of claims.values())
    note.addEventListener('toggle', () => {
      for (const mark of marks) mark.classList.toggle('noted', note.open);
      if (note.open) return;
      forget(note);
      if (note.contains(document.activeElement)) number?.focus();
      number = undefined;
    });
  const openTarget = (): void => {
    const landed = location.hash.replace('#c-', '');
    for (const { id, note, references } of claims.values())
      for (const one of [note, ...references]) one.classList.toggle('landed', id === landed);
    const details = addressed()?.closest('details');
    if (!details) return;
    closeOthers(details);
    if (details.open) return;
    details.open = true;
    details.scrollIntoView({ block: 'nearest' });
  };
  openTarget();
  addEventListener('hashchange', openTarget);
  return {
    toggle: ({ note }, from) => {
      closeOthers(note);
      number = from;
      note.open = !note.open;
      bringIntoView(note);
      if (from !== undefined) note.querySelector('summary')?.focus({ preventScroll: true });
    },
  };
}

/** Scrolls by the least that shows all of an open note in the margin, which fits into the window. */
function bringIntoView(note: HTMLDetailsElement): void {
  if (note.open && matchMedia(WIDE).matches)
    note.querySelector('.note-body')?.scrollIntoView({ block: 'nearest' });
}

/** Gives the focus back to where it came from; to what is out of the window, amid what is around it. */
function returnTo(place: HTMLElement | null): void {
  const { top = 0, bottom = 0 } = place?.getBoundingClientRect() ?? {};
  place?.focus({ preventScroll: true });
  if (top < 0 || bottom > innerHeight) place?.scrollIntoView({ block: 'center' });
}

/** What the address leads to: unlike `:target` it follows an address that was changed in place. */
function addressed(): Element | null {
  return document.getElementById(location.hash.slice(1));
}

/** Takes a note that was closed out of the address. */
function forget(note: HTMLDetailsElement): void {
  if (note.contains(addressed()))
    history.replaceState(history.state, '', location.pathname + location.search);
}
