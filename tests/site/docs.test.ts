import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ISSUE_DOCS, issueDocs } from '../docs.ts';

test('the page about issue codes says what the catalogue and the fixtures say: else run `npm run docs`', () => {
  expect(readFileSync(ISSUE_DOCS, 'utf8')).toBe(issueDocs());
});
