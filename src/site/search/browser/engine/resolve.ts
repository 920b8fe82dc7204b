import { readRecordId } from '../../shared/ids.ts';
import { askedWords, isPhrase, type Asked, type Question } from '../question.ts';
import type { Answer } from './answer.ts';
import { filtersOf } from './facet-values.ts';
import type { OpenIndex, Result, Search } from './open-index.ts';
import { spellingsOf } from './spellings.ts';
import { covers, FEW, keepMost, nothingFound, toWordResults, type WordResults } from './word-results.ts';

/** What a question comes to. */
export interface Resolved extends Pick<Answer, 'words' | 'lacking' | 'corrected' | 'near' | 'wordless'> {
  /** Best first. */
  readonly results: readonly Result[];
  /** What to ask the index for these results and no others; null for every record. */
  readonly term: string | null;
}

/** Finds what a question asks for: as a phrase, then all its words together, then word by word. */
export async function resolve(index: OpenIndex, { text, chosen }: Question): Promise<Resolved> {
  const search = await searchWithin(index, chosen);
  if (text.trim() === '') return { ...PLAIN, results: (await search(null)).results, term: null };
  const asked = askedWords(text);
  if (asked.length === 0) return { ...PLAIN, wordless: true, results: [], term: null };
  return (
    (isPhrase(text) ? await findPhrase(asked, search) : null) ??
    (await findTogether(asked, search)) ??
    (await findApart(index, asked, search))
  );
}

/** A search among the records that have the chosen values. */
async function searchWithin(index: OpenIndex, chosen: Question['chosen']): Promise<Search> {
  const filters = await filtersOf(index, { ...chosen, type: [] });
  const types = new Set(chosen.type);
  return async (term) => {
    const found = await index.pagefind.search(term, { filters });
    if (types.size === 0) return found;
    return { ...found, results: found.results.filter(({ id }) => types.has(readRecordId(id).type)) };
  };
}

/** The results that have all words in their order; null for none. */
async function findPhrase(asked: readonly Asked[], search: Search): Promise<Resolved | null> {
  const term = `"${asked.map(({ ways }) => ways[1] ?? ways[0]).join(' ')}"`;
  const { results } = await search(term);
  return results.length === 0
    ? null
    : { ...PLAIN, results, term, words: wordsIn(asked.map(({ ways }) => ways[0])) };
}

/** The results that have all words; null where they are few or the best of them lacks one after all. */
async function findTogether(asked: readonly Asked[], search: Search): Promise<Resolved | null> {
  const term = asked.map(({ ways }) => ways[0]).join(' ');
  const { results } = await search(term);
  const enough = results.length >= (asked.length === 1 ? 1 : FEW);
  return enough && (await covers(results[0], asked))
    ? { ...PLAIN, results, term, words: wordsIn([term]) }
    : null;
}

/** Asks word by word, in every way and spelling, and leaves words out until there are some results. */
async function findApart(index: OpenIndex, asked: readonly Asked[], search: Search): Promise<Resolved> {
  const typed: WordResults[] = [];
  for (const one of asked) typed.push((await firstWay(one, one.ways, search)) ?? nothingFound(one));
  const { found, corrected, near } = await respell(index, typed, search);
  const { kept, results } = keepMost(found);
  return {
    results,
    // Without any word: no record at all.
    term: kept.length === 0 ? NO_WORD : kept.map(({ way }) => way).join(' '),
    words: wordsIn(found.map(({ way }) => way)),
    lacking: asked.filter((one) => !kept.some((word) => word.asked === one)).map(({ typed }) => typed),
    corrected: corrected.filter(({ typed }) => kept.some((word) => word.asked.typed === typed)),
    near: results.length === 0 ? near : [],
    wordless: false,
  };
}

/** Puts near spellings in the place of words that none of the best results has. */
async function respell(
  index: OpenIndex,
  typed: readonly WordResults[],
  search: Search,
): Promise<{ readonly found: readonly WordResults[] } & Pick<Answer, 'corrected' | 'near'>> {
  const [best] = keepMost(typed).results;
  const found: WordResults[] = [];
  const corrected: Answer['corrected'][number][] = [];
  const near: Answer['near'][number][] = [];
  for (const word of typed) {
    const { asked, results, way } = word;
    const known =
      (way !== '' && results.length === 0) ||
      (await covers(best, [asked])) ||
      (await covers(results[0], [asked]));
    if (known) {
      found.push(word);
      continue;
    }
    const words = await spellingsOf(index, asked);
    near.push({ typed: asked.typed, words });
    const other = await firstWay(asked, words, search);
    found.push(other ?? nothingFound(asked));
    if (other !== null) corrected.push({ typed: asked.typed, used: other.way });
  }
  return { found, corrected, near };
}

/** What the first of several ways of asking finds that finds anything, chosen values apart. */
async function firstWay(asked: Asked, ways: readonly string[], search: Search): Promise<WordResults | null> {
  for (const way of ways) {
    const found = await search(way);
    if (found.unfilteredResultCount > 0) return toWordResults(asked, way, found);
  }
  return null;
}

function wordsIn(ways: readonly string[]): readonly string[] {
  return [...new Set(ways.flatMap((way) => way.split(' ')).filter((word) => word !== ''))];
}

const PLAIN = { words: [], lacking: [], corrected: [], near: [], wordless: false };
const NO_WORD = '\u{F8FF}';
