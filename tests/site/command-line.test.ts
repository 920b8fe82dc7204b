import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary.ts';
import { PROJECT } from './build.ts';
import { issueFolder } from '../issue-fixtures.ts';

/** Runs the command line as a process of its own. */
function scholium(cwd: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const main = path.join(PROJECT, 'src/authoring/main.ts');
  return spawnSync(process.execPath, [main, ...args], {
    cwd,
    env: { ...process.env, SCHOLIUM_CONTENT: undefined, ...env },
    encoding: 'utf8',
  });
}

test.each<[number, string, readonly string[]]>([
  [0, 'a warning', ['check']],
  [0, 'a question for help', ['--help']],
  [2, 'wrong usage', ['chekc']],
])('the process ends with status %d for %s', (status, _, args) => {
  expect(scholium(issueFolder('unused-source'), args).status).toBe(status);
});

test('the process ends with status 1 for an error, the report on its output', () => {
  const { status, stdout, stderr } = scholium(issueFolder('bad-date'), ['check']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  expect(stdout).toContain('content/sources/report.yaml:5:9');
});

test('the content folder of the environment is used', () => {
  const content = path.join(issueFolder('bad-date'), 'content');
  const { status, stdout } = scholium(temporaryFolder(), ['check'], { SCHOLIUM_CONTENT: content });
  expect(status).toBe(1);
  expect(stdout).toContain('[bad-date]');
});

test.each([
  ['SCHOLIUM_LANGUAGES', 'en,xx', 'SCHOLIUM_LANGUAGES: there is no catalogue of messages for "xx"; there is one for'],
  ['SCHOLIUM_LANGUAGES', '', 'SCHOLIUM_LANGUAGES: there is no catalogue of messages for ""; there is one for'],
  ['SCHOLIUM_KEEP_PAGES', 'maybe', 'SCHOLIUM_KEEP_PAGES: "maybe" is neither yes nor no'],
  ['SCHOLIUM_CONTENT', ' ', 'SCHOLIUM_CONTENT is empty: give it the name of a folder'],
])('a setting of the environment that cannot be used is told in one line: %s=%s', (name, value, expected) => {
  const { status, stdout, stderr } = scholium(issueFolder('unused-source'), ['check'], { [name]: value });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(expected);
}); // prettier-ignore
