import { recall, remember } from './page/memory.ts';

/** What single-character keys do, by the character typed. */
export type KeyActions = ReadonlyMap<string, () => void>;

/** Fields in which a character is text. */
const TYPING = `input:not([type=checkbox], [type=radio], [type=button], [type=submit], [type=reset]),
  textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox], [role=searchbox]`;

/**
 * Ties single-character keys to actions. They do nothing while somebody types in a field, with a
 * modifier, while a dialog is open, or when switched off.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/character-key-shortcuts
 */
export function onKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const action = actions.get(event.key);
    if (action === undefined || !areKeysOn() || isTyping(event) || isModal()) return;
    event.preventDefault();
    action();
  });
}

/** Whether the reader lets single-character keys act. */
export function areKeysOn(): boolean {
  return recall('keys') !== 'off';
}

/** Switches single-character keys on or off, remembered. */
export function setKeys(on: boolean): void {
  remember('keys', on ? 'on' : 'off');
}

/** Whether a dialog covers the page. */
export function isModal(): boolean {
  return document.querySelector('dialog:modal') !== null;
}

function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof Element && target.closest(TYPING) !== null;
}
