import { expect, test } from 'vitest';
import { shortened } from '../../../src/report/index.ts';

test.each([
  ['is left as it is where it is short enough', 'rivers', 6, 'rivers'],
  ['ends with an ellipsis where it would go on', 'rivers rise', 6, 'river…'],
  ['has no half of a sign that takes two units', 'rive𝒓s rise', 6, 'rive…'],
])('text for a message %s', (_, text, most, expected) => {
  expect(shortened(text, most)).toBe(expected);
});
