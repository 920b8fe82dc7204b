import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { readCorpus, type Published, type Redirect } from '../../../../../src/corpus/index.ts';
import { ACTOR_FIELDS, articleContent, SERIES_FIELDS, SOURCE_FIELDS, yaml } from '../../../../content.ts';
import { project, type Project } from '../../run.ts';

const evidence = [{ source: 'report', says: 'It does.' }];

/** Content that was published: a claim that names another, a source, an actor and a series. */
async function published(): Promise<Project> {
  const one = project({
    ...articleContent('rivers', 'A river ends in the sea. It is long.', {
      ends: { quote: 'A river ends', supports: evidence, actors: ['body'] },
      long: {
        quote: 'It is long',
        actors: ['body'],
        supports: evidence,
        related: [{ claim: 'ends', relation: 'depends-on' }],
        figures: [],
      },
    }),
    'sources/report.yaml': yaml(SOURCE_FIELDS),
    'actors/body.yaml': yaml({ ...ACTOR_FIELDS, sources: ['report'] }),
    'series/floods.yaml': yaml(SERIES_FIELDS),
  });
  await one.run(['lock', '--yes']);
  return one;
}

const redirects = (one: Project): readonly Redirect[] => parse(one.read('redirects.yaml')) as Redirect[];
const lock = (one: Project): Published => parse(one.read('published.lock.yaml')) as Published;
const problems = (one: Project): readonly string[] =>
  readCorpus(path.join(one.folder, 'content')).report.issues.map(({ code, message }) => `${code} ${message}`);
const exists = (one: Project, file: string): boolean => existsSync(path.join(one.folder, 'content', file));

test('what is locked is all that is published', async () => {
  const one = await published();
  expect(lock(one)).toMatchObject({
    articles: ['rivers'],
    claims: [{ id: 'ends', quote: 'A river ends' }, { id: 'long' }],
    sources: ['report'],
    actors: ['body'],
    series: ['floods'],
  });
  expect(problems(one)).toEqual([]);
});

test.each([
  ['source', 'report', 'annual-report', 'sources/annual-report.yaml'],
  ['actor', 'body', 'river-body', 'actors/river-body.yaml'],
  ['series', 'floods', 'all-floods', 'series/all-floods.yaml'],
  ['claim', 'ends', 'ends-in-sea', 'articles/rivers/claims/ends-in-sea.md'],
  ['claim', 'rivers/ends', 'ends-in-sea', 'articles/rivers/claims/ends-in-sea.md'],
  ['article', 'rivers', 'on-rivers', 'articles/on-rivers/article.md'],
])('%s %s becomes %s; all that names it follows, and the old id leads there', async (kind, from, to, file) => {
  const one = await published();
  const done = await one.run(['rename', kind, from, to, '--yes']);
  expect(done).toMatchObject({ status: 0, error: '' });
  expect(done.out).toMatch(/\nRead content\/: 1 article, 2 claims, 1 source, 1 actor, 1 series\.$/);
  expect(exists(one, file)).toBe(true);
  expect(redirects(one)).toMatchObject([{ kind, id: from.replace('rivers/', ''), to, date: '2026-02-03' }]);
  expect(problems(one)).toEqual([]);
  const ids = JSON.stringify(lock(one));
  expect(ids).toContain(`"${to}"`);
  expect(ids).toContain(`"${from.replace('rivers/', '')}"`);
}); // prettier-ignore

test('nothing but the id changes in what names it', async () => {
  const one = await published();
  const before = one.read('articles/rivers/claims/long.md');
  await one.run(['rename', 'source', 'report', 'annual-report', '--yes']);
  expect(one.read('articles/rivers/claims/long.md')).toBe(before.replace('"report"', '"annual-report"'));
});

test('the history of a renamed claim says so where a person wants it', async () => {
  const one = await published();
  await one.run(['rename', 'claim', 'ends', 'ends-in-sea'], ['y', 'Named after the sea']);
  expect(one.read('articles/rivers/claims/ends-in-sea.md')).toContain('{ date: 2026-02-03, summary: Named after the sea }');
  expect(problems(one)).toEqual([]);
}); // prettier-ignore

