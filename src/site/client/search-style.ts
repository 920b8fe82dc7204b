import css from '../search/search.css?inline';
import { adoptStyle } from './adopt-style.ts';

/** Gives the page the style of search. */
export function adoptSearchStyle(): void {
  adoptStyle(css);
}
