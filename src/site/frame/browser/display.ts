import { remember } from './page/memory.ts';
import { part } from './page/page-parts.ts';
import { placeAt } from './placing.ts';

/**
 * The menu in which a reader chooses colours and size of letters. A script in the head sets what was chosen before on
 * the root; here the buttons follow it and change it.
 */
export class DisplayChoices extends HTMLElement {
  connectedCallback(): void {
    const root = document.documentElement;
    const button = part(this, 'button', HTMLButtonElement);
    const menu = part(this, '[popover]', HTMLElement);
    const place = (): void => placeAt(menu, button.getBoundingClientRect(), GAP, 'end');
    menu.addEventListener('toggle', (event) => {
      if (event instanceof ToggleEvent && event.newState === 'open') place();
    });
    for (const input of menu.querySelectorAll('input')) {
      const attribute = `data-${input.name}`;
      input.checked = input.value === (root.getAttribute(attribute) ?? '');
      input.addEventListener('change', () => {
        if (input.value === '') root.removeAttribute(attribute);
        else root.setAttribute(attribute, input.value);
        remember(input.name, input.value);
        // Larger letters make another menu of it.
        place();
      });
    }
  }
}

/** Between button and menu, in CSS pixels. */
const GAP = 4;
