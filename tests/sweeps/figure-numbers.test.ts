import { describe, expect, test } from 'vitest';
import { usePages } from '../pages.ts';
import { OWN_SITE } from '../site/shared.ts';
import { ARTICLE, claims, series, stating, type ClaimFile } from './figure-content.ts';

const { open, origin } = usePages(OWN_SITE);

describe('every number agrees with the content', () => {
  test('of the figures that the text states', async () => {
    const page = await open('/figures/');
    const expected = stating.flatMap(([, claim]) => claim.figures.flatMap(numbersOf));
    expect(expected.length).toBeGreaterThan(0);
    await page.evaluate(() => {
      for (const folded of document.querySelectorAll('details')) folded.open = true;
    });
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
      const response = await page.request.get(`${origin()}/series/${id}.csv`);
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
