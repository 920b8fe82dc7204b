import { expect, test } from 'vitest';
import { putWordsFirst } from '../../../../src/site/frame/finish/put-words-first.ts';

test('scripts that are loaded are fetched last, and those that stand in the page are left alone', () => {
  expect(putWordsFirst('<script>go()</script><script type="module" src="/x.js"></script>')).toBe(
    '<script>go()</script><script type="module" fetchpriority="low" src="/x.js"></script>',
  );
});
