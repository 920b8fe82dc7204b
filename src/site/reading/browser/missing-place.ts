import { pageMessages } from '../../frame/browser/index.ts';
import { addressedId, notice } from './notice.ts';

/**
 * Lands where the address of a place leads that is not in the text: for a sentence on its paragraph, and else on the
 * head of the page; there a line names the place. The address stays as it is.
 */
export function landNear(text: HTMLElement): void {
  const id = addressedId();
  if (document.getElementById(id) !== null) return;
  document.querySelector('.missing-place')?.remove();
  const paragraph = document.getElementById(id.replace(/s\d+$/, ''));
  const near = text.contains(paragraph) ? paragraph : null;
  notice('missing-place', near).textContent = pageMessages().search.nothingFor({
    asked: `#${id.slice(0, 40)}`,
  });
  near?.scrollIntoView();
}
