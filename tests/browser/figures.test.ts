import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { BUILT_SITE, PROJECT } from '../site/build.ts';
import { launch, serve, type Served } from './serve.ts';

interface SeriesFile {
  readonly title: string;
  readonly label?: string;
  readonly points: readonly { readonly year: number; readonly value: number; readonly edition?: unknown }[];
}

interface ClaimFile {
  readonly assessment: string;
  readonly kind: string;
  readonly actors: readonly string[];
  readonly figures: readonly {
    readonly value: number;
    readonly unit: string;
    readonly from?: number;
    readonly to?: number;
    readonly series?: readonly string[];
  }[];
}

/** The content as YAML gives it, without the code under test. */
const CONTENT = path.join(PROJECT, 'content');
const [slug = ''] = readdirSync(path.join(CONTENT, 'articles'));
const series = read<SeriesFile>('series', /\.yaml$/);
const claims = read<ClaimFile>(`articles/${slug}/claims`, /\.md$/);
const stating = [...claims].filter(([, claim]) =>
  claim.figures.some((figure) => (figure.series ?? []).length > 0),
);

const ARTICLE = `/articles/${slug}/`;
const PAGES = ['/', ARTICLE, `${ARTICLE}figures/`, '/figures/', `${ARTICLE}claims/${stating[0]?.[0] ?? ''}/`];
const WIDTHS = [320, 390, 768, 1440];

let browser: Browser;
let site: Served;

beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve(BUILT_SITE)]);
});

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(site.origin + address);
  return page;
}

describe('every number agrees with the content', () => {
  test('of the figures that the text states', async () => {
    const page = await open('/figures/');
    const expected = stating.flatMap(([, claim]) => claim.figures.flatMap(numbersOf));
    expect(expected.length).toBeGreaterThan(0);
    const rows = await page.locator('.figure-rows > li').allInnerTexts();
    expect(rows.map((row) => numbersIn(row.slice(row.indexOf('.') + 1)))).toEqual(expected);
  });

  test('of the bars and of the ends of the stated rise', async () => {
    const page = await open('/figures/', { viewport: { width: 1440, height: 900 } });
    const figures = stating.flatMap(([, claim]) =>
      claim.figures.filter((one) => (one.series ?? []).length > 0),
    );
    const bars = await page
      .locator('.figure-block .chart')
      .evaluateAll((charts) =>
        charts.map((chart) => [...chart.querySelectorAll('text')].map((one) => one.textContent)),
      );
    expect(bars.map((texts) => texts.filter((text) => text.endsWith('%')).map(toNumber))).toEqual(
      figures.map((figure) => [figure.value, ...changesOf(figure).map(({ percent }) => percent)]),
    );
    const ends = await page
      .locator('.chart-figure .chart-wide')
      .first()
      .locator('.chart-halo text')
      .allTextContents();
    expect(ends.map(toNumber)).toEqual(
      figures
        .slice(0, 1)
        .flatMap((figure) => basesOf(figure).map((base) => Math.round(base * (1 + figure.value / 100)))),
    );
  });

  test('of every series: panel, table and file', async () => {
    const page = await open('/figures/');
    for (const [id, { points }] of series) {
      const panel = page.locator(`#series-${id}`);
      const said = await panel.locator('.chart .chart-halo text').allTextContents();
      if (points.length <= 7) expect(said.map(toNumber), id).toEqual(points.map(({ value }) => value));
      const expected = points.map(({ year, value }) => [year, value]);
      const cells = await panel
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.children].slice(0, 2).map((cell) => cell.textContent)),
        );
      expect(
        cells.map((row) => row.map(toNumber)),
        id,
      ).toEqual(expected);
      const response = await page.request.get(`${site.origin}/series/${id}.csv`);
      expect(response.headers()['content-type']).toMatch(/^text\/csv/);
      const [header = '', ...lines] = (await response.text()).trim().split('\r\n');
      expect(header).toMatch(/^year,value,unit,edition,source,/);
      expect(
        lines.map((line) => line.split(',').slice(0, 2).map(Number)),
        id,
      ).toEqual(expected);
    }
  });

  test('of the balance and of who is named', async () => {
    const page = await open(`${ARTICLE}figures/`, { viewport: { width: 1440, height: 900 } });
    const counts = await page.locator('.chart-balance .chart').evaluateAll((charts) =>
      charts.slice(0, 2).map((chart) =>
        [...chart.querySelectorAll('text')]
          .map((one) => one.textContent)
          .filter((text) => /^\d+$/.test(text))
          .map(Number),
      ),
    );
    const count = (of: (claim: ClaimFile) => readonly string[]): readonly number[] => {
      const found = [...claims.values()].flatMap(of);
      return [...new Set(found)].map((one) => found.filter((other) => other === one).length);
    };
    const sorted = (numbers: readonly number[] = []): readonly number[] => numbers.toSorted((a, b) => b - a);
    expect(sorted(counts[0])).toEqual(sorted(count(({ assessment }) => [assessment])));
    expect(sorted(counts[1])).toEqual(sorted(count(({ kind }) => [kind])));
    const named = sorted(count(({ actors }) => actors));
    const table = page.locator('table', { has: page.locator('.numbered') }).locator('tbody tr');
    expect((await table.locator('td.number').allTextContents()).map(Number)).toEqual(named);
    expect(
      await table.evaluateAll((rows) => rows.map((row) => row.querySelectorAll('.numbered a').length)),
    ).toEqual(named);
  });
});

