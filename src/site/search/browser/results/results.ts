import { pageData } from '../../../frame/browser/index.ts';
import { directionIn, directionOf } from '../../../../text/index.ts';
import type { SearchMessages } from '../../../messages/shared/index.ts';
import { RECORD_TYPES, type PassageKind, type RecordType } from '../../shared/records.ts';
import type { Answer, Count } from '../engine/answer.ts';
import type { Hit } from '../engine/hits/hits.ts';
import type { Named } from '../engine/hits/named.ts';
import type { MarkedText } from '../engine/hits/passages.ts';
import { element, type Attributes } from '../page/elements.ts';
import { asksForClaims, chosenNothing, writeQuestion, type Question } from '../question/question.ts';
import { inPageLanguage, termFor } from './labels.ts';
import { markedNodes } from './marks.ts';
import type { FramePage } from './pages.ts';

/**
 * The hits of an answer as lists: one, or one for each text where claims of several are found. Every
 * hit has one link of class `hit`, which leads to the words with the found words marked there.
 */
export function resultLists(answer: Answer, messages: SearchMessages): readonly HTMLElement[] {
  const groups = new Map<string, Hit[]>();
  for (const hit of answer.hits) {
    const name = plain(hit, 'article');
    groups.set(name, [...(groups.get(name) ?? []), hit]);
  }
  const named = [...groups.keys()].filter((name) => name !== '').length > 1;
  return [...groups].map(([name, hits]) => {
    const list = element('ol', { class: 'plain-list' }, ...hits.map((hit) => item(hit, messages)));
    if (!named || name === '') return list;
    return element('section', {}, element('h2', { dir: runOf(name) }, name), list);
  });
}

/** What a question names, in a line each, with links of class `named`. */
export function namedList(named: readonly Named[], messages: SearchMessages): HTMLElement {
  return element('ul', { class: 'named-list' }, ...named.map((one) => namedLine(one, messages)));
}

/** Pages of the site that a question names, in a line each, as `what` they are. */
export function pageList(pages: readonly FramePage[], what: string): HTMLElement {
  return element('ul', { class: 'named-list' }, ...pages.map(({ name, href }) => line(name, href, what)));
}

function line(name: string, href: string, what: string): HTMLElement {
  return element(
    'li',
    {},
    element('a', { class: 'named', href, dir: runOf(name) }, name),
    ' ',
    element('span', { class: 'meta', dir: 'auto' }, what),
  );
}

function namedLine(one: Named, messages: SearchMessages): HTMLElement {
  if (one.type === 'sources-of') {
    const asked = writeQuestion({
      text: one.name,
      chosen: { ...chosenNothing(), type: ['source'] },
      sort: 'relevance',
    });
    return line(one.name, `${pageData().addresses.search}?${asked}`, messages.type.source);
  }
  const name = plain(one, one.shown.title === undefined ? 'paragraph' : 'title');
  const what = [messages.type[one.type], plain(one, 'by')].filter((words) => words !== '').join(' · ');
  return line(name, withWords(inPageLanguage(one.url), one), what);
}

/**
 * Buttons for what else has the words of a question, with its number, where claims alone are asked for; null where
 * nothing else has them.
 */
export function typeButtons(
  { text, chosen }: Question,
  types: readonly Count[],
  messages: SearchMessages,
  show: (type: RecordType) => void,
): HTMLElement | null {
  if (text.trim() === '' || !asksForClaims(chosen)) return null;
  const buttons = RECORD_TYPES.flatMap((type) => {
    const total = types.find(({ id }) => id === type)?.total ?? 0;
    if (type === 'claim' || total === 0) return [];
    const button = { type: 'button', class: 'quiet-button', onclick: () => show(type) } as const;
    return [element('li', {}, element('button', button, `${messages.type[type]} ${total}`))];
  });
  return buttons.length === 0 ? null : element('ul', { class: 'near type-list' }, ...buttons);
}

