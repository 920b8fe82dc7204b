import { expect, test } from 'vitest';
import { chartFaults } from '../layout-faults.ts';
import { usePages } from '../pages.ts';
import { OWN_SITE } from '../site/shared.ts';
import { stating } from './figure-content.ts';
import { READING } from './own.ts';

const IN_ENGLISH = [
  '/',
  READING,
  `${READING}figures/`,
  '/figures/',
  `${READING}claims/${stating[0]?.[0] ?? ''}/`,
];
const PAGES = IN_ENGLISH.flatMap((address) => [address, `/ur${address}`]);

const { open, origin } = usePages(OWN_SITE);

// The narrowest phone, a phone, a tablet, a desk: in between charts are the same but larger.
test.each([320, 390, 768, 1440])(
  'texts of charts are large enough, whole, inside of their picture, and hide no other, %i pixels wide',
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
