import type { SearchMessages } from '../../messages/shared/index.ts';
import { isRecordType } from '../shared/ids.ts';
import { element } from './elements.ts';
import type { Answer } from './engine/answer.ts';
import type { Facet } from './question.ts';

/** What can be done about an answer without hits. */
export interface Remedies {
  readonly drop: (facet: Facet, id: string) => void;
  /** Searches for another word in place of a typed one. */
  readonly use: (typed: string, word: string) => void;
}

/** What is said of an answer: how much was found, and what of the question it leaves open. */
export function answerNotes(text: string, answer: Answer, messages: SearchMessages): readonly string[] {
  const asked = shortened(text.trim());
  const { total, lacking, corrected, wordless } = answer;
  const nothing = asked === '' ? messages.nothing : messages.nothingFor({ asked });
  if (wordless) return [nothing, messages.wordless];
  if (total === 0) return [nothing];
  const found = messages.found({ n: total });
  return [
    asked === '' ? found : messages.foundFor({ found, asked }),
    ...corrected.map(({ typed, used }) => messages.corrected({ typed, used })),
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
    element('button', { type: 'button', class: 'quiet-button', onclick }, label);
  const near = answer.near.flatMap(({ typed, words: others }) =>
    others.map((word) =>
      element(
        'li',
        {},
        button(word, () => remedies.use(typed, word)),
      ),
    ),
  );
  const without = answer.without.map(({ facet, id, label, total }) =>
    element(
      'li',
      {},
      button(
        messages.without({
          label: isRecordType(label) ? messages.type[label] : label,
          found: messages.found({ n: total }),
        }),
        () => remedies.drop(facet, id),
      ),
    ),
  );
  return [
    ...(near.length === 0
      ? []
      : [element('p', {}, messages.near), element('ul', { class: 'near' }, ...near)]),
    ...(without.length === 0 ? [] : [element('ul', { class: 'plain-list' }, ...without)]),
  ];
}

/** Words one after the other, as the language of the page parts them. */
function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang, { style: 'narrow' }).format(words);
}

/** A question as it is repeated to the reader. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 80 ? text : `${characters.slice(0, 79).join('')}…`;
}
