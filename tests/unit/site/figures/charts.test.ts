import { describe, expect, test } from 'vitest';
import { barChart } from '../../../../src/site/figures/charts/bars.ts';
import { seriesLines } from '../../../../src/site/figures/charts/series/lines.ts';
import { closestPair, matrix, sortRows } from '../../../../src/site/figures/charts/matrix.ts';
import { seriesPanel } from '../../../../src/site/figures/charts/series/panel.ts';
import { spread, wholeTicks } from '../../../../src/site/figures/charts/place.ts';
import { runs } from '../../../../src/site/figures/charts/series/runs.ts';
import { timeline } from '../../../../src/site/figures/charts/timeline.ts';
import { parseDocument } from '../../../dom.ts';

const points = [
  { year: 2020, value: 10 },
  { year: 2021, value: 20 },
  { year: 2023, value: 50 },
];
const stated = { percent: 50, low: 50, high: 50, from: 2020, to: 2021 };
const name = { labelledBy: 'title' };
const column = { label: '1', name: 'Claim 1', href: '/claims/a/', group: '1', rows: ['a'] };
const heads = { text: 'In the text', evidence: 'In the evidence' };
const event = {
  label: 'A visit',
  text: 'May 2024',
  evidence: '20 July 2025',
  says: ['text: May 2024', 'evidence: 20 July 2025'],
  textDate: '2024-05',
  evidenceDate: '2025-07-20',
  differs: true,
  href: '/claims/visit/',
};

test.each(['wide', 'narrow'] as const)(
  'in a %s chart the points to which a stated change leads are no larger, with their line, than those that were counted',
  (size) => {
    const svg = seriesLines({ series: [{ label: 'A', points, hue: 0 }], stated, size, name, language: 'en' });
    const radius = (className: string): number =>
      Number(new RegExp(`class="${className}"[^]*?<circle[^>]* r="([\\d.]+)"`).exec(svg)?.[1]);
    expect(radius('chart-open hue-0') + 1.5 / 2).toBeLessThanOrEqual(radius('hue-0'));
  },
);

const CHARTS = {
  'series on one axis': () =>
    seriesLines({ series: [{ label: 'A', points, hue: 0 }], stated, size: 'wide', name, language: 'en' }),
  'one series': () => seriesPanel({ points, name, language: 'en' }),
  bars: () =>
    barChart({
      bars: [{ label: 'A', value: 3, text: '3', className: 'bar-plain' }],
      name: { label: 'A: 3' },
    }),
  'events on an axis of time': () => timeline({ events: [event], heads, language: 'en', size: 'wide', name }),
  'who is named with whom': () =>
    matrix({
      rows: [{ id: 'a', label: 'Actor', count: '1', href: '/actors/a/' }],
      columns: [column],
      sign: '¶',
      size: 'wide',
      name,
    }),
} as const;

