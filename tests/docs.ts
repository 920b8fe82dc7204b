import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeFields, jsonSchemaOf, KINDS, rowsOf, type Kind } from '../src/authoring/index.ts';
import { LIMITS, readCorpus, type Limit } from '../src/corpus/index.ts';
import { COMPONENTS } from '../src/integration/components.ts';
import { optionsSchema } from '../src/integration/options.ts';
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
  const { report } = readCorpus(path.join(issueFolder(code), 'content'), undefined, { languages: ['en'] });
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

Written by \`npm run docs\` from \`src/corpus/schemas/\`; do not edit. \`npm run scholium -- fields claim\` prints the same.
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

/** The page about the settings of a site, written from the schema of the options. */
export function settingsDocs(): string {
  const cell = (text: string): string => text.replaceAll('|', '\\|');
  const rows = describeFields(optionsSchema).map(({ name, form, otherwise, meaning }) => {
    const need =
      otherwise === null ? 'required' : otherwise === 'nothing' ? 'optional' : `default: ${otherwise}`;
    // A group with keys of any name is a group to whoever writes it.
    const shape = form.replace(/\b(custom|record)\b/, 'group');
    return `| \`${name}\` | ${[meaning, shape, need].map(cell).join(' | ')} |`;
  });
  const components = Object.entries(COMPONENTS).map(
    ([name, { shows, needs }]) =>
      `| \`${name}\` | ${shows} | ${needs.map((prop) => `\`${prop}\``).join(', ')} |`,
  );
  return `# Settings

Written by \`npm run docs\` from \`src/integration/options.ts\`; do not edit. What stands in \`content/\` has a page of its own:
[fields.md](fields.md).

## Options of \`scholium()\`

In \`astro.config.mjs\`: \`integrations: [scholium({ languages: ['en'] })]\`. Every option may be left out; one that is not known is
refused with the nearest that is. Paths are those from the folder of the configuration. [look.md](look.md) has an example of
each.

| option | meaning | form | |
| --- | --- | --- | --- |
${rows.join('\n')}

## Components

What \`components\` may name. Props that a component needs must be passed on where it is shown in the one that takes its
place: \`<Note {...Astro.props} />\`, imported from \`scholium/components/Note.astro\`.

| name | shows | needs |
| --- | --- | --- |
${components.join('\n')}

\`scholium/components/Page.astro\` is the frame of plain pages of a site’s own.

## Options of Astro

\`site\` and \`base\` give the address. The integration sets \`trailingSlash: 'always'\`, \`build.format: 'directory'\`,
\`build.inlineStylesheets: 'always'\` and the security policy, on which addresses and checks of the build rest.

## Environment

What the environment sets outranks the configuration: a preview can have another address without a change of files.

| variable | sets |
| --- | --- |
| \`SCHOLIUM_SITE\` | the address of the site, such as \`https://example.org/readings\`; a path in it serves as \`base\` |
| \`SCHOLIUM_BASE\` | the path below which it stands |
| \`SCHOLIUM_CONTENT\` | \`content\` |
| \`SCHOLIUM_LANGUAGES\` | \`languages\`, such as \`en,ur\` |
| \`SCHOLIUM_KEEP_PAGES\` | \`keepPages\`, as \`yes\` or \`no\` |
| \`SCHOLIUM_LEAVE_OUT\` | \`leaveOut\`, such as \`claimFeeds,claimFrames\` |
| \`SCHOLIUM_SEARCH_FILES\` | \`searchFiles\`, such as \`1000\` |
| \`SCHOLIUM_SHARD\` | that this build makes one shard of the site, such as \`2/4\`, the second of four; [scaling.md](scaling.md) says how |
| \`SCHOLIUM_SHARDS\` | the folder of shards, \`shards\` unless set: without \`SCHOLIUM_SHARD\` this build joins the site from those in it |
`;
}

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
    [path.join(PROJECT, 'docs/settings.md'), settingsDocs()],
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
