import { idsIn, partsOf, type Article, type Claim, type Corpus, type Source } from '../corpus/index.ts';
import { dayNumber, daysOf } from '../figures/index.ts';
import { mustGet } from '../text/index.ts';
import type { BookWords } from './epub/words.ts';

/** Absolute addresses of pages and files of the site: those that last, so that exports know no site. */
export interface LastingAddresses {
  readonly home: () => string;
  readonly article: (slug: string) => string;
  readonly paragraph: (slug: string, id: string) => string;
  readonly claim: (slug: string, id: string) => string;
  /** The words of a claim in the text. */
  readonly claimInText: (slug: string, id: string) => string;
  readonly source: (id: string) => string;
  readonly actor: (id: string) => string;
  readonly corrections: () => string;
  readonly method: () => string;
  /** A data file by its path below the site’s root, such as `claims.json`. */
  readonly file: (path: string) => string;
}

/** What a file of data is made from beside the site’s own words. */
export interface Subject {
  readonly kind: 'article' | 'source' | 'actor';
  readonly id: string;
}

/** Who publishes a site. */
export interface Publisher {
  readonly name: string;
  /** Who writes the notes. */
  readonly editors: readonly Editor[];
  readonly notesLicence: { readonly name: string; readonly url: string };
}

/** Somebody who writes notes, or a body or a program that does. */
export type Editor = Corpus['site']['editors'][number];

/** A corpus with the addresses under which it is published: what files for others are made from. */
export interface Published {
  readonly corpus: Corpus;
  readonly publisher: Publisher;
  readonly urls: LastingAddresses;
  /** Whether the site does without a file, by its path below the root; it has all unless given. */
  readonly isLeftOut?: (path: string) => boolean;
  /** The size of a file of data, in bytes: as it was kept from before, or as `make` finds it, which keeps its content for who asks next. */
  readonly keptSize?: (
    file: { readonly path: string; readonly of: Subject | null },
    make: () => number,
  ) => number;
  /** The words of a book of a text, in a language for its readers. */
  readonly wordsIn: (article: Article) => BookWords;
}

/**
 * The address of something that is said of a claim, such as `review`: on the claim’s page, or in its text where claims have no
 * pages.
 */
export function partOfClaim({ urls }: Published, slug: string, id: string, part: string): string {
  const claim = urls.claim(slug, id);
  return `${claim}${claim.includes('#') ? '-' : '#'}${part}`;
}

/** Who publishes a corpus. */
export function publisherOf({ site: { name, editors, notesLicence } }: Pick<Corpus, 'site'>): Publisher {
  return { name, editors, notesLicence };
}

/** The sources that the claims of a text name, each once, in the order of their titles. */
export function sourcesOf({ corpus }: Published, article: Article): readonly Source[] {
  return idsIn(article.claims.flatMap(partsOf), 'source')
    .map((id) => mustGet(corpus.sources, id))
    .sort((a, b) => a.title.localeCompare(b.title, 'en') || (a.id < b.id ? -1 : 1));
}

/** The editors who wrote the note on a claim. */
export function editorsOf(publisher: Publisher, claim: Pick<Claim, 'by'>): readonly Editor[] {
  return publisher.editors.filter(({ id }) => claim.by.includes(id));
}

/** The address that stands for an editor in data. */
export function editorAddress({ urls }: Published, editor: Editor): string {
  return `${urls.method()}#editor-${editor.id}`;
}

/**
 * The first day that an EDTF date can mean, of one without a beginning the last, as an xsd:dateTime in UTC;
 * null in a year that has not four digits.
 */
export function utcTime(date: string): string | null {
  const { first, last } = daysOf(date);
  const day = Number.isFinite(first) ? first : last;
  const isWritable = day >= dayNumber(1, 1, 1) && day <= dayNumber(9999, 12, 31);
  return isWritable ? `${new Date(day * 86_400_000).toISOString().slice(0, 19)}Z` : null;
}

/** When the note on a claim was first published and last changed or reviewed, as `utcTime` gives it. */
export function timesOf(claim: Claim): { readonly created: string | null; readonly modified: string | null } {
  const revised = claim.revisions.flatMap(({ date }) => utcTime(date) ?? []).sort();
  const [created = null] = revised;
  const reviewed = utcTime(claim.reviewed);
  const modified = [...revised, ...(reviewed === null ? [] : [reviewed])].sort().at(-1) ?? null;
  return { created, modified: modified === created ? null : modified };
}

/** A value as the text of a JSON file: two spaces a level, a line break at its end. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** A path by its shape, a URI template, and the ids for the names in it. Throws where one is missing. */
export function fillPath(shape: string, ids: Readonly<Record<string, string>>): string {
  return shape.replace(/\{(\w+)\}/g, (_, name: string) => {
    const id = ids[name];
    if (id === undefined) throw new Error(`${shape} needs a ${name}`);
    return id;
  });
}
