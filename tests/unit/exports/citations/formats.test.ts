import { expect, test } from 'vitest';
import {
  articleItem,
  citationsOf,
  claimItem,
  toBibtex,
  toCslJson,
  toRis,
  type CslItem,
} from '../../../../src/exports/index.ts';
import { articleWith } from './samples.ts';

const article = articleWith({}, { rise: { quote: 'The river rose' } });
const claim = claimItem(article, article.claims[0]!, 'https://scholium.example/c/');

const textOf = (item: CslItem, format: string): string | undefined =>
  citationsOf(item, 'en').formats.find((one) => one.format === format)?.text;

test('an item is offered in every style and format', () => {
  const { styles, formats } = citationsOf(claim, 'en');
  expect(styles.map(({ name }) => name)).toEqual(['APA 7', 'Chicago 18', 'MLA 9']);
  expect(formats.map(({ name }) => name)).toEqual(['BibTeX', 'RIS', 'CSL-JSON', 'Markdown', 'HTML']);
  expect(formats.map(({ text }) => text).slice(0, 3)).toEqual([
    toBibtex([claim]),
    toRis([claim]),
    toCslJson([claim]),
  ]);
});

test('only a passage says how to cite it in the text', () => {
  expect(citationsOf(claim, 'en').styles.map(({ inText }) => inText?.text)).toEqual([
    '(Tareen, n.d., para. 2)',
    '(Tareen, n.d., para. 2)',
    '(Tareen, par. 2)',
  ]);
  const whole = articleItem(article, 'https://scholium.example/');
  expect(citationsOf(whole, 'en').styles.map(({ inText }) => inText)).toEqual([null, null, null]);
});

test('Markdown of a claim is its words above the reference', () => {
  expect(textOf(claim, 'markdown')).toBe(
    '> The river rose\n>\n> Tareen, Tariq Khan. n.d. “Safe Havens and Spillovers.” Opinion. *Pakistan Today*. <https://scholium.example/c/>.\n',
  );
});

test('Markdown never takes words for a list', () => {
  const quoted = { ...claim, custom: { quote: '1. *One* - two' } };
  expect(textOf(quoted, 'markdown')).toMatch(/^> 1\\\. \\\*One\\\* - two\n/);
});

test('HTML of a claim is its words above the reference', () => {
  expect(textOf(claim, 'html')).toBe(
    '<blockquote cite="https://scholium.example/c/">\n<p>The river rose</p>\n</blockquote>\n' +
      '<p>Tareen, Tariq Khan. n.d. “Safe Havens and Spillovers.” Opinion. <i>Pakistan Today</i>. ' +
      '<a href="https://scholium.example/c/" rel="noopener external">https://scholium.example/c/</a>.</p>\n',
  );
});

test('HTML of an article is the reference alone', () => {
  expect(textOf(articleItem(article, 'https://scholium.example/'), 'html')).toMatch(/^<p>Tareen.*<\/p>\n$/);
});
