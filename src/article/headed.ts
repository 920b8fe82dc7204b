import type { Heading, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { parseMarkdown } from '../corpus/index.ts';
import { rawText } from '../text/index.ts';
import { toHtml, toSafeHast } from './to-html.ts';

/** A text of a site that stands as parts of a page. */
export interface HeadedText {
  /** Sanitised HTML, whose first headings are `h2`: the page has its title. */
  readonly html: string;
  /** Its parts, in their order, for a list of contents. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** Begins ids of the headings, so that they are none of the page’s own. */
const PREFIX = 'own-';

/**
 * HTML of Markdown with the ids of its sections, which are named by the headings of its first two levels. Where
 * it begins at the first level, all headings stand a level lower. The same heading twice has two ids.
 */
export function renderHeaded(markdown: string): HeadedText {
  const tree = parseMarkdown(markdown);
  const headings = headingsOf(tree);
  const isTitled = headings.some(({ depth }) => depth === 1);
  const taken = new Set<string>();
  const sections = headings.flatMap((heading) => {
    const title = rawText(heading).replace(/\s+/g, ' ').trim();
    const isSection = heading.depth <= 2;
    if (isTitled) heading.depth = Math.min(heading.depth + 1, 6) as Heading['depth'];
    if (!isSection) return [];
    const id = uniqueId(title, taken);
    heading.data = { ...heading.data, hProperties: { id } };
    return [{ id, title }];
  });
  return { html: toHtml(toSafeHast(tree, 'note')), sections };
}

function headingsOf(tree: Root): readonly Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (heading) => {
    headings.push(heading);
  });
  return headings;
}

/** An id of the words of a heading, in whichever script; a number tells it from those that are taken. */
function uniqueId(title: string, taken: Set<string>): string {
  const words =
    title
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const plain = PREFIX + words.join('-');
  let id = plain;
  for (let n = 2; taken.has(id); n += 1) id = `${plain}-${n}`;
  taken.add(id);
  return id;
}
