import { readdirSync, readFileSync, symlinkSync, writeFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { LockOutcome } from '../../../../../src/authoring/commands/lasting/lock.ts';
import { formatLock } from '../../../../../src/corpus/index.ts';
import type { ParagraphIds } from '../../../../../src/revision/index.ts';
import { articleContent, longText } from '../../../../content.ts';
import { project, type Project } from '../../run.ts';

const A = 'The river rises in the northern hills and runs through three provinces to the sea.';
const B = 'Officials in the capital have promised a dam for twenty years without laying a stone.';
const C = 'Farmers along the lower banks depend on the spring flood for wheat and for orchards.';
const LOCK = 'articles/rivers/paragraphs.lock.yaml';
const ARTICLE = 'articles/rivers/article.md';

const rivers = (claims = {}): Project => project(articleContent('rivers', [A, B, C].join('\n\n'), claims));
const edit = (one: Project, from: string, to: string): void =>
  one.write(ARTICLE, one.read(ARTICLE).replace(from, to));
const ids = (one: Project): ParagraphIds => parse(one.read(LOCK)) as ParagraphIds;
const idList = (one: Project): readonly string[] => ids(one).paragraphs.map(({ id }) => id);
const outcome = (json: string): LockOutcome => (JSON.parse(json) as { articles: LockOutcome[] }).articles[0]!;

test('a first lock gives p1, p2, … and writes the format of the committed lock', async () => {
  const one = rivers();
  rmSync(path.join(one.folder, 'content', LOCK));
  const { status } = await one.run(['lock', '--yes']);
  expect(status).toBe(0);
  expect(one.read(LOCK)).toBe(
    [
      '# Written by `npm run lock`; commit it with the text.',
      'version: 1',
      'paragraphs:',
      ...[A, B, C].flatMap((text, i) => [`  - id: "p${i + 1}"`, `    text: "${text}"`]),
      'retired: []',
      '',
    ].join('\n'),
  );
});

test('the writer gives the committed locks byte for byte', () => {
  const folder = path.join(import.meta.dirname, '../../../../../content/articles');
  const locks = readdirSync(folder).map((slug) => readFileSync(path.join(folder, slug, 'paragraphs.lock.yaml'), 'utf8'));
  expect(locks.length).toBeGreaterThan(0);
  for (const lock of locks) expect(formatLock(parse(lock) as ParagraphIds)).toBe(lock);
}); // prettier-ignore

test('a lock that fits is left alone', async () => {
  const one = rivers();
  const before = one.read(LOCK);
  const { status, out } = await one.run(['lock']);
  expect([status, one.read(LOCK)]).toEqual([0, before]);
  expect(out).toContain('up to date, 3 paragraphs');
});

test('an edit is proposed with class, likeness and word diff, and written when a person says yes', async () => {
  const one = rivers({ sea: { quote: 'three provinces' } });
  edit(one, 'northern hills', 'western hills');
  edit(one, 'twenty years', 'thirty years');
  const { status, out, asked } = await one.run(['lock'], ['y']);
  expect(status).toBe(0);
  expect(asked).toEqual(['Write the lock? [y/N] ']);
  expect(out).toContain('1 unchanged');
  expect(out).toMatch(/p1 {2}reworded, \d\d % the same/);
  expect(out).toContain('the [-northern-] {+western+} hills');
  expect(out).toMatch(/p2 {2}MATERIALLY CHANGED, \d\d % the same: number twenty -> thirty/);
  expect(idList(one)).toEqual(['p1', 'p2', 'p3']);
  expect(ids(one).paragraphs[0]!.text).toContain('western');
});

test('claims on a materially changed paragraph are named, and claims whose words are gone', async () => {
  const one = rivers({ stone: { quote: 'laying a stone' }, years: { quote: 'for twenty years' } });
  edit(one, 'twenty years', 'thirty years');
  const { out } = await one.run(['lock', '--dry-run', '--json']);
  expect(outcome(out)).toMatchObject({
    state: 'proposed',
    review: { p2: ['stone', 'years'] },
    lost: ['years'],
    proposal: { paragraphs: [{ type: 'unchanged' }, { type: 'materially-changed' }, { type: 'unchanged' }] },
  });
});

test.each([
  ['the answer is no', ['lock'], ['n'], 1],
  ['the answer is empty', ['lock'], [''], 1],
  ['nobody can answer', ['lock'], null, 1],
  ['only a trial was asked for', ['lock', '--dry-run'], ['y'], 0],
  ['only JSON was asked for', ['lock', '--json'], ['y'], 1],
] as const)('nothing is written when %s', async (_, args, answers, expected) => {
  const one = rivers();
  edit(one, 'northern', 'western');
  const before = one.read(LOCK);
  const { status } = await one.run(args, answers);
  expect([status, one.read(LOCK)]).toEqual([expected, before]);
});

test('a removed paragraph is retired on the day, its id leads to the one before, and no id comes back', async () => {
  const one = rivers();
  edit(one, `${B}\n\n`, '');
  await one.run(['lock', '--yes']);
  expect(ids(one).retired).toEqual([{ id: 'p2', see: 'p1', date: '2026-02-03' }]);
  edit(one, C, `${B}\n\n${C}`);
  await one.run(['lock', '--yes']);
  expect(idList(one)).toEqual(['p1', 'p1a', 'p3']);
  expect(ids(one).retired).toEqual([{ id: 'p2', see: 'p1', date: '2026-02-03' }]);
});

test('the lock is written although the article has other errors', async () => {
  const one = rivers({ gone: { quote: 'words that never stood' } });
  one.write(ARTICLE, one.read(ARTICLE).replace('genre: "opinion"', 'genre: "song"'));
  edit(one, 'northern', 'western');
  expect((await one.run(['lock', '--yes'])).status).toBe(0);
  expect(one.read(LOCK)).toContain('western');
});

test('no temporary file is left behind', async () => {
  const one = rivers();
  edit(one, 'northern', 'western');
  await one.run(['lock', '--yes']);
  expect(readdirSync(path.join(one.folder, 'content/articles/rivers')).sort()).toEqual([
    'article.md',
    'paragraphs.lock.yaml',
  ]);
});

const CONFLICT = `version: 1
paragraphs:
  - id: "p1"
    text: ${JSON.stringify(A)}
<<<<<<< ours
  - id: "p1a"
    text: ${JSON.stringify(B)}
=======
  - id: "p7"
    text: "Words of the other side."
>>>>>>> theirs
  - id: "p3"
    text: ${JSON.stringify(C)}
retired:
  - { id: p2, see: p1, date: 2025-01-01 }
  - { id: p9, see: p44, date: 2025-01-01 }
`;

test.each([
  ['conflict markers', CONFLICT, 'A merge was left half done', ['p1', 'p1a', 'p3'], ['p2', 'p9', 'p7']],
  ['an id that stands twice', formatLock({ paragraphs: [{ id: 'p1', text: A }, { id: 'p1', text: B }, { id: 'p3', text: C }], retired: [] }), 'stands twice', ['p1', 'p1a', 'p3'], []],
  ['a file that was cut off', `version: 1\nparagraphs:\n  - id: "p1"\n    text: ${JSON.stringify(A)}\n  - id: "p2"\n    text: "Officials in`, '', ['p1', 'p1a', 'p1b'], ['p2']],
  ['only ids left', 'version: 1\nparagraphs: [{ id: p1 }, { id: p2 }]\n', 'missing', ['p0a', 'p0b', 'p0c'], ['p1', 'p2']],
])('a lock with %s stops the command; --force keeps every id in it', async (_, lock, reason, alive, retired) => {
  const one = rivers();
  one.write(LOCK, lock);
  const refused = await one.run(['lock', '--yes']);
  expect([refused.status, one.read(LOCK)]).toEqual([1, lock]);
  expect(refused.error).toContain(reason);
  expect(refused.error).toContain('Nothing was written.');
  expect((await one.run(['lock', '--yes', '--force'])).status).toBe(0);
  expect(idList(one)).toEqual(alive);
  expect(ids(one).retired.map(({ id }) => id)).toEqual(retired);
  for (const { see } of ids(one).retired) expect(idList(one)).toContain(see);
  expect((await one.run(['check', '--json'])).out).not.toContain('"lock-');
}); // prettier-ignore

test.each([
  ['cut off in the middle', (lock: string) => lock.slice(0, lock.indexOf('retired:') + 3)],
  ['a conflict in its paragraphs', (lock: string) => lock.replace('paragraphs:', '<<<<<<< ours\nparagraphs:\n=======\n>>>>>>> theirs')],
  ['a conflict between two editions', (lock: string) => lock.replace('editions:\n', 'editions:\n<<<<<<< ours\n').replace('  - id: "2026-02-03-2"', '=======\n  - id: "2026-02-03-2"') + '>>>>>>> theirs\n'],
  ['editions whose ids are lost', (lock: string) => lock.replaceAll(/^ {4}paragraphs: .*$/gm, '    paragraphs: [')],
])('of a lock with %s the editions are kept, with the ids of their paragraphs', async (_, damage) => {
  const one = rivers();
  await one.run(['lock', '--yes']);
  for (const [from, to] of [['northern', 'western'], ['western', 'southern']] as const) {
    edit(one, from, to);
    await one.run(['lock', '--yes']);
  }
  const whole = one.read(LOCK);
  expect(whole.match(/sha256/g)).toHaveLength(2);
  one.write(LOCK, damage(whole));
  expect(damage(whole)).not.toBe(whole);
  expect((await one.run(['lock', '--yes'])).status).toBe(1);
  expect((await one.run(['lock', '--yes', '--force'])).status).toBe(0);
  expect(one.read(LOCK)).toBe(whole);
  expect((await one.run(['check', '--json'])).out).not.toContain('edition-damaged');
}); // prettier-ignore

test('the lock of another text is not taken over without --force', async () => {
  const one = rivers();
  const other = formatLock({ paragraphs: [{ id: 'p1', text: 'Of quite another matter.' }], retired: [] });
  one.write(LOCK, other);
  const refused = await one.run(['lock', '--yes']);
  expect([refused.status, one.read(LOCK)]).toEqual([1, other]);
  expect(refused.error).toContain('the lock of another text');
  await one.run(['lock', '--yes', '--force']);
  expect(idList(one)).toEqual(['p0a', 'p0b', 'p0c']);
  expect(ids(one).retired).toEqual([{ id: 'p1', see: 'p0a', date: '2026-02-03' }]);
});

test('a symbolic link in place of the lock is not followed, forced or not', async () => {
  const one = rivers();
  const file = path.join(one.folder, 'content', LOCK);
  const outside = path.join(one.folder, 'outside.yaml');
  writeFileSync(outside, one.read(LOCK));
  rmSync(file);
  symlinkSync(outside, file);
  const before = readFileSync(outside, 'utf8');
  edit(one, 'northern', 'western');
  expect((await one.run(['lock', '--yes', '--force'])).status).toBe(1);
  expect(readFileSync(outside, 'utf8')).toBe(before);
});

test('one article can be named; a name that is none is wrong usage', async () => {
  const one = project({
    ...articleContent('rivers', A),
    ...articleContent('seas', B),
  });
  edit(one, 'northern', 'western');
  one.write('articles/seas/article.md', one.read('articles/seas/article.md').replace('twenty', 'thirty'));
  await one.run(['lock', 'seas', '--yes']);
  expect(one.read('articles/seas/paragraphs.lock.yaml')).toContain('thirty');
  expect(one.read(LOCK)).toContain('northern');
  const wrong = await one.run(['lock', 'lakes']);
  expect(wrong.status).toBe(2);
  expect(wrong.error).toContain('There is no article `lakes`. Articles: rivers, seas.');
  expect((await one.run(['lock', 'rivers', 'seas'])).status).toBe(2);
});

test('five hundred retired ids are kept, and lead on when the paragraph they lead to is removed', async () => {
  const one = rivers();
  const retired = Array.from({ length: 500 }, (_, i) => ({ id: `p${i + 4}`, see: i === 0 ? 'p2' : `p${i + 3}`, date: '2025-01-01' }));
  one.write(LOCK, formatLock({ ...ids(one), retired }));
  edit(one, `${B}\n\n`, '');
  expect((await one.run(['lock', '--yes'])).status).toBe(0);
  expect(ids(one).retired).toEqual([
    ...retired.map((paragraph) => ({ ...paragraph, see: 'p1' })),
    { id: 'p2', see: 'p1', date: '2026-02-03' },
  ]);
}); // prettier-ignore

test('a long article is locked again after an edit in every tenth paragraph', async () => {
  const paragraphs = longText();
  const one = project(articleContent('rivers', paragraphs.join('\n\n')));
  const edited = paragraphs.map((text, i) => (i % 10 === 9 ? text.replaceAll('wheat', 'barley') : text));
  edit(one, paragraphs.join('\n\n'), edited.join('\n\n'));
  expect((await one.run(['lock', '--yes'])).status).toBe(0);
  expect(ids(one).paragraphs).toEqual(edited.map((text, i) => ({ id: `p${i + 1}`, text })));
}); // prettier-ignore

test('a lock that another version wrote is left as it is, forced or not, and no way around it is named', async () => {
  const one = rivers();
  const newer = one.read(LOCK).replace('version: 1', 'version: 2');
  one.write(LOCK, newer);
  for (const more of [[], ['--force']]) {
    const { status, error } = await one.run(['lock', '--yes', ...more]);
    expect(status).toBe(1);
    expect(error).toContain('another version of scholium wrote the file. Install that version');
    expect(error).not.toContain('--force');
    expect(one.read(LOCK)).toBe(newer);
  }
});

test('before there is a text the list of published ids is written; without content nothing is', async () => {
  const one = project({ 'site.yaml': 'name: Readings\n' });
  expect((await one.run(['lock'])).status).toBe(0);
  expect(one.read('published.lock.yaml')).toContain('articles: []');
  expect((await one.run(['lock', 'rivers'])).status).toBe(2);
  const none = project({});
  expect(await none.run(['lock'])).toMatchObject({ status: 2, error: 'There is no article in the content.' });
});
