import type { Issue, Report } from './issue.ts';

/**
 * The report for a terminal, grouped by file:
 * `path:line:column  error  message  what to do  [code]`, then a line of counts.
 */
export function formatTerminal(report: Report): string {
  const lines: string[] = [];
  let file: string | null = null;
  for (const issue of report.issues) {
    if (file !== null && file !== issue.file) lines.push('');
    file = issue.file;
    lines.push(
      `${onOneLine(placeOf(issue))}  ${issue.severity}  ${onOneLine(issue.message)} ${issue.fix}  [${issue.code}]`,
    );
  }
  if (lines.length > 0) lines.push('');
  lines.push(...unlisted(report), summary(report));
  return lines.join('\n');
}

/**
 * The report as workflow commands that GitHub shows beside the changed lines.
 * @see https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function formatGitHub(report: Report): string {
  const lines = report.issues.map((issue) => {
    const at = issue.position ? `,line=${issue.position.line},col=${issue.position.column}` : '';
    const text = escapeGitHub(`${issue.message} ${issue.fix} [${issue.code}]`);
    return `::${issue.severity} file=${escapeGitHub(issue.file, true)}${at}::${text}`;
  });
  return [...lines, ...unlisted(report), summary(report)].join('\n');
}

/** The report as JSON, for other programs. */
export function formatJson(report: Report): string {
  return JSON.stringify(report, null, 2);
}

function unlisted(report: Report): readonly string[] {
  return report.unlisted.map(({ code, count }) => `And ${count} more of this kind  [${code}]`);
}

/** One line that counts: `2 errors, 1 warning`. */
export function summary(report: Report): string {
  return `${count(report.errors, 'error')}, ${count(report.warnings, 'warning')}`;
}

/**
 * Text that stays in its line, whatever stands in it: a line of its own could be taken for a command by what runs
 * the program (`::set-env` on GitHub), for another issue, or for a command of the terminal; a mark of direction
 * would turn what follows it.
 */
export function onOneLine(text: string): string {
  return text.replace(UNSAFE, (character) =>
    /\s/u.test(character) ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
}

/** Ends of lines, controls, and marks of direction that turn what stands behind them. */
const UNSAFE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu;

/** Where an issue stands: `path:line:column`, or the path where it has no position. */
export function placeOf(issue: Issue): string {
  return issue.position ? `${issue.file}:${issue.position.line}:${issue.position.column}` : issue.file;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function escapeGitHub(text: string, property = false): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return property ? escaped.replaceAll(':', '%3A').replaceAll(',', '%2C') : escaped;
}
