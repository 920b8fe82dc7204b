import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCorpus } from '../src/corpus/index.ts';
import { CATALOGUE, formatTerminal, ISSUE_CODES, type IssueCode } from '../src/report/index.ts';
import { PROJECT } from './site/build.ts';
import { issueFolder } from './issue-fixtures.ts';

/** The page about the issue codes. */
export const ISSUE_DOCS = path.join(PROJECT, 'docs/issue-codes.md');

/** Written from the catalogue; the examples are what the fixtures raise. */
export function issueDocs(): string {
  return `# Issue codes

Written by \`npm run docs\` from \`src/report/catalogue.ts\`; do not edit.

\`npm run check\` and the build report every problem of the content in one run. An **error** stops both
with exit status 1; a **warning** is printed. A code never changes its meaning.

${ISSUE_CODES.map((code) => `- [\`${code}\`](#${code}): ${CATALOGUE[code].title}`).join('\n')}
${ISSUE_CODES.map(section).join('')}`;
}

function section(code: IssueCode): string {
  const { severity, title, why, fix } = CATALOGUE[code];
  const { report } = readCorpus(path.join(issueFolder(code), 'content'));
  const issues = report.issues.filter((issue) => issue.code === code);
  if (issues.length === 0) throw new Error(`The content of ${issueFolder(code)} does not raise ${code}`);
  const [example] = formatTerminal({ ...report, issues }).split('\n');
  return `
## ${code}

${title} (${severity}).

**Why.** ${why}

**What to do.** ${fix}

\`\`\`text
${example}
\`\`\`
`;
}

if (import.meta.main) writeFileSync(ISSUE_DOCS, issueDocs());
