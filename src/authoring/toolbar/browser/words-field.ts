import type { Words } from '../shared/protocol.ts';
import type { Server } from './ask.ts';
import { labelled, make } from './elements.ts';
import type { Selected } from './selected.ts';

/** Milliseconds that typing stands still before the server is asked. */
const SETTLES_AFTER = 150;

/** The words of a claim and, where they stand more than once, which place is meant. */
export interface WordsField {
  readonly element: HTMLElement;
  readonly parts: () => readonly string[];
  readonly paragraph: () => string | undefined;
  readonly select: (selected: Selected) => void;
  readonly set: (parts: readonly string[], paragraph: string | undefined) => void;
  /** Asks again where the words stand. */
  readonly look: () => void;
}

/**
 * Makes the field. `article` is the text they are looked up in; `told` is called with each answer, of the words
 * that stand in the field then.
 */
export function makeWordsField(
  server: () => Server | null,
  article: () => string,
  told: (words: Words | null) => void,
): WordsField {
  const field = make('textarea', { rows: 3, spellcheck: 'false', 'data-field': 'words' });
  const status = make('p', { role: 'status', class: 'status', 'data-part': 'status' });
  const places = make('fieldset', { hidden: true, 'data-part': 'places' });
  let chosen: string | undefined;
  let wanted: Selected | null = null;
  let asked = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const parts = (): readonly string[] =>
    field.value
      .split(/\n[^\S\n]*\n/)
      .map((part) => part.trim())
      .filter((part) => part !== '');

  const show = (words: Words | null): void => {
    status.dataset['settled'] = String(words?.settled === true);
    status.textContent = words === null ? '' : describe(words, chosen);
    const [first] = words?.parts ?? [];
    const isOpen = first !== undefined && first.places.length > 1;
    places.hidden = !isOpen;
    if (isOpen) {
      const hadFocus = places.contains((places.getRootNode() as ShadowRoot).activeElement);
      places.replaceChildren(
        make('legend', {}, 'Which place is meant?'),
        ...first.places.map(({ paragraph, ordinal, around, wider }) =>
          make(
            'div',
            { class: 'place' },
            option(paragraph, `¶ ${ordinal} (${paragraph}): ${around}`),
            ...(wider === null ? [] : [widen(wider)]),
          ),
        ),
        ...(words?.parts.length === 1 ? [option('all', 'Every one of them')] : []),
      );
      if (hadFocus) places.querySelector<HTMLElement>('input:checked')?.focus();
    }
    told(words);
  };
  const option = (value: string, label: string): HTMLElement => {
    const input = make('input', { type: 'radio', name: 'place', value });
    input.checked = value === chosen;
    input.addEventListener('change', () => {
      chosen = value;
      look();
    });
    return make('label', {}, input, ` ${label}`);
  };
  const widen = (wider: string): HTMLElement =>
    make(
      'button',
      {
        type: 'button',
        onclick: () => {
          field.value = [wider, ...parts().slice(1)].join('\n\n');
          chosen = undefined;
          field.focus();
          look();
        },
      },
      `Quote “${wider}” instead`,
    );

  const look = (): void => {
    clearTimeout(timer);
    const asking = server();
    const now = parts();
    if (asking === null || now.length === 0) {
      show(null);
      return;
    }
    asked += 1;
    const mine = asked;
    asking.words({ article: article(), parts: now, paragraph: chosen }).then(
      (words) => {
        if (mine !== asked) return;
        const meant = placeOf(words, wanted);
        wanted = null;
        if (meant !== undefined && chosen === undefined) {
          chosen = meant;
          look();
        } else show(words);
      },
      (error: unknown) => {
        if (mine !== asked) return;
        show(null);
        status.textContent = error instanceof Error ? error.message : String(error);
      },
    );
  };
  field.addEventListener('input', () => {
    chosen = undefined;
    clearTimeout(timer);
    timer = setTimeout(look, SETTLES_AFTER);
  });
  return {
    element: make(
      'div',
      {},
      labelled('Words', field, 'Select them in the text, or type them exactly; a blank line between parts.'),
      status,
      places,
    ),
    parts,
    paragraph: () => chosen,
    select: (selected) => {
      field.value = selected.parts.join('\n\n');
      chosen = undefined;
      wanted = selected;
      look();
    },
    set: (values, paragraph) => {
      field.value = values.join('\n\n');
      chosen = paragraph;
      look();
    },
    look,
  };
}

/** The choice of a paragraph for words that were selected; undefined where none is needed. */
function placeOf({ parts }: Words, selected: Selected | null): string | undefined {
  const places = parts[0]?.places ?? [];
  if (selected === null || places.length < 2) return undefined;
  const { paragraph, nth } = selected;
  return places
    .map((place) => place.paragraph)
    .find((id) => id === paragraph || id === `${paragraph}:${nth}`);
}

function describe({ parts, settled, message }: Words, chosen: string | undefined): string {
  if (message !== null) return message;
  const missing = parts.find(({ places }) => places.length === 0);
  if (missing !== undefined) return `They do not stand in the text. ${missing.reason ?? ''}`;
  const [first] = parts;
  if (first === undefined) return '';
  const times = first.places.length;
  if (parts.length > 1) {
    return settled
      ? `The ${parts.length} parts stand one behind the other, from ¶ ${first.places[0]?.ordinal ?? 0} on.`
      : 'A part stands more than once behind the one before it, or not behind it: quote more words, or say which place is meant.';
  }
  if (times === 1) return `They stand once, in ¶ ${first.places[0]?.ordinal ?? 0}.`;
  if (!settled) return `They stand ${times} times: say which place is meant, or quote more words.`;
  return `They stand ${times} times; ${chosen === 'all' ? 'every one of them is marked' : 'one of them is chosen'}.`;
}
