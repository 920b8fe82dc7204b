import type { Element, Nodes, Root } from 'hast';
import type { Article } from '../corpus/index.ts';
import { normalize } from '../text/index.ts';

/**
 * Follows every claim’s id through the finished page to the words that stand in its marks, and throws
 * where they are not the words of its places, paragraph by paragraph: no page is shipped on which an
 * id leads to other words than the claim’s other addresses.
 */
export function proveMarks(article: Article, page: Root): void {
  const marked = readMarks(page, new Set(article.paragraphs.map((paragraph) => paragraph.id)));
  for (const claim of article.claims) {
    const expected = new Map<string, string>();
    for (const place of claim.places) {
      const id = article.paragraphs[place.block]?.id ?? '';
      expected.set(id, (expected.get(id) ?? '') + article.flat.text.slice(place.start, place.end));
    }
    const found = marked.get(claim.id) ?? new Map<string, string>();
    for (const id of new Set([...expected.keys(), ...found.keys()])) {
      const [words, read] = [expected.get(id) ?? '', found.get(id) ?? ''];
      if (normalize(words) === normalize(read)) continue;
      throw new Error(`The claim ${claim.id} quotes "${words}" in ${id}, but its marks there hold "${read}"`);
    }
  }
}

/** The words in the marks of each claim, by the paragraph they stand in. */
function readMarks(
  page: Root,
  paragraphs: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const marked = new Map<string, Map<string, string>>();
  const walk = (node: Nodes, paragraph: string, claims: readonly string[]): void => {
    if (node.type === 'text') {
      for (const claim of claims) {
        const words = marked.get(claim) ?? new Map<string, string>();
        marked.set(claim, words.set(paragraph, (words.get(paragraph) ?? '') + node.value));
      }
    } else if (node.type === 'root') node.children.forEach((child) => walk(child, paragraph, claims));
    else if (node.type === 'element' && node.properties['dataApparatus'] === undefined) {
      const own = [...new Set([...claims, ...claimsOf(node)])];
      const id = node.properties['id'];
      const inside = typeof id === 'string' && paragraphs.has(id) ? id : paragraph;
      node.children.forEach((child) => walk(child, inside, own));
    }
  };
  walk(page, '', []);
  return marked;
}

function claimsOf(node: Element): readonly string[] {
  const claims = node.properties['dataClaims'];
  return typeof claims === 'string' ? claims.split(' ') : [];
}
