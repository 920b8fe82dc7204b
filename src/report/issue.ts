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
  /** What happened and why, in full sentences. */
  readonly message: string;
  /** What to do. */
  readonly fix: string;
}

/** Every problem of one run. */
export interface Report {
  /** Sorted by file, position and code, without duplicates; of one code the first hundred. */
  readonly issues: readonly Issue[];
  /** How many more there are of a code than are listed. */
  readonly unlisted: readonly { readonly code: IssueCode; readonly count: number }[];
  /** All of them, listed or not. */
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Makes an issue; severity and the advice come from the catalogue, but for an advice that is given because more is known. A
 * message that takes long to work out is given as a function, which is asked where the message is first read.
 */
export function createIssue(
  code: IssueCode,
  file: string,
  position: Position | null,
  message: string | (() => string),
  advice?: string,
): Issue {
  const { severity } = CATALOGUE[code];
  const fix = advice ?? CATALOGUE[code].fix;
  if (typeof message === 'string') return { code, severity, file, position, message, fix };
  let made: string | null = null;
  return {
    code,
    severity,
    file,
    position,
    get message() {
      return (made ??= message());
    },
    fix,
  };
}

/** The most issues of one code that a report lists: who has mended so many runs the check again. */
const MOST_OF_A_CODE = 100;

/** Makes the report of a run: the same issues in any order give the same report. */
export function createReport(issues: readonly Issue[]): Report {
  const sorted = [...issues].sort(comparePlaces);
  const listed = new Map<string, Issue>();
  const counts = new Map<IssueCode, number>();
  const listedOf = new Map<IssueCode, number>();
  for (const issue of sorted) {
    const shown = listedOf.get(issue.code) ?? 0;
    const isListed = shown < MOST_OF_A_CODE;
    const key = isListed ? keyOf(issue) : null;
    if (key !== null && listed.has(key)) continue;
    counts.set(issue.code, (counts.get(issue.code) ?? 0) + 1);
    if (key === null) continue;
    listed.set(key, issue);
    listedOf.set(issue.code, shown + 1);
  }
  const unlisted = [...counts].flatMap(([code, all]) => {
    const count = all - (listedOf.get(code) ?? 0);
    return count === 0 ? [] : [{ code, count }];
  });
  const countOf = (severity: Severity): number =>
    [...counts].reduce((sum, [code, count]) => sum + (CATALOGUE[code].severity === severity ? count : 0), 0);
  return {
    issues: [...listed.values()].sort((a, b) => comparePlaces(a, b) || compareText(a.message, b.message)),
    unlisted: unlisted.sort((a, b) => compareText(a.code, b.code)),
    errors: countOf('error'),
    warnings: countOf('warning'),
  };
}

/**
 * What somebody gave that cannot be used, thrown where a build tool stands between: its message says what it is and
 * what to do.
 */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    // Where the program stood says nothing about what is bad in a site; build tools print the stack after the message.
    this.stack = '';
  }
}

/** The one exception of a failed run, thrown after everything was collected. */
export class ReportError extends Refusal {
  override readonly name = 'ReportError';
  readonly report: Report;

  /** `text` is the report as printed, so that a build tool that shows only messages shows it all. */
  constructor(report: Report, text: string) {
    super(text);
    this.report = report;
  }
}

function keyOf(issue: Issue): string {
  return JSON.stringify([issue.file, issue.position, issue.code, issue.message]);
}

function comparePlaces(a: Issue, b: Issue): number {
  return (
    compareText(a.file, b.file) ||
    (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
    (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
    compareText(a.code, b.code)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
