import { placesOf, readText } from '../../../site/reading/browser/index.ts';

/** Words of the text that are selected: a part for each paragraph that they touch. */
export interface Selected {
  readonly parts: readonly string[];
  /** The paragraph of the first part, and which of the places of its words in there it is, from 1. */
  readonly paragraph: string;
  readonly nth: number;
}

/** The slug of the article whose text the page shows; null on other pages. */
export function articleOfPage(): string | null {
  if (document.querySelector('[data-article-text]') === null) return null;
  return /\/articles\/([a-z0-9-]+)\/$/.exec(location.pathname)?.[1] ?? null;
}

/** What is selected of the page’s text; null where nothing of it is. */
export function readSelected(): Selected | null {
  const text = document.querySelector<HTMLElement>('[data-article-text]');
  const selection = getSelection();
  if (text === null || selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const page = readText(text);
  const places = placesOf(page, selection.getRangeAt(0));
  const [first] = places;
  if (first === undefined) return null;
  const parts = places.map(({ start, end }) => page.canonical.text.slice(start, end));
  const from = page.canonical.blocks[first.block]?.start ?? 0;
  const before = page.canonical.text.slice(from, first.end);
  return {
    parts,
    paragraph: page.blocks[first.block]?.id ?? '',
    nth: countOf(before, parts[0] ?? ''),
  };
}

/** How often words stand in a text, places that overlap counted too. */
function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) count += 1;
  return count;
}
