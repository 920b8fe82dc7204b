/**
 * What a reading page says besides the text of its article, element by element: where browsers look, too,
 * for the words of a text fragment. Notes and apparatus within the text are among them.
 * @see https://wicg.github.io/scroll-to-text-fragment/#search-invisible
 */
export function textsElsewhere(page: Document): readonly string[] {
  const text = page.querySelector('[data-article-text]');
  if (text === null) throw new Error('The page shows no article');
  const texts = [...text.querySelectorAll('[data-apparatus]')].map(searchedText);
  for (let inner: Element = text; inner !== page.body;) {
    const outer = inner.parentElement;
    if (outer === null) throw new Error('The text of the article stands outside of the body');
    for (const node of outer.childNodes) if (node !== inner) texts.push(searchedText(node));
    inner = outer;
  }
  return texts.filter((one) => one.trim() !== '');
}

/** Elements whose content is nothing that is read. */
const NOT_SEARCHED: ReadonlySet<string> = new Set(['script', 'style', 'template']);

function searchedText(node: Node): string {
  if (NOT_SEARCHED.has(node.nodeName.toLowerCase())) return '';
  if (node.nodeType === 3) return node.textContent ?? '';
  return [...node.childNodes].map(searchedText).join('');
}
