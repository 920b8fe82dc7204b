import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  createLiveFolder,
  readContentFiles,
  readFiles,
  type ContentFiles,
  type LiveFolder,
} from '../../../src/corpus/index.ts';
import { temporaryFolder } from '../../temporary.ts';

const HEALTHY = path.resolve(import.meta.dirname, '../../fixtures/healthy/content');

/** A step in the life of a content folder: what happens to it, and the path of which a watcher would tell. */
const STEPS: readonly (readonly [string, (file: (name: string) => string) => string | readonly string[]])[] =
  [
    ['a claim is edited', (file) => write(file('articles/ferry/claims/closed.md'), 'broken')],
    ['and mended', (file) => copy('articles/ferry/claims/closed.md', file)],
    ['a source goes', (file) => remove(file('sources/ferry-minutes.yaml'))],
    ['and comes back', (file) => copy('sources/ferry-minutes.yaml', file)],
    [
      'an actor is edited',
      (file) =>
        write(
          file('actors/ferry-board.yaml'),
          'name: Ferries\nkind: body\naliases: [The crossing]\nsummary: A board.\nsources: []\n',
        ),
    ],
    [
      'site.yaml names other editors',
      (file) => write(file('site.yaml'), 'editors: [{ id: someone, name: Someone }]\n'),
    ],
    ['and goes', (file) => remove(file('site.yaml'))],
    ['an article goes with its folder', (file) => remove(file('articles/ferry'))],
    ['and comes back in one', (file) => copy('articles/ferry', file)],
    [
      'it gets another name',
      (file) => {
        renameSync(file('articles/ferry'), file('articles/ferries'));
        return [file('articles/ferry'), file('articles/ferries')];
      },
    ],
    [
      'a claim gets another name, of which the new one alone is told',
      (file) => {
        renameSync(file('articles/ferries/claims/closed.md'), file('articles/ferries/claims/shut.md'));
        return file('articles/ferries/claims/shut.md');
      },
    ],
    ['its lock is lost', (file) => remove(file('articles/ferries/paragraphs.lock.yaml'))],
    ['a file takes the place of a folder', (file) => (remove(file('series')), write(file('series'), 'x'))],
    ['a picture comes that is none', (file) => write(file('articles/bare/images/x.png'), 'x')],
    [
      'a name comes that some systems take for another',
      (file) => write(file('sources/Weir-Count.yaml'), 'x'),
    ],
    ['and that other goes', (file) => remove(file('sources/weir-count.yaml'))],
    [
      'and comes back, and the first goes',
      (file) => [copy('sources/weir-count.yaml', file), remove(file('sources/Weir-Count.yaml'))],
    ],
    [
      'a link out of the folder comes, and something changes behind it',
      (file) => {
        symlinkSync(HEALTHY, file('actors/out'));
        return file('actors/out/actors/kolm.yaml');
      },
    ],
    ['a hidden file comes', (file) => write(file('sources/.x.yaml.1.tmp'), 'x')],
  ];

test('what is read after each change is what a fresh reading gives, and what did not change is the same object', () => {
  const root = path.join(temporaryFolder(), 'content');
  copySome(root);
  const live = createLiveFolder(root, 'content');
  let before = live.files();
  expect(reading(live.files())).toEqual(reading(readContentFiles(root, 'content')));
  for (const [step, happen] of STEPS) {
    const told = happen((name) => path.join(root, name));
    for (const file of [told].flat()) live.changed(file);
    const fresh = readContentFiles(root, 'content');
    const now = live.files();
    expect(reading(now), step).toEqual(reading(fresh));
    expect(namesOf(now), step).toEqual(namesOf(fresh));
    const kept = now.files.filter((one) => before.files.includes(one)).length;
    expect(kept, step).toBeGreaterThan(before.files.length - 20);
    before = now;
  }
});

test('a folder that is made later is read then', () => {
  const root = path.join(temporaryFolder(), 'content');
  const live: LiveFolder = createLiveFolder(root, 'content');
  expect(live.files().issues).toHaveLength(1);
  copySome(root);
  live.changed(root);
  expect(reading(live.files())).toEqual(reading(readContentFiles(root, 'content')));
});

/** A folder of two texts, and of all that they and others refer to. */
function copySome(root: string): void {
  for (const name of ['articles/ferry', 'articles/bare', 'sources', 'actors', 'series', 'site.yaml'])
    cpSync(path.join(HEALTHY, name), path.join(root, name), { recursive: true });
}

/** All that a reader sees of a reading: its report, and its articles with their claims and mentions. */
function reading(files: ContentFiles): unknown {
  const { corpus, report } = readFiles(files, { drafts: true });
  if (corpus === null) return report;
  const { articles, ...others } = corpus;
  return {
    report,
    ...others,
    articles: articles.map(({ slug, claims, mentions, paragraphs, title }) => ({
      slug,
      claims,
      mentions,
      paragraphs,
      title,
    })),
  };
}

function namesOf({ files, images, issues }: ContentFiles): readonly string[] {
  return [...files, ...images, ...issues].map(({ file }) => file).sort();
}

function write(file: string, text: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

function remove(file: string): string {
  rmSync(file, { recursive: true });
  return file;
}

function copy(name: string, file: (name: string) => string): string {
  cpSync(path.join(HEALTHY, name), file(name), { recursive: true });
  return file(name);
}
