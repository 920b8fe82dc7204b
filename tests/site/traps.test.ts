import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { normalize } from '../../src/text/index.ts';
import { articleContent, claimFile, SOURCE_FIELDS, yaml } from '../content.ts';
import { elements, parseHtml, textOf, type HtmlElement } from '../html.ts';
import { temporaryFolder } from '../temporary.ts';
import { buildSite } from './build.ts';
import { writeContent } from './write-content.ts';

const folder = temporaryFolder();
const content = path.join(folder, 'content');
const site = path.join(folder, 'site');
const CLAIM = 'articles/quotes/claims/it-waits.md';

/** Quotation marks, dashes and dots that a typographer would change. */
const WORDS = ["\"It's a river\" -- he said... 'and it waits' (c) 1/2", 'A second --- "paragraph".'];

const CONTENT = {
  ...articleContent('quotes', WORDS.join('\n\n'), {
    'it-waits': { quote: 'and it waits', supports: [{ source: 'report', says: 'It waits.' }] },
  }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
};

beforeAll(async () => {
  writeContent(content, CONTENT);
  await build(0);
});

test('a page never ships without its text: every word stands on it, cold and warm', async () => {
  expect(textOnPage()).toBe(WORDS.join(' '));
  await build(0);
  expect(textOnPage()).toBe(WORDS.join(' '));
});

test('quotation marks, dashes and dots stay as they were captured', () => {
  expect(textOnPage()).toContain("\"It's a river\" -- he said... 'and it waits' (c) 1/2");
  expect(textOnPage()).not.toMatch(/[“”‘’–—…©½]/);
});

test('when only a claim changes its mark moves on the next build', async () => {
  expect(marksOf('it-waits')).toEqual(['and it waits']);
  writeContent(content, {
    [CLAIM]: claimFile({ quote: 'a river', supports: [{ source: 'report', says: 'It is.' }] }),
  });
  await build(0);
  expect(marksOf('it-waits')).toEqual(['a river']);
  writeContent(content, CONTENT);
});

test('when only a claim goes its mark goes on the next build', async () => {
  rmSync(path.join(content, CLAIM));
  rmSync(path.join(content, 'sources/report.yaml'));
  await build(0);
  expect(marksOf('it-waits')).toEqual([]);
  writeContent(content, CONTENT);
});

test.each([
  ['malformed data', { 'sources/report.yaml': 'title: a: b\n' }, 'malformed-yaml'],
  [
    'a reference that dangles',
    { [CLAIM]: claimFile({ quote: 'a river', actors: ['nobody'] }) },
    'dangling-reference',
  ],
  ['an id that is used twice', { 'sources/report.yml': yaml(SOURCE_FIELDS) }, 'duplicate-id'],
  ['a quote that stands nowhere', { [CLAIM]: claimFile({ quote: 'a lake' }) }, 'quote-not-found'],
])('%s stops the build that follows a good one', async (_, change, code) => {
  writeContent(content, change);
  expect(await build(1)).toContain(`[${code}]`);
  expect(await build(1)).toContain(`[${code}]`);
  rmSync(content, { recursive: true });
  writeContent(content, CONTENT);
});

async function build(expected: number): Promise<string> {
  const { status, output } = await buildSite(content, site);
  if (status !== expected) throw new Error(output);
  return output;
}

function page(): readonly HtmlElement[] {
  return elements(parseHtml(readFileSync(path.join(site, 'articles/quotes/index.html'), 'utf8')));
}

function textOnPage(): string {
  return normalize(textOf(page().filter(({ attributes }) => attributes.has('data-article-text'))));
}

function marksOf(claim: string): readonly string[] {
  return page()
    .filter(({ attributes }) => attributes.get('data-claims')?.split(' ').includes(claim))
    .map((mark) => textOf(mark.children));
}
