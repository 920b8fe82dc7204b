import { expect, test } from 'vitest';
import { normalize } from '../../src/text/index.ts';
import { layoutFaults } from '../layout-faults.ts';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { articleOf, corpus } from './frozen.ts';

const { open, origin } = usePages(FROZEN_SITE);

const SIZES = {
  'a small phone': { viewport: { width: 320, height: 640 } },
  'a phone': { viewport: { width: 390, height: 800 } },
  'a desktop': { viewport: { width: 1440, height: 900 } },
} as const;

const READINGS = ['/articles/edges/', '/articles/bare/', '/articles/bearot/'];

const PAGES = [
  '/',
  ...READINGS,
  '/articles/edges/claims/long-word/',
  '/articles/edges/claims/same-start/',
  '/articles/edges/claims/in-code/',
  '/articles/bearot/claims/across/',
  '/articles/edges/figures/',
  '/claims/',
  '/sources/',
  '/sources/long-ledgers/',
  '/figures/',
];

test.each(Object.entries(SIZES))(
  'on %s no page of hard content scrolls sideways, hides or overlaps anything',
  async (_, size) => {
    const page = await open('/', size);
    const faults: Record<string, readonly string[]> = {};
    for (const at of PAGES) {
      await page.goto(origin() + at);
      const found = await layoutFaults(page);
      if (found.length > 0) faults[at] = found;
    }
    expect(faults).toEqual({});
  },
);

test.each(Object.entries(SIZES))(
  'on %s nothing is hidden or overlaps when every note is open',
  async (_, size) => {
    for (const at of READINGS) {
      const page = await open(at, size);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
      });
      expect([at, await layoutFaults(page)]).toEqual([at, []]);
    }
  },
);

test.each(Object.entries(SIZES))(
  'on %s the number of each paragraph stands at its own first or last line, and on nothing else',
  async (_, size) => {
    const page = await open('/', size);
    const faults: string[] = [];
    for (const { slug } of corpus.articles) {
      await page.goto(`${origin()}/articles/${slug}/`);
      faults.push(
        ...(await page.evaluate(() => {
          const numbers = [...document.querySelectorAll('.pilcrow')].map((one) => [one, one.getBoundingClientRect()] as const);
          return numbers.flatMap(([one, box], i) => {
            const middle = (box.top + box.bottom) / 2;
            const lines = document.createRange();
            lines.selectNodeContents(one.parentElement!);
            lines.setEndBefore(one);
            const words = [...lines.getClientRects()].filter(({ width }) => width > 0);
            // In the flow of the words it may begin a line of its own.
            const beyond = getComputedStyle(one).position === 'absolute' ? 2 : 30;
            const isBeside = words.some(({ top, bottom }) => top - 2 < middle && middle < bottom + beyond);
            const isOver = words.some(({ left, right, top, bottom }) => left < box.right - 6 && right > box.left + 6 && top < middle && bottom > middle);
            const isOverNumber = numbers.slice(i + 1).some(([, other]) => other.left < box.right && other.right > box.left && other.top < box.bottom - 4 && other.bottom > box.top + 4);
            return [
              ...(isBeside ? [] : [`${location.pathname} ${one.textContent} stands at none of its lines`]),
              ...(isOver ? [`${location.pathname} ${one.textContent} lies on words`] : []),
              ...(isOverNumber ? [`${location.pathname} ${one.textContent} lies on another`] : []),
            ];
          });
        })),
      ); // prettier-ignore
    }
    expect(faults).toEqual([]);
  },
);

const TEXTS = ['edges', 'bearot'].map((slug) => [`/articles/${slug}/`, articleOf(slug).claims] as const);

test.each(TEXTS)(
  'on %s the marks of each claim, joined, are its quote, wherever it stands',
  async (at, claims) => {
    const page = await open(at, SIZES['a desktop']);
    const marks = await page.locator('mark[data-claims]').evaluateAll((found) =>
      found.map((mark) => {
        const words = mark.cloneNode(true) as Element;
        for (const apparatus of words.querySelectorAll('[data-apparatus]')) apparatus.remove();
        return {
          paragraph: mark.closest('p, td, pre, li')?.id ?? '',
          claims: mark.getAttribute('data-claims')?.split(' ') ?? [],
          text: words.textContent,
        };
      }),
    );
    for (const { id, quote, places } of claims) {
      const own = marks.filter((mark) => mark.claims.includes(id));
      const marked = [...new Set(own.map((mark) => mark.paragraph))];
      const joined = marked.map((place) =>
        normalize(
          own
            .filter((mark) => mark.paragraph === place)
            .map((mark) => mark.text)
            .join(''),
        ),
      );
      expect([id, joined]).toEqual([id, places.map(() => normalize(quote))]);
    }
  },
);

test.each(
  TEXTS.flatMap(([at, claims]) =>
    Object.entries(SIZES).map(([name, size]) => [at, name, size, claims] as const),
  ),
)(
  'without script, on %s and %s, each number leads to its note and the note back to its words',
  async (at, _, size, claims) => {
    const page = await open(at, { ...size, javaScriptEnabled: false });
    for (const { id } of claims) {
      const number = page.locator(`.noteref[href="#n-${id}"]`).first();
      await number.click();
      const note = page.locator(`#n-${id}`);
      expect([id, await note.isVisible()]).toEqual([id, true]);
      await note.locator('[role=doc-backlink]').click();
      const words = page.locator(`#c-${id}`).first();
      const { y } = (await words.boundingBox()) ?? { y: -1 };
      expect([id, new URL(page.url()).hash, y >= 0 && y < size.viewport.height]).toEqual([
        id,
        `#c-${id}`,
        true,
      ]);
    }
  },
);

test('a text without claims stands alone: no counts, tools, numbers, notes or filter', async () => {
  const page = await open('/articles/bare/', SIZES['a desktop']);
  expect(await page.locator('.strip, .notes, .note, .noteref, .filter, mark').count()).toBe(0);
});

test('a claim without evidence says on each side that none was found, in its note and on its page', async () => {
  const page = await open('/articles/edges/', SIZES['a desktop']);
  const none = ['None found.', 'None found.', 'None found.'];
  expect(await page.locator('#n-nested .none').allTextContents()).toEqual(none);
  await page.goto(`${origin()}/articles/edges/claims/nested/`);
  expect(await page.locator('main .none').allTextContents()).toEqual(none);
});