test('texts of charts are large enough, whole, and hide no other, at every width', async () => {
  const found: string[] = [];
  for (const width of WIDTHS) {
    const page = await open(PAGES[0] ?? '', { viewport: { width, height: 900 } });
    for (const address of PAGES) {
      await page.goto(site.origin + address);
      found.push(...(await page.evaluate(faultsOfCharts)).map((fault) => `${address} at ${width}: ${fault}`));
    }
    await page.context().close();
  }
  expect(found).toEqual([]);
});

test('tables scroll inside regions that have a name and take the focus', async () => {
  const page = await open('/figures/', { viewport: { width: 320, height: 700 } });
  await page.evaluate(() => document.querySelectorAll('details').forEach((folded) => (folded.open = true)));
  const regions = page.locator('.table-scroll');
  const faults = await regions.evaluateAll(
    (all) => all.filter((one) => one.tabIndex !== 0 || !one.ariaLabel).length,
  );
  expect(faults).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('charts are pictures with a name, or groups whose links can be reached by name', async () => {
  const page = await open('/figures/', { viewport: { width: 1440, height: 900 } });
  const shown = page.locator('svg.chart:visible');
  expect(await shown.count()).toBeGreaterThan(0);
  const pictures = await page.getByRole('img', { name: /\S/ }).count();
  const groups = await page.locator('svg[role=group]:visible').count();
  expect(pictures + groups).toBe(await shown.count());
  const links = page.locator('svg[role=group]:visible a');
  expect(await links.count()).toBeGreaterThan(0);
  const unreachable = await links.evaluateAll((all) =>
    (all as unknown as SVGAElement[])
      .filter((link) => {
        link.focus();
        return document.activeElement !== link || !(link.ariaLabel ?? link.textContent).trim();
      })
      .map((link) => link.outerHTML),
  );
  expect(unreachable).toEqual([]);
});

test('every chart that stands in a figure says how it is read', async () => {
  const page = await open('/figures/');
  const missing = await page
    .locator('.chart-figure > svg')
    .evaluateAll(
      (charts) =>
        charts.filter((chart) =>
          ['aria-labelledby', 'aria-describedby'].some(
            (name) => !document.getElementById(chart.getAttribute(name) ?? '')?.textContent.trim(),
          ),
        ).length,
    );
  expect(missing).toBe(0);
});

test('a series is downloaded as a file of its name', async () => {
  const page = await open('/figures/', { acceptDownloads: true });
  const [id = ''] = series.keys();
  await page.locator(`#series-${id} summary`).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`#series-${id} a[download]`).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`${id}.csv`);
});

