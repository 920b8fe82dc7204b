import { expect, test } from 'vitest';
import { parseProse, readFiles, type ContentFiles } from '../../src/corpus/index.ts';
import { importText } from '../../src/imports/index.ts';
import { readWords } from '../../src/site/search/shared/words/index.ts';
import { articleContent, contentFiles, type Content } from '../content.ts';
import { makeAll } from '../fuzz/laws.ts';
import {
  contentWith,
  escaped,
  HOSTILE_CLASSES,
  isOfSchema,
  stringsOf,
  textFields,
} from '../hostile/content.ts';
import { takenOf } from '../hostile/site.ts';

/** What became of hostile strings. */
interface Counts {
  tried: number;
  refused: number;
  harmless: number;
  readonly broken: string[];
}

/** The files of the content in which nothing is changed, by name. */
const UNCHANGED = new Map(contentFiles(contentWith([])).files.map((one) => [one.file, one]));

/** The files of content; those in which nothing is changed are the same each time, and so are read once. */
function filesOf(content: Content): ContentFiles {
  const { files, ...others } = contentFiles(content);
  const same = files.map((one) => {
    const unchanged = UNCHANGED.get(one.file);
    return unchanged?.text === one.text ? unchanged : one;
  });
  return { files: same, ...others };
}

/** Reads content and makes all of it; HTML that could run anything, or an exception, is broken. */
function tryContent(content: Content, counts: Counts, what: string): void {
  counts.tried++;
  try {
    const { corpus } = readFiles(filesOf(content), { drafts: true });
    if (corpus === null) counts.refused++;
    else {
      makeAll(corpus);
      counts.harmless++;
    }
  } catch (error) {
    counts.broken.push(`${what}: ${String(error)}`);
  }
}

const counts = (): Counts => ({ tried: 0, refused: 0, harmless: 0, broken: [] });
const FIELDS = textFields();

test('content with every field given is read', () => {
  const all = counts();
  tryContent(contentWith([]), all, 'nothing changed');
  expect(all).toEqual({ tried: 1, refused: 0, harmless: 1, broken: [] });
  expect(FIELDS.length).toBeGreaterThan(70);
});

test.each(HOSTILE_CLASSES)('%s does nothing in any field of any file: refused, or shown as text', (name) => {
  const strings = stringsOf(name);
  const changes = FIELDS.map((field, i) => ({ ...field, value: strings[i % strings.length] ?? '' }));
  const taken = takenOf(changes);
  expect(taken.length).toBeGreaterThan(0);
  const all = counts();
  tryContent(contentWith(taken), all, 'all of them');
  expect(all.harmless).toBe(1);
  // What does not go together with the others may be taken alone; what no schema takes is told in one report.
  const others = changes.filter((change) => !taken.includes(change));
  const [possible, impossible] = [others.filter(isOfSchema), others.filter((one) => !isOfSchema(one))];
  for (const change of possible) tryContent(contentWith([change]), all, change.steps.join('.'));
  const { refused } = all;
  tryContent(contentWith(impossible), all, 'what no schema takes');
  expect(all.refused).toBe(refused + 1);
  expect(all.broken).toEqual([]);
});

test.each(HOSTILE_CLASSES)(
  '%s does nothing in texts, notes, captures and the field of search',
  async (name) => {
    const all = counts();
    for (const text of stringsOf(name)) {
      const note = { 'articles/a/claims/one.md': `---\n---\n\n${text}` };
      tryContent({ ...articleContent('a', text) }, all, `text ${text}`);
      tryContent({ ...articleContent('a', escaped(text)) }, all, `escaped text ${text}`);
      tryContent({ ...articleContent('a', 'The river rose.'), ...note }, all, `note ${text}`);
      for (const file of ['a.html', 'a.md', 'a.txt']) {
        const { body } = await importText({ text, name: file });
        parseProse(body, 'a.md', 0);
      }
      readWords(text);
    }
    expect(all.broken).toEqual([]);
  },
);

test.each(HOSTILE_CLASSES)('%s as the name of a file is refused or leads nowhere', (name) => {
  const all = counts();
  for (const text of stringsOf(name)) {
    for (const file of [`sources/${text}.yaml`, `articles/${text}/article.md`, `${text}.md`])
      tryContent({ [file]: 'title: a\n' }, all, file);
  }
  expect(all.broken).toEqual([]);
  expect(all.harmless).toBe(0);
});
