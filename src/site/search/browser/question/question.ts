import { FACETS, type Facet } from '../../shared/records.ts';

/** What results can be sorted by. */
export const SORTS = ['relevance', 'place', 'reviewed'] as const;

/** One of them. */
export type Sort = (typeof SORTS)[number];

/** Chosen values by facet, as ids. Values of one facet mean any of them; facets mean all. */
export type Chosen = Readonly<Record<Facet, readonly string[]>>;

/** What a reader asks. */
export interface Question {
  readonly text: string;
  readonly chosen: Chosen;
  readonly sort: Sort;
}

/** Claims are what is searched unless a reader says otherwise. */
const DEFAULT_TYPES: readonly string[] = ['claim'];

/** More characters than these are neither kept in an address nor asked for. */
export const MOST_CHARACTERS = 600;

/** In an address: things of every type. */
const ANY = 'any';

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
  if (text.trim() !== '') parameters.set('q', shorten(text));
  for (const facet of FACETS) {
    const ids = facet === 'type' ? typesInAddress(chosen) : chosen[facet];
    for (const id of ids) parameters.append(facet, id);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  return parameters.toString();
}

/** A text as an address keeps it: no character of it is cut in two. */
export function shorten(text: string): string {
  return text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');
}

/** The question with a value of a facet chosen or no longer chosen. */
export function withValue(question: Question, facet: Facet, id: string, on: boolean): Question {
  const others = question.chosen[facet].filter((one) => one !== id);
  return { ...question, chosen: { ...question.chosen, [facet]: on ? [...others, id] : others } };
}

/** The question with nothing chosen but what is searched from the start. */
export function withoutValues(question: Question): Question {
  return { ...question, chosen: { ...chosenNothing(), type: DEFAULT_TYPES } };
}

/** Whether a reader chose anything. */
export function hasValues({ chosen }: Question): boolean {
  return FACETS.some((facet) => (facet === 'type' ? !asksForClaims(chosen) : chosen[facet].length > 0));
}

/** Whether claims alone are asked for, as from the start. */
export function asksForClaims({ type }: Chosen): boolean {
  return type.length === 1 && type[0] === DEFAULT_TYPES[0];
}

/** No value of any facet. */
export function chosenNothing(): Record<Facet, readonly string[]> {
  return { type: [], assessment: [], kind: [], actor: [], article: [], source: [], year: [] };
}

const ID = /^-?[a-z0-9][a-z0-9-]{0,63}$/;

function typesInAddress(chosen: Chosen): readonly string[] {
  if (chosen.type.length === 0) return [ANY];
  return asksForClaims(chosen) ? [] : chosen.type;
}
