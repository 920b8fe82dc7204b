import type { Element, ElementContent, Root } from 'hast';
import { expect, test } from 'vitest';
import { proveMarks } from '../../../src/article/marks.ts';
import { articleContent, onlyArticle } from '../../content.ts';

const RIVERS = onlyArticle(
  articleContent('rivers', 'A river ends.\n\nA sea begins.', { sea: { quote: 'sea begins' } }),
);

const h = (
  tagName: string,
  properties: Element['properties'],
  ...children: (Element | string)[]
): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children.map((child): ElementContent =>
    typeof child === 'string' ? { type: 'text', value: child } : child,
  ),
});
const page = (...children: Element[]): Root => ({ type: 'root', children });
const mark = (...children: (Element | string)[]): Element => h('mark', { dataClaims: 'sea' }, ...children);

test('marks that hold the words of their claim in its paragraph are accepted', () => {
  const first = h('p', { id: 'p1' }, 'A river ends.');
  const noteref = h('a', { dataApparatus: '' }, '1');
  proveMarks(RIVERS, page(first, h('p', { id: 'p2' }, 'A ', mark('sea begins', noteref), '.')));
  proveMarks(RIVERS, page(first, h('p', { id: 'p2' }, 'A ', mark('sea'), h('em', {}, mark(' begins')), '.')));
});

test.each([
  ['too few words', page(h('p', { id: 'p2' }, 'A ', mark('sea'), ' begins.'))],
  ['other words', page(h('p', { id: 'p2' }, mark('A sea'), ' begins.'))],
  ['no mark', page(h('p', { id: 'p2' }, 'A sea begins.'))],
  ['a mark in another paragraph', page(h('p', { id: 'p1' }, 'A ', mark('sea begins'), '.'))],
  [
    'a second mark elsewhere',
    page(h('p', { id: 'p1' }, mark('A')), h('p', { id: 'p2' }, mark('sea begins'))),
  ],
])('a page is not shipped with %s', (_, broken) => {
  expect(() => proveMarks(RIVERS, broken)).toThrow('The claim sea quotes');
});
