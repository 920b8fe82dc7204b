import { FACETS_OF, type Facet } from '../../shared/records.ts';
import type { Chosen } from '../question/question.ts';
import type { Count, Counts } from './answer.ts';
import type { KnownValues, Loader, OpenPart } from './part.ts';
import type { PartResolved } from './resolve.ts';
import { browse, filtersOf, idsWith, nameIn, namesOf, valuesOf } from './values.ts';
import type { Ranked } from './words/ranking.ts';

/**
 * The values of facets, each with the number of results that it would leave: a facet’s own chosen values do
 * not narrow its counts. Breaks off without those that are left once they are not `wanted` any more.
 */
export async function countFacets(
  parts: readonly (PartResolved | OpenPart)[],
  chosen: Chosen,
  facets: readonly Facet[],
  json: Loader['json'],
  wanted: () => boolean,
): Promise<Counts> {
  const counts: Partial<Record<Facet, readonly Count[]>> = {};
  for (const facet of facets) {
    const sums = new Map<string, number>();
    for (const one of parts) {
      const part = 'ranked' in one ? one.part : one;
      const ranked = 'ranked' in one ? one.ranked : null;
      for (const [id, n] of await countIn(part, facet, chosen, ranked, wanted))
        sums.set(id, (sums.get(id) ?? 0) + n);
    }
    if (!wanted()) break;
    const names = await namesOf(facet, json);
    counts[facet] = [...sums].map(([id, total]) => ({ id, total, name: nameIn(names, id) }));
  }
  return counts;
}

async function countIn(
  part: OpenPart,
  facet: Facet,
  chosen: Chosen,
  ranked: readonly Ranked[] | null,
  wanted: () => boolean,
): Promise<readonly (readonly [id: string, total: number])[]> {
  const others = filtersOf(part, chosen, facet);
  if (others === null) return [];
  if (facet === 'type' && part.part === 'claims') {
    const ids = new Set(await idsWith(part, chosen, facet));
    const total = ranked === null ? ids.size : ranked.filter(({ result }) => ids.has(result.id)).length;
    return [['claim', total]];
  }
  if (!FACETS_OF[part.part].includes(facet)) return [];
  const values = await valuesOf(part, facet);
  if (values.length === 0) return [];
  if (ranked === null) {
    // All values of the facet leave no record out that any of them counts.
    const { filters } = await browse(part, { ...others, [facet]: { any: values } });
    return values.map((value) => [value, filters[facet]?.[value] ?? 0]);
  }
  const having = await recordsByValue(part, facet, values, wanted);
  if (having === null) return [];
  const left = Object.keys(others).length === 0 ? null : new Set(await idsWith(part, chosen, facet));
  const here = left === null ? ranked : ranked.filter(({ result }) => left.has(result.id));
  return countByValue(here, values, having);
}

/** How many of ranked records have each value. */
function countByValue(
  ranked: readonly Ranked[],
  values: readonly string[],
  having: ReadonlyMap<string, readonly string[]>,
): readonly (readonly [string, number])[] {
  const totals = new Map(values.map((value) => [value, 0]));
  for (const { result } of ranked) {
    for (const value of having.get(result.id) ?? []) totals.set(value, (totals.get(value) ?? 0) + 1);
  }
  return [...totals];
}

/**
 * The values that each record has, by its id; null where nobody wants them any more. Pagefind is asked for the
 * records of a value once, however often counts are: a reader who narrows down step by step waits for none of it.
 */
async function recordsByValue(
  part: OpenPart,
  facet: Facet,
  values: readonly string[],
  wanted: () => boolean,
): Promise<ReadonlyMap<string, readonly string[]> | null> {
  const known: KnownValues = part.values.get(facet) ?? { asked: new Set(), having: new Map() };
  part.values.set(facet, known);
  for (const value of values) {
    if (known.asked.has(value)) continue;
    await pause();
    if (!wanted()) return null;
    const { results } = await browse(part, { [facet]: { any: [value] } });
    if (known.asked.has(value)) continue;
    known.asked.add(value);
    for (const { id } of results) {
      const having = known.having.get(id);
      if (having === undefined) known.having.set(id, [value]);
      else having.push(value);
    }
  }
  return known.having;
}

/** Lets messages in that came meanwhile. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
