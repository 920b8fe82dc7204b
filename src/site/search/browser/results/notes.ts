import type { SearchMessages, SearchPageMessages } from '../../../messages/shared/index.ts';
import type { Facet } from '../../shared/records.ts';
import type { Answer } from '../engine/answer.ts';
import { element } from '../page/elements.ts';
import type { NamedValues } from '../question/terms.ts';
import { labelOf } from './labels.ts';
import { ownNotes } from './own-notes.ts';
import { listOf } from './results.ts';

/** What can be done about an answer. */
export interface Remedies {
  readonly drop: (facet: Facet, id: string) => void;
  /** Searches for another word in place of a typed one. */
  readonly use: (typed: string, word: string) => void;
  /** Searches for what is left of a text among what has a value that it names. */
  readonly narrow: (facet: Facet, id: string, rest: string) => void;
  /** Searches for the words of a text, whatever values they name. */
  readonly asWords: () => void;
}

/** An answer that does not miss the words of a text that name a value: what has the value is shown by it. */
export function withoutNames(answer: Answer, { words }: NamedValues): Answer {
  if (words.length === 0) return answer;
  const left = (typed: readonly string[]): readonly string[] => typed.filter((word) => !words.includes(word));
  return {
    ...answer,
    lacking: left(answer.lacking),
    hits: answer.hits.map((hit) => ({ ...hit, lacks: left(hit.lacks) })),
  };
}

/**
 * What is said of an answer: phrases that stand nowhere, how much was found, how much of it has the whole question,
 * what of it is left open. `own` is what search says on its own page alone.
 */
export function answerNotes(
  text: string,
  answer: Answer,
  named: NamedValues | null,
  messages: SearchMessages,
  own?: SearchPageMessages,
): readonly string[] {
  const asked = shortened(text.trim());
  const { total, lacking, corrected, wordless, missingPhrases, leftOut } = answer;
  const nothing = asked === '' ? messages.nothing : messages.nothingFor({ asked });
  if (wordless) return [nothing, messages.wordless];
  const missing = missingPhrases.map((phrase) => messages.missingPhrase({ phrase: shortened(phrase) }));
  if (total === 0) {
    const left = leftOut === '' ? [] : [messages.allHave({ words: shortened(leftOut) })];
    return [...missing, nothing, ...left, ...(own === undefined ? [] : [own.hint])];
  }
  const found = messages.found({ n: total });
  return [
    ...missing.map((sentence) => `${sentence} ${messages.byWords}`),
    asked === '' ? found : messages.foundFor({ found, asked }),
    ...(own === undefined ? [] : ownNotes(asked, answer, own, (words) => listOf(words.map(shortened)))),
    ...(answer.widened ? [messages.widened({ asked })] : []),
    ...(named === null ? [] : [messages.meant({ labels: listOf(named.values.map(labelIn(messages))) })]),
    ...corrected.map(({ typed, used }) => messages.corrected({ typed, used: listOf(used) })),
    ...(lacking.length === 0 ? [] : [messages.lacking({ words: listOf(lacking.map(shortened)) })]),
  ];
}

function labelIn(messages: SearchMessages): (value: NamedValues['values'][number]) => string {
  return ({ facet, id }) => labelOf(facet, id, null, messages);
}

/**
 * Buttons for what else may have been meant: near spellings, values that the text names, and where nothing was
 * found what would be without a chosen value.
 */
export function answerRemedies(
  answer: Answer,
  named: NamedValues,
  meant: boolean,
  messages: SearchMessages,
  remedies: Remedies,
): readonly HTMLElement[] {
  const button = (label: string, onclick: () => void): HTMLElement =>
    element('li', {}, element('button', { type: 'button', class: 'quiet-button', onclick }, label));
  const near = [
    ...answer.offered,
    ...(answer.total > 0 ? [] : answer.corrected.map(({ typed, used }) => ({ typed, words: used }))),
  ].flatMap(({ typed, words }) => words.map((word) => button(word, () => remedies.use(typed, word))));
  const narrowed = named.values.map((value) =>
    button(messages.only({ label: labelIn(messages)(value) }), () =>
      remedies.narrow(value.facet, value.id, value.rest),
    ),
  );
  const terms = meant ? [button(messages.asWords, remedies.asWords)] : narrowed;
  const without = answer.without.map(({ facet, id, name, total }) => {
    const label = labelOf(facet, id, name, messages);
    const found = messages.found({ n: total });
    return button(messages.without({ label, found }), () => remedies.drop(facet, id));
  });
  return [
    ...(near.length === 0
      ? []
      : [element('p', {}, messages.near), element('ul', { class: 'near' }, ...near)]),
    ...(terms.length === 0 ? [] : [element('ul', { class: 'near' }, ...terms)]),
    ...(without.length === 0 ? [] : [element('ul', { class: 'plain-list' }, ...without)]),
  ];
}

/** A question as it is repeated to the reader. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`;
}
