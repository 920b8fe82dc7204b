import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { layoutFaults, PAPER, paperFaults } from '../layout-faults.ts';
import { adopt, usePages } from '../pages.ts';
import { OWN_SITE } from '../site/shared.ts';
import { article, oneOfEachKind, READING } from './own.ts';

const CLAIM = `${READING}claims/${article.claims[0]?.id ?? ''}/`;

const { open, origin } = usePages(OWN_SITE);

const WIDE = { width: 1440, height: 900 } as const;
const MIDDLE = { width: 1100, height: 800 } as const;
const NARROW = { width: 390, height: 800 } as const;

/** Of a window, in CSS pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** What makes reading hard: how the browser is started, and what is done before and after the page comes. */
interface Condition {
  readonly options?: BrowserContextOptions;
  readonly before?: (page: Page) => Promise<unknown>;
  readonly after?: (page: Page) => Promise<unknown>;
  readonly sizes?: readonly Size[];
}

const CONDITIONS: Readonly<Record<string, Condition>> = {
  'fonts blocked': { before: (page) => page.route('**/*.woff2', (route) => route.abort()) },
  'storage that throws': {
    before: (page) =>
      page.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('Storage is blocked.', 'SecurityError');
            },
          });
        }
      }),
  },
  'no script': { options: { javaScriptEnabled: false } },
  'reduced motion': { options: { reducedMotion: 'reduce' } },
  'forced colours': { options: { forcedColors: 'active' } },
  'a zoom of 400 % on 1280 pixels': {
    options: { deviceScaleFactor: 4 },
    sizes: [{ width: 320, height: 256 }],
  },
  'text at 200 %': { after: (page) => adopt(page, ':root { font-size: 32px !important; }') },
  'the text spacing of WCAG 1.4.12': {
    after: (page) =>
      adopt(
        page,
        `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
         p { margin-block-end: 2em !important; }`,
      ),
  },
};

const CASES = Object.entries(CONDITIONS).flatMap(([name, condition]) =>
  (condition.sizes ?? [WIDE, MIDDLE, NARROW]).map((size) => [name, size.width, size, condition] as const),
);

test.each(CASES)(
  'with %s, %i pixels wide, nothing overlaps, is cut off or widens the page, with notes closed and open',
  async (_, __, viewport, condition) => {
    const page = await visit(READING, viewport, condition);
    expect(await layoutFaults(page)).toEqual([]);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    expect(await layoutFaults(page)).toEqual([]);
    await page.goto(origin() + CLAIM);
    await condition.after?.(page);
    expect(await layoutFaults(page)).toEqual([]);
  },
  60_000,
);

test.each(['text at 200 %', 'the text spacing of WCAG 1.4.12'])(
  'with %s no other kind of page overlaps, cuts anything off or is widened',
  async (name) => {
    const kinds = oneOfEachKind((address) => address !== READING && !address.startsWith('/ur/'));
    const condition = CONDITIONS[name] ?? {};
    const faults: Record<string, readonly string[]> = {};
    for (const viewport of [WIDE, NARROW]) {
      const page = await visit('/', viewport, condition);
      for (const kind of kinds) {
        await page.goto(origin() + kind);
        await condition.after?.(page);
        const found = await layoutFaults(page);
        if (found.length > 0) faults[`${kind} ${viewport.width}`] = found;
      }
    }
    expect(faults).toEqual({});
  },
  60_000,
);

test.each([READING, CLAIM])(
  'on paper nothing of %s is lost or cut for who asks for everything',
  async (at) => {
    const page = await open(at, { viewport: PAPER });
    await page.evaluate(() => (document.documentElement.dataset['print'] = 'all'));
    await page.emulateMedia({ media: 'print' });
    expect(await paperFaults(page)).toEqual([]);
  },
);

async function visit(at: string, viewport: Size, condition: Condition): Promise<Page> {
  const page = await open(at, {
    viewport,
    ...condition.options,
    before: condition.before,
    // Fonts that a condition blocks are reported by the browser, whatever the page does.
    pardons: (message) => message.location().url.includes('.woff2'),
  });
  await condition.after?.(page);
  return page;
}
