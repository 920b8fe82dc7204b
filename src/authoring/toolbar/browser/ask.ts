import {
  TOKEN_HEADER,
  type Greeting,
  type Question,
  type Saving,
  type State,
  type Words,
} from '../shared/protocol.ts';

/** Asks the server; each answer rejects with what went wrong, in words for people. */
export interface Server {
  readonly state: () => Promise<State>;
  readonly words: (question: Omit<Extract<Question, { ask: 'words' }>, 'ask'>) => Promise<Words>;
  readonly save: (question: Omit<Extract<Question, { ask: 'save' }>, 'ask'>) => Promise<Saving>;
}

/** The server that greeted the page. */
export function serverOf({ token, endpoint }: Greeting): Server {
  const ask = async (question: Question): Promise<unknown> => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', [TOKEN_HEADER]: token },
      body: JSON.stringify(question),
    });
    const answer: unknown = await response.json();
    if (response.ok) return answer;
    const said = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
    throw new Error(typeof said === 'string' ? said : `The server answers ${response.status}.`);
  };
  // The server is of the same version as this script, which it gave itself.
  return {
    state: () => ask({ ask: 'state' }) as Promise<State>,
    words: (question) => ask({ ask: 'words', ...question }) as Promise<Words>,
    save: (question) => ask({ ask: 'save', ...question }) as Promise<Saving>,
  };
}
