/**
 * A line that says of the address what the page does not show by itself, in the language of the page. It stands behind what is
 * beside a paragraph, or where none is meant behind the head of the page.
 */
export function notice(kind: string, paragraph: Element | null): HTMLElement {
  const line = document.createElement('p');
  line.className = `retired ${kind}`;
  line.dataset['apparatus'] = '';
  line.setAttribute('role', 'status');
  const { lang, dir } = document.documentElement;
  line.lang = lang;
  line.dir = dir;
  const place = paragraph === null ? document.querySelector('.reading-header') : paragraph.closest('section');
  place?.append(line);
  return line;
}

/** The id that the address names, or its own words where they are none. */
export function addressedId(): string {
  const id = location.hash.slice(1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
