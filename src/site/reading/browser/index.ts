import { part } from '../../frame/browser/index.ts';
import { readClaims } from './claims.ts';
import { startCopying } from './links.ts';
import { startNotes } from './open-notes.ts';
import { startPeeking } from './peek.ts';
import { startQuoting } from './quoting.ts';
import { ReadingTools } from './reading-tools.ts';
import { startStepping } from './steps.ts';

/** Starts what script adds to a reading page; does nothing on others. */
export function startReading(): void {
  const text = document.querySelector<HTMLElement>('[data-article-text]');
  if (text === null) return;
  const words = part(document, 'reading-words', HTMLElement);
  const claims = readClaims(document);
  customElements.define('reading-tools', ReadingTools);
  startNotes(claims);
  startPeeking(text, claims);
  startStepping(words, claims);
  startCopying(words, claims, startQuoting(words, text));
}
