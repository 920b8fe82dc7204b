import { expect, test } from 'vitest';
import { articleContent, onlyArticle, render, type ClaimInput } from '../../content.ts';
import { attributesOf, textOf } from '../../dom.ts';

type Quotes = Readonly<Record<string, string | ClaimInput>>;

/**
 * The text with its marks, as `{claims}[words]`: the ids before a mark’s bracket, `#` before the id that
 * it carries. Emphasis, links and code keep their Markdown.
 */
function marksIn(text: string, quotes: Quotes): string {
  const claims = Object.entries(quotes).map(([id, quote]): [string, ClaimInput] => [
    id,
    typeof quote === 'string' ? { quote } : quote,
  ]);
  return show(render(onlyArticle(articleContent('rivers', text, Object.fromEntries(claims))))).trim();
}

function show({ childNodes }: Element): string {
  return Array.from(childNodes, (node) =>
    node.nodeType === node.ELEMENT_NODE ? showElement(node as Element) : (node.textContent ?? ''),
  ).join('');
}

const MARKUP: Readonly<Record<string, string>> = { em: '*', strong: '**', code: '`', del: '~~' };

function showElement(element: Element): string {
  if (element.hasAttribute('data-apparatus')) return '';
  const name = element.localName;
  const inside = show(element);
  const id = element.getAttribute('id')?.replace('c-', '');
  if (name === 'mark') {
    const claims = element.getAttribute('data-claims')?.split(' ') ?? [];
    return `{${claims.map((claim) => (claim === id ? `#${claim}` : claim)).join(' ')}}[${inside}]`;
  }
  if (name === 'a') return `<${inside}>`;
  const markup = MARKUP[name] ?? '';
  return markup + inside + markup;
}