test('an id may be renamed again, and back', async () => {
  const one = await published();
  await one.run(['rename', 'claim', 'ends', 'second', '--yes']);
  await one.run(['rename', 'claim', 'second', 'third', '--yes']);
  expect(problems(one)).toEqual([]);
  expect((await one.run(['rename', 'claim', 'third', 'ends', '--yes'])).status).toBe(0);
  expect(redirects(one)).toMatchObject([{ id: 'second' }, { id: 'third', to: 'ends' }]);
  expect(problems(one)).toEqual([]);
});

test.each([
  [['rename'], /Give one of article, claim/],
  [['rename', 'clam', 'ends', 'x'], /Give one of article, claim/],
  [['rename', 'claim', 'end', 'x'], /There is no claim `end`/],
  [['rename', 'claim', 'ends', 'Not An Id'], /cannot be an id/],
  [['rename', 'claim', 'ends', 'long'], /The claim `long` exists already/],
  [['rename', 'claim', 'ends', 'ends'], /is called `ends` already/],
  [['withdraw', 'ends'], /with --reason why/],
])('%j is wrong usage, and nothing is written', async (args, message) => {
  const one = await published();
  const { status, error } = await one.run([...args, '--yes']);
  expect([status, error]).toEqual([2, expect.stringMatching(message)]);
  expect(exists(one, 'redirects.yaml')).toBe(false);
});

test('an id of something else that was published is never given again', async () => {
  const one = await published();
  await one.run(['withdraw', 'long', '--reason', 'A misreading.', '--yes']);
  const { status, error } = await one.run(['rename', 'claim', 'ends', 'long', '--yes']);
  expect([status, error]).toEqual([2, expect.stringMatching(/never given again/)]);
});

test('without a yes nothing is done', async () => {
  const one = await published();
  for (const args of [['rename', 'source', 'report', 'x'], ['withdraw', 'ends', '--reason', 'No.']]) {
    expect((await one.run(args)).status).toBe(1);
    expect((await one.run(args, ['n'])).status).toBe(1);
    expect((await one.run([...args, '--dry-run'])).out).toContain('long.md names it and is changed');
  }
  expect(exists(one, 'redirects.yaml')).toBe(false);
}); // prettier-ignore

test('with --json a rename and a claim taken back print what was done, and nothing else', async () => {
  const one = await published();
  const renamed = await one.run(['rename', 'claim', 'ends', 'sea', '--yes', '--json']);
  const files = ['content/articles/rivers/claims/long.md'];
  expect(JSON.parse(renamed.out)).toEqual({ kind: 'claim', article: 'rivers', id: 'ends', to: 'sea', files, written: true });
  const taken = await one.run(['withdraw', 'sea', '--reason', 'Misread.', '--dry-run', '--json']);
  expect(JSON.parse(taken.out)).toEqual({ kind: 'claim', article: 'rivers', id: 'sea', to: null, reason: 'Misread.', files, written: false });
}); // prettier-ignore

test('a claim is taken back with all that names it; its id says since when and why', async () => {
  const one = await published();
  const reason = 'The claim was a misreading: it "ends" elsewhere.';
  const args = [
    'withdraw',
    'rivers/ends',
    '--reason',
    reason,
    '--revise',
    'No longer depends on a claim',
    '--yes',
  ];
  const done = await one.run(args);
  expect(done).toMatchObject({ status: 0, error: '' });
  expect(done.out).toMatch(/\nRead content\/: 1 article, 1 claim, /);
  expect(redirects(one)).toEqual([
    { kind: 'claim', article: 'rivers', id: 'ends', to: null, date: '2026-02-03', reason },
  ]);
  expect(one.read('articles/rivers/claims/long.md')).toContain('related: []');
  expect(one.read('articles/rivers/claims/long.md')).toContain('No longer depends on a claim');
  expect(problems(one)).toEqual([]);
});

test('a claim that changed asks for an entry of its history, and gets it with what stood before', async () => {
  const one = await published();
  const file = 'articles/rivers/claims/long.md';
  one.write(file, one.read(file).replace('"unverified"', '"disputed"'));
  expect(problems(one)).toEqual([expect.stringMatching(/^revision-missing .*`assessment` changed/)]);
  expect(await one.run(['lock'])).toMatchObject({ status: 1, out: expect.stringContaining('rivers/long') as string });
  expect((await one.run(['lock'], ['A new report disputes it'])).status).toBe(0);
  expect(one.read(file)).toContain('{ date: 2026-02-03, summary: A new report disputes it, was: { assessment: unverified } }');
  expect(problems(one)).toEqual([]);
  expect(lock(one).claims[1]).toMatchObject({ id: 'long', assessment: 'disputed', revisions: 2 });
}); // prettier-ignore

