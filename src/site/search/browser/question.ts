import { americanSpelling, isStopWord, readWords } from '../shared/word-forms.ts';

/** What results can be narrowed by, in the order in which it is offered. */
export const FACETS = ['type', 'assessment', 'kind', 'actor', 'article', 'source', 'year'] as const;

/** What results can be sorted by. */
export const SORTS = ['relevance', 'place', 'reviewed'] as const;

export type Facet = (typeof FACETS)[number];
export type Sort = (typeof SORTS)[number];

/** Chosen values by facet, as ids. Values of one facet mean any of them; facets mean all. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** What a reader asks. */
export interface Question {
  readonly text: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
}

/** A word that was asked for. */
export interface Asked {
  /** As it was typed. */
  readonly typed: string;
  /** What to ask the index, one after the other until something is found; each one word or several. */
  readonly ways: readonly [string, ...string[]];
}

/** Claims are what is searched unless a reader says otherwise. */
export const DEFAULT_TYPES: readonly string[] = ['claim'];

/** In an address: things of every type. */
const ANY = 'any';

/** More characters, or words, than these are not searched for: a longer question finds no more. */
const MOST_CHARACTERS = 600;
const MOST_WORDS = 24;

/** Reads a question from the parameters of an address. What is not known there is passed over. */
export function readQuestion(parameters: URLSearchParams): Question {
  const chosen = chosenNothing();
  for (const facet of FACETS) {
    chosen[facet] = [...new Set(parameters.getAll(facet).filter((id) => ID.test(id)))];
  }
  if (chosen.type.length === 0) chosen.type = DEFAULT_TYPES;
  else if (chosen.type.includes(ANY)) chosen.type = [];
  const sort = SORTS.find((one) => one === parameters.get('sort')) ?? 'relevance';
  return { text: parameters.get('q') ?? '', chosen, sort };
}

/** The parameters of a question’s address; empty for the question that nothing was asked in. */
export function writeQuestion({ text, chosen, sort }: Question): string {
  const parameters = new URLSearchParams();
  if (text.trim() !== '') parameters.set('q', text.slice(0, MOST_CHARACTERS));
  for (const facet of FACETS) {
    const ids = facet === 'type' ? typesInAddress(chosen.type) : chosen[facet];
    for (const id of ids) parameters.append(facet, id);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  return parameters.toString();
}

/** The question with a value of a facet chosen or no longer chosen. */
export function withValue(question: Question, facet: Facet, id: string, on: boolean): Question {
  const others = question.chosen[facet].filter((one) => one !== id);
  return { ...question, chosen: { ...question.chosen, [facet]: on ? [...others, id] : others } };
}

/** No value of any facet. */
export function chosenNothing(): Record<Facet, readonly string[]> {
  return { type: [], assessment: [], kind: [], actor: [], article: [], source: [], year: [] };
}

/** The words that a text asks for. Without words of meaning, whatever words there are. */
export function askedWords(text: string): readonly Asked[] {
  const cut = text.slice(0, MOST_CHARACTERS);
  const words = readWords(cut).slice(0, 4 * MOST_WORDS);
  // A single letter beside words is a slip or the beginning of another word.
  const meaningful = words.filter(({ forms }) => !isStopWord(forms[0]) && !/^[a-z]$/.test(forms[0]));
  const asked = new Map<string, Asked>();
  for (const { forms, start, end } of meaningful.length > 0 ? meaningful : words) {
    const [word, ...parts] = forms;
    const apart = parts
      .filter((part) => !isStopWord(part))
      .map(americanSpelling)
      .join(' ');
    const ways = new Set([americanSpelling(word), word, ...(apart === '' ? [] : [apart])]);
    asked.set(word, { typed: cut.slice(start, end), ways: [...ways] as unknown as Asked['ways'] });
  }
  return [...asked.values()].slice(0, MOST_WORDS);
}

/** Whether a text asks for its words in just this order: it stands in quotation marks. */
export function isPhrase(text: string): boolean {
  return /^\s*["“”«„].*\S.*["“”»]\s*$/su.test(text);
}

const ID = /^[a-z0-9-]{1,64}$/;

function typesInAddress(types: readonly string[]): readonly string[] {
  if (types.length === 0) return [ANY];
  return types.length === 1 && types[0] === DEFAULT_TYPES[0] ? [] : types;
}
