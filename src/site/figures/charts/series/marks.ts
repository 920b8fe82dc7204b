import * as Plot from '@observablehq/plot';
import { wholeTicks } from '../place.ts';
import type { Size } from '../svg.ts';
import { TO_NAMES, type ChartSeries, type LinesLayout, type SeriesName } from './layout.ts';
import { MOST_DOTS, runs } from './runs.ts';

/** How many hues and symbols the site’s style knows. */
const HUES = 6;

const SYMBOLS = ['circle', 'square', 'triangle', 'diamond', 'star', 'wye'] as const;

/** Grid, numbers and at most so many years, those of a stated change among them; a line of its own at zero where values go below it. */
export function axes({ domains, onAxis, rises }: LinesLayout, mostYears: number): readonly Plot.Markish[] {
  const { first, last, low } = domains;
  const stated = rises.flatMap((rise) => [rise.from, rise.to]);
  return [
    Plot.gridY({ ticks: 5, className: 'chart-grid', strokeOpacity: 1 }),
    Plot.axisY({
      ticks: 5,
      tickSize: 0,
      label: null,
      tickFormat: (value: number) => onAxis.format(value),
    }),
    Plot.axisX(wholeTicks(first, last, mostYears, stated), {
      label: null,
      tickSize: 4,
      tickFormat: (year: number) => String(year),
    }),
    low < 0 ? Plot.ruleY([0]) : null,
  ];
}

/** Lines from the names to the last points of their series. */
export function leaders({ names, domains, scales }: LinesLayout): readonly Plot.Markish[] {
  return names.map((one) =>
    Plot.link([one], {
      className: `chart-leader ${hueOf(one)}`,
      x1: ({ end }: SeriesName) => end.year + 6 * scales.pixel,
      y1: ({ end }: SeriesName) => end.value,
      x2: domains.to + 12 * scales.pixel,
      y2: 'value',
    }),
  );
}

/** The line of a series, and its dots where they are few. */
export function seriesMarks(series: ChartSeries, size: Size): readonly Plot.Markish[] {
  const className = hueOf(series);
  return [
    Plot.line(runs(series.points), { x: 'year', y: 'value', z: 'run', className, strokeWidth: 2 }),
    series.points.length > MOST_DOTS
      ? null
      : Plot.dot(series.points, {
          x: 'year',
          y: 'value',
          r: size === 'wide' ? 4 : 3,
          symbol: symbolOf(series),
          className,
          fill: 'currentColor',
        }),
  ];
}

/** Dashed lines from the bases of a stated change to where it leads. */
export function riseLines({ rises }: LinesLayout): readonly Plot.Markish[] {
  return rises.map((rise) =>
    Plot.link([rise], {
      className: `chart-stated ${hueOf(rise)}`,
      x1: 'from',
      y1: 'base',
      x2: 'to',
      y2: 'end',
      strokeDasharray: '4 4',
    }),
  );
}

/** Hollow symbols where a stated change leads: no larger, with their line, than those of what was counted. */
export function riseEnds({ rises }: LinesLayout, size: Size): readonly Plot.Markish[] {
  return rises.map((rise) =>
    Plot.dot([rise], {
      className: `chart-open ${hueOf(rise)}`,
      x: 'to',
      y: 'end',
      r: size === 'wide' ? 3 : 2.2,
      symbol: symbolOf(rise),
    }),
  );
}

/** The numbers to which a stated change leads. */
export function riseNumbers({ ends }: LinesLayout): readonly Plot.Markish[] {
  return ends.map((end) =>
    Plot.text([end], {
      className: `chart-halo ${hueOf(end)}`,
      x: 'to',
      y: 'end',
      text: 'text',
      dx: end.dx,
      dy: end.dy,
    }),
  );
}

/** The names of the series. */
export function nameTexts({ names, domains }: LinesLayout): readonly Plot.Markish[] {
  return names.map((one) =>
    Plot.text([one], {
      className: `chart-name ${hueOf(one)}`,
      x: domains.to,
      y: 'value',
      text: 'text',
      textAnchor: 'start',
      dx: TO_NAMES,
    }),
  );
}

/** What belongs to a series: it has the series’ hue and symbol. */
interface Hued {
  readonly hue: number;
}

function hueOf({ hue }: Hued): string {
  return `hue-${hue % HUES}`;
}

function symbolOf({ hue }: Hued): (typeof SYMBOLS)[number] {
  return SYMBOLS[hue % HUES] ?? 'circle';
}
