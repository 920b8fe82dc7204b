import type { Point } from '../../../../figures/index.ts';

/** More points than this on a line, and each has no dot of its own. */
export const MOST_DOTS = 40;

/** The points with the unbroken run that each belongs to: successive years of one edition. */
export function runs(points: readonly Point[]): readonly (Point & { readonly run: string })[] {
  const last = new Map<string | undefined, { readonly year: number; readonly run: number }>();
  return points.map((point) => {
    const previous = last.get(point.edition);
    const run = (previous?.run ?? 0) + (previous !== undefined && point.year - previous.year > 1 ? 1 : 0);
    last.set(point.edition, { year: point.year, run });
    return { ...point, run: `${point.edition ?? ''}/${run}` };
  });
}

/** The points that a line joins, two and two. */
export function stretches(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  const last = new Map<string, Point>();
  return runs(points).flatMap((point) => {
    const previous = last.get(point.run);
    last.set(point.run, point);
    return previous === undefined ? [] : [[previous, point] as const];
  });
}
