import type { StatedChange } from '../../../../figures/index.ts';
import { rememberedByName } from '../../../../text/index.ts';
import type { ChartName, Size } from '../svg.ts';
import { widthOf } from '../text.ts';
import { INSET, layOutLines, SIZES, type ChartSeries } from './layout.ts';
import { axes, leaders, nameTexts, riseEnds, riseLines, riseNumbers, seriesMarks } from './marks.ts';
import { drawPlot } from './plot.ts';
import type { Box } from './scales.ts';

/** What a chart of series by year shows: plain data, which JSON tells apart. */
export interface LinesOptions {
  readonly series: readonly ChartSeries[];
  /** A stated change, drawn from each series’ own value in its first year. */
  readonly stated: StatedChange | null;
  readonly size: Size;
  readonly name: ChartName;
  /** BCP 47, for the numbers. */
  readonly language: string;
  /** BCP 47 language of the names, where it is not that of the page. */
  readonly labelLanguage?: string | undefined;
}

/**
 * Every series by year on one axis. Points of successive years and one edition are joined; a year that
 * is missing and a change of edition stay gaps. Names stand at the right with a line to the last point
 * each. Dashed: where the stated change would lead from each series’ own base. A chart stands on the page of its claim and
 * with all of its text, and is drawn once for both.
 */
export function seriesLines(options: LinesOptions): string {
  return drawn(JSON.stringify(options));
}

const drawn = rememberedByName((options) => draw(JSON.parse(options) as LinesOptions));

function draw(options: LinesOptions): string {
  const { series, stated, size, name, language, labelLanguage } = options;
  const { width, height, right, bottom, top, font, years } = SIZES[size];
  const layout = layOutLines(series, stated, size, language);
  const { from, to, low, high } = layout.domains;
  return drawPlot(
    {
      marginTop: top,
      marginRight: right,
      marginBottom: bottom,
      marginLeft: layout.box.left - INSET,
      x: { type: 'linear', domain: [from, to], insetLeft: INSET },
      y: { domain: [low, high] },
      marks: [
        ...axes(layout, Math.min(years, fitting(layout.box, font))),
        ...leaders(layout),
        ...riseLines(layout),
        ...series.flatMap((one) => seriesMarks(one, size)),
        ...riseEnds(layout, size),
        ...riseNumbers(layout),
        ...nameTexts(layout),
      ],
    },
    { width, height, font, name, labelLanguage, role: 'img', form: size },
  );
}

/** How many years have room side by side below a box. */
function fitting({ left, right }: Box, font: number): number {
  return Math.max(2, Math.floor((right - left) / (widthOf('0000', font) + 6)));
}
