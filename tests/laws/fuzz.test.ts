import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles } from '../../src/corpus/index.ts';
import { contentFiles } from '../content.ts';
import { rightContent } from '../fuzz/arbitraries.ts';
import { keptCases } from '../fuzz/kept.ts';
import { FUZZ_LAWS } from '../fuzz/laws.ts';
import { FEWER } from './runs.ts';

test.each(FUZZ_LAWS.map((law) => [law.name, law] as const))('%s', async (_, { input, holds, cost }) => {
  await fc.assert(
    fc.asyncProperty(input, async (value) => {
      await holds(value);
    }),
    { numRuns: Math.ceil(FEWER.numRuns / cost) },
  );
});

test('of content with anything for words most is read: the others would try nothing', () => {
  const contents = fc.sample(rightContent, { seed: 1, numRuns: 30 });
  const read = contents.filter((content) => readFiles(contentFiles(content)).corpus !== null);
  expect(read.length).toBeGreaterThan(20);
});

test.each(keptCases())('what was found once holds: %s', async (_, law, value) => {
  await law.holds(value);
});
