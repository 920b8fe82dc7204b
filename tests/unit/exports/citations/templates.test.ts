import { beforeEach, expect, test, vi } from 'vitest';
import { toWork } from '../../../../src/exports/citations/citations.ts';
import { formatWork } from '../../../../src/exports/citations/templates.ts';
import { messagesFor } from '../../../../src/site/messages/index.ts';

const runs = vi.hoisted(() => ({ count: 0 }));

vi.mock(import('../../../../src/exports/citations/engines.ts'), async (original) => {
  const engines = await original();
  return {
    ...engines,
    citationEngine: (...of) => {
      const engine = engines.citationEngine(...of);
      return {
        format: (item, locator) => {
          runs.count++;
          return engine.format(item, locator);
        },
      };
    },
  };
});

beforeEach(() => {
  runs.count = 0;
});

const CLAIMS = [
  'Turnout fell in the north',
  'The valley’s crops failed by 15% in 2024',
  "ISKP's share rose to 40.5 percent, its highest",
  'Co-operation ended (for a year): none was paid',
];

test.each(['en', 'ur', 'de'])(
  'what was found of claims is cited in few runs of the processor, whatever was found (%s)',
  (language) => {
    const { assessment, claim } = messagesFor(language);
    const titles = CLAIMS.flatMap((words) =>
      Object.values(assessment).map((found) => claim.titled({ assessment: found, claim: words })),
    );
    for (const title of titles) {
      const work = toWork({
        id: 'finding',
        type: 'webpage',
        title,
        author: [{ literal: 'The editors' }],
        language,
      });
      formatWork(work, { style: 'apa', locale: 'en-US', place: 'reference', several: undefined }, '');
    }
    expect(titles.length).toBeGreaterThan(20);
    expect(runs.count).toBeLessThanOrEqual(3);
  },
);
