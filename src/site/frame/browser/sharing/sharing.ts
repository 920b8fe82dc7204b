import { copy, pageAddress } from './copying.ts';
import { pageMessages } from '../page/page-data.ts';

/** Hands an address with its title to the device’s own way of sharing; null where the device has none. */
export const share: ((title: string, url: string) => void) | null =
  'share' in navigator ? (title, url) => void hand(title, url) : null;

/** Shows the buttons that share what a page is about, where the device shares. */
export function offerSharing(): void {
  const hands = share;
  if (hands === null) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    button.hidden = false;
    button.addEventListener('click', () => hands(document.title, pageAddress() + location.hash));
  }
}

async function hand(title: string, url: string): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch (error) {
    // Readers who think better of it want nothing else; where sharing is refused the link can still be copied.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    await copy(url, pageMessages().site.copied);
  }
}
