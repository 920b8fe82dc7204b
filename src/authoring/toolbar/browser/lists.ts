import type { State } from '../shared/protocol.ts';
import { make } from './elements.ts';

/** The issues of the report, each with the way to its place. */
export function issueList({ issues }: State): HTMLElement {
  if (issues.length === 0) return make('p', {}, 'Nothing is wrong.');
  return make(
    'ul',
    { class: 'issues' },
    ...issues.map(({ severity, code, place, message, fix, href }) =>
      make(
        'li',
        { 'data-severity': severity },
        make('b', {}, severity === 'error' ? 'Error' : 'Warning'),
        ` ${message} ${fix} `,
        make(
          'span',
          { class: 'place-of' },
          href === null ? make('code', {}, place) : make('a', { href }, place),
        ),
        ` [${code}] `,
        make(
          'button',
          {
            type: 'button',
            onclick: () => void fetch(`/__open-in-editor?file=${encodeURIComponent(place)}`),
            'aria-label': `Open ${place} in the editor`,
          },
          'Open in the editor',
        ),
      ),
    ),
  );
}

/** The claims that are in no build, each with the way to its words. */
export function draftList({ drafts }: State): HTMLElement {
  if (drafts.length === 0) return make('p', {}, 'There is no draft.');
  return make(
    'ul',
    { class: 'drafts' },
    ...drafts.map(({ article, id, claim, href }) =>
      make('li', {}, make('a', { href }, claim), ' ', make('code', {}, `${article}/${id}`)),
    ),
  );
}
