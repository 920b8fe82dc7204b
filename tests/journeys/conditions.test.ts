import { expect, test } from 'vitest';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';
import { article, READING } from './frozen.ts';

const { open, origin } = usePages(FROZEN_SITE);

const WIDE = { width: 1440, height: 900 } as const;

test('in forced colours each assessment keeps a line of its own under the words, and a target an outline', async () => {
  const page = await open(READING, { viewport: WIDE, forcedColors: 'active' });
  const lines = await page.locator('mark[data-assessment]:not([data-claims*=" "])').evaluateAll((marks) =>
    marks.map((mark) => {
      const { textDecorationLine, textDecorationStyle, textDecorationThickness } = getComputedStyle(mark);
      const thin = Number.parseFloat(textDecorationThickness) < 1.5 ? ' thin' : '';
      return [
        mark.dataset['assessment'] ?? '',
        `${textDecorationLine} ${textDecorationStyle}${thin}`,
      ] as const;
    }),
  );
  const styles = new Map(lines);
  expect(styles.size).toBeGreaterThan(3);
  expect(lines.filter(([assessment, style]) => styles.get(assessment) !== style)).toEqual([]);
  expect(new Set(styles.values()).size).toBe(styles.size);
  const [first] = article.claims;
  await page.goto(`${origin()}${READING}#c-${first?.id ?? ''}`);
  const outline = await page.locator('mark:target').evaluate((mark) => getComputedStyle(mark).outlineStyle);
  expect(outline).toBe('solid');
});

test('where motion is not welcome nothing moves', async () => {
  const page = await open(READING, { viewport: WIDE, reducedMotion: 'reduce' });
  await page.locator('.note summary').first().click();
  await page.keyboard.press('j');
  const moving = await page.evaluate(() => [
    getComputedStyle(document.documentElement).scrollBehavior,
    ...document.getAnimations().map((animation) => animation.playState),
  ]);
  expect(moving).toEqual(['auto']);
});

test('without fonts of its own the site sets text in a face with serifs and the apparatus in one without', async () => {
  const page = await open(READING, {
    viewport: WIDE,
    before: (fresh) => fresh.route('**/*.woff2', (route) => route.abort()),
    // The browser itself reports fonts that are blocked.
    pardons: (message) => message.location().url.includes('.woff2'),
  });
  const families = await page.evaluate(() =>
    ['.body p', '.note'].map((css) =>
      getComputedStyle(document.querySelector(css)!).fontFamily.split(', ').at(-1),
    ),
  );
  expect(families).toEqual(['serif', 'sans-serif']);
});
