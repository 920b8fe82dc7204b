/**
 * Lets links to the page in other languages lead to the same part of it and to the same question: they take over
 * fragment and query of the address when a reader is about to follow them.
 */
export function keepPartInLanguages(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.site-choices a[hreflang]');
  for (const link of links) {
    for (const type of ['pointerenter', 'pointerdown', 'focus', 'click']) {
      link.addEventListener(type, () => {
        link.search = location.search;
        link.hash = location.hash;
      });
    }
  }
}
