export { dataRoute } from './data-route.ts';
