const adopted = new Set<string>();

/** Gives the page a style that comes with the script, once: pages that are only read do not carry it. */
export function adoptStyle(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
