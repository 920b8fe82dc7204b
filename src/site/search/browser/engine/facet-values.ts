import { chosenNothing, FACETS, type Chosen, type Facet } from '../question.ts';
import type { Count, Counts } from './answer.ts';
import type { Filters, Found, OpenIndex } from './open-index.ts';

/** Chosen values as the index is asked for them. */
export async function filtersOf(index: OpenIndex, chosen: Chosen): Promise<Filters> {
  const filters: Record<string, { any: readonly string[] }> = {};
  for (const facet of FACETS) {
    if (chosen[facet].length === 0) continue;
    const values = facet === 'type' ? null : await valuesOf(index, facet);
    filters[facet] = { any: chosen[facet].map((id) => values?.get(id) ?? id) };
  }
  return filters;
}

/** The label of a value of a facet; its id where the index does not know it. */
export async function labelOf(index: OpenIndex, facet: Facet, id: string): Promise<string> {
  return splitValue((await valuesOf(index, facet)).get(id) ?? id).label;
}

/**
 * The values of facets with the number of results for `term` that have them. A facet’s own chosen values
 * do not narrow its counts. Breaks off without those that are left once they are not `wanted` any more.
 */
export async function countFacets(
  index: OpenIndex,
  { term, chosen }: { readonly term: string | null; readonly chosen: Chosen },
  facets: readonly Facet[],
  wanted: () => boolean,
): Promise<Counts> {
  for (const facet of facets) await valuesOf(index, facet);
  const types = await filtersOf(index, { ...chosenNothing(), type: chosen.type });
  const counts: Record<string, readonly Count[]> = {};
  const shared = new Map<string, Promise<Found>>();
  for (const facet of facets) {
    await pause();
    if (!wanted()) break;
    const others = await filtersOf(index, { ...chosen, type: [], [facet]: [] });
    const filters = facet === 'type' ? others : { ...others, ...types };
    const key = JSON.stringify(filters);
    const found = shared.get(key) ?? index.pagefind.search(term, { filters });
    shared.set(key, found);
    counts[facet] = Object.entries((await found).filters[facet] ?? {}).map(([value, total]) => ({
      ...splitValue(value),
      total,
    }));
  }
  return counts;
}

/** Values of a facet by their ids, which come with its counts. */
async function valuesOf(index: OpenIndex, facet: Facet): Promise<ReadonlyMap<string, string>> {
  let values = index.values.get(facet);
  if (values === undefined) {
    // A value that no record has: the answer lists the values that there are, and nothing else.
    const { filters } = await index.pagefind.search(null, { filters: { [facet]: { any: [''] } } });
    values = new Map(Object.keys(filters[facet] ?? {}).map((value) => [splitValue(value).id, value]));
    if (values.size > 0) index.values.set(facet, values);
  }
  return values;
}

/** Lets messages in that came meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

function splitValue(value: string): { readonly id: string; readonly label: string } {
  const at = value.indexOf('|');
  return at === -1 ? { id: value, label: value } : { id: value.slice(0, at), label: value.slice(at + 1) };
}