describe.each(Object.entries(CHARTS))('the chart of %s', (_, draw) => {
  const root = parseDocument(draw()).body.firstElementChild!;
  const all = [root, ...root.querySelectorAll('*')];

  test('holds nothing that the content security policy refuses, and no id', () => {
    expect(root.querySelectorAll('style, script, foreignObject').length).toBe(0);
    const names = new Set(all.flatMap((one) => Array.from(one.attributes, (attribute) => attribute.name)));
    expect([...names].filter((one) => one === 'style' || one === 'id' || one.startsWith('on'))).toEqual([]);
  });

  test('is a picture or a group with a name', () => {
    expect(root.getAttribute('role')).toMatch(/^(img|group)$/);
    expect(root.getAttribute('aria-labelledby') ?? root.getAttribute('aria-label')).toBeTruthy();
  });

  test('holds links only where it is no picture', () => {
    expect(root.getAttribute('role')).toBe(root.querySelector('a') === null ? 'img' : 'group');
  });

  test('has coordinates only', () => {
    expect(draw()).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('is drawn the same twice', () => {
    expect(draw()).toBe(draw());
  });
});

test('names of content are text in a chart', () => {
  const hostile = '</text><script>alert(1)</script>';
  const svg = barChart({
    bars: [{ label: hostile, value: 1, text: hostile, className: 'bar-plain' }],
    name: { label: `"${hostile}` },
  });
  expect(parseDocument(svg).querySelectorAll('script').length).toBe(0);
  expect(textOfChart(svg)).toContain(hostile);
});

test('a link in a chart has the name of what it leads to', () => {
  const links = parseDocument(CHARTS['who is named with whom']()).querySelectorAll('a');
  const nameOf = (link: Element): string => link.getAttribute('aria-label') ?? link.textContent;
  expect(Array.from(links, (link) => [link.getAttribute('href'), nameOf(link)])).toEqual([
    ['/claims/a/', 'Claim 1'],
    ['/actors/a/', 'Actor'],
  ]);
});

test('links say in which language they are where the page is in another', () => {
  const draw = (labelLanguage: string | undefined): string =>
    timeline({ events: [event], heads, language: 'en', labelLanguage, size: 'wide', name });
  expect(draw('en')).toMatch(/<g[^>]* lang="en"[^>]*><a /);
  expect(draw(undefined)).not.toContain('lang=');
});

describe('series are drawn legibly', () => {
  const draw = (values: readonly number[], first = 2000): string =>
    seriesLines({
      series: [
        {
          label: 'A series with a name of eighty characters, which no margin of a chart can ever hold',
          points: values.map((value, i) => ({ year: first + i, value })),
          hue: 0,
        },
      ],
      stated: null,
      size: 'narrow',
      name,
      language: 'en',
    });

  test.each([
    ['of one point', [7]],
    ['of nothing but zero', [0, 0]],
    ['below zero', [-7, 3, -20]],
    ['of two hundred points', Array.from({ length: 200 }, (_, i) => i * i)],
  ])('%s', (_, values) => {
    const svg = draw(values);
    expect(svg).not.toMatch(/NaN|Infinity/);
    const years = [...svg.matchAll(/>(\d{4})</g)].length;
    expect(years).toBeGreaterThan(0);
    expect(years).toBeLessThanOrEqual(5);
    expect(textOfChart(svg)).toContain('…');
  });

  test('without a dot for each of two hundred points', () => {
    expect(draw(Array.from({ length: 200 }, (_, i) => i)).length).toBeLessThan(6000);
  });
});

test('a missing year and a new edition break the line', () => {
  const broken = [
    { year: 2020, value: 1, edition: 'a' },
    { year: 2021, value: 2, edition: 'a' },
    { year: 2023, value: 3, edition: 'a' },
    { year: 2024, value: 4, edition: 'b' },
  ];
  expect(runs(broken).map(({ run }) => run)).toEqual(['a/0', 'a/0', 'a/1', 'b/0']);
});

test('no stated change is drawn from a base of nothing or less', () => {
  const draw = (base: number): string =>
    seriesLines({
      series: [{ label: 'A', points: [{ year: 2020, value: base }], hue: 0 }],
      stated,
      size: 'wide',
      name,
      language: 'en',
    });
  expect([1, 0, -1].map((base) => draw(base).includes('stroke-dasharray'))).toEqual([true, false, false]);
});

test('a stated change that leads past the last point stays on the axis', () => {
  const svg = seriesLines({
    series: [{ label: 'A', points: [{ year: 2020, value: 10 }], hue: 0 }],
    stated: { ...stated, to: 2026 },
    size: 'wide',
    name,
    language: 'en',
  });
  expect(textOfChart(svg)).toContain('2026');
});

test('a stated change is drawn from the base of each series to where it leads', () => {
  const svg = CHARTS['series on one axis']();
  expect(svg).toContain('stroke-dasharray');
  expect(textOfChart(svg)).toContain('15');
});

test.each([
  ['open after it', '2024/..', '2025-07-20'],
  ['open before it', '../2024', '2025-07-20'],
  ['of which an end is not known', '2024/', '/2025'],
  ['open, alone on the axis', '2024/..', null],
  ['a season', '2024-24', '2025-07-20'],
  ['a decade', '199X', '19XX'],
  ['of the first century', '0044', '0099-05'],
  ['before our era', '-0044', '2025'],
])('an event dated by a date %s has its marks on the axis', (_, textDate, evidenceDate) => {
  for (const size of ['wide', 'narrow'] as const) {
    const dated = { ...event, textDate, evidenceDate };
    const svg = timeline({ events: [dated], heads, language: 'en', size, name });
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    const width = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
    const across = [...svg.matchAll(/\b(?:cx|x1|x2|x)="(-?[\d.]+)"/g)].map((match) => Number(match[1]));
    expect(across.length).toBeGreaterThan(1);
    expect(across.every((x) => x >= 0 && x <= width)).toBe(true);
  }
});

test('the years of an axis are in words', () => {
  const dated = { ...event, textDate: '-0044', evidenceDate: '0622' };
  const said = textOfChart(timeline({ events: [dated], heads, language: 'en', size: 'wide', name }));
  expect(said).toContain('45 BC');
  expect(said).not.toContain('-44');
});

test('a date of the text and one of the evidence are joined only where they differ', () => {
  const joined = (differs: boolean): boolean =>
    timeline({ events: [{ ...event, differs }], heads, language: 'en', size: 'wide', name }).includes(
      'chart-differs',
    );
  expect([joined(true), joined(false)]).toEqual([true, false]);
});

describe('labels are spread', () => {
  test.each([
    ['those apart stay where they are', [10, 50], [10, 50]],
    ['those too near move apart evenly', [50, 50], [45, 55]],
    ['not above the top', [0, 1], [0, 10]],
    ['not below the bottom', [100, 99], [100, 90]],
    ['in the order of their wishes', [60, 20, 22], [60, 16, 26]],
  ])('%s', (_, wishes, places) => {
    expect(spread(wishes, 10, 0, 100)).toEqual(places);
  });
});

describe('years on an axis', () => {
  test.each([
    ['all where they fit', 2020, 2025, 6, [2020, 2021, 2022, 2023, 2024, 2025]],
    ['every second, the last among them', 2020, 2025, 5, [2021, 2023, 2025]],
    ['one', 2020, 2020, 5, [2020]],
    ['those that are wanted, and no other near them', 2020, 2025, 4, [2021, 2024], [2021, 2024]],
    ['others where they leave room', 2010, 2025, 5, [2013, 2020, 2024], [2020, 2024]],
    ['the later of two wanted that are near', 2020, 2025, 3, [2021, 2024], [2023, 2024]],
    ['no wanted one beyond the axis', 2020, 2023, 2, [2021, 2023], [2019, 2030]],
  ])('%s', (_, first, last, most, expected, wanted: readonly number[] = []) => {
    expect(wholeTicks(first, last, most, wanted)).toEqual(expected);
    expect(wholeTicks(first, last, most, wanted).length).toBeLessThanOrEqual(most);
  });
});

describe('who is named with whom', () => {
  const columns = [{ rows: ['b', 'a'] }, { rows: ['a', 'c'] }, { rows: ['a', 'b'] }, { rows: ['d'] }];

  test('is sorted by how often, then by who comes first', () => {
    expect(sortRows(columns)).toEqual([
      { id: 'a', count: 3 },
      { id: 'b', count: 2 },
      { id: 'c', count: 1 },
      { id: 'd', count: 1 },
    ]);
  });

  test('finds the two that stand together most', () => {
    expect(closestPair(columns)).toEqual({ ids: ['a', 'b'], count: 2 });
    expect(closestPair([{ rows: ['a'] }, { rows: [] }])).toBeNull();
  });
});

function textOfChart(svg: string): string {
  return parseDocument(svg).body.textContent;
}
