import { keepOneMenu } from '../../frame/browser/index.ts';
import { readClaims } from './claims.ts';
import { startEditions } from './edition.ts';
import { startCopying } from './links.ts';
import { startNotes } from './open-notes.ts';
import { readPage } from './page.ts';
import { startPeeking } from './peek.ts';
import { startQuoting } from './quoting.ts';
import { ReadingTools } from './reading-tools.ts';
import { startStepping } from './steps.ts';

/** Starts what script adds to a reading page; does nothing on others. */
export function startReading(): void {
  const text = document.querySelector<HTMLElement>('[data-article-text]');
  if (text === null) return;
  const page = readPage();
  const claims = readClaims(document);
  customElements.define('reading-tools', ReadingTools);
  startEditions(text, page.messages);
  keepOneMenu();
  startNotes(claims);
  startPeeking(text, claims, page.cited);
  startStepping(claims, page.messages);
  startCopying(claims, startQuoting(text, page), page);
}
