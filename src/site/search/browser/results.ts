import type { SearchMessages } from '../../messages/shared/index.ts';
import { element } from './elements.ts';
import type { Answer } from './engine/answer.ts';
import type { Hit } from './engine/hits.ts';
import { markedNodes } from './marks.ts';

/**
 * The hits of an answer as lists: one, or one for each text where claims of several are found. Every
 * hit has one link of class `hit`, which leads to the words with the found words marked there.
 */
export function resultLists(answer: Answer, messages: SearchMessages): readonly HTMLElement[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of answer.hits) {
    const group = 'article' in hit ? hit.article : '';
    groups.set(group, [...(groups.get(group) ?? []), hit]);
  }
  const named = [...groups.keys()].filter((name) => name !== '').length > 1;
  return [...groups].map(([name, hits]) => {
    const list = element(
      'ol',
      { class: 'plain-list' },
      ...hits.map((hit) => item(hit, answer.words, messages)),
    );
    if (!named || name === '') return list;
    return element('section', {}, element('h2', { dir: 'auto' }, name), list);
  });
}

function item(hit: Hit, asked: readonly string[], messages: SearchMessages): HTMLElement {
  switch (hit.type) {
    case 'claim':
      return element(
        'li',
        { class: 'claim-card', 'data-assessment': hit.assessment.id },
        element(
          'p',
          { class: 'meta' },
          element(
            'span',
            { class: 'assessment', 'data-assessment': hit.assessment.id },
            hit.assessment.label,
          ),
          ` · ${hit.kind} · ¶ ${hit.paragraph}`,
        ),
        element('blockquote', { dir: 'auto' }, link(hit.url, hit.quote, asked)),
        element('p', { dir: 'auto' }, ...markedNodes(hit.title, asked)),
        element(
          'p',
          { class: 'meta' },
          hit.actors.length === 0 ? null : element('bdi', {}, hit.actors.join(', ')),
          hit.actors.length === 0 ? null : ' · ',
          element('a', { href: withWords(hit.claimPage, asked) }, messages.claimPage),
        ),
      );
    case 'article':
      return element(
        'li',
        { class: 'claim-card' },
        element('p', { class: 'meta' }, messages.type.article),
        element('p', { dir: 'auto' }, link(hit.url, hit.title, asked)),
        element(
          'ul',
          { class: 'plain-list' },
          ...hit.passages.map((passage) =>
            element(
              'li',
              { dir: 'auto' },
              element('a', { class: 'hit', href: withWords(passage.url, asked) }, passage.title),
              ' … ',
              ...markedNodes(passage.text, asked),
              ' …',
            ),
          ),
        ),
      );
    case 'source':
    case 'actor':
      return element(
        'li',
        { class: 'claim-card' },
        element('p', { class: 'meta' }, [messages.type[hit.type], hit.kind].filter(Boolean).join(' · ')),
        element('p', { dir: 'auto' }, link(hit.url, hit.title, asked)),
        hit.summary === '' ? null : element('p', { dir: 'auto' }, ...markedNodes(hit.summary, asked)),
      );
  }
}

function link(url: string, text: string, asked: readonly string[]): HTMLElement {
  return element('a', { class: 'hit', href: withWords(url, asked) }, ...markedNodes(text, asked));
}

/** An address that also says which words to mark: `…/?q=words#c-x`. */
function withWords(url: string, asked: readonly string[]): string {
  if (asked.length === 0) return url;
  const [path = '', fragment] = url.split('#');
  const query = new URLSearchParams({ q: asked.join(' ') }).toString();
  return `${path}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
