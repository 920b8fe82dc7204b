/**
 * A page whose scripts are fetched behind all that it is drawn with: nothing needs them to be read, and
 * browsers fetch modules before fonts. Astro leaves scripts with attributes unbundled, so it is done here.
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fetch-priority-attributes
 */
export function putWordsFirst(html: string): string {
  return html.replaceAll('<script type="module" src=', '<script type="module" fetchpriority="low" src=');
}
