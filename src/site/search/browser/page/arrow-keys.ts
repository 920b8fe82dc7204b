/** What keys move between. */
export interface Stops {
  readonly field: HTMLElement;
  readonly hits: readonly HTMLElement[];
  /** The dialog that the search stands in, if it stands in one. */
  readonly dialog: HTMLDialogElement | null;
}

/** Arrows move between the field and the hits; Escape leads from the hits back to the field. */
export function moveByKey(event: KeyboardEvent, { field, hits, dialog }: Stops): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const at = hits.findIndex((hit) => hit === document.activeElement);
  const inField = document.activeElement === field;
  if (at === -1 && !inField) return;
  // Browsers would first empty the field, and close the dialog only the next time.
  if (event.key === 'Escape' && inField && dialog !== null) dialog.close();
  else if (event.key === 'Escape' && at !== -1 && dialog === null) field.focus();
  else if (event.key === 'ArrowDown') hits[Math.min(at + 1, hits.length - 1)]?.focus();
  else if (event.key === 'ArrowUp' && !inField) (at === 0 ? field : hits[at - 1])?.focus();
  else return;
  event.preventDefault();
}
