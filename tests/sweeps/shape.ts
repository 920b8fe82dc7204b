/**
 * Runs in a page: its shape, which is all that an accessibility check sees but for words and addresses.
 * Elements with their classes, roles, languages, states and the kind of words that they hold; of children
 * that have the same shape, one. A source with three claims and one with thirty have the same shape.
 */
export function shapeOf(): string {
  const told =
    /^(class|role|lang|dir|type|rel|hreflang|scope|open|hidden|tabindex|popover|data-(assessment|kind|standing))$/;
  const named = /^(aria-.*|alt|title|href|id|name|for|headers)$/;
  const shape = (element: Element): string => {
    const attributes = [...element.attributes]
      .map(({ name, value }) => (told.test(name) ? `${name}=${value}` : named.test(name) ? name : ''))
      .filter((one) => one !== '')
      .sort();
    const words = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    const children = element.localName === 'svg' ? [] : [...new Set([...element.children].map(shape))];
    return `${element.localName}[${attributes.join(' ')}]${words ? '#' : ''}(${children.join('')})`;
  };
  return shape(document.documentElement);
}
