import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { geometryFaults, movedByNotes, targetFaults } from '../geometry-faults.ts';
import { inLanes } from '../lanes.ts';
import { adopt, usePages } from '../pages.ts';
import { OWN_SITE } from '../site/shared.ts';
import { oneOfEachKind, READING } from './own.ts';

const WIDTHS = [320, 390, 768, 1024, 1100, 1440, 2560];

/** From this width on notes stand beside the text. */
const BESIDE = 992;

const { open, origin } = usePages(OWN_SITE);

async function visit(page: Page, address: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  if (page.url() !== origin() + address) await page.goto(origin() + address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

test('on every kind of page, at every width, terms stand with their definitions, no words are clipped or lie on others, and all parts begin at one edge', async () => {
  const kinds = oneOfEachKind();
  expect(kinds.length).toBeGreaterThan(30);
  const lane = (): Promise<Page> => open('/404.html');
  const found = await inLanes(kinds, lane, async (address, page) => {
    const faults: string[] = [];
    for (const width of WIDTHS) {
      await visit(page, address, width);
      faults.push(...(await geometryFaults(page)).map((fault) => `${address} at ${width} px: ${fault}`));
    }
    return faults;
  });
  expect(found.flat()).toEqual([]);
});

test('on every kind of page of a phone, links and buttons are large enough for a finger', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } as const;
  const lane = (): Promise<Page> => open('/404.html', phone);
  const found = await inLanes(oneOfEachKind(), lane, async (address, page) => {
    await page.goto(origin() + address);
    return (await targetFaults(page)).map((fault) => `${address}: ${fault}`);
  });
  expect(found.flat()).toEqual([]);
  const page = await lane();
  await page.goto(origin() + READING);
  await adopt(page, 'main a { padding: 0 !important; }');
  expect(await targetFaults(page)).toContainEqual(expect.stringMatching(/^a in /));
});

test.each([
  ['', 1440, 900, 420],
  ['', 1280, 720, 420],
  ['', 390, 844, 440],
  ['/ur', 390, 844, 440],
])(
  'below “%s” the first word stands soon: at %i × %i within %i px',
  async (language, width, height, most) => {
    const page = await open(language + READING, { viewport: { width, height } });
    const top = await page.evaluate(() => {
      const words = document.createRange();
      words.selectNodeContents(document.querySelector('[data-article-text] p')!);
      return words.getClientRects()[0]!.top + scrollY;
    });
    expect(top).toBeLessThanOrEqual(most);
  },
);

test.each([BESIDE, 1440, 2560])(
  'at %i px the text does not move by a pixel when every note is opened',
  async (width) => {
    const page = await open('/404.html');
    for (const address of [READING, `/ur${READING}`]) {
      await visit(page, address, width);
      expect(await movedByNotes(page)).toBe(0);
    }
  },
);

test.each<[string, string, RegExp]>([
  [
    'the next term joins the line of a definition',
    '.legend dl { display: flex !important; flex-wrap: wrap; } .legend dl > div { display: contents !important; } .legend dd { max-inline-size: 60%; }',
    /is not on the row of its term/,
  ],
  [
    'names draw lines through marked words',
    'mark a[data-actor] { text-decoration-line: underline; }',
    /draws a line through marked words/,
  ],
  ['a column stands in the middle', '.reading-header { margin-inline-start: 3rem; }', /main h1 begins at/],
  ['words are cut off', '.byline { white-space: nowrap; overflow: hidden; }', /is clipped/],
  ['words lie on others', '.standfirst { margin-block-end: -1.2em; }', /lies on other words/],
])('it is a fault where %s', async (_, css, fault) => {
  const page = await open('/404.html');
  await visit(page, READING, 1440);
  expect(await geometryFaults(page)).toEqual([]);
  await adopt(page, css);
  expect(await geometryFaults(page)).toContainEqual(expect.stringMatching(fault));
});

test('it is a fault where an open note pushes paragraphs', async () => {
  const page = await open('/404.html');
  await visit(page, READING, 1440);
  await adopt(page, '.note-body { position: static !important; max-block-size: none !important; }');
  expect(await movedByNotes(page)).toBeGreaterThan(100);
});
