import { ReadingTools } from './reading-tools.ts';

/** Starts the tools of a reading page, where there are any. */
export function startReading(): void {
  customElements.define('reading-tools', ReadingTools);
}
