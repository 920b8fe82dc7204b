import { CATALOGUE, type IssueCode, type Severity } from './catalogue.ts';

/** A place in a file: 1-based line, 1-based column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** One problem found in the content. A plain value; nothing is printed when it is made. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** Path relative to the project’s folder, with forward slashes. */
  readonly file: string;
  /** Null when the problem is with the file as a whole. */
  readonly position: Position | null;
  /** What happened and why, in full sentences. What to do follows from the code. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** Every problem of one run, sorted by file, position and code, without duplicates. */
export interface Report {
  readonly issues: readonly Issue[];
  readonly errors: number;
  readonly warnings: number;
}

/** Makes an issue; severity and the advice come from the catalogue. */
export function createIssue(
  code: IssueCode,
  file: string,
  position: Position | null,
  message: string,
): Issue {
  const { severity, fix } = CATALOGUE[code];
  return { code, severity, file, position, message, fix };
}

/** Makes the report of a run: the same issues in any order give the same report. */
export function createReport(issues: readonly Issue[]): Report {
  const unique = new Map(issues.map((issue) => [keyOf(issue), issue]));
  const sorted = [...unique.values()].sort(compareIssues);
  const errors = sorted.filter((issue) => issue.severity === 'error').length;
  return { issues: sorted, errors, warnings: sorted.length - errors };
}

/** The one exception of a failed run, thrown after everything was collected. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly report: Report;

  /** `text` is the report as printed, so that a build tool that shows only messages shows it all. */
  constructor(report: Report, text: string) {
    super(text);
    this.report = report;
    // Where the program stood says nothing about bad content; build tools print the stack after the message.
    this.stack = '';
  }
}

function keyOf(issue: Issue): string {
  return JSON.stringify([issue.file, issue.position, issue.code, issue.message]);
}

function compareIssues(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareText(a.code, b.code) ||
    compareText(a.message, b.message)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
