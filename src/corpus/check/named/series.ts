import { statedChange } from '../../../figures/index.ts';
import { createIssue, type Issue } from '../../../report/index.ts';
import { remembered } from '../../../text/index.ts';
import type { Parsed, ParsedClaim } from '../../read/parse/parsed.ts';
import type { Path } from '../../read/positions.ts';
import type { SeriesFields } from '../../schemas/index.ts';

/**
 * Reports, as series-invalid, a series without points, points that stand twice or out of order, and counts
 * below zero.
 */
export const findInvalidSeries = remembered(({ file, entry }: Parsed<SeriesFields>): readonly Issue[] => {
  const { points, unit } = entry.value;
  const refuse = (path: Path, message: string): Issue =>
    createIssue('series-invalid', file, entry.positionOf(path), message);
  if (points.length === 0) return [refuse(['points'], 'The series has no points.')];
  const seen = new Set<string>();
  return points.flatMap(({ year, edition, value }, i) => {
    const issues: Issue[] = [];
    const key = JSON.stringify([year, edition]);
    const previous = points[i - 1];
    if (seen.has(key)) issues.push(refuse(['points', i, 'year'], `The year ${year} stands twice.`));
    else if (previous !== undefined && year < previous.year)
      issues.push(refuse(['points', i, 'year'], `The year ${year} stands after ${previous.year}.`));
    if (value < 0 && (unit === 'count' || unit === 'people'))
      issues.push(refuse(['points', i, 'value'], `The value ${value} is below zero, which no count can be.`));
    seen.add(key);
    return issues;
  });
});

/** Reports, as series-not-shown, the series of a figure that states no change between two years to set them beside. */
export function findSeriesNotShown(claim: ParsedClaim, language: string): readonly Issue[] {
  return claim.entry.value.figures.flatMap((figure, i) => {
    const { series, words, unit } = figure;
    if (series.length === 0 || statedChange(figure, language) !== null) return [];
    const years = (['from', 'to'] as const).filter((key) => figure[key] === undefined);
    const lacks =
      unit === 'percent' ? `no ${years.map((key) => `\`${key}\``).join(' and no ')}` : `the unit \`${unit}\``;
    const message = `No series is shown beside "${words}": the figure has ${lacks}.`;
    return [
      createIssue('series-not-shown', claim.file, claim.entry.positionOf(['figures', i, 'series']), message),
    ];
  });
}
