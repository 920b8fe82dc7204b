import { defineConfig } from 'vitest/config';

/** Unit tests and laws run side by side, on every core. */
const sideBySide = { maxWorkers: '100%', sequence: { groupOrder: 1 } } as const;

/** Tests that build sites or drive a browser run one file at a time: each fills the machine by itself. */
const alone = (groupOrder: number) =>
  ({ fileParallelism: false, hookTimeout: 120_000, sequence: { groupOrder } }) as const;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 10_000,
          ...sideBySide,
        },
      },
      {
        test: {
          name: 'laws',
          include: ['tests/laws/**/*.test.ts'],
          setupFiles: ['tests/laws/setup.ts'],
          testTimeout: 60_000,
          ...sideBySide,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 120_000,
          ...alone(2),
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          testTimeout: 60_000,
          ...alone(3),
        },
      },
      {
        test: {
          name: 'sweeps',
          include: ['tests/sweeps/**/*.test.ts'],
          testTimeout: 60_000,
          ...alone(4),
        },
      },
    ],
  },
});
