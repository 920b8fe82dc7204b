import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFiles, type ContentFile, type ReadResult } from '../../src/corpus/index.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  contentFiles,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../content.ts';
import { RUNS } from './runs.ts';

const first = (claims: Parameters<typeof articleContent>[2]): Content =>
  articleContent('one', 'A river ends.\n\nA river begins at the Sea.', claims);
const second = (claims: Parameters<typeof articleContent>[2]): Content =>
  articleContent('two', 'The Sea is old.', claims);

/** What a file may hold, by its path; null where it is not there. What is first makes content without an issue. */
const CHOICES: Readonly<Record<string, readonly (string | null)[]>> = {
  ...choicesOf(
    first({
      a: { quote: 'river ends', supports: [{ source: 'report', says: 'It does.' }], actors: ['sea'] },
      b: { quote: 'river begins', related: [{ claim: 'a', relation: 'repeats' }] },
    }),
    first({
      a: { quote: 'river ends', supports: [{ source: 'copy', says: 'Later: it does.' }], status: 'draft' },
      b: { quote: 'no such words', related: [{ claim: 'c', relation: 'repeats' }] },
    }),
    first({
      a: { quote: 'river ends', claim: 'The text says otherwise.', by: ['ana'] },
      b: { quote: 'river begins', undermines: [{ source: 'copy', says: 'It does not.' }] },
    }),
  ),
  ...choicesOf(
    second({ a: { quote: 'Sea', actors: ['river'], context: [{ source: 'report', says: 'Later: so.' }] } }),
    second({ a: { quote: 'Sea', figures: [], kind: 'poem' } }),
  ),
  'sources/report.yaml': [
    yaml({ ...SOURCE_FIELDS, issued: '2026-01-01' }),
    yaml(SOURCE_FIELDS),
    'title: x',
    null,
  ],
  'sources/copy.yaml': [
    yaml({ ...SOURCE_FIELDS, standing: 'repost' }),
    yaml({ ...SOURCE_FIELDS, standing: 'repost', note: 'A copy.' }),
    null,
  ],
  'actors/sea.yaml': [
    yaml({ ...ACTOR_FIELDS, aliases: ['Sea'] }),
    yaml({ ...ACTOR_FIELDS, aliases: ['Sea', 'river'], summary: 'Water.' }),
    yaml({ ...ACTOR_FIELDS, aliases: ['The Sea'], sources: ['copy'] }),
    null,
  ],
  'actors/river.yaml': [
    yaml({ ...ACTOR_FIELDS, aliases: ['river'] }),
    yaml({ ...ACTOR_FIELDS, aliases: [], summary: 'Water.' }),
    yaml({ ...ACTOR_FIELDS, aliases: ['Sea'] }),
  ],
  'series/floods.yaml': [
    yaml({ ...SERIES_FIELDS, source: 'report' }),
    yaml({ ...SERIES_FIELDS, points: [] }),
    null,
  ],
  'site.yaml': [
    null,
    yaml({ editors: [{ id: 'ana', name: 'Ana' }] }),
    yaml({ editors: [{ id: 'ana', name: 'Ana' }], tagline: 'Read' }),
    yaml({ kinds: [{ id: 'poem', name: 'poem', definition: 'A poem.' }] }),
    'editors: x',
  ],
  'published.lock.yaml': [
    null,
    yaml({
      version: 1,
      articles: ['one', 'two'],
      claims: [published('a'), published('b'), published('gone')],
      sources: ['report'],
      actors: ['sea', 'lake'],
    }),
    yaml({ version: 1, articles: ['one'] }),
    'version: 2',
  ],
  'redirects.yaml': [
    null,
    JSON.stringify([
      { kind: 'claim', article: 'one', id: 'gone', to: 'a', date: '2026-01-02' },
      { kind: 'actor', id: 'lake', to: 'sea', date: '2026-01-02' },
    ]),
    JSON.stringify([{ kind: 'claim', article: 'one', id: 'gone', to: 'b', date: '2026-01-02' }]),
    '- x',
  ],
};

test('what is read after edits is what a reading of the same files from nothing gives', () => {
  const edits = fc
    .constantFrom(...Object.keys(CHOICES))
    .chain((path) => fc.record({ path: fc.constant(path), text: fc.constantFrom(...(CHOICES[path] ?? [])) }));
  fc.assert(
    fc.property(fc.array(edits, { minLength: 1, maxLength: 8 }), (steps) => {
      const states = [HEALTHY];
      for (const { path, text } of steps) states.push(edited(states.at(-1) ?? HEALTHY, path, text));
      const followed = states.map(read);
      const fresh = states.map((files) => {
        // Values that would else be those of the reading before are other ones in empty content.
        read(new Map());
        return read(new Map([...files].map(([path, file]) => [path, { ...file }])));
      });
      expect(followed).toEqual(fresh);
    }),
    { numRuns: Math.ceil(RUNS / 10) },
  );
});

test('an edit of a claim leaves every other article, and what others name it by, the very objects that they were', () => {
  const path = 'articles/two/claims/a.md';
  const before = readFiles(filesOf(HEALTHY)).corpus;
  const after = readFiles(filesOf(edited(HEALTHY, path, `${HEALTHY.get(path)?.text} More.`))).corpus;
  expect(after?.articles[1]).not.toBe(before?.articles[1]);
  expect(after?.articles[0]).toBe(before?.articles[0]);
  expect(after?.sources).toBe(before?.sources);
  expect(after?.actors).toBe(before?.actors);
});

test('an actor whose summary changes, and one whose new name stands in no text, leave all articles as they were', () => {
  const path = 'actors/sea.yaml';
  const before = readFiles(filesOf(HEALTHY)).corpus;
  for (const fields of [{ aliases: ['Sea'], summary: 'Water.' }, { aliases: ['Sea', 'Ocean'] }]) {
    const { corpus } = readFiles(filesOf(edited(HEALTHY, path, yaml({ ...ACTOR_FIELDS, ...fields }))));
    expect(corpus?.articles.map((one, i) => one === before?.articles[i])).toEqual([true, true]);
  }
});

type Files = ReadonlyMap<string, ContentFile>;

const HEALTHY: Files = Object.entries(CHOICES).reduce<Files>(
  (files, [path, [text = null]]) => edited(files, path, text),
  new Map(),
);

/** Files after an edit of one: all others are the objects that they were. */
function edited(files: Files, path: string, text: string | null): Files {
  const after = new Map(files);
  if (text === null) after.delete(path);
  else for (const file of contentFiles({ [path]: text }).files) after.set(path, file);
  return after;
}

function filesOf(files: Files): Parameters<typeof readFiles>[0] {
  return { files: [...files.values()], images: [], issues: [] };
}

function read(files: Files): Omit<ReadResult, 'content'> {
  const { corpus, report } = readFiles(filesOf(files), { drafts: true });
  return { corpus, report };
}

/** For each file of some contents what stands in it there, and none where one of them lacks it. */
function choicesOf(...contents: readonly Content[]): Readonly<Record<string, readonly (string | null)[]>> {
  const paths = [...new Set(contents.flatMap((content) => Object.keys(content)))];
  return Object.fromEntries(paths.map((path) => [path, [...contents.map((one) => one[path] ?? null), null]]));
}

function published(id: string): object {
  return {
    article: 'one',
    id,
    revisions: 1,
    quote: 'river ends',
    claim: 'The text says so.',
    kind: 'event',
    assessment: 'unverified',
  };
}
