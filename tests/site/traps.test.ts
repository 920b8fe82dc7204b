import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { formatTerminal, type IssueCode } from '../../src/report/index.ts';
import { normalize } from '../../src/text/index.ts';
import { articleContent, claimFile, SOURCE_FIELDS, yaml, type Content } from '../content.ts';
import { runIn } from '../command-line.ts';
import { parseDocument, textOf } from '../dom.ts';
import { temporaryFolder } from '../temporary.ts';
import { buildSite, newOutput } from './build.ts';
import { FAULT } from './faulty.config.ts';
import { issueFolder } from '../issue-fixtures.ts';
import { writeContent } from './write-content.ts';

const folder = temporaryFolder();
const content = path.join(folder, 'content');
const site = newOutput();
const PAGE = 'articles/quotes/index.html';

/** Quotation marks, dashes and dots that a typographer would change. */
const WORDS = ["\"It's a river\" -- he said... 'and it waits' (c) 1/2", 'A second --- "paragraph".'];

const CONTENT: Content = {
  ...articleContent('quotes', WORDS.join('\n\n'), {
    'he-said': { quote: 'he said' },
    'it-waits': { quote: 'and it waits', supports: [{ source: 'report', says: 'It waits.' }] },
  }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
};

beforeAll(async () => {
  writeContent(content, CONTENT);
  await build(0);
});

test('a page stands with every word of its text, quotation marks, dashes and dots as they were captured', () => {
  expect(textOnPage()).toBe(WORDS.join(' '));
  expect(textOnPage()).not.toMatch(/[“”‘’–—…©½]/);
  expect([marksOf('he-said'), marksOf('it-waits')]).toEqual([['he said'], ['and it waits']]);
});

test('when only claims change, the next build moves the mark of one, drops that of another, and keeps the text', async () => {
  writeContent(content, {
    'articles/quotes/claims/he-said.md': claimFile({
      quote: 'a river',
      supports: [{ source: 'report', says: 'It is.' }],
    }),
  });
  rmSync(path.join(content, 'articles/quotes/claims/it-waits.md'));
  await build(0);
  expect([marksOf('he-said'), marksOf('it-waits')]).toEqual([['a river'], []]);
  expect(textOnPage()).toBe(WORDS.join(' '));
});

const MALFORMED = contentOf('malformed-yaml');
const CODES = ['quote-not-found', 'misplaced-file', 'bad-date'] as const;
const MANY = contentOf(...CODES);

/** An error of each kind that stops a build: its content, its configuration and what the build prints. */
const REFUSED: readonly (readonly [string, string, readonly string[], readonly (string | RegExp)[]])[] = [
  ['reading', MALFORMED, [], [reportOf(MALFORMED)]],
  ['linking, among others in other files', MANY, [], [reportOf(MANY)]],
  [
    'page code, told with the files of the code in which it was made,',
    content,
    ['--config', 'tests/site/faulty.config.ts'],
    [FAULT, /at renderArticle .*src\/article\/render\.ts:\d+/],
  ],
];

describe.each(REFUSED)('an error of %s stops the build', (_, refused, options, said) => {
  test('of a site that was never built, and none of its texts stands on a page', async () => {
    const fresh = newOutput();
    const output = await build(1, refused, fresh, options);
    for (const one of said) expect(output).toMatch(one);
    expect(existsSync(path.join(fresh, 'index.html'))).toBe(false);
    expect(existsSync(path.join(fresh, PAGE))).toBe(false);
  });

  test('that follows a good one, with the same words', async () => {
    const output = await build(1, refused, site, options);
    for (const one of said) expect(output).toMatch(one);
    // A page from before may stand; one without its text may not.
    if (existsSync(path.join(site, PAGE))) expect(textOnPage()).toBe(WORDS.join(' '));
  });
});

test('the problems of all files stand in one report, the build’s and that of check', async () => {
  const { status, out } = await runIn(path.dirname(MANY), 'check');
  expect(status).toBe(1);
  expect(out).toMatch(/^3 errors, 0 warnings$/m);
  for (const code of CODES) {
    expect(out).toContain(`[${code}]`);
    expect(reportOf(MANY)).toContain(`[${code}]`);
  }
});

/** A content folder that has the problems of these codes. */
function contentOf(...codes: readonly IssueCode[]): string {
  const together = path.join(temporaryFolder(), 'content');
  mkdirSync(together);
  for (const code of codes) cpSync(path.join(issueFolder(code), 'content'), together, { recursive: true });
  return together;
}

/** What a build prints of content: the report, with files named from the content folder as it is given. */
function reportOf(refused: string): string {
  return formatTerminal(readCorpus(refused, refused).report);
}

async function build(
  expected: number,
  from = content,
  to = site,
  options: readonly string[] = [],
): Promise<string> {
  const { status, output } = await buildSite(from, to, {}, options);
  if (status !== expected) throw new Error(output);
  return output;
}

function page(): Document {
  return parseDocument(readFileSync(path.join(site, PAGE), 'utf8'));
}

function textOnPage(): string {
  return normalize(Array.from(page().querySelectorAll('[data-article-text]'), textOf).join(''));
}

function marksOf(claim: string): readonly string[] {
  return Array.from(page().querySelectorAll(`mark[data-claims~=${claim}]`), textOf);
}
