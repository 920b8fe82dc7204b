import type { Article } from '../corpus/index.ts';

/**
 * The name of the edition of a text that stands now: that of its last correction, else the day on which it was
 * captured. Null where that is no day.
 */
export function editionOf({ editions, captured }: Pick<Article, 'editions' | 'captured'>): string | null {
  const last = editions.at(-1);
  if (last !== undefined) return last.id;
  return isDay(captured) ? captured : null;
}

/** An address of a text or a place in it that names the edition which it was made from. */
export function withEdition(address: string, article: Pick<Article, 'editions' | 'captured'>): string {
  const edition = editionOf(article);
  const [page = '', ...place] = address.split('#');
  return edition === null ? address : [`${page}?edition=${edition}`, ...place].join('#');
}

/** Whether an EDTF date is one day, for certain. */
export function isDay(date: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(date);
}
