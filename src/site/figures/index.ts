export { eventView } from './views/events.ts';
export { shownFigures } from './views/stated.ts';
