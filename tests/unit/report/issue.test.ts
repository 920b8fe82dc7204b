import { expect, test } from 'vitest';
import {
  createIssue,
  createReport,
  formatTerminal,
  ReportError,
  type Issue,
} from '../../../src/report/index.ts';

const at = (file: string, line: number | null, column = 1, message = 'Wrong.'): Issue =>
  createIssue('bad-value', file, line === null ? null : { line, column }, message);

test('an issue takes severity and advice from the catalogue', () => {
  expect(createIssue('unused-source', 'a.yaml', null, 'Nothing refers to it.')).toEqual({
    code: 'unused-source',
    severity: 'warning',
    file: 'a.yaml',
    position: null,
    message: 'Nothing refers to it.',
    fix: 'Refer to it or delete it.',
  });
});

test('a report is sorted by file, line, column, code and message', () => {
  const sorted = [
    at('a.yaml', null),
    at('a.yaml', 2, 1),
    at('a.yaml', 2, 9),
    at('a.yaml', 10, 1, 'One.'),
    at('a.yaml', 10, 1, 'Two.'),
    createIssue('unknown-key', 'a.yaml', { line: 10, column: 1 }, 'One.'),
    at('b.yaml', 1),
  ];
  expect(createReport(sorted.toReversed()).issues).toEqual(sorted);
});

test('the same issue found twice is reported once', () => {
  const { issues, errors } = createReport([at('a.yaml', 1), at('a.yaml', 1), at('a.yaml', 1, 2)]);
  expect(issues).toEqual([at('a.yaml', 1), at('a.yaml', 1, 2)]);
  expect(errors).toBe(2);
});

test('errors and warnings are counted apart', () => {
  const warning = createIssue('unused-actor', 'a.yaml', null, 'Nobody.');
  expect(createReport([at('a.yaml', 1), warning])).toMatchObject({ errors: 1, warnings: 1 });
  expect(createReport([])).toEqual({ issues: [], unlisted: [], errors: 0, warnings: 0 });
});

test('the exception of a failed run shows the whole report as its message', () => {
  const report = createReport([at('a.yaml', 1), at('b.yaml', 2)]);
  const error = new ReportError(report, formatTerminal(report));
  expect(error.name).toBe('ReportError');
  expect(error.report).toBe(report);
  expect(error.message).toContain('a.yaml:1:1');
  expect(error.message).toContain('b.yaml:2:1');
});
