import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What of a page is looked at, and against which rules. */
export interface AxeLook {
  /** A selector of the part that is looked at; without it the whole page. */
  readonly part?: string;
  /** Tags of axe’s rules; without them all that axe has on by itself. */
  readonly tags?: readonly string[];
  /** Rules that do not hold here. */
  readonly except?: readonly string[];
}

/**
 * What axe finds wrong on a page as it stands: for each rule its name, the first element and how many there
 * are. Only violations are worked out in full, and in the page itself, which has no frames: with everything
 * else axe takes three times as long.
 */
export async function axeViolations(
  page: Page,
  { part, tags, except }: AxeLook = {},
): Promise<readonly string[]> {
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    // A page that was opened from a folder may not fetch its own styles.
    preload: !page.url().startsWith('file:'),
  });
  if (tags !== undefined) builder.withTags([...tags]);
  if (except !== undefined) builder.disableRules([...except]);
  if (part !== undefined) builder.include(part);
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} at ${first?.target.join(' ') ?? ''} (${nodes.length}): ${first?.html ?? ''}`;
  });
}
