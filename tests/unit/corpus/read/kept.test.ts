import { cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { NOTHING_KEPT, openKept, readCorpus } from '../../../../src/corpus/index.ts';
import { temporaryFolder } from '../../../temporary.ts';

/** A file with one kept value, `7` under `key`, of the version `v1`. */
function keptFile(): string {
  const file = path.join(temporaryFolder(), 'kept');
  const kept = openKept(file, 'v1');
  kept.keep('key', 7);
  kept.save();
  return file;
}

test('a value is made once for its key, by whichever run', () => {
  const kept = openKept(keptFile(), 'v1');
  const make = (): number => {
    throw new Error('It was made before');
  };
  expect(kept.value('key', make)).toBe(7);
  expect(kept.value('other', () => 8)).toBe(8);
  expect(kept.value('other', make)).toBe(8);
});

test.each<[string, (file: string) => void, string]>([
  ['of another version', () => undefined, 'v2'],
  ['half written', (file) => truncateSync(file, readFileSync(file).length - 5), 'v1'],
  ['changed in one byte', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('7\n', '9\n')), 'v1'],
  ['of something else', (file) => writeFileSync(file, 'words\n'), 'v1'],
  ['empty', (file) => writeFileSync(file, ''), 'v1'],
])('what is %s is passed over', (_, damage, version) => {
  const file = keptFile();
  damage(file);
  expect(openKept(file, version).find('key')).toBeUndefined();
}); // prettier-ignore

test('a folder that cannot be written to keeps nothing, and nothing fails', () => {
  const kept = openKept(path.join(keptFile(), 'below-a-file'), 'v1');
  kept.keep('key', 1);
  expect(() => kept.save()).not.toThrow();
});

test('content reads the same from what was kept as from its files, also where a word of it changed', () => {
  const content = path.join(temporaryFolder(), 'content');
  cpSync('tests/fixtures/healthy/content', content, { recursive: true });
  const cache = temporaryFolder();
  const options = { drafts: true, cache };
  const first = readCorpus(content, 'content', options);
  expect(first.corpus).not.toBeNull();
  const again = readCorpus(content, 'content', options);
  const anew = readCorpus(content, 'content', { drafts: true });
  expect([again.corpus, again.report]).toEqual([anew.corpus, anew.report]);
  const [claim] = first.corpus?.articles.flatMap(({ claims }) => claims) ?? [];
  const file = path.join(path.dirname(content), claim?.file ?? '');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\nOne more sentence, and <b>HTML</b>.\n`);
  const changed = readCorpus(content, 'content', options);
  expect(changed.report.issues.map(({ code }) => code)).toContain('raw-html');
  expect(changed.report).toEqual(readCorpus(content, 'content', { drafts: true }).report);
});

test('where nothing is kept a value is made each time', () => {
  let made = 0;
  const make = (): number => (made += 1);
  NOTHING_KEPT.value('key', make);
  NOTHING_KEPT.value('key', make);
  expect(made).toBe(2);
});

test('addresses that disagree are reported as often as content is read', () => {
  const content = 'tests/fixtures/issues/address-disagreement/content';
  const options = { drafts: true, cache: temporaryFolder() };
  const reports = [1, 2, 3].map(() => readCorpus(content, 'content', options).report);
  expect(reports[0]?.issues.map(({ code }) => code)).toContain('address-disagreement');
  expect(reports).toEqual(Array(3).fill(readCorpus(content, 'content', { drafts: true }).report));
});
