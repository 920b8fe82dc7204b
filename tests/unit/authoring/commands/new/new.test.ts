import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exampleOf, EXAMPLES } from '../../../../../src/authoring/fields/examples.ts';
import { describeFields } from '../../../../../src/authoring/fields/describe.ts';
import { readCorpus, SCHEMAS } from '../../../../../src/corpus/index.ts';
import { articleContent } from '../../../../content.ts';
import { temporaryFolder } from '../../../../temporary.ts';
import { project } from '../../run.ts';

const PARAGRAPHS = [
  'The mill at Brod has stood since 1911, and nobody asked what it cost the river, in all those years.',
  'The council says that the weir prevents floods. It does not, and the mill does not grind corn, does not.',
];
const CAPTURE = `The river pays\n\nBy Jana Novak\n\n${PARAGRAPHS.join('\n\n')}\n\nLeave a reply\n\nYour name\n`;
const OPTIONS = ['--publication', 'The Valley Paper', '--rights', 'Hers.', '--genre', 'opinion'];
const issuesIn = (folder: string) =>
  readCorpus(path.join(folder, 'content')).report.issues.map(({ code }) => code);
const rivers = () => project(articleContent('rivers', PARAGRAPHS.join('\n\n')));

test('an article out of a capture passes the check, with its hash and its lock', async () => {
  const one = project({});
  writeFileSync(path.join(one.folder, 'capture.txt'), CAPTURE);
  const { status, out } = await one.run(['new', 'article', 'river', '--from', 'capture.txt', ...OPTIONS]);
  expect(status).toBe(0);
  expect(out).toContain('Leave a reply  [comments]');
  expect(issuesIn(one.folder)).toEqual([]);
  const { corpus } = readCorpus(path.join(one.folder, 'content'));
  expect(corpus!.articles[0]).toMatchObject({ slug: 'river', title: 'The river pays', authors: [{ name: 'Jana Novak' }], lang: 'en' });
}); // prettier-ignore

test('several authors become a list, told by the byline of a capture or one by one', async () => {
  const one = project({});
  const authorsOf = () => readCorpus(path.join(one.folder, 'content')).corpus!.articles.map(({ slug, authors }) => [slug, ...authors.map(({ name }) => name)]);
  writeFileSync(path.join(one.folder, 'capture.txt'), CAPTURE.replace('Jana Novak', 'Jana Novak and Ivo Kolar'));
  await one.run(['new', 'article', 'found', '--from', 'capture.txt', ...OPTIONS]);
  await one.run(['new', 'article', 'told', '--author', 'Ann Lee', '--author', 'Plato']);
  expect(authorsOf()).toEqual([['found', 'Jana Novak', 'Ivo Kolar'], ['told', 'Ann Lee', 'Plato']]);
}); // prettier-ignore

test('a captured transcript has its speakers proposed, which pass the check as they stand', async () => {
  const one = project({});
  const said = ['THE PAPER: Who pays for the mill?', 'MR. KOLAR: The millers pay for it, and they always have.', '(Laughter.)', 'THE PAPER: And who asks the fishers?', 'MR. KOLAR: Nobody asks the fishers, who live below the weir.'];
  writeFileSync(path.join(one.folder, 'capture.txt'), `The river pays\n\nBy Jana Novak\n\n${said.join('\n\n')}\n`);
  const { out } = await one.run(['new', 'article', 'river', '--from', 'capture.txt', ...OPTIONS]);
  expect(out).toContain('look whether each is one: THE PAPER, MR. KOLAR, (Laughter.)');
  expect(issuesIn(one.folder)).toEqual([]);
  expect(readCorpus(path.join(one.folder, 'content')).corpus!.articles[0]!.speakers).toEqual([
    { label: 'THE PAPER' },
    { label: 'MR. KOLAR' },
    { label: '(Laughter.)', name: null },
  ]);
}); // prettier-ignore

test('an empty article passes the check, which tells what is to be filled in', async () => {
  const one = project({});
  expect((await one.run(['new', 'article', 'river'])).status).toBe(0);
  expect(issuesIn(one.folder)).toEqual(Array.from({ length: 5 }, () => 'placeholder-left'));
});

