import { describe, expect, test } from 'vitest';
import { termsOf, type Assessment } from '../../../../src/corpus/index.ts';
import { balanceOf, sourcesOf } from '../../../../src/site/figures/views/balance.ts';
import { eventsOf } from '../../../../src/site/figures/views/events.ts';
import { namesOf } from '../../../../src/site/figures/views/names.ts';
import {
  figureView,
  formatPercent,
  seriesFinding,
  shownFigures,
} from '../../../../src/site/figures/views/stated.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  corpusOf,
  reportOf,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type ClaimInput,
} from '../../../content.ts';

type Points = readonly Readonly<{ year: number; value: number; edition?: string; source?: string }>[];

const QUOTE = 'Floods rose by 50 percent between 2020 and 2022';
const figure = {
  words: '50 percent',
  value: 50,
  unit: 'percent',
  measure: 'change in floods',
  from: 2020,
  to: 2022,
};

/** A corpus whose one claim states a change, with series of these points. */
function corpusWith(
  series: Readonly<Record<string, Points>>,
  claims: Readonly<Record<string, ClaimInput>> = {},
) {
  return corpusOf({
    ...articleContent('rivers', `${QUOTE}. The dam broke in May 2021, says the mayor.`, {
      rise: { quote: QUOTE, figures: [{ ...figure, series: Object.keys(series) }] },
      ...claims,
    }),
    'sources/report.yaml': yaml(SOURCE_FIELDS),
    'actors/mayor.yaml': yaml({ ...ACTOR_FIELDS, name: 'The mayor of the old town', aliases: ['the mayor'] }),
    'actors/dam.yaml': yaml({ ...ACTOR_FIELDS, name: 'The dam' }),
    ...Object.fromEntries(
      Object.entries(series).map(([id, points]) => [
        `series/${id}.yaml`,
        yaml({ ...SERIES_FIELDS, label: id.toUpperCase(), points }),
      ]),
    ),
  });
}

function viewWith(series: Readonly<Record<string, Points>>) {
  const corpus = corpusWith(series);
  const claim = corpus.articles[0]!.claims.find((one) => one.id === 'rise')!;
  return figureView(corpus, claim.figures[0]!, 'en');
}

const from = (base: number, end: number, edition?: string): Points => [
  { year: 2020, value: base, ...(edition !== undefined && { edition }) },
  { year: 2022, value: end, ...(edition !== undefined && { edition }) },
];

describe('a stated change beside its series', () => {
  test.each<[string, Readonly<Record<string, Points>>, string]>([
    [
      'none matches',
      { a: from(100, 120), b: from(100, 180) },
      'None of the 2 series that give both years changed by +50%: they changed by +20.0% to +80.0%.',
    ],
    [
      'one of two matches',
      { a: from(100, 150), b: from(100, 180) },
      '1 of the 2 series that give both years changed by +50%; all changed by +50.0% to +80.0%.',
    ],
    ['the only one matches', { a: from(200, 300) }, 'The one series that gives both years changed by +50%.'],
    [
      'the only one does not',
      { a: from(200, 100) },
      'The one series that gives both years changed by -50.0%, not by +50%.',
    ],
    [
      'none has both years',
      { a: [{ year: 2020, value: 4 }] },
      'No series gives both years, so +50% can be set beside none.',
    ],
  ])('says in a sentence what it comes to: %s', (_, series, finding) => {
    expect(viewWith(series)?.finding).toBe(finding);
  });

  test('says for each series its change and what it would need', () => {
    const [row] = viewWith({ a: from(100, 120) })!.rows;
    expect(row).toMatchObject({
      name: 'A',
      says: '100 in 2020, 120 in 2022: +20.0% (+20). Less than the text states.',
      needs: 'For +50% it would need about 150 in 2022, or about 80 in 2020.',
    });
  });

  test('asks nothing of a series that matches', () => {
    expect(viewWith({ a: from(100, 150) })!.rows[0]!.needs).toBeNull();
  });

  test('says which year is missing and what base the end would need', () => {
    const [row] = viewWith({ a: [{ year: 2022, value: 120 }] })!.rows;
    expect(row).toMatchObject({
      says: 'No value for 2020.',
      needs: 'For +50%, its 120 of 2022 would need about 80 in 2020.',
    });
  });

  test('gives no percentage across editions, in words or as a bar', () => {
    const view = viewWith({
      a: [
        { year: 2020, value: 100, edition: '2021' },
        { year: 2022, value: 150, edition: '2023' },
      ],
    })!;
    expect(view.rows[0]!.says).not.toContain('%');
    expect(view.rows[0]!.needs).toBeNull();
    expect(view.bars[1]).toMatchObject({ value: null, text: 'different editions' });
  });

  test('names the edition where several give both years', () => {
    const series = {
      a: [...from(100, 150, 'old'), ...from(100, 180, 'new')].sort((x, y) => x.year - y.year),
    };
    expect(viewWith(series)!.rows.map((row) => row.name)).toEqual(['A, edition old', 'A, edition new']);
  });

  test('is shown for changes that have series only', () => {
    expect(viewWith({})).toBeNull();
  });
});

