export { eventView } from './views/events.ts';
export { isUnmatched, shownFigures } from './views/stated.ts';
