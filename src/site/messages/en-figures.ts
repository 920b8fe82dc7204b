/** Words of the pages and blocks that show numbers, dates and pictures, in English. */
export const figures = {
  title: 'Figures',
  intro:
    'Numbers that the texts give, beside what published datasets give for the same years, and pictures of what the texts say when, and of whom. Changes are computed from the points shown and rounded to one decimal place.',
  ofArticle: (title: string) => `Figures in “${title}”`,
  allOfArticle: 'Figures, dates and names of this text',
  changes: 'Changes that the text states',
  numbers: 'Other numbers and dates of the text',
  none: 'The text gives no numbers.',
  series: 'The series',
  seriesIntro:
    'Each on a scale of its own, from zero. A gap is a year without a value, or a new edition of the dataset.',
  dates: 'When',
  who: 'Who is named with whom',
  balance: 'The balance of the evidence',

  statedBar: 'As the text says',
  change: (measure: string, from: number, to: number) => `${measure}, ${from} to ${to}`,
  /** What series say of a stated change; counts of the series that give both years. */
  finding: (found: { stated: string; computed: number; matching: number; least: string; most: string }) => {
    const { stated, computed, matching, least, most } = found;
    if (computed === 0) return `No series gives both years, so ${stated} can be set beside none.`;
    const range = least === most ? least : `${least} to ${most}`;
    if (computed === 1) {
      return matching === 1
        ? `The one series that gives both years changed by ${stated}.`
        : `The one series that gives both years changed by ${least}, not by ${stated}.`;
    }
    return matching === 0
      ? `None of the ${computed} series that give both years changed by ${stated}: they changed by ${range}.`
      : `${matching} of the ${computed} series that give both years changed by ${stated}; all changed by ${range}.`;
  },
  computed: (base: string, from: number, end: string, to: number, percent: string, absolute: string) =>
    `${base} in ${from}, ${end} in ${to}: ${percent} (${absolute}).`,
  match: {
    matches: 'This is the change that the text states, within rounding.',
    below: 'Less than the text states.',
    above: 'More than the text states.',
  },
  need: (stated: string, end: string, to: number, base: string, from: number) =>
    `For ${stated} it would need about ${end} in ${to}, or about ${base} in ${from}.`,
  needBase: (stated: string, end: string, to: number, base: string, from: number) =>
    `For ${stated}, its ${end} of ${to} would need about ${base} in ${from}.`,
  needEnd: (stated: string, base: string, from: number, end: string, to: number) =>
    `For ${stated}, its ${base} of ${from} would need about ${end} in ${to}.`,
  noPoint: (years: string) => `no value for ${years}`,
  differentEditions: (base: string, from: number, end: string, to: number) =>
    `${base} in ${from} and ${end} in ${to} come from different editions, which do not compare; no change is computed.`,
  differentEditionsShort: 'different editions',
  baseNotPositive: (base: string, from: number, absolute: string) =>
    `It stood at ${base} in ${from}, of which nothing is a percentage; the difference is ${absolute}.`,
  baseNotPositiveShort: 'no base',
  inEdition: (name: string, edition: string) => `${name}, edition ${edition}`,
  rounding: 'Percentages are computed from the points and rounded to one decimal place.',
  /** Where the series stand in the last year, beside where the stated change leads. */
  linesFinding: (found: {
    stated: string;
    from: number;
    to: number;
    below: number;
    above: number;
    all: number;
  }) => {
    const { stated, from, to, below, above, all } = found;
    if (all === 0) return 'The series by year.';
    const place = `where ${stated} from ${all === 1 ? 'its' : 'their'} own ${from} would lead`;
    const stand = (n: number): string => (n === 1 ? '1 stands' : `${n} stand`);
    if (all === 1)
      return `In ${to} the series stands ${below === 1 ? 'below' : above === 1 ? 'above' : ''} ${place}.`.replace(
        '  ',
        ' ',
      );
    if (below === all) return `In ${to} all ${all} series stand below ${place}.`;
    if (above === all) return `In ${to} all ${all} series stand above ${place}.`;
    const parts = [
      below === 0 ? '' : `${stand(below)} below`,
      above === 0 ? '' : `${stand(above)} above`,
      below + above === all ? '' : `${stand(all - below - above)} at the point`,
    ].filter((part) => part !== '');
    return `In ${to}, of ${all} series, ${parts.join(' and ')} ${place}.`;
  },
  lines: (stated: string, from: number) =>
    `Solid: each series by year. Dashed: where ${stated} would lead from the series’ own value of ${from}. A gap is a year without a value, or a new edition of the dataset.`,

  seriesChange: (base: string, from: number, end: string, to: number, percent: string) =>
    `${base} in ${from}, ${end} in ${to}: ${percent}`,
  /** Editions, each with its years: what they count differs, so no number stands without its edition. */
  seriesEditions: (editions: readonly string[]) =>
    `Numbers of different editions do not compare: ${editions.join('; ')}`,
  editionOf: (edition: string | undefined, years: string) =>
    `${edition === undefined ? 'an unnamed one' : `“${edition}”`} gives ${years}`,
  seriesPoint: (value: string, year: number) => `${value} in ${year}, the only point`,
  seriesRange: (base: string, from: number, end: string, to: number) => `${base} in ${from}, ${end} in ${to}`,

  tableOf: (title: string) => `${title}: every point with its source`,
  columns: { year: 'Year', value: 'Value', edition: 'Edition', source: 'Source', note: 'Note' },
  download: (name: string) => `${name} as CSV`,
  measured: (measure: string, unit: string) => `${measure} (${unit})`,
  unit: { count: 'number', people: 'people', percent: 'percent', dollars: 'US dollars' },

  textDate: (date: string) => `text: ${date}`,
  evidenceDate: (date: string) => `evidence: ${date}`,
  noEvidenceDate: 'evidence: no date found',
  datesFinding: (found: { both: number; differ: number; evidenceOnly: number; textOnly: number }) => {
    const { both, differ, evidenceOnly, textOnly } = found;
    const events = (n: number): string => (n === 1 ? '1 event' : `${n} events`);
    const parts = [
      both === 0
        ? ''
        : `Of ${events(both)} dated by the text and by the evidence, ${differ === 0 ? 'none differs' : `${differ} ${differ === 1 ? 'differs' : 'differ'}`}`,
      evidenceOnly === 0
        ? ''
        : `${evidenceOnly} more ${evidenceOnly === 1 ? 'is' : 'are'} dated by the evidence only`,
      textOnly === 0 ? '' : `for ${textOnly} no date was found`,
    ].filter((part) => part !== '');
    return `${parts.join('; ')}.`;
  },
  datesKey:
    'Hollow: as the text dates it. Filled: as the evidence does. A line joins the two where they differ. Years without events are left out, where the line has a gap.',
  datesColumns: {
    event: 'Event',
    text: 'In the text',
    evidence: 'In the evidence',
    source: 'Source',
    note: 'Note',
  },
  noDate: 'none',
  datesOfClaim: 'Dates',

  together: (a: string, b: string, count: number, total: number) =>
    `${a} and ${b} are named together in ${count} of ${total} claims, no two more often.`,
  apart: 'No claim names two of them together.',
  whoKey:
    'Rows: who the claims are about, most often named first, with the number of claims. Columns: claims in the order of the text, by paragraph.',
  whoColumns: { actor: 'Name', count: 'Claims', claims: 'Which' },
  asTable: 'The same as a table',
  column: (ordinal: number, claim: string) => `Claim ${ordinal}: ${claim}`,

  byAssessment: 'Claims by assessment',
  byKind: 'Claims by kind',
  byStanding: 'Sources by standing',
  byRead: 'Sources by how far read',
  /** A count by categories, the largest first in words: the whole of it, for who cannot see the bars. */
  counted: (title: string, rows: readonly string[]) => `${title}: ${rows.join(', ')}.`,
  most: (word: string, count: number, total: number) =>
    `most often ${word.toLowerCase()}, ${count} of ${total}`,
};
