import { expect, test } from 'vitest';
import { parseProse } from '../../../src/corpus/read/prose/markdown.ts';
import { flatten, linesOf, rawText, toRawRange, type FlatText } from '../../../src/text/index.ts';

const flat = (markdown: string): FlatText => flatten(parseProse(markdown, '', 0).tree);

test.each([
  ['paragraphs', 'One.\n\nTwo.', 'One.\n\nTwo.'],
  ['emphasis, links, code and deletions lose their markup', '*One* **two** [three](https://a.b) `four` ~~five~~', 'One two three four five'],
  ['a line break counts as a space', 'one\ntwo', 'one two'],
  ['a hard break counts as a space', 'one\\\ntwo  \nthree', 'one two three'],
  ['headings, items and quotations are blocks', '# One\n\n- two\n- three\n\n> four\n>\n> five', 'One\n\ntwo\n\nthree\n\nfour\n\nfive'],
  ['an item of two paragraphs is two blocks', '- one\n\n  two', 'one\n\ntwo'],
  ['cells of a table are blocks', '| a | b |\n| - | - |\n| c | d |', 'a\n\nb\n\nc\n\nd'],
  ['code is a block, its lines one', '```\none\n  two\n```', 'one two'],
  ['rules, empty items and definitions are nothing', 'one\n\n---\n\n-\n\n[x]: https://a.b', 'one'],
  ['a link by reference is its words', '[one][x]\n\n[x]: https://a.b', 'one'],
  ['white space that stands at both sides of a border counts once', 'one [&nbsp;two](https://a.b)', 'one two'],
  ['escapes and character references are what they stand for', '1\\. \\*one\\* &amp; &#x2019;', '1. *one* & ’'],
  ['quotation marks stay as they are', '"one" \'two\' “three”', '"one" \'two\' “three”'],
])('%s', (_, markdown, expected) => {
  expect(flat(markdown).text).toBe(expected);
}); // prettier-ignore

test.each([
  ['plain words', 'one two three', 'two', 'two'],
  ['words across the border of emphasis', 'one *two* three', 'o three', 'o three'],
  ['words behind white space that was collapsed', 'one  \u00A0 two', 'two', 'two'],
  ['words around white space that was collapsed', 'one \u00A0two three', 'one two', 'one \u00A0two'],
  ['words behind leading white space', '&nbsp;&nbsp;one two', 'two', 'two'],
  ['a letter that was composed', 'un cafe\u0301 noir', 'café', 'cafe\u0301'],
  ['words behind a letter that was composed', 'cafe\u0301 noir', 'noir', 'noir'],
  ['a letter composed across the border of emphasis', 'caf*e*\u0301 noir', 'café', 'cafe\u0301'],
  ['a letter that normalisation takes apart', '\u0958 one', '\u0915\u093C', '\u0958'],
  ['words behind a surrogate pair', '😀 one', 'one', 'one'],
  ['the end of a block with trailing white space', 'one two&nbsp; ', 'two', 'two'],
])('the way back leads to the raw text: %s', (_, markdown, quote, expected) => {
  const { text, blocks } = flat(markdown);
  const start = text.indexOf(quote);
  expect(start).not.toBe(-1);
  const range = toRawRange(blocks[0]!, { start, end: start + quote.length });
  expect(rawText(blocks[0]!.node).slice(range.start, range.end)).toBe(expected);
}); // prettier-ignore

test('the way back counts from the block, not from the text', () => {
  const { text, blocks } = flat('One.\n\nTwo *three*.');
  const start = text.indexOf('three');
  expect(toRawRange(blocks[1]!, { start, end: start + 5 })).toEqual({ start: 4, end: 9 });
});

test.each<[sentence: string, markdown: string, lines: readonly string[]]>([
  ['lines end at hard breaks of either form', 'one two\\\nthree  \nfour', ['one two', 'three', 'four']],
  ['in marked up words, too, and over several blocks', 'A.\n\n*one\\\ntwo* three', ['A.\n\none', 'two three']],
  ['where white space and characters are taken together', 'e\u0301  te\u0301\\\n  two\u00A0 x', ['\u00E9 t\u00E9', 'two x']],
  ['a wrapped line of the file is no line of the text', 'one\ntwo', ['one two']],
])('%s', (_, markdown, lines) => {
  const verse = flat(markdown);
  expect(linesOf(verse, { start: 0, end: verse.text.length })).toEqual(lines);
}); // prettier-ignore
