import { isSameWord, isStopWord, readWords, type Word } from '../../shared/words/index.ts';
import { leftOutIn, withoutLeftOut } from './asked.ts';
import { withValue, type Question } from './question.ts';

/** Facets whose values a page has words for. */
const TERM_FACETS = ['assessment', 'kind'] as const;

/** What a page calls the values of some facets, by facet and id. */
export type TermNames = Readonly<Record<(typeof TERM_FACETS)[number], Readonly<Record<string, string>>>>;

/** A value that a text names. */
export interface NamedValue {
  readonly facet: (typeof TERM_FACETS)[number];
  readonly id: string;
  /** The text without it. */
  readonly rest: string;
}

/** The values that a text names. */
export interface NamedValues {
  readonly values: readonly NamedValue[];
  /** Whether the text asks for nothing else: “disputed”, “unverified claims”. */
  readonly whole: boolean;
  /** The words that name them and say that claims are meant, as they were typed. */
  readonly words: readonly string[];
}

/**
 * The assessments and kinds that a text names, by their terms on the page or by their ids, which are English.
 * `claims` is what the page calls claims. What stands in quotation marks is words and no term.
 */
export function valuesIn(text: string, terms: TermNames, claims: string): NamedValues {
  const asked = withoutLeftOut(text);
  if (/["“”„«»‟]/.test(asked)) return { values: [], whole: false, words: [] };
  const words = readWords(asked).filter(({ forms: [first] }) => !isStopWord(first));
  const values: NamedValue[] = [];
  const covered = new Set<Word>();
  for (const { facet, id, forms } of termsOf(terms)) {
    const at = words.findIndex((_, i) =>
      forms.every((form, j) => !covered.has(words[i + j] ?? NO_WORD) && isTerm(words[i + j], form)),
    );
    const named = words.slice(at, at + forms.length);
    const [first, last] = [named[0], named.at(-1)];
    if (at === -1 || first === undefined || last === undefined) continue;
    for (const word of named) covered.add(word);
    const rest = `${text.slice(0, first.start)} ${text.slice(last.end)}`.replace(/\s+/g, ' ').trim();
    if (!values.some((one) => one.facet === facet && one.id === id)) values.push({ facet, id, rest });
  }
  const filler = formsIn(`${claims} claims`);
  const isMeant = (word: Word): boolean =>
    covered.has(word) || (values.length > 0 && filler.some((form) => isTerm(word, form)));
  const meant = words.filter(isMeant);
  return {
    values,
    whole: values.length > 0 && meant.length === words.length,
    words: meant.map(({ start, end }) => text.slice(start, end)),
  };
}

/** What a question comes to whose whole text names values: all claims that have them. */
export function withNamedValues(question: Question, { values, whole }: NamedValues): Question {
  const free = values.every(({ facet }) => question.chosen[facet].length === 0);
  if (!whole || !free) return question;
  return values.reduce((asked, { facet, id }) => withValue(asked, facet, id, true), {
    ...question,
    text: leftOutIn(question.text),
  });
}

const NO_WORD: Word = { forms: [''], exact: '', compound: null, day: null, start: 0, end: 0 };

/** Every term in the forms of its words, the longest first: “partly supported” is not “supported”. */
function termsOf(
  terms: TermNames,
): readonly { facet: (typeof TERM_FACETS)[number]; id: string; forms: readonly string[] }[] {
  return TERM_FACETS.flatMap((facet) =>
    Object.entries(terms[facet]).flatMap(([id, name]) =>
      [name, id.replaceAll('-', ' ')].map((term) => ({ facet, id, forms: formsIn(term) })),
    ),
  )
    .filter(({ forms }) => forms.length > 0)
    .sort((a, b) => b.forms.length - a.forms.length);
}

function formsIn(text: string): readonly string[] {
  return readWords(text).flatMap(({ forms: [first] }) => (isStopWord(first) ? [] : [first]));
}

/** Whether a word is that of a term, or a term’s in another number: opinions are of the kind of opinion. */
function isTerm(word: Word | undefined, form: string): boolean {
  if (word === undefined) return false;
  const [first] = word.forms;
  return (
    first === form ||
    (first.length > form.length &&
      first.length <= form.length + 2 &&
      isSameWord(form, first) &&
      first.endsWith('s'))
  );
}
