/** How many examples a law is tried on: SCHOLIUM_RUNS, for who looks longer. */
export const RUNS = Number(process.env['SCHOLIUM_RUNS'] ?? 300);

/** For laws that take long over each example, and that a fault breaks soon: a third. */
export const FEWER = { numRuns: Math.ceil(RUNS / 3) } as const;