test('percentages are written by the habits of the language', () => {
  expect([formatPercent(151.69, 'en'), formatPercent(-12.34, 'en'), formatPercent(0, 'en')]).toEqual([
    '+151.7%',
    '-12.3%',
    '0.0%',
  ]);
  expect(formatPercent(151.69, 'de')).toBe('+151,7\u00A0%');
});

describe('a series that says nothing of years is refused', () => {
  test.each<[string, Points, string]>([
    ['without a point', [], 'series-invalid'],
    ['with a year twice', [...from(1, 2), { year: 2022, value: 3 }], 'series-invalid'],
    ['with years out of order', from(1, 2).toReversed(), 'series-invalid'],
    ['with a count below zero', from(1, -2), 'series-invalid'],
    ['with a value that is no number', [{ year: 2020, value: NaN }], 'wrong-type'],
    [
      'with a point from no known source',
      [{ year: 2020, value: 1, source: 'nowhere' }],
      'dangling-reference',
    ],
  ])('%s', (_, points, code) => {
    const { issues } = reportOf({
      'sources/report.yaml': yaml(SOURCE_FIELDS),
      'series/a.yaml': yaml({ ...SERIES_FIELDS, points }),
    });
    expect(issues.filter(({ severity }) => severity === 'error').map((issue) => issue.code)).toEqual([code]);
  });
});

describe('a series says what it shows', () => {
  test.each<[string, Points, string]>([
    ['its change from end to end', from(100, 120), '100 in 2020, 120 in 2022: +20.0%'],
    ['no change from zero', from(0, 120), '0 in 2020, 120 in 2022'],
    ['that it is one point', [{ year: 2020, value: 7 }], '7 in 2020, the only point'],
    [
      'which years each edition gives, and no change',
      [
        { year: 2020, value: 1, edition: 'spring' },
        { year: 2021, value: 2, edition: 'spring' },
        { year: 2022, value: 3, edition: 'autumn' },
      ],
      'Numbers of different editions do not compare: “spring” gives 2020 and 2021; “autumn” gives 2022',
    ],
  ])('%s', (_, points, finding) => {
    expect(seriesFinding(corpusWith({ a: points }).series.get('a')!, 'en')).toBe(finding);
  });
});