test('a correction of a text that was published leaves an edition with its hash', async () => {
  const one = await published();
  const article = 'articles/rivers/article.md';
  const correct = (from: string, to: string): void => one.write(article, one.read(article).replace(from, to));
  correct('is long', 'is long and wide');
  expect((await one.run(['lock', '--yes'])).status).toBe(0);
  expect(one.read('articles/rivers/editions/2026-02-03.txt')).toBe('A river ends in the sea. It is long.\n');
  correct('and wide', 'and very wide');
  expect((await one.run(['lock', '--yes'])).status).toBe(0);
  expect(one.read('articles/rivers/editions/2026-02-03-2.txt')).toContain('long and wide.');
  expect(problems(one)).toEqual([]);
  const { corpus } = readCorpus(path.join(one.folder, 'content'));
  expect(corpus?.articles[0]?.editions.map(({ id, paragraphs }) => [id, paragraphs])).toEqual([
    ['2026-02-03', [{ id: 'p1', text: 'A river ends in the sea. It is long.' }]],
    ['2026-02-03-2', [{ id: 'p1', text: 'A river ends in the sea. It is long and wide.' }]],
  ]);
  correct('very wide', 'narrow');
  expect((await one.run(['lock', '--yes', '--no-edition'])).status).toBe(0);
  expect(problems(one)).toEqual([]);
  expect((await one.run(['lock', '--yes'])).out).toMatch(/paragraphs\.lock\.yaml: up to date/);
});

test.each([
  ['altered', 'articles/rivers/editions/2026-02-03.txt', 'A river ends.\n', /hashes to [0-9a-f]{64}, not to [0-9a-f]{64}/],
  ['unknown to the lock', 'articles/rivers/editions/2026-02-04.txt', 'A river.\n', /knows no edition 2026-02-04/],
])('an edition that is %s stops the build', async (_, file, text, message) => {
  const one = await published();
  const article = 'articles/rivers/article.md';
  one.write(article, one.read(article).replace('is long', 'is wide'));
  await one.run(['reanchor', '--accept', 'long']);
  await one.run(['lock', '--yes', '--force']);
  one.write(file, text);
  expect(problems(one).join('\n')).toMatch(message);
}); // prettier-ignore

test('a list of published ids that is gone is missed, and made anew with what redirects still know, so that no old address is refused', async () => {
  const one = await published();
  await one.run(['rename', 'source', 'report', 'annual-report', '--yes']);
  await one.run(['withdraw', 'rivers/ends', '--reason', 'It was wrong.', '--yes']);
  rmSync(path.join(one.folder, 'content/published.lock.yaml'));
  expect(problems(one)).toEqual([
    expect.stringMatching(/^published-missing It is not there, though content\/redirects\.yaml shows/),
  ]);
  const { status, error } = await one.run(['lock', '--yes']);
  expect([status, error]).toEqual([0, expect.stringContaining('restore it from version control')]);
  expect(lock(one)).toMatchObject({
    sources: ['annual-report', 'report'],
    claims: [{ id: 'long' }],
    former: [{ article: 'rivers', id: 'ends' }],
  });
  expect(problems(one)).toEqual([]);
  expect(await one.run(['lock', '--yes'])).toMatchObject({ status: 0, error: '' });
});

test('a text that is corrected while the list of published ids is gone keeps an edition', async () => {
  const one = await published();
  await one.run(['rename', 'source', 'report', 'annual-report', '--yes']);
  rmSync(path.join(one.folder, 'content/published.lock.yaml'));
  one.write('articles/rivers/article.md', one.read('articles/rivers/article.md').replace('It is long', 'It is long indeed'));
  await one.run(['lock', '--yes']);
  expect(one.read('articles/rivers/paragraphs.lock.yaml')).toContain('editions:');
}); // prettier-ignore
