import type { Claim, Corpus, Figure, Series } from '../../../corpus/index.ts';
import {
  changesOf,
  checkAgainst,
  PERCENT_DECIMALS,
  roundPercent,
  statedChange,
  type SeriesCheck,
  type StatedChange,
} from '../../../figures/index.ts';
import { wordsFor } from '../../messages/index.ts';
import type { Bar } from '../charts/bars.ts';
import type { ChartSeries } from '../charts/series/layout.ts';

/** A stated change beside the series that an editor set beside it. */
export interface FigureView {
  readonly stated: StatedChange;
  /** The stated change as a number: `+279.8%`. */
  readonly statedText: string;
  /** What the series say of it, in a sentence. */
  readonly finding: string;
  readonly rows: readonly FigureRow[];
  readonly bars: readonly Bar[];
  /** What a chart of the series by year shows, in a sentence. */
  readonly linesFinding: string;
  /** The series for a chart, in the order of the rows. */
  readonly chart: readonly ChartSeries[];
}

/** What one series, or one edition of it, says of a stated change. */
export interface FigureRow {
  readonly series: Series;
  readonly name: string;
  readonly check: SeriesCheck;
  /** Its own change, or why there is none. */
  readonly says: string;
  /** What it would need for the stated change; null when nothing can be said. */
  readonly needs: string | null;
}

/**
 * Sets a figure beside its series, in the words of a language; null for a figure that states no change
 * or has no series. `textLanguage` is that of the figure’s own words.
 */
export function figureView(
  corpus: Corpus,
  figure: Figure,
  language: string,
  textLanguage = language,
): FigureView | null {
  const stated = statedChange(figure, textLanguage);
  const all = figure.series.flatMap((id) => corpus.series.get(id) ?? []);
  if (stated === null || all.length === 0) return null;
  const words = wordsFor(language).figures;
  const statedText = formatPercent(stated.percent, language, decimalsOf(stated.percent));
  const rows = all.flatMap((series) => {
    const checks = checkAgainst(series.points, figure, textLanguage);
    return checks.map((check) => toRow(series, check, checks.length > 1, stated, statedText, language));
  });
  const computed = rows.flatMap(({ check }) => (check.change.type === 'computed' ? [check] : []));
  const matches = computed.map(({ match }) => match);
  const count = (match: SeriesCheck['match']): number => matches.filter((one) => one === match).length;
  const percents = computed.flatMap(({ change }) => (change.type === 'computed' ? [change.percent] : []));
  return {
    stated,
    statedText,
    finding: words.finding({
      stated: statedText,
      computed: computed.length,
      matching: count('matches'),
      least: formatPercent(Math.min(...percents), language),
      most: formatPercent(Math.max(...percents), language),
    }),
    linesFinding: words.linesFinding({
      stated: statedText,
      from: stated.from,
      to: stated.to,
      below: count('below'),
      above: count('above'),
      all: computed.length,
    }),
    rows,
    bars: [
      { label: words.statedBar, value: stated.percent, text: statedText, className: 'bar-stated' },
      ...rows.map((row) => toBar(row, language)),
    ],
    chart: all.map((series, hue) => ({ label: nameOf(series), points: series.points, hue })),
  };
}

/** The figures of a claim that are shown as such: dates are, only where they are not shown as events. */
export function shownFigures({ figures, dates }: Claim): readonly Figure[] {
  return figures.filter((figure) => figure.unit !== 'date' || dates.length === 0);
}

/** From the first point of a series to the last, in a few words. */
export function seriesFinding({ points }: Series, language: string): string {
  const words = wordsFor(language).figures;
  const number = new Intl.NumberFormat(language);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  if (points.length === 1) return words.seriesPoint(number.format(first.value), first.year);
  const editions = [...new Set(points.map((point) => point.edition))];
  if (editions.length > 1) {
    const named = editions.map((edition) => {
      const years = points.filter((point) => point.edition === edition).map((point) => point.year);
      return words.editionOf(edition, listOf(years, language));
    });
    return words.seriesEditions(named);
  }
  const ends = [number.format(first.value), first.year, number.format(last.value), last.year] as const;
  const [change] = changesOf(points, first.year, last.year);
  return change.type === 'computed'
    ? words.seriesChange(...ends, formatPercent(change.percent, language))
    : words.seriesRange(...ends);
}

/** The name of a series where there is little room. */
export function nameOf(series: Series): string {
  return series.label ?? series.title;
}

/** A change in percent, signed, by the habits of a language: `+151.7%`. */
export function formatPercent(percent: number, language: string, decimals = PERCENT_DECIMALS): string {
  const format = new Intl.NumberFormat(language, {
    style: 'percent',
    signDisplay: 'exceptZero',
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return format.format(roundPercent(percent, decimals) / 100);
}

function toRow(
  series: Series,
  check: SeriesCheck,
  byEdition: boolean,
  { from, to }: StatedChange,
  stated: string,
  language: string,
): FigureRow {
  const words = wordsFor(language).figures;
  const number = new Intl.NumberFormat(language);
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const { change, match, baseNeeded, endNeeded } = check;
  const edition = change.type === 'computed' ? change.base.edition : undefined;
  const name = byEdition && edition !== undefined ? words.inEdition(nameOf(series), edition) : nameOf(series);
  const about = (value: number): string => number.format(Math.round(value));
  const at = (year: number): string =>
    number.format(series.points.find((point) => point.year === year)?.value ?? 0);
  const needs = (): string | null => {
    if (match === 'matches') return null;
    if (baseNeeded !== null && endNeeded !== null)
      return words.need(stated, about(endNeeded), to, about(baseNeeded), from);
    if (baseNeeded !== null) return words.needBase(stated, at(to), to, about(baseNeeded), from);
    return endNeeded === null ? null : words.needEnd(stated, at(from), from, about(endNeeded), to);
  };
  const says = (): string => {
    switch (change.type) {
      case 'computed': {
        const { base, end, percent, absolute } = change;
        const text = words.computed(
          number.format(base.value),
          from,
          number.format(end.value),
          to,
          formatPercent(percent, language),
          signed.format(absolute),
        );
        return match === null ? text : `${text} ${words.match[match]}`;
      }
      case 'no-point':
        return capital(words.noPoint(listOf(change.years, language)) + wordsFor(language).stop);
      case 'different-editions':
        return words.differentEditions(
          number.format(change.base.value),
          from,
          number.format(change.end.value),
          to,
        );
      case 'base-not-positive':
        return words.baseNotPositive(number.format(change.base.value), from, signed.format(change.absolute));
    }
  };
  // Across editions and without a base nothing would follow from what is needed.
  const comparable = change.type === 'computed' || change.type === 'no-point';
  return { series, name, check, says: says(), needs: comparable ? needs() : null };
}

function toBar({ name, check: { change } }: FigureRow, language: string): Bar {
  const words = wordsFor(language).figures;
  const none = (text: string): Bar => ({ label: name, value: null, text, className: 'bar-series' });
  switch (change.type) {
    case 'computed':
      return {
        label: name,
        value: change.percent,
        text: formatPercent(change.percent, language),
        className: 'bar-series',
      };
    case 'no-point':
      return none(words.noPoint(listOf(change.years, language)));
    case 'different-editions':
      return none(words.differentEditionsShort);
    case 'base-not-positive':
      return none(words.baseNotPositiveShort);
  }
}

function listOf(years: readonly number[], language: string): string {
  return new Intl.ListFormat(language).format(years.map(String));
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** A text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
