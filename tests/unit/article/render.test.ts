import { expect, test } from 'vitest';
import { renderArticle } from '../../../src/article/index.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  onlyArticle,
  render,
  RENDER_OPTIONS,
  renderHtml,
  yaml,
  type ClaimInput,
} from '../../content.ts';
import { attributesOf, textOf } from '../../dom.ts';

const html = (text: string, claims: Readonly<Record<string, ClaimInput>> = {}): string =>
  renderHtml(onlyArticle(articleContent('rivers', text, claims)));

const body = (text: string, claims: Readonly<Record<string, ClaimInput>> = {}): HTMLElement =>
  render(onlyArticle(articleContent('rivers', text, claims)));

/** The text of a paragraph with its note numbers in brackets. */
const withNumbers = (paragraph: string): string =>
  paragraph
    .replace(/<a [^>]*data-number="(\d+)"[^>]*><\/a>/g, '[$1]')
    .replace(/<[^>]*>/g, '')
    .replace(/¶.*\n/, '');

/** An article in which an actor is named. */
const named = (text: string, aliases: readonly string[], claims: Readonly<Record<string, ClaimInput>> = {}) =>
  onlyArticle({
    ...articleContent('rivers', text, claims),
    'actors/sea.yaml': yaml({ ...ACTOR_FIELDS, aliases }),
  });

test('a paragraph has its id, its sentences, its marks, its notes and a link to itself', () => {
  expect(html('One two. Three.', { a: { quote: 'two' } })).toMatchInlineSnapshot(`
    "<p id="p1"><span id="p1s1">One <mark id="c-a" data-claims="a" data-assessment="unverified" aria-details="note-a">two</mark><a href="#n-a" data-number="1" aria-label="Note 1" class="noteref" role="doc-noteref" data-apparatus=""></a>. </span><span id="p1s2">Three.</span><a href="#p1" class="pilcrow" aria-label="Paragraph 1" data-apparatus="">¶ 1</a></p>
    "
  `);
});

test('a heading, a list, a quotation, a table and code keep their form', () => {
  expect(html('# One\n\n- two\n\n> three\n\n| a |\n| - |\n| b |\n\n```\nfour\n  five\n```'))
    .toMatchInlineSnapshot(`
    "<h2 id="p1"><span id="p1s1">One</span><a href="#p1" class="pilcrow" aria-label="Paragraph 1" data-apparatus="">¶ 1</a></h2>
    <ul>
    <li>
    <p id="p2"><span id="p2s1">two</span><a href="#p2" class="pilcrow" aria-label="Paragraph 2" data-apparatus="">¶ 2</a></p>
    </li>
    </ul>
    <blockquote>
    <p id="p3"><span id="p3s1">three</span><a href="#p3" class="pilcrow" aria-label="Paragraph 3" data-apparatus="">¶ 3</a></p>
    </blockquote>
    <table>
    <thead>
    <tr>
    <th id="p4"><span id="p4s1">a</span></th>
    </tr>
    </thead>
    <tbody>
    <tr>
    <td id="p5"><span id="p5s1">b</span></td>
    </tr>
    </tbody>
    </table>
    <pre id="p6"><span id="p6s1">four
      five</span><a href="#p6" class="pilcrow" aria-label="Paragraph 6" data-apparatus="">¶ 6</a></pre>
    "
  `);
});

test('the page’s title is its only heading of the first level', () => {
  const headings = body('# One\n\n## Two\n\n###### Three').querySelectorAll('h1, h2, h3, h4, h5, h6');
  expect(Array.from(headings, ({ localName }) => localName)).toEqual(['h2', 'h2', 'h6']);
});

test('code keeps its indentation, marked or not', () => {
  const code = body('```\nif a:\n    b  c\n\n      d\n```', { x: { quote: 'b c d' } }).querySelector('pre');
  expect(textOf(code!)).toBe('if a:\n    b  c\n\n      d');
});

test('items of a tight list have paragraphs to land on', () => {
  const ids = Array.from(body('1. one\n2. two').querySelectorAll('p'), ({ id }) => id);
  expect(ids).toEqual(['p1', 'p2']);
});

test('numbers of a list are shown as they are written, gaps and repetitions included', () => {
  const list = body('3. One.\n4. Two.\n7. Three.\n7. Four.');
  expect(list.querySelector('ol')?.getAttribute('start')).toBe('3');
  const values = Array.from(list.querySelectorAll('li'), (item) => item.getAttribute('value'));
  expect(values).toEqual([null, null, '7', '7']);
});

test('sentences are numbered in their paragraph, also where markup cuts them', () => {
  const sentences = body('One *two. Three* four.\n\nFive.').querySelectorAll('span[id]');
  expect(Array.from(sentences, (sentence) => [sentence.id, textOf(sentence)])).toEqual([
    ['p1s1', 'One '],
    ['p1s2', 'Three'],
    ['p2s1', 'Five.'],
  ]);
});

