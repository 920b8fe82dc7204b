import type { SearchMessages } from '../../../messages/shared/index.ts';
import type { Facet } from '../../shared/records.ts';
import type { Answer } from '../engine/answer.ts';
import { element } from '../page/elements.ts';
import { labelOf } from './labels.ts';
import { listOf } from './results.ts';

/** What can be done about an answer without hits. */
export interface Remedies {
  readonly drop: (facet: Facet, id: string) => void;
  /** Searches for another word in place of a typed one. */
  readonly use: (typed: string, word: string) => void;
}

/** What is said of an answer: phrases that stand nowhere, how much was found, what of the question is left open. */
export function answerNotes(text: string, answer: Answer, messages: SearchMessages): readonly string[] {
  const asked = shortened(text.trim());
  const { total, lacking, corrected, wordless, missingPhrases } = answer;
  const nothing = asked === '' ? messages.nothing : messages.nothingFor({ asked });
  if (wordless) return [nothing, messages.wordless];
  const missing = missingPhrases.map((phrase) => messages.missingPhrase({ phrase: shortened(phrase) }));
  if (total === 0) return [...missing, nothing];
  const found = messages.found({ n: total });
  return [
    ...missing.map((sentence) => `${sentence} ${messages.byWords}`),
    asked === '' ? found : messages.foundFor({ found, asked }),
    ...corrected.map(({ typed, used }) => messages.corrected({ typed, used: listOf(used) })),
    ...(lacking.length === 0 ? [] : [messages.lacking({ words: listOf(lacking.map(shortened)) })]),
  ];
}

/** Buttons for an answer without hits: near spellings, and what would be without a chosen value. */
export function emptyNotes(
  answer: Answer,
  messages: SearchMessages,
  remedies: Remedies,
): readonly HTMLElement[] {
  const button = (label: string, onclick: () => void): HTMLElement =>
    element('li', {}, element('button', { type: 'button', class: 'quiet-button', onclick }, label));
  if (answer.total > 0) return [];
  const near = answer.corrected.flatMap(({ typed, used }) =>
    used.map((word) => button(word, () => remedies.use(typed, word))),
  );
  const without = answer.without.map(({ facet, id, name, total }) => {
    const label = labelOf(facet, id, name, messages);
    const found = messages.found({ n: total });
    return button(messages.without({ label, found }), () => remedies.drop(facet, id));
  });
  return [
    ...(near.length === 0
      ? []
      : [element('p', {}, messages.near), element('ul', { class: 'near' }, ...near)]),
    ...(without.length === 0 ? [] : [element('ul', { class: 'plain-list' }, ...without)]),
  ];
}

/** A question as it is repeated to the reader. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`;
}
