/** The rooms below the site: what stands in them is exercised by tests, not only by builds. */
export const COVERED_ROOMS = [
  'anchor',
  'article',
  'corpus',
  'disk',
  'exports',
  'figures',
  'imports',
  'report',
  'revision',
  'text',
] as const;

/** The unit tests that are about them, from the project’s folder; to count what they cover costs a third of their time. */
export const COVERING_TESTS = [
  ...COVERED_ROOMS.map((room) => `tests/unit/${room}/`),
  'tests/unit/issues.test.ts',
] as const;