test('in forced colours nothing in a chart keeps a colour of its own', async () => {
  const page = await open('/figures/', { forcedColors: 'active', colorScheme: 'dark' });
  const own = await page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const system = new Set(
      ['Canvas', 'CanvasText', 'LinkText', 'VisitedText', 'GrayText'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      }),
    );
    const marks = [...document.querySelectorAll('svg.chart :is(text, rect, path, circle, line)')];
    return marks.flatMap((mark) => {
      const { fill, stroke } = getComputedStyle(mark);
      return [fill, stroke]
        .filter((colour) => colour !== 'none' && !system.has(colour))
        .map((colour) => `${mark.outerHTML.slice(0, 80)} ${colour}`);
    });
  });
  expect(own).toEqual([]);
});

/** What is wrong with the charts of the page it runs in, in sentences. */
function faultsOfCharts(): readonly string[] {
  const faults: string[] = [];
  for (const folded of document.querySelectorAll('details')) folded.open = true;
  for (const chart of document.querySelectorAll<SVGSVGElement>('svg.chart')) {
    if (!chart.checkVisibility()) continue;
    const texts = [...chart.querySelectorAll('text')].map((text) => ({
      said: text.textContent,
      box: text.getBoundingClientRect(),
      size: parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
    }));
    texts.forEach(({ said, box, size }, i) => {
      if (size < 10.95) faults.push(`${said} is set in ${size.toFixed(1)} px`);
      if (box.left < 0 || box.right > document.documentElement.clientWidth) faults.push(`${said} is cut`);
      for (const other of texts.slice(i + 1)) {
        // The box of a text is taller than its letters.
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 0.25 * size) faults.push(`${said} hides ${other.said}`);
      }
    });
  }
  return faults;
}

/** The numbers that stand beside a figure for each of its series, in the order of the sentence. */
function numbersOf(figure: ClaimFile['figures'][number]): readonly (readonly number[])[] {
  const { value, from = 0, to = 0 } = figure;
  return (figure.series ?? []).map((id) => {
    const [base, end] = [valueOf(id, from), valueOf(id, to)];
    const neededEnd = base === undefined ? [] : [Math.round(base * (1 + value / 100)), to];
    const neededBase = end === undefined ? [] : [Math.round(end / (1 + value / 100)), from];
    if (base === undefined && end !== undefined) return [from, value, end, to, ...neededBase];
    if (base === undefined || end === undefined) throw new Error(`${id} has neither year, or no end`);
    const percent = toTenth(((end - base) / base) * 100);
    return [base, from, end, to, percent, end - base, value, ...neededEnd, ...neededBase];
  });
}

function changesOf(figure: ClaimFile['figures'][number]): readonly { readonly percent: number }[] {
  const { from = 0, to = 0 } = figure;
  return (figure.series ?? []).flatMap((id) => {
    const [base, end] = [valueOf(id, from), valueOf(id, to)];
    return base === undefined || end === undefined ? [] : [{ percent: toTenth(((end - base) / base) * 100) }];
  });
}

function basesOf({ series: ids = [], from = 0 }: ClaimFile['figures'][number]): readonly number[] {
  return ids.flatMap((id) => valueOf(id, from) ?? []);
}

function valueOf(id: string, year: number): number | undefined {
  return series.get(id)?.points.find((point) => point.year === year)?.value;
}

function toTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/[+-]?\d[\d,]*(?:\.\d+)?/g)].map(([number]) => toNumber(number));
}

function toNumber(text: string): number {
  return Number(text.replace(/[,%+]/g, ''));
}

/** Files of a folder of the content, by id; of Markdown the frontmatter. */
function read<T>(folder: string, ending: RegExp): ReadonlyMap<string, T> {
  const files = readdirSync(path.join(CONTENT, folder))
    .filter((name) => ending.test(name))
    .sort();
  return new Map(
    files.map((name) => {
      const text = readFileSync(path.join(CONTENT, folder, name), 'utf8');
      return [
        name.replace(ending, ''),
        parse(text.startsWith('---') ? (text.split(/^---$/m)[1] ?? '') : text) as T,
      ];
    }),
  );
}
