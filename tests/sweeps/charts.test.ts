import { expect, test } from 'vitest';
import { chartFaults } from '../layout-faults.ts';
import { usePages } from '../pages.ts';
import { OWN_SITE } from '../site/shared.ts';
import { stating } from './figure-content.ts';
import { READING } from './own.ts';

const PAGES = ['/', READING, `${READING}figures/`, '/figures/', `${READING}claims/${stating[0]?.[0] ?? ''}/`];

const { open, origin } = usePages(OWN_SITE);

// The narrowest phone, a tablet, a desk: in between charts are the same but larger.
test.each([320, 768, 1440])(
  'texts of charts are large enough, whole, and hide no other, %i pixels wide',
  async (width) => {
    const page = await open('/404.html', { viewport: { width, height: 900 } });
    const found: string[] = [];
    for (const address of PAGES) {
      await page.goto(origin() + address);
      found.push(...(await chartFaults(page)).map((fault) => `${address}: ${fault}`));
    }
    expect(found).toEqual([]);
  },
);