test.each<[string, string, Quotes, string]>([
  ['one claim', 'one two three', { a: 'two' }, 'one {#a}[two] three'],
  ['a whole paragraph', 'one two', { a: 'one two' }, '{#a}[one two]'],
  ['two claims beside each other', 'one two three', { a: 'one', b: 'two' }, '{#a}[one] {#b}[two] three'],
  ['two claims that touch', 'one, two', { a: 'one,', b: 'two' }, '{#a}[one,] {#b}[two]'],
  ['two that overlap, cut at every border', 'one two three', { a: 'one two', b: 'two three' }, '{#a}[one ]{#b a}[two]{b}[ three]'],
  ['of two at one place the longer named first', 'one two three four', { a: 'one two three', b: 'three four' }, '{#a}[one two ]{a #b}[three]{b}[ four]'],
  ['one within another', 'one two three', { a: 'one two three', b: 'two' }, '{#a}[one ]{a #b}[two]{a}[ three]'],
  ['one at the end of another', 'one two three', { a: 'one two three', b: 'three' }, '{#a}[one two ]{a #b}[three]'],
  ['two that begin together with an element each, the longer outside', 'one two three', { b: 'one', a: 'one two' }, '{#a}[{#b}[one]]{a}[ two] three'],
  ['three that begin together', 'one two three', { a: 'one', b: 'one two', c: 'one two three' }, '{#c}[{#b}[{#a}[one]]]{c b}[ two]{c}[ three]'],
  ['two of the very same words with an element each', 'one two', { b: 'one', a: 'one' }, '{#a}[{#b}[one]] two'],
  ['two that begin together inside a third', 'one two three', { a: 'one two three', b: 'two', c: 'two three' }, '{#a}[one ]{a}[{#c}[{#b}[two]]]{a c}[ three]'],
  ['two that end together', 'one two three', { a: 'one two', b: 'two' }, '{#a}[one ]{a #b}[two] three'],
  ['a claim that holds emphasis', 'one *two* three', { a: 'one two three' }, '{#a}[one *two* three]'],
  ['a claim inside emphasis', 'one *two three* four', { a: 'three' }, 'one *two {#a}[three]* four'],
  ['a claim that begins in emphasis', 'one *two three* four', { a: 'three four' }, 'one *two {#a}[three]*{a}[ four]'],
  ['a claim that ends in emphasis', 'one *two three* four', { a: 'one two' }, '{#a}[one ]*{a}[two] three* four'],
  ['a claim that is all of the emphasis', 'one *two* three', { a: 'two' }, 'one {#a}[*two*] three'],
  ['a claim across nested emphasis', 'a **b *c d* e** f', { a: 'd e' }, 'a **b *c {#a}[d]*{a}[ e]** f'],
  ['claims that overlap across emphasis', 'one *two three* four', { a: 'one two', b: 'two three four' }, '{#a}[one ]*{#b a}[two]{b}[ three]*{b}[ four]'],
  ['a claim that holds a link', 'one [two](https://a.b) three', { a: 'one two three' }, '{#a}[one <two> three]'],
  ['a claim that ends in a link', 'one [two three](https://a.b)', { a: 'one two' }, '{#a}[one ]<{a}[two] three>'],
  ['a claim that begins in code', 'one `two three` four', { a: 'three four' }, 'one `two `{#a}[`three` four]'],
  ['a claim in deleted words', 'one ~~two three~~', { a: 'two' }, 'one ~~{#a}[two] three~~'],
  ['a claim across a hard break', 'one two\\\nthree', { a: 'two three' }, 'one {#a}[two\nthree]'],
  ['a claim across a line break', 'one two\nthree', { a: 'two three' }, 'one {#a}[two\nthree]'],
  ['a claim across two spaces in a row', 'one\u00A0 two', { a: 'one two' }, '{#a}[one\u00A0 two]'],
  ['a claim of a composed letter', 'cafe\u0301 noir', { a: 'café' }, '{#a}[cafe\u0301] noir'],
  ['a claim of an emoji', '👩‍👧 swim', { a: '👩‍👧 swim' }, '{#a}[👩‍👧 swim]'],
  ['claims from right to left', 'دریا سب کا ہے', { a: 'سب کا' }, 'دریا {#a}[سب کا] ہے'],
  ['what stands twice at the place that is chosen', 'one\n\none', { a: { quote: 'one', paragraph: 'p2' } }, 'one\n{#a}[one]'],
  ['what is marked everywhere, with its id once', 'one\n\none', { a: { quote: 'one', paragraph: 'all' } }, '{#a}[one]\n{a}[one]'],
  ['everywhere within one paragraph too', 'one two one', { a: { quote: 'one', paragraph: 'all' } }, '{#a}[one] two {a}[one]'],
  ['in a heading', '## one two', { a: 'two' }, 'one {#a}[two]'],
  ['in items of a list', '- one two\n- three', { a: 'two', b: 'three' }, 'one {#a}[two]\n\n\n{#b}[three]'],
  ['in a quotation', '> one *two*', { a: 'one two' }, '{#a}[one *two*]'],
  ['in cells of a table', '| one | two |\n| - | - |\n| three | four |', { a: 'two', b: 'three' }, 'one\n{#a}[two]\n\n\n\n\n{#b}[three]\nfour'],
  ['in code', '```\none\n  two\n```', { a: 'one two' }, '{#a}[one\n  two]'],
])('marks %s', (_, text, quotes, expected) => {
  expect(marksIn(text, quotes)).toBe(expected);
}); // prettier-ignore

test('a mark says what a reader and a style need: claims, assessments, kinds, notes', () => {
  const article = onlyArticle(
    articleContent('rivers', 'one two', {
      a: { quote: 'one two', assessment: 'disputed', kind: 'causal' },
      b: { quote: 'two', assessment: 'opinion', kind: 'prediction' },
    }),
  );
  const second = render(article).querySelectorAll('mark')[1]!;
  expect(textOf(second)).toBe('two');
  expect(attributesOf(second)).toEqual({
    id: 'c-b',
    'data-claims': 'a b',
    'data-assessment': 'disputed opinion',
    'aria-details': 'note-a note-b',
  });
});
