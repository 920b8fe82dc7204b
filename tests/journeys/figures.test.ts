import { expect, test } from 'vitest';
import { usePages } from '../pages.ts';
import { chartFaults } from '../layout-faults.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { READING } from './frozen.ts';

const PAGES = ['/', READING, `${READING}figures/`, '/figures/', `${READING}claims/salmon-fall/`];
/** The narrowest phone, a tablet, a desk: in between charts are the same but larger. */
const WIDTHS = [320, 768, 1440];

const { open, origin } = usePages(FROZEN_SITE);

test('texts of charts are large enough, whole, and hide no other, at every width', async () => {
  const found: string[] = [];
  for (const width of WIDTHS) {
    const page = await open('/', { viewport: { width, height: 900 } });
    for (const address of PAGES) {
      await page.goto(origin() + address);
      found.push(...(await chartFaults(page)).map((fault) => `${address} at ${width}: ${fault}`));
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
  const page = await open(`${READING}figures/`, { viewport: { width: 1440, height: 900 } });
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
  await page.locator('#series-salmon-kolm summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#series-salmon-kolm a[download]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('salmon-kolm.csv');
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
