/** An element of XML with its attributes, and text or elements in it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** An element of XML. */
export function element(
  name: string,
  attributes: XmlElement['attributes'],
  children: XmlElement['children'],
): XmlElement {
  return { name, attributes, children };
}

/** An XML 1.0 file in UTF-8 of a root element, an element of elements a line for each. */
export function xmlFile(root: XmlElement): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${toXml(root, '')}\n`;
}

function toXml({ name, attributes, children }: XmlElement, indent: string): string {
  const start = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`);
  if (children.length === 0) return `${indent}<${name}${start.join('')}/>`;
  const isText = children.some((child) => typeof child === 'string');
  const inside = isText
    ? children.map((child) => (typeof child === 'string' ? escapeText(child) : toXml(child, ''))).join('')
    : `\n${children.map((child) => (typeof child === 'string' ? child : toXml(child, `${indent}  `))).join('\n')}\n${indent}`;
  return `${indent}<${name}${start.join('')}>${inside}</${name}>`;
}

/** Text for an element. What XML 1.0 has no way to hold becomes U+FFFD. */
function escapeText(text: string): string {
  return text
    .replace(/[[\p{Cc}\p{Cs}\uFFFE\uFFFF]--[\t\n\r]]/gv, '\uFFFD')
    .replace(/[&<>\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Text for an attribute, where white space would else become spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/["\t\n]/g, (character) => `&#${character.charCodeAt(0)};`);
}
