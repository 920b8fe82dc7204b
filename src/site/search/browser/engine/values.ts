import { namesFile } from '../../shared/files.ts';
import { FACETS, FACETS_OF, NAMED_FACETS, type Facet, type REVIEWED } from '../../shared/records.ts';
import type { Chosen } from '../question/question.ts';
import type { Filters, Found, Loader, OpenPart } from './part.ts';

/**
 * The ids of a part’s records that have the chosen values of all facets but one, in the order of records;
 * null where a part has no values of a chosen facet, and so no record that is asked for.
 */
export async function idsWith(part: OpenPart, chosen: Chosen, except?: Facet): Promise<readonly string[]> {
  const filters = filtersOf(part, chosen, except);
  return filters === null ? [] : (await browse(part, filters)).results.map(({ id }) => id);
}

/** Chosen values as a part is asked for them; null where it has no record that is asked for. */
export function filtersOf(
  { part, about }: Pick<OpenPart, 'part' | 'about'>,
  chosen: Chosen,
  except?: Facet,
): Filters | null {
  const asked = FACETS.filter((facet) => facet !== except && chosen[facet].length > 0);
  const here = asked.filter((facet) => FACETS_OF[part].includes(facet) && about.filters.includes(facet));
  // All of the claims’ part are claims.
  const elsewhere = asked.filter((facet) => !here.includes(facet) && facet !== 'type');
  if (elsewhere.length > 0) return null;
  if (part === 'claims' && asked.includes('type') && !chosen.type.includes('claim')) return null;
  return Object.fromEntries(here.map((facet) => [facet, { any: chosen[facet] }]));
}

/** The values of a filter in a part; none where no record has any. Throws where they cannot be loaded. */
export async function valuesOf(part: OpenPart, filter: Facet | typeof REVIEWED): Promise<readonly string[]> {
  if (!part.about.filters.includes(filter)) return [];
  // A value that no record has: the answer lists the values that there are.
  const { filters } = await part.browse({ [filter]: { any: [NO_VALUE] } });
  return Object.keys(loaded(filters, filter));
}

/** The records with values, and how many of them have others. Throws where a part of the index is missing. */
export async function browse(part: OpenPart, filters: Filters): Promise<Found> {
  const found = await part.browse(filters);
  for (const filter of Object.keys(filters)) loaded(found.filters, filter);
  return found;
}

/** What the ids of a facet stand for; nothing for a facet whose values have no names of their own. */
export async function namesOf(facet: Facet, json: Loader['json']): Promise<Readonly<Record<string, string>>> {
  const named = NAMED_FACETS.find((one) => one === facet);
  return named === undefined ? {} : ((await json(namesFile(named))) as Readonly<Record<string, string>>);
}

/** The name of an id; null where none is known. */
export function nameIn(names: Readonly<Record<string, string>>, id: string): string | null {
  return (Object.hasOwn(names, id) ? names[id] : undefined) ?? null;
}

/** The counts of a filter. Pagefind goes on without filters that it cannot load. */
function loaded(filters: Found['filters'], filter: string): Readonly<Record<string, number>> {
  const counts = filters[filter];
  if (counts === undefined) throw new Error(`The values of ${filter} could not be loaded`);
  return counts;
}

/** A value of a private-use character, which no id has. */
const NO_VALUE = '\u{F8FF}';