test('a capture from standard input becomes an article, whose lock is the next step', async () => {
  const one = project({});
  const { status, out } = await one.run(['import', 'text', '-', '--as', 'river', ...OPTIONS], null, { input: CAPTURE });
  expect(status).toBe(0);
  expect(out).toContain('Wrote content/articles/river/article.md. Next: `npm run lock`');
  expect(issuesIn(one.folder)).toEqual(['lock-missing']);
  expect((await one.run(['lock'], null, { npm: ['yes'] })).status).toBe(0);
  expect(issuesIn(one.folder)).toEqual([]);
}); // prettier-ignore

test('without a hash, lock says what it will be and writes it; every other byte of the article stays', async () => {
  const one = rivers();
  const file = 'articles/rivers/article.md';
  const before = one.read(file);
  one.write(file, before.replace(/textSha256.*\n/, ''));
  const { out } = await one.run(['lock', '--yes']);
  expect(out).toContain('textSha256 will be');
  expect(one.read(file).replaceAll('"', '')).toBe(before.replaceAll('"', ''));
  expect(issuesIn(one.folder)).toEqual([]);
});

test('lock does not overwrite the words that reanchor needs', async () => {
  const one = project(
    articleContent('rivers', PARAGRAPHS.join('\n\n'), { a: { quote: 'stood since 1911' } }),
  );
  const file = 'articles/rivers/article.md';
  one.write(file, one.read(file).replace('since 1911', 'since 1912'));
  const refused = await one.run(['lock', '--yes']);
  expect([refused.status, refused.error]).toEqual([
    1,
    expect.stringContaining('Run `npm run reanchor` first'),
  ]);
  expect((await one.run(['lock', '--yes', '--force'])).status).toBe(0);
});

test('a dry run shows the file and writes nothing', async () => {
  const one = project({});
  const { status, out } = await one.run(['import', 'text', '-', '--dry-run'], null, { input: CAPTURE });
  expect([status, existsSync(path.join(one.folder, 'content'))]).toEqual([0, false]);
  expect(out).toContain('content/articles/the-river-pays/article.md would be:');
});

test.each([
  ['nothing but furniture', 'Home > News > Today\n\nLog in\n', 'No paragraph was found'],
  ['nothing at all', '', 'The capture is empty.'],
  ['more than is read', 'x'.repeat(4 * 1024 * 1024 + 1), 'more than 4194304 bytes'],
])('of a capture of %s nothing is written, and that is said', async (_, input, message) => {
  const one = project({});
  const { status, out, error } = await one.run(['import', 'text', '-', '--as', 'river'], null, { input });
  expect([status, existsSync(path.join(one.folder, 'content'))]).toEqual([1, false]);
  expect(out + error).toContain(message);
});

test('a claim on words that stand once passes the check but for its evidence', async () => {
  const one = rivers();
  const { status } = await one.run(['new', 'claim', 'rivers', 'has stood since 1911', '--kind', 'event']);
  expect(status).toBe(0);
  expect(readdirSync(path.join(one.folder, 'content/articles/rivers/claims'))).toEqual([
    'stood-since-1911.md',
  ]);
  expect(issuesIn(one.folder)).toEqual([]);
  expect((await one.run(['new', 'claim', 'rivers', 'has stood since 1911'])).status).toBe(0);
  expect(readdirSync(path.join(one.folder, 'content/articles/rivers/claims'))).toContain(
    'stood-since-1911-2.md',
  );
});

test('a claim of several parts, and one on the second of two places', async () => {
  const one = rivers();
  expect((await one.run(['new', 'claim', 'rivers', 'The mill at Brod', 'grind corn', '--id', 'parts'])).status).toBe(0);
  expect((await one.run(['new', 'claim', 'rivers', 'does not', '--paragraph', 'p2:2', '--id', 'second'])).status).toBe(0);
  expect(issuesIn(one.folder)).toEqual([]);
}); // prettier-ignore

