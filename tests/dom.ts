import { parseHTML } from 'linkedom';

/**
 * The document of a page, or of a piece of a page as its body. Elements stand where their tags put them:
 * a link within a link stays there, where the parsers of browsers would move it out and hide the fault.
 */
export function parseDocument(html: string): Document {
  const isPage = /^\s*<!doctype/i.test(html);
  return parseHTML(isPage ? html : `<!doctype html><html><body>${html}</body></html>`).document;
}

/** Text content without apparatus: what a reader reads as the text. */
export function textOf(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? '';
  if (node.nodeType === node.ELEMENT_NODE && (node as Element).hasAttribute('data-apparatus')) return '';
  return Array.from(node.childNodes, textOf).join('');
}

/** The attributes of an element by name. */
export function attributesOf(element: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
}
