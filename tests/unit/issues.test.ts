import path from 'node:path';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { CATALOGUE, ISSUE_CODES, type Report } from '../../src/report/index.ts';
import { runIn } from '../command-line.ts';
import { expectedIssue, ISSUE_FIXTURES, issueFolder } from '../issue-fixtures.ts';

test('every issue code has one fixture, and every fixture is of a code', () => {
  expect(readdirSync(ISSUE_FIXTURES).sort()).toEqual([...ISSUE_CODES]);
});

test.each(ISSUE_CODES)('check finds %s where it stands, and nothing else', async (code) => {
  const expected = expectedIssue(code);
  const { status, out } = await runIn(issueFolder(code), 'check', '--json');
  const report = JSON.parse(out) as Report;
  const found = report.issues.map(({ code, severity, file, position }) => ({
    code,
    severity,
    file,
    line: position?.line ?? null,
    column: position?.column ?? null,
  }));
  expect(found).toEqual([expected]);
  expect(status).toBe(CATALOGUE[code].severity === 'error' ? 1 : 0);
});

// Of nothing else are pages made: `tests/site/traps.test.ts` shows builds that stop for want of a corpus.
test.each(ISSUE_CODES)('of content with %s there is a corpus only where it is a warning', (code) => {
  const { corpus } = readCorpus(path.join(issueFolder(code), 'content'), undefined, { languages: ['en'] });
  expect(corpus === null).toBe(CATALOGUE[code].severity === 'error');
});
