export { lastChange } from './corrections.ts';
