import { announce, part, remember } from '../../frame/browser/index.ts';
import type { ReadingMessages } from '../../messages/shared/index.ts';
import { readClaims, type PageClaims } from './claims.ts';
import { applyChoice, countWith, type Choice, type Criterion } from './filter.ts';
import { readPage } from './page.ts';

/** The row of tools on a reading page: how much of the notes to show, and which claims. */
export class ReadingTools extends HTMLElement {
  connectedCallback(): void {
    this.#tieModes();
    this.#tiePrints();
    this.#tieFilter(readClaims(document), readPage().messages);
  }

  /** The mode is set on the root before the text is drawn; here the buttons follow it. */
  #tieModes(): void {
    const root = document.documentElement;
    for (const button of this.querySelectorAll<HTMLInputElement>('input[name="notes"]')) {
      button.checked = button.value === (root.dataset['notes'] ?? 'all');
      button.addEventListener('change', () => {
        root.dataset['notes'] = button.value;
        remember('notes', button.value);
      });
    }
  }

  #tiePrints(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-print]'))
      button.addEventListener('click', () => printAs(button.dataset['print'] ?? ''));
  }

  #tieFilter(claims: PageClaims, messages: ReadingMessages): void {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
    if (boxes.length === 0) return;
    // Some browsers tick again on reload what was ticked before.
    for (const box of boxes) box.checked = false;
    const shown = part(this, '[data-part="shown"]', HTMLElement);
    const reset = part(this, '[data-part="reset"]', HTMLButtonElement);
    const values = (criterion: Criterion): ReadonlySet<string> =>
      new Set(boxes.filter((box) => box.name === criterion && box.checked).map((box) => box.value));
    const apply = (): void => {
      const choice: Choice = {
        assessment: values('assessment'),
        kind: values('kind'),
        speaker: values('speaker'),
      };
      const count = applyChoice(claims, choice);
      const message = messages.shown({ shown: count, n: claims.size });
      const isFiltered = boxes.some((box) => box.checked);
      shown.textContent = isFiltered ? message : '';
      reset.hidden = !isFiltered;
      announce(message, 'heard');
      for (const box of boxes) {
        const label = box.parentElement?.querySelector('.count');
        if (label) label.textContent = String(countWith(claims, choice, box.name as Criterion, box.value));
      }
    };
    for (const box of boxes) box.addEventListener('change', apply);
    reset.addEventListener('click', () => {
      for (const box of boxes) box.checked = false;
      apply();
      // The button goes away: the focus stays with what it belongs to.
      part(this, 'summary', HTMLElement).focus();
    });
  }
}

/** Prints the text alone, with short notes or with all evidence, whatever is shown of the notes on the screen. */
function printAs(choice: string): void {
  const { dataset } = document.documentElement;
  const shown = dataset['notes'];
  addEventListener(
    'afterprint',
    () => {
      delete dataset['print'];
      if (shown === undefined) delete dataset['notes'];
      else dataset['notes'] = shown;
    },
    { once: true },
  );
  dataset['print'] = choice;
  dataset['notes'] = choice === 'text' ? 'text' : 'all';
  print();
}
