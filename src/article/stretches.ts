import type { Properties } from 'hast';
import type { PhrasingContent } from 'mdast';
import type { Place } from '../anchor/index.ts';
import type { Article, Claim } from '../corpus/index.ts';
import type { Range } from '../text/index.ts';
import { element } from './annotate.ts';
import type { RenderOptions } from './options.ts';

/** A claim at one of its places. */
export interface Marked {
  readonly claim: Claim;
  readonly place: Place;
  /** Whether this is the place that carries the claim’s id. */
  readonly first: boolean;
}

/** The claims of each block that has any, by its index. */
export function placesByBlock(article: Article): ReadonlyMap<number, readonly Marked[]> {
  const byBlock = new Map<number, Marked[]>();
  for (const claim of article.claims) {
    claim.places.forEach((place, i) => {
      const marked = byBlock.get(place.block) ?? [];
      marked.push({ claim, place, first: i === 0 });
      byBlock.set(place.block, marked);
    });
  }
  return byBlock;
}

/** A run of text with the same claims. */
export interface Stretch {
  readonly range: Range;
  /** Longest first, then by note number. */
  readonly marked: readonly Marked[];
}

/** Text cut at every border of a claim, without what no claim stands on. */
export function stretches(marked: readonly Marked[]): readonly Stretch[] {
  const byStart = Map.groupBy(marked, ({ place }) => place.start);
  const borders = [...new Set(marked.flatMap(({ place }) => [place.start, place.end]))].sort((a, b) => a - b);
  let here: readonly Marked[] = [];
  return borders.slice(0, -1).flatMap((start, i) => {
    const end = borders[i + 1] ?? start;
    here = [...here.filter(({ place }) => place.end > start), ...(byStart.get(start) ?? [])].sort(
      (a, b) =>
        b.place.end - b.place.start - (a.place.end - a.place.start) || a.claim.ordinal - b.claim.ordinal,
    );
    return here.length === 0 ? [] : [{ range: { start, end }, marked: here }];
  });
}

/**
 * A stretch, or the first or another piece of it, in the marks of its claims: one for all, or where several claims begin with
 * it, one each, so that each has an element of its own to land on. The ids that claims had before land there too.
 */
export function markStretch(
  stretch: Stretch,
  inside: readonly PhrasingContent[],
  first: boolean,
  { formerIds = () => [] }: Pick<RenderOptions, 'formerIds'>,
): readonly PhrasingContent[] {
  const withOld = (
    id: string | undefined,
    children: readonly PhrasingContent[],
  ): readonly PhrasingContent[] =>
    id === undefined
      ? children
      : [
          ...formerIds(id).map((old) => element('span', { id: `c-${old}`, dataApparatus: '' }, [])),
          ...children,
        ];
  const beginning = first
    ? stretch.marked.filter((one) => one.first && one.place.start === stretch.range.start)
    : [];
  if (beginning.length < 2) {
    const id = beginning[0]?.claim.id;
    return [element('mark', markProperties(stretch.marked, id), withOld(id, inside))];
  }
  const nested = stretch.marked.reduceRight<readonly PhrasingContent[]>((children, one) => {
    const id = beginning.includes(one) ? one.claim.id : undefined;
    return [element('mark', markProperties([one], id), withOld(id, children))];
  }, inside);
  return nested;
}

function markProperties(marked: readonly Marked[], id: string | undefined): Properties {
  const claims = marked.map(({ claim }) => claim);
  return {
    ...(id !== undefined && { id: `c-${id}` }),
    dataClaims: claims.map((claim) => claim.id).join(' '),
    dataAssessment: claims.map((claim) => claim.assessment).join(' '),
    ariaDetails: claims.map((claim) => `note-${claim.id}`).join(' '),
  };
}
