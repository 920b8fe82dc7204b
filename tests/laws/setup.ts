import fc from 'fast-check';
import { RUNS } from './runs.ts';

/**
 * The same commit gets the same verdict: laws run from a fixed seed. Another seed, or `random`, in
 * SCHOLIUM_SEED looks elsewhere; a counterexample prints what is needed to run it again.
 */
const seed = process.env['SCHOLIUM_SEED'] ?? '20251109';

fc.configureGlobal({ ...(seed !== 'random' && { seed: Number(seed) }), numRuns: RUNS });
