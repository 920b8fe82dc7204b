import { pageMessages } from '../../frame/browser/index.ts';

/**
 * Lands where the address of a place leads that is not in the text: for a sentence on its paragraph, and else on the
 * head of the page; there a line names the place. The address stays as it is.
 */
export function landNear(text: HTMLElement): void {
  const id = decoded(location.hash.slice(1));
  if (document.getElementById(id) !== null) return;
  document.querySelector('.missing-place')?.remove();
  const paragraph = document.getElementById(id.replace(/s\d+$/, ''));
  const isHere = paragraph !== null && text.contains(paragraph);
  const notice = document.createElement('p');
  notice.className = 'retired missing-place';
  notice.dataset['apparatus'] = '';
  notice.setAttribute('role', 'status');
  notice.lang = document.documentElement.lang;
  notice.dir = document.documentElement.dir;
  notice.textContent = pageMessages().search.nothingFor({ asked: `#${id.slice(0, 40)}` });
  if (isHere) {
    paragraph.closest('section')?.append(notice);
    paragraph.scrollIntoView();
  } else document.querySelector('.reading-header')?.append(notice);
}

/** An id as it stands in an address, or that address’s own words where they are none. */
function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
