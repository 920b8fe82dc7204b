import { element } from './elements.ts';

/** Tells screen readers what has changed. */
export interface Speaker {
  /** Live regions; they must stand in the page, in a dialog inside of it, before anything is said. */
  readonly regions: readonly HTMLElement[];
  readonly say: (message: string) => void;
}

/** How long after the last change a message is said, in milliseconds: not while somebody types on. */
const PAUSE = 400;

/**
 * Two regions take turns: screen readers drop a message that is the same as what stood there before,
 * and “3 results” after “3 results” is news.
 */
export function createSpeaker(): Speaker {
  const regions = [0, 1].map(() => element('p', { role: 'status', class: 'visually-hidden' }));
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    regions,
    say: (message) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        turn = 1 - turn;
        regions.forEach((region, i) => (region.textContent = i === turn ? message : ''));
      }, PAUSE);
    },
  };
}