test('note numbers stand behind the words, outside of marks, in the order of the notes', () => {
  const article = onlyArticle(
    articleContent('rivers', 'one two three', {
      a: { quote: 'one two' },
      b: { quote: 'two' },
      c: { quote: 'three' },
    }),
  );
  expect(withNumbers(renderHtml(article))).toBe('one two[1][2] three[3]');
  expect(render(article).querySelectorAll('mark').length).toBeGreaterThan(2);
  expect(render(article).querySelectorAll('mark a').length).toBe(0);
});

test('a note number stands behind a link in which its words end, not within it', () => {
  expect(withNumbers(html('[one two](https://a.b) three', { a: { quote: 'one' } }))).toBe('one two[1] three');
});

test('a note number names its note and leads to it', () => {
  const reference = body('one', { a: { quote: 'one' } }).querySelector('[role=doc-noteref]');
  expect(attributesOf(reference!)).toEqual({
    href: '#n-a',
    class: 'noteref',
    role: 'doc-noteref',
    'aria-label': 'Note 1',
    'data-number': '1',
    'data-apparatus': '',
  });
});

test('notes go with the section in which their claim first stands, and are not repeated', () => {
  const article = onlyArticle(
    articleContent('rivers', 'one two\n\n> one\n>\n> three\n\nfour', {
      a: { quote: 'one', paragraph: 'all' },
      b: { quote: 'three' },
    }),
  );
  const { sections } = renderArticle(article, RENDER_OPTIONS);
  const ids = (claims: readonly { readonly id: string }[]): readonly string[] => claims.map(({ id }) => id);
  expect(
    sections.map(({ paragraphs, claims, repeated }) => [paragraphs, ids(claims), ids(repeated)]),
  ).toEqual([
    [['p1'], ['a'], []],
    [['p2', 'p3'], ['b'], ['a']],
    [['p4'], [], []],
  ]);
});

test('an actor is linked where the text first names it in a paragraph', () => {
  const links = render(named('The Sea, the Sea.\n\nThe Sea.', ['Sea'])).querySelectorAll('[data-actor]');
  expect(
    Array.from(links, (link) => [link.getAttribute('data-actor'), link.getAttribute('href'), textOf(link)]),
  ).toEqual([
    ['sea', '/actors/sea/', 'Sea'],
    ['sea', '/actors/sea/', 'Sea'],
  ]);
});

test('an actor named within a link is not linked again', () => {
  const text = render(named('[The Sea](https://a.b) is deep.', ['Sea']));
  expect(text.querySelectorAll('[data-actor]').length).toBe(0);
});

test('an actor named across emphasis is linked, in as many pieces as the markup asks for', () => {
  const links = render(named('The *Black* Sea.', ['Black Sea'])).querySelectorAll('[data-actor]');
  expect(Array.from(links, textOf).join('')).toBe('Black Sea');
});

test('a mark may cut the name of an actor; the words stay linked', () => {
  const text = render(named('The Black Sea.', ['Black Sea'], { a: { quote: 'The Black' } }));
  expect(Array.from(text.querySelectorAll('mark'), textOf).join('')).toBe('The Black');
  expect(textOf(text.querySelector('[data-actor]')!)).toBe('Black Sea');
});

test('links to other sites open without a handle on this page, links within the page are plain', () => {
  const links = body('[a](https://b.example) [c](#p1) https://d.example').querySelectorAll(
    'a:not([data-apparatus])',
  );
  expect(Array.from(links, (link) => [link.getAttribute('href'), link.getAttribute('rel')])).toEqual([
    ['https://b.example', 'noopener external'],
    ['#p1', null],
    ['https://d.example', 'noopener external'],
  ]);
});

test.each([
  ['what looks like a tag', '1 < 2 & a \\<script>alert(1)\\</script>'],
  ['a tag that Markdown takes for text', '<svg/onload=alert(1)>'],
  ['a tag in code', '`<img src=x onerror=alert(1)>`'],
  ['a template', '{{constructor.constructor("alert(1)")()}} ${alert(1)} <%= 1 %>'],
  ['the end of a script', '`</script>` and `-->`'],
  ['quotation marks that would end an attribute', '" onmouseover="alert(1)'],
  ['a character reference for a tag', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['marks that turn the direction of text', 'a \u202Egnp.exe\u202C b'],
])('hostile text is text: %s', (_, text) => {
  const article = onlyArticle(articleContent('rivers', text));
  const shown = render(article);
  expect(Array.from(shown.querySelectorAll(':not(p, span, a, code)'), ({ localName }) => localName)).toEqual(
    [],
  );
  expect(textOf(shown).trim()).toBe(article.flat.text);
});

test('the very same words twice have ids of their own', () => {
  const ids = Array.from(body('One.\n\nOne.').querySelectorAll('[id]'), ({ id }) => id);
  expect(ids).toEqual(['p1', 'p1s1', 'p2', 'p2s1']);
});

test('rendering changes nothing in the article', () => {
  const article = onlyArticle(articleContent('rivers', 'one *two* three', { a: { quote: 'one two' } }));
  const before = JSON.stringify(article);
  expect(renderHtml(article)).toBe(renderHtml(article));
  expect(JSON.stringify(article)).toBe(before);
});
