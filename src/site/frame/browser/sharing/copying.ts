import { announce } from './announce.ts';
import { part } from '../page/page-parts.ts';

/** Copies text, says so, and where copying is blocked shows the text to copy by hand. */
export async function copy(text: string, message: string): Promise<void> {
  if (await write(text)) announce(message);
  else showByHand(text);
}

/** The lasting address of this page, without fragment and query: the same in every language. */
export function pageAddress(): string {
  const lasting = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  return location.origin + new URL(lasting).pathname;
}

async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Refused by the reader, by policy, or absent outside of secure pages.
    return false;
  }
}

/** A dialog returns the focus to where it was when it closes. */
function showByHand(text: string): void {
  const dialog = part(document, 'dialog[data-part="by-hand"]', HTMLDialogElement);
  const field = part(dialog, 'textarea', HTMLTextAreaElement);
  field.value = text;
  if (!dialog.open) dialog.showModal();
  field.select();
}
