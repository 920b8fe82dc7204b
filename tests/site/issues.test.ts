import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { CATALOGUE, formatTerminal, ISSUE_CODES, type Report } from '../../src/report/index.ts';
import { temporaryFolder } from '../temporary.ts';
import { buildSite, PROJECT } from './build.ts';
import { expectedIssue, ISSUE_FIXTURES, issueFolder } from './issue-fixtures.ts';
import { runIn } from '../command-line.ts';

const ERRORS = ISSUE_CODES.filter((code) => CATALOGUE[code].severity === 'error');

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

test.each(ERRORS)('the build stops at %s, cold and warm, and writes no page', async (code) => {
  const content = path.relative(PROJECT, path.join(issueFolder(code), 'content'));
  const report = formatTerminal(readCorpus(content, content).report);
  expect(report).toContain(`[${code}]`);
  const outDir = path.join(temporaryFolder(), 'site');
  for (const state of ['cold', 'warm']) {
    const { status, output } = await buildSite(content, outDir);
    expect.soft({ state, status }).toEqual({ state, status: 1 });
    expect.soft(output).toContain(report);
    expect.soft(existsSync(outDir)).toBe(false);
  }
});

test('problems of many files are all reported in one run, by check and by the build', async () => {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'content'));
  const codes = ['quote-not-found', 'misplaced-file', 'bad-date', 'unused-actor'] as const;
  for (const code of codes) {
    cpSync(path.join(issueFolder(code), 'content'), path.join(folder, 'content'), { recursive: true });
  }
  const { status, out } = await runIn(folder, 'check');
  expect(status).toBe(1);
  for (const code of codes) expect(out).toContain(`[${code}]`);
  expect(out).toMatch(/\n3 errors, 1 warning$/);
  const build = await buildSite(path.join(folder, 'content'), path.join(folder, 'site'));
  expect(build.status).toBe(1);
  for (const code of codes) expect(build.output).toContain(`[${code}]`);
  expect(existsSync(path.join(folder, 'site'))).toBe(false);
});
