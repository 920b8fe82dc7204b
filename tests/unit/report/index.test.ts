import { expect, test } from 'vitest';
import * as report from '../../../src/report/index.ts';

test('offers these names', () => {
  expect(Object.keys(report).sort()).toEqual([
    'CATALOGUE',
    'ISSUE_CODES',
    'Refusal',
    'ReportError',
    'createIssue',
    'createReport',
    'formatGitHub',
    'formatJson',
    'formatTerminal',
    'onOneLine',
    'placeOf',
    'shortened',
    'summary',
    'whyForeign',
  ]);
});
