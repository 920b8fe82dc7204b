import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LIMITS } from '../src/corpus/index.ts';
import type { IssueCode, Severity } from '../src/report/index.ts';
import { temporaryFolder } from './temporary.ts';
import { PROJECT } from './site/build.ts';

/** The one issue that a fixture is made to raise. */
export interface ExpectedIssue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Path from the fixture’s folder. */
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** Where the fixtures stand: a folder per issue code. */
export const ISSUE_FIXTURES = path.join(PROJECT, 'tests/fixtures/issues');

/** What the fixture of a code must raise. */
export function expectedIssue(code: string): ExpectedIssue {
  return JSON.parse(readFileSync(path.join(ISSUE_FIXTURES, code, 'expected.json'), 'utf8')) as ExpectedIssue;
}

/**
 * A folder whose `content/` raises the issue: the fixture itself, or, where version control could not
 * keep the bytes, a folder made for the occasion.
 */
export function issueFolder(code: string): string {
  const folder = path.join(ISSUE_FIXTURES, code);
  if (existsSync(path.join(folder, 'content'))) return folder;
  const make = MADE.get(code);
  if (make === undefined) throw new Error(`The fixture of ${code} has no content`);
  const made = temporaryFolder();
  mkdirSync(path.join(made, 'content/sources'), { recursive: true });
  make(path.join(made, 'content/sources/report.yaml'));
  return made;
}

const MADE: ReadonlyMap<string, (file: string) => void> = new Map([
  ['file-not-utf8', (file: string) => writeFileSync(file, Buffer.from('title: caf\xE9\n', 'latin1'))],
  ['file-too-large', (file: string) => writeFileSync(file, '#'.repeat(LIMITS.fileBytes.most + 1))],
  ['symbolic-link', (file: string) => symlinkSync(path.join(PROJECT, 'package.json'), file)],
]);