function item(hit: Hit, messages: SearchMessages): HTMLElement {
  const linked = (kind: PassageKind): HTMLElement =>
    element('a', { class: 'hit', href: withWords(inPageLanguage(hit.url), hit) }, ...marked(hit, kind));
  const written = (kind: PassageKind): Attributes => writtenIn(hit, plain(hit, kind));
  const ofText = hit.shown.paragraph === undefined ? 'title' : 'paragraph';
  const whys = [...whyNodes(hit, messages)];
  switch (hit.type) {
    case 'claim': {
      const [assessment = ''] = hit.values['assessment'] ?? [];
      const [kind = ''] = hit.values['kind'] ?? [];
      const badge = { class: 'assessment', 'data-assessment': assessment };
      const page = { href: withWords(inPageLanguage(claimPageOf(hit.url)), hit) };
      return element(
        'li',
        { class: 'claim-card', 'data-assessment': assessment },
        meta(
          messages.numbered({ n: Number(plain(hit, 'number')) }),
          termFor('kind', kind),
          `¶ ${plain(hit, 'ordinal')}`,
        ),
        element('blockquote', written('quote'), linked('quote')),
        element('p', written('claim'), ...marked(hit, 'claim')),
        element(
          'p',
          { class: 'found' },
          element('span', badge, termFor('assessment', assessment)),
          ' ',
          element('span', written('reason'), ...marked(hit, 'reason')),
        ),
        ...whys,
        meta(
          hit.actors.length === 0 ? null : element('bdi', {}, hit.actors.join(', ')),
          pageData().claimsInTexts === true ? null : element('a', page, messages.claimPage),
        ),
      );
    }
    case 'article':
      return element(
        'li',
        { class: 'claim-card' },
        meta(messages.type.article, plain(hit, 'by'), paragraphOf(hit)),
        element('p', written(ofText), linked(ofText)),
        hit.shown.summary === undefined ? null : element('p', written('summary'), ...marked(hit, 'summary')),
        ...whys,
      );
    case 'source':
    case 'actor':
      return element(
        'li',
        { class: 'claim-card' },
        meta(
          messages.type[hit.type],
          termFor(hit.type === 'source' ? 'standing' : 'actorKind', plain(hit, 'term')),
          plain(hit, 'by'),
        ),
        element('p', written('title'), linked('title')),
        hit.shown.summary === undefined ? null : element('p', written('summary'), ...marked(hit, 'summary')),
        ...whys,
      );
  }
}

/** The passages by which a hit was found, and what of the question it was not found by. */
function* whyNodes(hit: Hit, { why, elsewhere, lacks }: SearchMessages): Generator<HTMLElement> {
  for (const passage of hit.why) {
    const where = Object.hasOwn(why, passage.kind) ? why[passage.kind as keyof typeof why] : '';
    yield element(
      'p',
      { class: 'why' },
      element('span', { class: 'why-where' }, where),
      ' ',
      element(
        'span',
        writtenIn(hit, passage.text),
        ...markedNodes(passage),
        ...(passage.source === null ? [] : [' ', element('bdi', { class: 'why-source' }, passage.source)]),
      ),
    );
  }
  const lines = [
    ...(hit.elsewhere.length === 0 ? [] : [elsewhere({ words: listOf(hit.elsewhere) })]),
    ...(hit.lacks.length === 0 ? [] : [lacks({ words: listOf(hit.lacks) })]),
  ];
  if (lines.length > 0) yield element('p', { class: 'meta', dir: 'auto' }, lines.join('\u00A0· '));
}

/** Words one after the other, as the language of the page parts them. */
export function listOf(words: readonly string[]): string {
  return new Intl.ListFormat(document.documentElement.lang, { style: 'narrow' }).format(words);
}

function meta(...parts: readonly (string | Node | null)[]): HTMLElement {
  const shown = parts.filter((part) => part !== null && part !== '');
  return element(
    'p',
    { class: 'meta' },
    ...shown.flatMap((part, i) => (i === 0 ? [part] : ['\u00A0· ', part])),
  );
}

const NOTHING: MarkedText = { text: '', marks: [] };

function marked({ shown }: Hit, kind: PassageKind): readonly Node[] {
  return markedNodes(shown[kind] ?? NOTHING);
}

function plain({ shown }: Hit, kind: PassageKind): string {
  return (shown[kind] ?? NOTHING).text;
}

/** How words of a hit are written: their direction, and their language where it is not the page’s. */
function writtenIn(hit: Hit, text: string): Attributes {
  const dir = runOf(text);
  const lang = plain(hit, 'language');
  // A name in another script than its text’s is in none of both languages.
  const isOther = lang !== '' && lang !== document.documentElement.lang && dir === directionOf(lang);
  return { dir, lang: isOther ? lang : undefined };
}

/** The direction of a text, said on the element: the style gives each script its leading by it. */
function runOf(text: string): 'ltr' | 'rtl' {
  return directionIn(text) ?? 'ltr';
}

/** The number of the paragraph that a hit is; null for none. */
function paragraphOf({ shown: { ordinal } }: Hit): string | null {
  return ordinal === undefined ? null : `¶ ${ordinal.text}`;
}

/** The page of a claim from its place in the text: `/articles/x/#c-y` has its page at `/articles/x/claims/y/`. */
function claimPageOf(url: string): string {
  return url.replace(/#c-(.*)$/, 'claims/$1/');
}

/** An address that also says which words to mark, as they were typed: `…/?q=words#c-x`. */
function withWords(url: string, { words }: Hit): string {
  if (words.length === 0) return url;
  const [path = '', fragment] = url.split('#');
  const query = new URLSearchParams({ q: words.join(' ') }).toString();
  return `${path}?${query}${fragment === undefined ? '' : `#${fragment}`}`;
}
