import type { PageClaims } from './claims.ts';

/** From this width on notes stand in the margin, as the style sheet has it. */
export const WIDE = '(width >= 66rem)';

/**
 * Opens the note that an address leads to, where the browser does not do it by itself. In the margin one note
 * is open at a time, since an open note lies over those below it; it closes with Escape and gives the focus
 * back to where it was opened from.
 */
export function startNotes(claims: PageClaims): void {
  const notes = [...claims.values()].map((claim) => claim.note);
  const closeOthers = (note: Element | null): void => {
    if (!matchMedia(WIDE).matches) return;
    for (const other of notes) if (other !== note) other.open = false;
  };
  // By what a reader does, not by what opens: on paper all are open.
  for (const note of notes) note.querySelector('summary')?.addEventListener('click', () => closeOthers(note));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !matchMedia(WIDE).matches) return;
    const open = notes.find((note) => note.open);
    if (open === undefined) return;
    const had = open.contains(document.activeElement);
    open.open = false;
    if (had) open.querySelector('summary')?.focus();
  });
  const openTarget = (): void => {
    const details = document.querySelector(':target')?.closest('details');
    if (!details) return;
    closeOthers(details);
    if (details.open) return;
    details.open = true;
    details.scrollIntoView({ block: 'nearest' });
  };
  openTarget();
  addEventListener('hashchange', openTarget);
}
