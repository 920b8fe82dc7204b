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
import { listsIn, messagesFor, numbersIn } from '../../messages/index.ts';
import type { Bar } from '../charts/bars.ts';
import type { ChartSeries } from '../charts/series/layout.ts';
import { changeFinding, linesFinding } from './findings.ts';

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
  const statedText = formatPercent(stated.percent, language, decimalsOf(stated.percent));
  const rows = all.flatMap((series) => {
    const checks = checkAgainst(series.points, figure, textLanguage);
    return checks.map((check) => toRow(series, check, checks.length > 1, stated, statedText, language));
  });
  const computed = rows.flatMap(({ check }) => (check.change.type === 'computed' ? [check] : []));
  const matches = computed.map(({ match }) => match);
  const count = (match: SeriesCheck['match']): number => matches.filter((one) => one === match).length;
  const percents = computed.flatMap(({ change }) => (change.type === 'computed' ? [change.percent] : []));
  const comparison = {
    stated,
    statedText,
    below: count('below'),
    matching: count('matches'),
    above: count('above'),
    least: formatPercent(Math.min(...percents), language),
    most: formatPercent(Math.max(...percents), language),
  };
  return {
    stated,
    statedText,
    finding: changeFinding(comparison, language),
    linesFinding: linesFinding(comparison, language),
    rows,
    bars: [
      {
        label: messagesFor(language).figures.statedBar,
        value: stated.percent,
        text: statedText,
        className: 'bar-stated',
      },
      ...rows.map((row) => toBar(row, language)),
    ],
    chart: all.map((series, hue) => ({ label: nameOf(series), points: series.points, hue })),
  };
}

/** Whether a claim states a change that series can be set beside and that none of them has. */
export function isUnmatched(corpus: Corpus, claim: Claim, textLanguage: string): boolean {
  return claim.figures.some((figure) => {
    if (statedChange(figure, textLanguage) === null) return false;
    const matches = figure.series
      .flatMap((id) => corpus.series.get(id) ?? [])
      .flatMap((series) => checkAgainst(series.points, figure, textLanguage))
      .flatMap(({ change, match }) => (change.type === 'computed' ? [match] : []));
    return matches.length > 0 && !matches.includes('matches');
  });
}

/** The figures of a claim that are shown as such: dates are, only where they are not shown as events. */
export function shownFigures({ figures, dates }: Claim): readonly Figure[] {
  return figures.filter((figure) => figure.unit !== 'date' || dates.length === 0);
}

/** From the first point of a series to the last, in a few words. */
export function seriesFinding({ points }: Series, language: string): string {
  const messages = messagesFor(language).figures;
  const number = numbersIn(language);
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  if (points.length === 1)
    return messages.seriesPoint({ value: number.format(first.value), year: first.year });
  const editions = [...new Set(points.map((point) => point.edition))];
  if (editions.length > 1) {
    const named = editions.map((edition) => {
      const given = points.filter((point) => point.edition === edition).map((point) => point.year);
      const years = listOf(given, language);
      return edition === undefined
        ? messages.unnamedEdition({ years })
        : messages.editionOf({ edition, years });
    });
    return messages.seriesEditions({ editions: named.join(messagesFor(language).semicolon) });
  }
  const ends = {
    base: number.format(first.value),
    from: first.year,
    end: number.format(last.value),
    to: last.year,
  };
  const [change] = changesOf(points, first.year, last.year);
  return change.type === 'computed'
    ? messages.seriesChange({ ...ends, percent: formatPercent(change.percent, language) })
    : messages.seriesRange(ends);
}

/** The name of a series where there is little room. */
export function nameOf(series: Series): string {
  return series.label ?? series.title;
}

/** A change in percent, signed, by the habits of a language: `+151.7%`. */
export function formatPercent(percent: number, language: string, decimals = PERCENT_DECIMALS): string {
  const format = numbersIn(language, {
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
  const messages = messagesFor(language).figures;
  const number = numbersIn(language);
  const signed = numbersIn(language, { signDisplay: 'exceptZero' });
  const { change, match, baseNeeded, endNeeded } = check;
  const edition = change.type === 'computed' ? change.base.edition : undefined;
  const name =
    byEdition && edition !== undefined
      ? messages.inEdition({ name: nameOf(series), edition })
      : nameOf(series);
  const about = (value: number): string => number.format(Math.round(value));
  const at = (year: number): string =>
    number.format(series.points.find((point) => point.year === year)?.value ?? 0);
  const needs = (): string | null => {
    if (match === 'matches') return null;
    if (baseNeeded !== null && endNeeded !== null)
      return messages.need({ stated, end: about(endNeeded), to, base: about(baseNeeded), from });
    if (baseNeeded !== null)
      return messages.needBase({ stated, end: at(to), to, base: about(baseNeeded), from });
    return endNeeded === null
      ? null
      : messages.needEnd({ stated, base: at(from), from, end: about(endNeeded), to });
  };
  const says = (): string => {
    switch (change.type) {
      case 'computed': {
        const { base, end, percent, absolute } = change;
        const text = messages.computed({
          base: number.format(base.value),
          from,
          end: number.format(end.value),
          to,
          percent: formatPercent(percent, language),
          absolute: signed.format(absolute),
        });
        return match === null ? text : `${text} ${messages.match[match]}`;
      }
      case 'no-point':
        return capital(
          messages.noPoint({ years: listOf(change.years, language) }) + messagesFor(language).stop,
        );
      case 'different-editions':
        return messages.differentEditions({
          base: number.format(change.base.value),
          from,
          end: number.format(change.end.value),
          to,
        });
      case 'base-not-positive':
        return messages.baseNotPositive({
          base: number.format(change.base.value),
          from,
          absolute: signed.format(change.absolute),
        });
    }
  };
  // Across editions and without a base nothing would follow from what is needed.
  const comparable = change.type === 'computed' || change.type === 'no-point';
  return { series, name, check, says: says(), needs: comparable ? needs() : null };
}

function toBar({ name, check: { change } }: FigureRow, language: string): Bar {
  const messages = messagesFor(language).figures;
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
      return none(messages.noPoint({ years: listOf(change.years, language) }));
    case 'different-editions':
      return none(messages.differentEditionsShort);
    case 'base-not-positive':
      return none(messages.baseNotPositiveShort);
  }
}

function listOf(years: readonly number[], language: string): string {
  return listsIn(language).format(years.map(String));
}

function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}

/** A text with its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