describe('dated events', () => {
  const event = { label: 'The break', words: 'in May 2021', textDate: '2021-05' };
  const dated = (dates: readonly unknown[]) =>
    eventsOf(corpusWith({}, { dam: { quote: 'The dam broke', dates } }).articles[0]!);

  test('differ where the text and the evidence have no day in common', () => {
    const view = dated([
      { ...event, evidenceDate: '2021-05-09', source: 'report' },
      { ...event, evidenceDate: '2021-06', source: 'report' },
      { label: 'The repair', evidenceDate: '2020', source: 'report' },
      { label: 'The flood', textDate: '2022?' },
    ]);
    expect(view?.events.map(({ event: one, differs }) => [one.label, differs])).toEqual([
      ['The repair', false],
      ['The break', false],
      ['The break', true],
      ['The flood', false],
    ]);
    expect(view?.finding).toBe(
      'Of 2 events dated by the text and by the evidence, 1 differs; 1 more is dated by the evidence only; for 1 no date was found.',
    );
  });

  test('differ only where it is certain: open dates and seasons can mean many days', () => {
    const view = dated([
      { label: 'The winter', textDate: '2023-24', evidenceDate: '2024-01-15', source: 'report' },
      { label: 'The war', textDate: '2004/..', evidenceDate: '2030', source: 'report' },
      { label: 'The peace', textDate: '../2004', evidenceDate: '2005', source: 'report' },
    ]);
    expect(view?.events.map(({ event: one, differs }) => [one.label, differs])).toEqual([
      ['The peace', true],
      ['The winter', false],
      ['The war', false],
    ]);
  });

  test('stand in the order of time, those of no known start first', () => {
    const view = dated(
      ['2024/..', '2024-23', '2024-21', '../1990', '199X', '/1980'].map((textDate) => ({
        label: textDate,
        textDate,
      })),
    );
    expect(view?.events.map(({ event: one }) => one.label)).toEqual([
      '../1990',
      '/1980',
      '199X',
      '2024/..',
      '2024-21',
      '2024-23',
    ]);
  });

  test('are none without dates', () => {
    expect(dated([])).toBeNull();
  });

  test('are not shown among the figures as well', () => {
    const date = { words: 'May 2021', value: '2021-05', unit: 'date', measure: 'month of the break' };
    const claims = { dam: { quote: 'The dam broke in May 2021', figures: [date], dates: [event] } };
    const claim = corpusWith({}, claims).articles[0]!.claims.find((one) => one.id === 'dam')!;
    expect(shownFigures(claim)).toEqual([]);
    expect(shownFigures({ ...claim, dates: [] })).toHaveLength(1);
  });
});

test('who is named with whom is told by the names that the text uses', () => {
  const corpus = corpusWith(
    {},
    {
      dam: { quote: 'The dam broke', actors: ['dam', 'mayor'] },
      says: { quote: 'says the mayor', actors: ['mayor'] },
    },
  );
  const view = namesOf(corpus, corpus.articles[0]!);
  expect(view?.finding).toBe(
    'The dam and the mayor are listed together with 1 of 3 claims, no two more often.',
  );
  expect(view?.actors.map(({ short, claims }) => [short, claims.length])).toEqual([
    ['the mayor', 2],
    ['The dam', 1],
  ]);
});

test.each([
  ['nobody', []],
  ['one actor alone', ['mayor']],
])('who is named with whom is not asked of %s', (_, actors) => {
  const corpus = corpusWith({}, { dam: { quote: 'The dam broke', actors }, says: { quote: 'says the mayor', actors } });
  expect(namesOf(corpus, corpus.articles[0]!)).toBeNull();
}); // prettier-ignore

test('the balance of the evidence counts each source once and says it all in words', () => {
  const item = { source: 'report', says: 'So it was.' };
  const corpus = corpusWith(
    {},
    {
      dam: { quote: 'The dam broke', assessment: 'supported', supports: [item], context: [item] },
    },
  );
  const { claims } = corpus.articles[0]!;
  const sources = sourcesOf(corpus, claims);
  expect(sources.map((source) => source.id)).toEqual(['report']);
  expect(
    balanceOf(claims, sources, termsOf(corpus.site), 'en').map(({ text, most }) => [text, most]),
  ).toEqual([
    ['Claims by assessment: 1 supported, 1 unverified.', 'all equally often, 1 of 2 each'],
    ['Claims by kind: 2 event.', 'only event'],
    ['Sources cited by claims, by standing: 1 primary.', 'only primary'],
    ['Sources cited by claims, by how far read: 1 read in full.', 'only read in full'],
  ]);
});

test.each<[string, readonly string[], string]>([
  ['one', ['supported', 'supported', 'disputed'], 'most often supported, 2 of 3'],
  ['none, where all are as often', ['supported', 'disputed', 'contradicted'], 'all equally often, 1 of 3 each'],
  ['several, and others less', ['supported', 'opinion', 'disputed', 'supported', 'disputed'], 'most often supported and disputed, 2 of 5 each'],
  ['the only one', ['contradicted'], 'only contradicted'],
  ['nothing of nothing', [], ''],
])('what the claims are most often: %s', (_, assessments, most) => {
  const corpus = corpusWith({});
  const [claim] = corpus.articles[0]!.claims;
  const claims = assessments.map((assessment) => ({ ...claim!, assessment: assessment as Assessment }));
  expect(balanceOf(claims, [], termsOf(corpus.site), 'en')[0]!.most).toBe(most);
}); // prettier-ignore
