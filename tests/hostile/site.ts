import { readFiles } from '../../src/corpus/index.ts';
import { findControlCharacter } from '../../src/text/index.ts';
import { articleContent, contentFiles, type Content } from '../content.ts';
import { contentWith, escaped, isOfSchema, textFields, type Change } from './content.ts';
import type { HostileString } from './strings.ts';

/** What became of strings of a class in fields, before a site is built. */
export interface Tried {
  tried: number;
  /** By the reader, with a code. */
  refused: number;
}

/** Content of a site to be built and opened. */
export interface HostileSite {
  /** With hostile strings in whatever takes them: an article, sources, an actor and a series for each group. */
  readonly hostile: Content;
  /** The same with harmless words. */
  readonly harmless: Content;
  /** By class of strings. */
  readonly counts: ReadonlyMap<string, Tried>;
}

const HARMLESS = 'Plain words';

/** Ids and aliases that each group has for itself. */
const OWN = ['brod-survey-2024', 'parish-books', 'council-of-brod', 'brod-salmon', 'the council', 'Brod'];

/**
 * A site with a text for each group of strings: each of its fields holds one of them where the reader takes it, and the
 * text and its notes hold all of them, as Markdown in which every sign stands for itself. Another round puts other
 * strings into the same fields.
 */
export function hostileSite(groups: readonly (readonly HostileString[])[], round = 0): HostileSite {
  const counts = new Map<string, Tried>();
  const hostile: Record<string, string> = {};
  const harmless: Record<string, string> = {};
  const ofSite: Change[] = [];
  for (const [i, strings] of groups.entries()) {
    const classOf = new Map<Change, string>();
    const all = textFields().map((field, k) => {
      const { class: name, text } = strings[(k * STEP + round) % strings.length]!;
      const change = { ...field, value: text };
      classOf.set(change, name);
      return change;
    });
    const taken = new Set(takenOf(all));
    for (const change of all) {
      const name = classOf.get(change)!;
      const { tried, refused } = counts.get(name) ?? { tried: 0, refused: 0 };
      counts.set(name, { tried: tried + 1, refused: refused + (taken.has(change) ? 0 : 1) });
    }
    // All groups share the one file of the site: each has its turn in some of its fields.
    const turns = textFields().map((_, k) => (k + round) % groups.length === i);
    ofSite.push(...all.filter((change, k) => change.kind === 'site' && turns[k] && taken.has(change)));
    const own = [...taken].filter(({ kind }) => kind !== 'site');
    const prose = strings
      .map(({ text }) => escaped(text))
      .filter((text) => text.length < MOST_CHARACTERS && findControlCharacter(text) === null)
      .filter((text) => isTaken(articleContent('a', text)));
    Object.assign(hostile, ofGroup(`t${i}`, own, prose));
    const plain = own.map((change, k) => ({
      ...change,
      // The label of a speaker has a sign behind it.
      value: isOfSchema({ ...change, value: HARMLESS })
        ? `${HARMLESS} ${i} ${k}${change.kind === 'article' && change.steps.at(-1) === 'label' ? ':' : ''}`
        : 'https://plain.example/',
    }));
    // Hostile strings name actors in the text by chance, for the same ones stand in both.
    const named = plain.filter(({ kind }) => kind === 'actor').map(({ value }) => value);
    Object.assign(harmless, ofGroup(`t${i}`, plain, [...prose.map((_, k) => `${HARMLESS} ${i} ${k}`), ...named])); // prettier-ignore
  }
  hostile['site.yaml'] = contentWith(takenOf(ofSite))['site.yaml'] ?? '';
  return { hostile, harmless, counts };
}

/** What is longer makes pages slow to look at, and nothing else. */
const MOST_CHARACTERS = 1000;

/** Prime to the number of strings of every class, so that fields that follow each other get others. */
const STEP = 17;

/** Content with changes, under ids of its own, with more paragraphs in its text and its notes. */
function ofGroup(name: string, changes: readonly Change[], prose: readonly string[]): Content {
  const renamed = (text: string): string =>
    OWN.reduce((all, id) => all.replaceAll(id, `${name}-${id}`), text).replace('articles/river/', `articles/${name}/`); // prettier-ignore
  return Object.fromEntries(
    Object.entries(contentWith(changes, prose)).map(([file, text]) => [
      renamed(file),
      renamed(text) + (file.includes('/claims/') ? `\n${prose.join('\n\n')}\n` : ''),
    ]),
  );
}

/** The changes that content takes, all of them together. */
export function takenOf(changes: readonly Change[]): readonly Change[] {
  return together([], changes.filter(isOfSchema));
}

/** Those of some changes that go together with others that are taken, and these. */
function together(taken: readonly Change[], changes: readonly Change[]): readonly Change[] {
  const all = [...taken, ...changes];
  if (isTaken(contentWith(all))) return all;
  if (changes.length <= 1) return taken;
  const half = Math.ceil(changes.length / 2);
  return together(together(taken, changes.slice(0, half)), changes.slice(half));
}

function isTaken(content: Content): boolean {
  return readFiles(contentFiles(content)).corpus !== null;
}
