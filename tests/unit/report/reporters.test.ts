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

    content/sources/a,b:c.yaml  warning  Nothing refers to it. Refer to it or delete it.  [unused-source]

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
  expect(summary({ issues: [], unlisted: [], errors: 1, warnings: 2 })).toBe('1 error, 2 warnings');
  expect(summary({ issues: [], unlisted: [], errors: 2, warnings: 1 })).toBe('2 errors, 1 warning');
});

test.each([
  ['a line of its own', 'a\n::set-env name=PATH::b', 'a ::set-env name=PATH::b'],
  ['a line of its own by any sign that ends lines', 'a\r::b\u2028::c\u2029::d\u0085::e', 'a ::b ::c ::d\\u{85}::e'],
  ['a command of the terminal', 'a\u001B[2Jb', 'a\\u{1B}[2Jb'],
  ['what would turn the rest of the line', 'a\u202Eb\u2066c', 'a\\u{202E}b\\u{2066}c'],
])('words of content cannot begin %s in a report', (_, message, expected) => {
  const file = message.replaceAll('::', '');
  const report = createReport([createIssue('bad-value', file, null, message)]);
  const [line = '', ...others] = formatTerminal(report).split('\n');
  expect(others).toEqual(['', '1 error, 0 warnings']);
  expect(line).toContain(`  error  ${expected} `);
  expect(line.startsWith(expected.replaceAll('::', ''))).toBe(true);
  expect(formatGitHub(report).split('\n')).toHaveLength(2);
}); // prettier-ignore

test('of a flood of issues of one kind the first hundred are listed, and all are counted', () => {
  const flood = Array.from({ length: 350 }, (_, i) =>
    createIssue('bad-value', `content/${String(i).padStart(3, '0')}.yaml`, null, () => `It is bad ${i}.`),
  );
  const report = createReport([...flood.toReversed(), createIssue('unused-source', 'content/z.yaml', null, 'x')]);
  expect(report.issues).toHaveLength(101);
  expect(report.issues[0]?.file).toBe('content/000.yaml');
  expect([report.errors, report.warnings]).toEqual([350, 1]);
  expect(report.unlisted).toEqual([{ code: 'bad-value', count: 250 }]);
  expect(formatTerminal(report)).toContain('And 250 more of this kind  [bad-value]');
  expect(formatGitHub(report)).toContain('And 250 more of this kind  [bad-value]');
}); // prettier-ignore

test('of issues that are not listed nobody works out what they would say', () => {
  let worked = 0;
  const flood = Array.from({ length: 5_000 }, (_, i) =>
    createIssue('bad-value', `content/${i}.yaml`, null, () => {
      worked++;
      return 'It is bad.';
    }),
  );
  createReport(flood);
  expect(worked).toBe(100);
});
