import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { usePages } from '../pages.ts';
import { FROZEN_SITE } from '../site/shared.ts';

const { open, origin } = usePages(FROZEN_SITE);

const CLAIM = '/articles/rivers/claims/catch/';

test('the HTML that a reader copies shows the claim in a frame on another site, and a link below it', async () => {
  const page = await open(CLAIM, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.getByRole('button', { name: 'Copy: Show on another site' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // The site that is tested stands elsewhere than where it says that it stands.
  const here = copied.replaceAll(`https://scholium.example${FROZEN_SITE.base}`, origin());
  const other = createServer((_, response) =>
    response.setHeader('content-type', 'text/html').end(`<!doctype html><title>Other</title>${here}`),
  );
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const frame = page.frameLocator('iframe');
    await expect
      .poll(() => frame.locator('blockquote').innerText())
      .toBe('The catch fell by 40 percent in ten years.');
    expect(await frame.locator('.verdict').innerText()).toBe('Disputed. Two counts differ.');
    const link = page.getByRole('link', { name: 'The catch fell by 40 percent.' });
    expect(await link.getAttribute('href')).toBe(`${origin()}${CLAIM}`);
  } finally {
    other.closeAllConnections();
    other.close();
  }
});

test('the frame of a claim reads in the dark, in narrow columns and from right to left, without scrolling sideways', async () => {
  for (const path of ['/embed/rivers/catch/', '/embed/darya-ka-qarz/']) {
    const address = path.endsWith('catch/') ? path : await firstOf(path);
    const page = await open(address, { colorScheme: 'dark', viewport: { width: 280, height: 400 } });
    const { wide, dir } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth > innerWidth,
      dir: document.documentElement.dir,
    }));
    expect([address, wide, dir]).toEqual([address, false, path.includes('darya') ? 'rtl' : 'ltr']);
  }
});

/** The frame of the first claim of a text. */
async function firstOf(folder: string): Promise<string> {
  const slug = folder.split('/')[2] ?? '';
  const page = await open(`/articles/${slug}/`);
  const id = await page.locator('mark').first().getAttribute('data-claims');
  return `${folder}${id?.split(' ')[0] ?? ''}/`;
}
