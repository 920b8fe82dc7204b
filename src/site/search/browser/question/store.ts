import { readQuestion, writeQuestion, type Question } from './question.ts';

/** Where the question of a search is kept, so that it can be linked and gone back to. */
export interface QuestionStore {
  readonly question: () => Question;
  /** Keeps a question: a `draft` stands in one entry of the history until something else is kept. */
  readonly keep: (question: Question, how: 'draft' | 'step') => void;
  /** Address of the search page with a question, with scheme and host. */
  readonly linkTo: (question: Question) => string;
}

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
    linkTo: (asked) => new URL(pathTo(searchPage, asked), location.href).href,
  };
}

/** Keeps the question for as long as the element lives: a dialog leaves the address to its page. */
export function dialogStore(searchPage: string, text: string): QuestionStore {
  let kept: Question = { ...readQuestion(new URLSearchParams()), text };
  return {
    question: () => kept,
    keep: (asked) => (kept = asked),
    linkTo: (asked) => new URL(pathTo(searchPage, asked), location.href).href,
  };
}

function pathTo(page: string, question: Question): string {
  const query = writeQuestion(question);
  return query === '' ? page : `${page}?${query}`;
}
