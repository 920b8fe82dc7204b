import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { directionOf } from '../../text/index.ts';
import { escapeHtml } from '../citations/rich-text.ts';

const parser = unified().use(rehypeParse, { fragment: true });

/** Attributes that mean nothing in a book, or that lead to what stands in another file. */
const DROPPED = ['ariaDetails', 'loading', 'decoding', 'align', 'dataApparatus', 'dataActor'] as const;

/** HTML as the body of an XHTML file, each element as `change` leaves it; what it returns `remove` for goes. */
export function toXhtml(
  html: string,
  change: (element: Element) => 'keep' | 'remove' = () => 'keep',
): string {
  const tree: Root = parser.parse(html);
  visit(tree, 'element', (node, index, parent) => {
    for (const name of DROPPED) Reflect.deleteProperty(node.properties, name);
    if (change(node) === 'keep' || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return index;
  });
  return toHtml(tree, {
    closeSelfClosing: true,
    characterReferences: { useNamedReferences: false },
  });
}

/** An XHTML file of a book. `body` is XHTML. */
export function xhtmlFile(title: string, language: string, body: string): string {
  const lang = escapeHtml(language);
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8"/>
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Attributes that say in which language an element is, where it is not that of its file. */
export function inLanguage(language: string | undefined, file: string): string {
  if (language === undefined || language === file) return '';
  const lang = escapeHtml(language);
  return ` lang="${lang}" xml:lang="${lang}" dir="${directionOf(language)}"`;
}
