import { expect, test } from 'vitest';
import { countWords } from '../../../src/text/index.ts';

test.each([
  ['words between spaces', 'The river rose – by 3.5 m.', 'en', 7],
  ['words of Urdu', 'دریا مئی میں چڑھا۔', 'ur', 4],
  ['words that are written without spaces', '河流在五月上涨。', 'zh', 4],
  ['nothing', ' \n', 'en', 0],
])('counts %s', (_, text, language, expected) => {
  expect(countWords(text, language)).toBe(expected);
});
