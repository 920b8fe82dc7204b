/** An element of parsed HTML; text is a string. */
export interface HtmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly HtmlNode[];
}

export type HtmlNode = HtmlElement | string;

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** Elements whose content is text, whatever it looks like. */
const RAW = new Set(['script', 'style', 'title', 'textarea']);

/**
 * Parses the HTML that the project writes: every element closed, every attribute quoted. Anything else
 * is an error, so that no test passes on HTML that browsers would have to mend.
 */
export function parseHtml(html: string): readonly HtmlNode[] {
  const root: { name: string; children: HtmlNode[] } = { name: '', children: [] };
  const open: { name: string; children: HtmlNode[] }[] = [root];
  const token =
    /<!--[\s\S]*?-->|<!doctype[^>]*>|<\/([a-z0-9-]+)>|<([a-z0-9-]+)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/giy;
  while (token.lastIndex < html.length) {
    const at = token.lastIndex;
    const match = token.exec(html);
    if (match === null) throw new Error(`This is no HTML of ours: ${html.slice(at, at + 80)}`);
    const [, closing, opening, attributes, text] = match;
    const inside = open.at(-1) ?? root;
    if (text !== undefined) inside.children.push(decode(text));
    else if (opening !== undefined) {
      const element = {
        name: opening,
        attributes: parseAttributes(attributes ?? ''),
        children: [] as HtmlNode[],
      };
      inside.children.push(element);
      if (RAW.has(opening)) {
        const end = html.indexOf(`</${opening}`, token.lastIndex);
        element.children.push(html.slice(token.lastIndex, end));
        token.lastIndex = end;
      }
      if (!VOID.has(opening) && !match[0].endsWith('/>')) open.push(element);
    } else if (closing !== undefined) {
      if (inside.name !== closing) throw new Error(`</${closing}> closes <${inside.name}>`);
      open.pop();
    }
  }
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name ?? ''}> is never closed`);
  return root.children;
}

/** Every element in the order of the document. */
export function elements(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  return nodes.flatMap((node) => (typeof node === 'string' ? [] : [node, ...elements(node.children)]));
}

/** Text content without apparatus: what a reader reads as the text. */
export function textOf(nodes: readonly HtmlNode[]): string {
  return nodes
    .map((node) =>
      typeof node === 'string' ? node : node.attributes.has('data-apparatus') ? '' : textOf(node.children),
    )
    .join('');
}

/** Text content of everything. */
export function allTextOf(nodes: readonly HtmlNode[]): string {
  return nodes.map((node) => (typeof node === 'string' ? node : allTextOf(node.children))).join('');
}

function parseAttributes(source: string): ReadonlyMap<string, string> {
  const found = [...source.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)];
  return new Map(found.map(([, name, value]) => [name ?? '', decode(value ?? '')]));
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name: string) => {
    if (typeof hex === 'string') return String.fromCodePoint(Number.parseInt(hex, 16));
    if (typeof decimal === 'string') return String.fromCodePoint(Number(decimal));
    return NAMED[name] ?? whole;
  });
}