test.each([
  ['that stand nowhere', ['the lake'], '"the lake" does not stand in the text. N'],
  [
    'that stand more than once',
    ['does not'],
    'The words stand 3 times; a claim says which with `paragraph:`',
  ],
  ['over two paragraphs', ['in all those years. The council'], 'It runs over two paragraphs'],
])('no claim is made on words %s', async (_, words, message) => {
  const one = rivers();
  const { status, error } = await one.run(['new', 'claim', 'rivers', ...words]);
  expect([status, error]).toEqual([1, expect.stringContaining(message)]);
  expect(existsSync(path.join(one.folder, 'content/articles/rivers/claims'))).toBe(false);
});

test('source, actor and series are read without an error', async () => {
  const one = rivers();
  const made = [
    await one.run(['new', 'source', 'https://brod.example/survey-2024.pdf', '--author', 'Novak, Jana', '--author', 'Council']),
    await one.run(['new', 'actor', 'Council of Brod', '--kind', 'body', '--alias', 'The council']),
    await one.run(['new', 'series', 'Salmon', '--source', 'brod-survey-2024', '--measure', 'salmon', '--point', '2024=9', '--point', '2023=12']),
  ]; // prettier-ignore
  expect(made.map(({ status }) => status)).toEqual([0, 0, 0]);
  expect(readCorpus(path.join(one.folder, 'content')).report.errors).toBe(0);
});

test.each([
  ['article', ['new', 'article', 'rivers'], 'articles/rivers/article.md'],
  ['source', ['new', 'source', 'A report', '--id', 'a'], 'sources/a.yaml'],
])('an existing %s stays as it is without --force', async (_, args, file) => {
  const one = rivers();
  if (!existsSync(path.join(one.folder, 'content', file))) one.write(file, 'here already');
  const before = one.read(file);
  const { status, error } = await one.run(args);
  expect([status, one.read(file)]).toEqual([1, before]);
  expect(error).toContain('exists already. Nothing was written: use --force');
  expect((await one.run([...args, '--force'])).status).toBe(0);
  expect(one.read(file)).not.toBe(before);
});

test('nothing is written through a symbolic link out of the content', async () => {
  const one = project({});
  const elsewhere = temporaryFolder();
  mkdirSync(path.join(one.folder, 'content'));
  symlinkSync(elsewhere, path.join(one.folder, 'content/sources'));
  const { status, error } = await one.run(['new', 'source', 'A report']);
  expect([status, readdirSync(elsewhere)]).toEqual([1, []]);
  expect(error).toContain('sources is a symbolic link');
});

test.skipIf(process.getuid?.() === 0)('a folder that cannot be written to is told, and nothing is left half', async () => {
  const one = rivers();
  mkdirSync(path.join(one.folder, 'content/sources'));
  chmodSync(path.join(one.folder, 'content/sources'), 0o500);
  const { status, error } = await one.run(['new', 'source', 'A report']);
  expect([status, error]).toEqual([1, expect.stringContaining('EACCES')]);
  expect(readdirSync(path.join(one.folder, 'content/sources'))).toEqual([]);
}); // prettier-ignore

test('words are found with their places', async () => {
  const one = rivers();
  expect(await one.run(['quote', 'rivers', 'stood', 'since'])).toMatchObject({
    status: 0,
    out: expect.stringContaining('¶ 1 (`p1`): The mill at Brod has [stood since] 1911') as string,
  });
  const { status, out } = await one.run(['quote', 'rivers', 'does not', '--json']);
  expect([status, (JSON.parse(out) as { places: { paragraph: string }[] }).places.map((place) => place.paragraph)]).toEqual([1, ['p2:1', 'p2:2', 'p2:3']]);
}); // prettier-ignore

test.each(Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])('every field of %s has an example, a form and a meaning', (kind) => {
  expect(SCHEMAS[kind].safeParse(EXAMPLES[kind]).error?.issues).toBeUndefined();
  for (const row of describeFields(SCHEMAS[kind])) {
    expect(row.meaning, row.name).not.toBe('');
    expect(row.form, row.name).not.toMatch(/pipe|transform|undefined/);
    expect(exampleOf(kind, row.name), row.name).not.toBeNull();
  }
}); // prettier-ignore
