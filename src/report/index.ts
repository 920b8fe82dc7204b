export { CATALOGUE, ISSUE_CODES } from './catalogue.ts';
export type { IssueCode, IssueKind, Severity } from './catalogue.ts';
export { createIssue, createReport, Refusal, ReportError } from './issue.ts';
export type { Issue, Position, Report } from './issue.ts';
export { whyForeign } from './foreign-path.ts';
export { shortened } from './shortened.ts';
export { formatGitHub, formatJson, formatTerminal, onOneLine, placeOf, summary } from './reporters.ts';
