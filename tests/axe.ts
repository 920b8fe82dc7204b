import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What of a page is looked at, and against which rules. */
export interface AxeLook {
  /** A selector of the part that is looked at; without it the whole page. */
  readonly part?: string;
  /** Tags of axe’s rules; without them all that axe has on by itself. */
  readonly tags?: readonly string[];
  /** Rules that do not hold here, or were tried on the same page already. */
  readonly except?: readonly string[];
}

/** What axe is in a page that it was given to. */
interface WithAxe {
  readonly axe: { readonly run: (part: string | Document, options: RunOptions) => Promise<AxeResults> };
}

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/**
 * What axe finds wrong on a page as it stands: for each rule its name, the first element and how many there
 * are. Only violations are worked out in full: with everything else axe takes three times as long. It is
 * given to a page once, however often the page is looked at; pages have no frames that it would need to ask.
 */
export async function axeViolations(
  page: Page,
  { part, tags, except }: AxeLook = {},
): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  const options: RunOptions = {
    resultTypes: ['violations'],
    // A page that was opened from a folder may not fetch its own styles.
    preload: !page.url().startsWith('file:'),
    ...(tags !== undefined && { runOnly: { type: 'tag', values: [...tags] } }),
    ...(except !== undefined && {
      rules: Object.fromEntries(except.map((rule) => [rule, { enabled: false }])),
    }),
  };
  const { violations } = await page.evaluate(
    ([within, how]) => (window as unknown as WithAxe).axe.run(within ?? document, how),
    [part, options] as const,
  );
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} at ${first?.target.join(' ') ?? ''} (${nodes.length}): ${first?.html ?? ''}`;
  });
}
