import { defineConfig } from 'vitest/config';
import { COVERED_ROOMS } from './tests/covered.ts';

/** Modules are loaded once for all files of a worker: no test changes what another one imports. */
const shared = { isolate: false } as const;

/** Tests that read a site that was built once. */
const ofSite = { globalSetup: 'tests/site/shared.ts', hookTimeout: 120_000, ...shared } as const;

const PACKAGE = 'tests/sweeps/package.test.ts';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    coverage: {
      include: COVERED_ROOMS.map((room) => `src/${room}/**/*.ts`),
      reporter: ['text-summary'],
      thresholds: { statements: 95, branches: 88, functions: 95, lines: 95 },
    },
    projects: [
      {
        test: {
          name: 'unit',
          env: { SCHOLIUM_LANGUAGES: 'en,ur' },
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 30_000,
          ...shared,
        },
      },
      {
        test: {
          name: 'laws',
          include: ['tests/laws/**/*.test.ts'],
          setupFiles: ['tests/laws/setup.ts'],
          testTimeout: 60_000,
          ...shared,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 120_000,
          ...ofSite,
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['tests/journeys/**/*.test.ts'],
          // A browser may be late on a busy machine; what fails twice is broken.
          retry: 1,
          testTimeout: 60_000,
          ...ofSite,
        },
      },
      {
        test: {
          name: 'sweeps',
          include: ['tests/sweeps/**/*.test.ts'],
          exclude: [PACKAGE],
          testTimeout: 300_000,
          ...ofSite,
        },
      },
      {
        // Most of it is compiling, installing and building: it runs beside what looks at pages.
        test: { name: 'package', include: [PACKAGE], testTimeout: 300_000, ...ofSite },
      },
    ],
  },
});
