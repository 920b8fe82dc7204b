import fc from 'fast-check';
import { test } from 'vitest';
import { keptCases } from '../fuzz/kept.ts';
import { FUZZ_LAWS } from '../fuzz/laws.ts';
import { FEWER } from './runs.ts';

test.each(FUZZ_LAWS.map((law) => [law.name, law] as const))('%s', async (_, { input, holds }) => {
  await fc.assert(
    fc.asyncProperty(input, async (value) => {
      await holds(value);
    }),
    FEWER,
  );
});

test.each(keptCases())('what was found once holds: %s', async (_, law, value) => {
  await law.holds(value);
});
