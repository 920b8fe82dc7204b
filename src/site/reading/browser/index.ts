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
  answerAddress(text, page);
  startCopying(claims, startQuoting(text, page), page);
}

/**
 * What an address asks for that the page does not show by itself: what became of the passage since an edition, and where
 * a place would be that there is not.
 */
function answerAddress(text: HTMLElement, { messages }: ReadingPage): void {
  const land = (): void => {
    if (location.hash !== '' && !document.querySelector(':target'))
      void loadAsked().then(({ landNear }) => landNear(text));
  };
  addEventListener('hashchange', land);
  land();
  if (location.search.includes('edition='))
    void loadAsked().then(({ sayEdition }) => sayEdition(text, messages));
}

const loadAsked = () => import('./asked.ts');
