import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jsonSchemaOf, KINDS, rowsOf, type Kind } from '../src/authoring/index.ts';
import { LIMITS, readCorpus, type Limit } from '../src/corpus/index.ts';
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

/** The page about the fields of files, written from the schemas. */
export function fieldDocs(): string {
  const sections = KINDS.map((kind) => {
    const rows = rowsOf(kind).map(({ name, form, otherwise, meaning, example }) => {
      const need =
        otherwise === null ? 'required' : otherwise === 'nothing' ? 'optional' : `default: ${otherwise}`;
      const cells = [`\`${name}\``, meaning, form, need, example === null ? '' : `\`${example}\``];
      return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    });
    return `## ${FILES[kind].title}\n\n${FILES[kind].file}\n\n| field | meaning | form | | example |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `# Fields

Written by \`npm run docs\` from \`src/corpus/schemas.ts\`; do not edit. \`npm run scholium -- fields claim\` prints the same.
Groups are written \`figures[].words\`: the key \`words\` of each item of the list \`figures\`. A key that is not listed is
refused. For editors that complete while you type, [schemas/](schemas) holds the same as JSON Schemas.

${sections.join('\n')}`;
}

const FILES: Readonly<Record<Kind, { readonly title: string; readonly file: string }>> = {
  site: { title: 'Site', file: '`content/site.yaml`; the file and each of its keys may be left out.' },
  article: {
    title: 'Article',
    file: 'Frontmatter of `content/articles/<slug>/article.md`; the text follows it.',
  },
  claim: {
    title: 'Claim',
    file: 'Frontmatter of `content/articles/<slug>/claims/<id>.md`; the note follows it.',
  },
  source: { title: 'Source', file: '`content/sources/<id>.yaml`, in the terms of CSL.' },
  actor: { title: 'Actor', file: '`content/actors/<id>.yaml`.' },
  series: { title: 'Series', file: '`content/series/<id>.yaml`.' },
};

/** The page about the bounds of what is read. */
export function limitDocs(): string {
  const rows = Object.values<Limit>(LIMITS).map(
    ({ most, of, why }) => `| ${most.toLocaleString('en')} | ${of} | ${why} |`,
  );
  return `# Limits

Written by \`npm run docs\` from \`src/corpus/limits.ts\`; do not edit.

What has more is refused, mostly as [\`too-much\`](issue-codes.md#too-much). Each bound is far above what a person
writes. Below them no step takes much more than twice as long for twice as much, which
\`npm run bench -- hostile\` shows.

| at most | | since |
| --: | --- | --- |
${rows.join('\n')}
`;
}

/** Every file under `docs/` that is written by the program, by its path. */
export function generatedDocs(): ReadonlyMap<string, string> {
  const schemas = KINDS.map(
    (kind) =>
      [
        path.join(PROJECT, `docs/schemas/${kind}.json`),
        `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`,
      ] as const,
  );
  return new Map([
    [ISSUE_DOCS, issueDocs()],
    [path.join(PROJECT, 'docs/fields.md'), fieldDocs()],
    [path.join(PROJECT, 'docs/limits.md'), limitDocs()],
    ...schemas,
  ]);
}

if (import.meta.main) {
  for (const [file, text] of generatedDocs()) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
