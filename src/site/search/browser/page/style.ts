/** The style of search, for pages that do not carry it. */
export { default as searchStyle } from '../../shared/search.css?inline';
