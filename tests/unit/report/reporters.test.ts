import { expect, test } from 'vitest';
import {
  createIssue,
  createReport,
  formatGitHub,
  formatJson,
  formatTerminal,
  summary,
} from '../../../src/report/index.ts';

const REPORT = createReport([
  createIssue(
    'quote-not-found',
    'content/articles/a/claims/b.md',
    { line: 2, column: 8 },
    'It does not stand: "100 %".',
  ),
  createIssue('missing-key', 'content/articles/a/claims/b.md', { line: 2, column: 1 }, 'The key is missing.'),
  createIssue('unused-source', 'content/sources/a,b:c.yaml', null, 'Nothing refers\nto it.'),
]);

test('in a terminal issues stand under each other, a blank line between files, counts at the end', () => {
  expect(formatTerminal(REPORT)).toMatchInlineSnapshot(`
    "content/articles/a/claims/b.md:2:1  error  The key is missing. Add the key.  [missing-key]
    content/articles/a/claims/b.md:2:8  error  It does not stand: "100 %". Copy the words from the article, or run \`npm run reanchor\`.  [quote-not-found]

    content/sources/a,b:c.yaml  warning  Nothing refers
    to it. Refer to it or delete it.  [unused-source]

    2 errors, 1 warning"
  `);
});

test('GitHub gets one command an issue, with what would end it early escaped', () => {
  expect(formatGitHub(REPORT)).toMatchInlineSnapshot(`
    "::error file=content/articles/a/claims/b.md,line=2,col=1::The key is missing. Add the key. [missing-key]
    ::error file=content/articles/a/claims/b.md,line=2,col=8::It does not stand: "100 %25". Copy the words from the article, or run \`npm run reanchor\`. [quote-not-found]
    ::warning file=content/sources/a%2Cb%3Ac.yaml::Nothing refers%0Ato it. Refer to it or delete it. [unused-source]
    2 errors, 1 warning"
  `);
});

test('as JSON the report is itself', () => {
  expect(JSON.parse(formatJson(REPORT))).toEqual(REPORT);
});

test('a report without issues is its counts', () => {
  expect(formatTerminal(createReport([]))).toBe('0 errors, 0 warnings');
  expect(formatGitHub(createReport([]))).toBe('0 errors, 0 warnings');
});

test('one is counted in the singular', () => {
  expect(summary({ issues: [], errors: 1, warnings: 2 })).toBe('1 error, 2 warnings');
  expect(summary({ issues: [], errors: 2, warnings: 1 })).toBe('2 errors, 1 warning');
});
