/** The first element in a part of the page that matches. Missing is a bug of the page’s template. */
export function part<T extends Element>(root: ParentNode, selector: string, kind: new () => T): T {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page lacks ${selector}`);
  return found;
}

/** A copy of what a template of the page holds. */
export function fromTemplate(name: string): HTMLElement {
  const template = part(document, `template[data-part="${name}"]`, HTMLTemplateElement);
  const copy = document.importNode(template.content, true).firstElementChild;
  if (!(copy instanceof HTMLElement)) throw new Error(`The template ${name} is empty`);
  return copy;
}
