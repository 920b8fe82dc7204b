import { part } from '../../frame/browser/index.ts';

/** Checks what readers paste; what compares words comes when it is first asked for. */
class QuoteCheck extends HTMLElement {
  connectedCallback(): void {
    const form = part(this, 'form', HTMLFormElement);
    const field = part(this, 'textarea', HTMLTextAreaElement);
    const answer = part(this, '.checked', HTMLElement);
    field.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      load().then(
        ({ answerQuotation }) => answerQuotation(field.value, this.dataset['list'] ?? '', answer),
        () => undefined,
      );
    });
    const asked = new URLSearchParams(location.hash.slice(1)).get('q');
    if (asked !== null) {
      field.value = asked;
      form.requestSubmit();
    }
  }
}

const load = () => import('./answer.ts');

customElements.define('quote-check', QuoteCheck);
