import css from '../search/search.css?inline';

let adopted = false;

/** Gives the page the style of search, once: pages that are only read do not carry it. */
export function adoptSearchStyle(): void {
  if (adopted) return;
  adopted = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
