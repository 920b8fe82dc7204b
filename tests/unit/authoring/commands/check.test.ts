import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runIn } from '../../../command-line.ts';
import { articleContent, SOURCE_FIELDS, yaml, type Content } from '../../../content.ts';
import { writeContent } from '../../../site/write-content.ts';
import { temporaryFolder } from '../../../temporary.ts';

/** A folder with some content in `content/`. */
function folderWith(content: Content, name = 'content'): string {
  const folder = temporaryFolder();
  writeContent(path.join(folder, name), content);
  return folder;
}

const HEALTHY = articleContent('rivers', 'A river ends.', { a: { quote: 'A river' } });
const BROKEN = {
  ...articleContent('rivers', 'A river ends.', { a: { quote: 'A lake' } }),
  'sources/a.yaml': yaml(SOURCE_FIELDS),
};

test('content without an error ends well and says so', async () => {
  expect(await runIn(folderWith(HEALTHY), 'check')).toEqual({
    status: 0,
    out: '0 errors, 0 warnings\nRead content/: 1 article, 1 claim, 0 sources, 0 actors, 0 series.',
    error: '',
  });
});

test('drafts are told apart in what was read', async () => {
  const claims = { a: { quote: 'A river' }, b: { quote: 'ends', status: 'draft' } };
  const { out } = await runIn(folderWith(articleContent('rivers', 'A river ends.', claims)), 'check');
  expect(out).toContain('Read content/: 1 article, 2 claims (1 draft), 0 sources');
});

test('warnings are printed and end well', async () => {
  const { status, out } = await runIn(folderWith({ 'sources/a.yaml': yaml(SOURCE_FIELDS) }), 'check');
  expect(status).toBe(0);
  expect(out).toContain('content/sources/a.yaml  warning');
  expect(out).toMatch(/\n0 errors, 1 warning\nRead content\/: .*\.$/);
});

test('errors end with status 1, each with path, line, column, advice and code', async () => {
  const { status, out } = await runIn(folderWith(BROKEN), 'check');
  expect(status).toBe(1);
  expect(out).toMatch(
    /^content\/articles\/rivers\/claims\/a\.md:14:8 {2}error {2}.* {2}\[quote-not-found\]$/m,
  );
  expect(out).toMatch(/\n1 error, 1 warning\nRead content\/: .*\.$/);
});

test('for GitHub each issue is a command', async () => {
  const { status, out } = await runIn(folderWith(BROKEN), 'check', '--format', 'github');
  expect(status).toBe(1);
  expect(out).toMatch(/^::error file=content\/articles\/rivers\/claims\/a\.md,line=14,col=8::/m);
  expect(out).toMatch(/^::warning file=content\/sources\/a\.yaml::/m);
});

test.each([[['--json']], [['--format', 'json']]])('as JSON the report is whole: %j', async (args) => {
  const { status, out } = await runIn(folderWith(BROKEN), 'check', ...args);
  expect(status).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    errors: 1,
    warnings: 1,
    issues: [
      { code: 'quote-not-found', severity: 'error', position: { line: 14, column: 8 } },
      { code: 'unused-source', severity: 'warning', position: null },
    ],
  });
});

test('another content folder is named as it was given', async () => {
  const { status, out } = await runIn(folderWith(BROKEN, 'other/texts'), 'check', '--content', 'other/texts');
  expect(status).toBe(1);
  expect(out).toContain('other/texts/articles/rivers/claims/a.md:14:8');
});

test('a content folder that does not exist is an error', async () => {
  const { status, out } = await runIn(temporaryFolder(), 'check');
  expect(status).toBe(1);
  expect(out).toContain('content  error  There is no such folder.');
});

test('checking writes nothing', async () => {
  const folder = folderWith(BROKEN);
  const before = readdirSync(folder, { recursive: true });
  await runIn(folder, 'check');
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});
