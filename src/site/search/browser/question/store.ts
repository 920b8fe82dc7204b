import { readQuestion, writeQuestion, type Question } from './question.ts';

/** Where the question of a search is kept, so that it can be linked and gone back to. */
export interface QuestionStore {
  readonly question: () => Question;
  /** Keeps a question: a `draft` stands in one entry of the history until something else is kept. */
  readonly keep: (question: Question, how: 'draft' | 'step') => void;
  /** How the results of the question were left last, where a reader comes back to them. */
  readonly left: () => Left;
  readonly leave: (left: Left) => void;
  /** Address of the search page with a question, with scheme and host. */
  readonly linkTo: (question: Question) => string;
}

/** How results were left. */
export interface Left {
  /** How many hits were shown; null for those that are shown at first. */
  readonly shown: number | null;
  /** Number of the hit that was followed, from 0. */
  readonly followed: number | null;
}

/** Results that nobody has left yet. */
export const NOT_LEFT: Left = { shown: null, followed: null };

/** Keeps the question in the address of the search page; `onReturn` is called by back and forward. */
export function addressStore(searchPage: string, onReturn: (question: Question) => void): QuestionStore {
  let drafting = false;
  const question = (): Question => readQuestion(new URLSearchParams(location.search));
  addEventListener('popstate', () => {
    drafting = false;
    onReturn(question());
  });
  return {
    question,
    keep: (asked, how) => {
      const target = pathTo(location.pathname, asked);
      if (target === location.pathname + location.search) return;
      if (how === 'draft' && drafting) history.replaceState(null, '', target);
      else history.pushState(null, '', target);
      drafting = how === 'draft';
    },
    // With the entry of the history: another question is another entry.
    left: () => ({ ...NOT_LEFT, ...(history.state as Left | null) }),
    leave: (left) => history.replaceState(left, ''),
    linkTo: (asked) => new URL(pathTo(searchPage, asked), location.href).href,
  };
}

/** Keeps the question for as long as the element lives: a dialog leaves the address to its page. */
export function dialogStore(searchPage: string, text: string): QuestionStore {
  let kept: Question = { ...readQuestion(new URLSearchParams()), text };
  return {
    question: () => kept,
    keep: (asked) => (kept = asked),
    left: () => NOT_LEFT,
    leave: () => undefined,
    linkTo: (asked) => new URL(pathTo(searchPage, asked), location.href).href,
  };
}

function pathTo(page: string, question: Question): string {
  const query = writeQuestion(question);
  return query === '' ? page : `${page}?${query}`;
}
