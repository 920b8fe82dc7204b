import { expect, test } from 'vitest';
import { byLetter } from '../../../../../src/site/claims/sources/by-letter.ts';

test('names stand under their first letter, signs and accents passed over; digits and other scripts together', () => {
  const names = ['“12 dams', '[A report]', 'Ärger', 'Zuflüsse', '7 gates', 'دریا', 'नदी', '…'];
  expect(
    byLetter(names, (name) => name, 'en').map(({ letter, things }) => `${letter} ${things.join(' | ')}`),
  ).toEqual(['# “12 dams | 7 gates', 'A [A report] | Ärger', 'Z Zuflüsse', '… دریا | नदी | …']);
});
