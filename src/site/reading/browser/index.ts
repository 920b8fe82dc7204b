import { keepOneMenu } from '../../frame/browser/index.ts';
import { readClaims } from './claims.ts';
import { startCopying } from './quoting/links.ts';
import { startNotes } from './notes/open-notes.ts';
import { readPage, type ReadingPage } from './page.ts';
import { startPeeking } from './notes/peek.ts';
import { keepPlace } from './place.ts';
import { startQuoting } from './quoting/quoting.ts';
import { ReadingTools } from './reading-tools.ts';
import { startStepping } from './steps.ts';

export { placesOf, readText } from './quoting/page-text.ts';
export type { PageText } from './quoting/page-text.ts';

/** Starts what script adds to a reading page; does nothing on others. */
export function startReading(): void {
  const text = document.querySelector<HTMLElement>('[data-article-text]');
  if (text === null) return;
  const page = readPage();
  const claims = readClaims(document);
  customElements.define('reading-tools', ReadingTools);
  keepOneMenu();
  const notes = startNotes(claims);
  keepPlace(claims);
  startPeeking(text, claims, notes, page);
  startStepping(claims, page.messages);
  sayWhatChanged(text, page);
  sayWhatIsMissing(text);
  startCopying(claims, startQuoting(text, page), page);
}

/** Where the address leads to a place that there is not, lands near it and says so. */
function sayWhatIsMissing(text: HTMLElement): void {
  const land = (): void => {
    const id = location.hash.slice(1);
    if (id !== '' && document.getElementById(id) === null)
      void import('./missing-place.ts').then(({ landNear }) => landNear(text, id));
  };
  addEventListener('hashchange', land);
  land();
}

/** On a page that was opened by a link that names an edition, says what became of the passage since. */
function sayWhatChanged(text: HTMLElement, { messages }: ReadingPage): void {
  const asked = new URLSearchParams(location.search).get('edition');
  if (asked !== null)
    void import('./edition/edition.ts').then(({ sayEdition }) => sayEdition(text, asked, messages));
}
