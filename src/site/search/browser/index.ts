export { startSearch } from './open.ts';
