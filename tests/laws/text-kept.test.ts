import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../src/corpus/read/prose/markdown.ts';
import { flatten, normalize } from '../../src/text/index.ts';
import { articleContent, onlyArticle, render } from '../content.ts';
import { textOf } from '../dom.ts';

/** What is typed, and the words that a reader of it means to read. */
interface Typed {
  readonly source: string;
  readonly said: string;
}

const same = (source: string): Typed => ({ source, said: source });

/** Words that Markdown lets stand, whatever signs are in them. */
const WORDS = [
  'fell', 'from', 'the', 'Sea', 'café', 'cafe\u0301', 'it’s', '“quoted”', '‘a’', '«oui»', 'U.S.', 'non-state', '…', '—',
  '279.8', '1,566', '40–45', '55~60', '40~45', '~60', '5_6', 'x^2', '50%', 'rating*', 'A*', 'snake_case_name', 'M___',
  '10:30', '#1', '[sic]', '[1]', '(a)', 'AT&T', 'R&D', '&copy', '<3', '1<2', 'a|b', 'C:\\dir', '@name',
  'https://a.example/b_c', 'a@b.example', 'دریا', 'الإرهاب', '۲۰۲۴', 'שָׁלוֹם', '中国', '東京。', 'แม่น้ำ', 'नदियाँ', '😀', '🇵🇰',
].map(same); // prettier-ignore

/** Words with signs inside that Markdown takes for its own when there are two of them. */
const SIGNS = [
  '55~~60',
  '40~~45',
  '5*60',
  '7*8',
  '2*3*4',
  'f*ck',
  'sh*t',
  'a**hole',
  '60`s',
  '`70s',
  'rock`n',
].map(same);

const REFERENCES = [
  { source: '&amp;', said: '&' },
  { source: '&nbsp;', said: ' ' },
  { source: '&eacute;t&eacute;', said: 'été' },
  { source: '&#8211;', said: '–' },
  { source: '2019&#150;2021', said: '2019–2021' },
  { source: '\\*', said: '*' },
  { source: '5\\*6', said: '5*6' },
  { source: '\\~', said: '~' },
];

const MARKUP: readonly ((text: string) => string)[] = [
  (text) => `*${text}*`,
  (text) => `**${text}**`,
  (text) => `_${text}_`,
  (text) => `~~${text}~~`,
  (text) => `[${text}](https://example.org/a)`,
  (text) => `[${text}](https://example.org/a)`,
  (text) => `[${text}](https://example.org/a)`,
  (text) => `[${text}](https://example.org/a "${text}")`,
];

const word = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.constantFrom(...REFERENCES) },
);
const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((list) => join(list, ' '));
const plain = words.filter(({ source }) => !/[*_~`[\]/@|]/.test(source));
const markedUp = fc
  .tuple(plain, fc.constantFrom(...MARKUP))
  .map(([{ source, said }, mark]) => ({ source: mark(source), said }));

/** A line of prose. */
const line: fc.Arbitrary<Typed> = fc
  .array(fc.oneof({ weight: 3, arbitrary: words }, { weight: 1, arbitrary: markedUp }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => join(parts, ' '));

function join(list: readonly Typed[], gap: string): Typed {
  return { source: list.map(({ source }) => source).join(gap), said: list.map(({ said }) => said).join(' ') };
}

const lines = (least: number): fc.Arbitrary<readonly Typed[]> =>
  fc.array(line, { minLength: least, maxLength: 3 });

/** A row of a table whose cells hold no border of their own. */
const row = fc.array(words.filter(({ source }) => !source.includes('|')), { minLength: 1, maxLength: 4 }); // prettier-ignore

const table: fc.Arbitrary<Typed> = fc.array(row, { minLength: 2, maxLength: 3 }).map(([head = [], ...rows]) => {
  const written = [head, head.map(() => same('---')), ...rows].map((cells) => `| ${join(cells, ' | ').source} |`);
  return { source: written.join('\n'), said: join([head, ...rows].flat(), ' ').said };
}); // prettier-ignore

const list: fc.Arbitrary<Typed> = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom('1', '2', '3', '7', '1986', '007', '10'), line), { minLength: 1, maxLength: 4 }),
    fc.constantFrom('.', '.', ')'),
  )
  .map(([items, sign]) => join(items.map(([number, { source, said }]) => ({ source: `${number}${sign} ${source}`, said: `${number}${sign} ${said}` })), '\n')); // prettier-ignore

/** Signs that begin a line, as people type them: they are words of the text, not markup. */
const SIGNS_BEFORE = ['+ 5 percent', '> 50', '>> 7', '# 1', '1)', '2.', '=', '[ ]', '[x]', '~~~', '__x__', '``a'].map(same); // prettier-ignore
const signed: fc.Arbitrary<Typed> = fc
  .tuple(fc.constantFrom(...SIGNS_BEFORE), words, fc.constantFrom(' ', '\n'))
  .map(([sign, rest, gap]) => join([sign, rest], gap));

const block: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 6, arbitrary: lines(1).map((all) => join(all, '\n')) },
  { weight: 1, arbitrary: line.map(({ source, said }) => ({ source: `## ${source}`, said })) },
  { weight: 1, arbitrary: lines(1).map((all) => join(all.map(({ source, said }) => ({ source: `- ${source}`, said })), '\n')) },
  { weight: 1, arbitrary: lines(1).map((all) => join(all.map(({ source, said }) => ({ source: `> ${source}`, said })), '\n>\n')) },
  { weight: 1, arbitrary: list },
  { weight: 2, arbitrary: signed },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constantFrom({ source: '```\ncode *x*\n```', said: 'code *x*' }, { source: '```js\ncode\n```', said: 'js code' }, same('[note]: https://a.example')) },
); // prettier-ignore

const typed: fc.Arbitrary<Typed> = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((all) => join(all, '\n\n'));

/** Signs and scraps of text, in whatever order they come. */
const SCRAPS = [
  '5', '60', 'a', 'ß', '中', ' ', '  ', '\n', '\n\n', '    ', '*', '**', '_', '~', '~~', '`', '```', '[', ']', '|', '\\',
  '&', '#', '-', '---', '+', '>', '<', '!', '1.', '10)', '10:30', '=',
]; // prettier-ignore
const scraps: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 24 })
  .map((all) => all.join(''));

const isAccepted = (source: string): boolean => {
  const { tree, issues } = parseProse(source, '', 0);
  return issues.length === 0 && flatten(tree).text !== '';
};

/** The text of a page as it is read: numbers of lists stand before their items. */
function read(of: Element, counter = { next: NaN, sign: '' }): string {
  return Array.from(of.childNodes, (node) => {
    if (node.nodeType !== node.ELEMENT_NODE) return node.textContent ?? '';
    const element = node as Element;
    if (element.hasAttribute('data-apparatus')) return '';
    const isList = element.localName === 'ol';
    const own = {
      next: isList ? Number(element.getAttribute('start') ?? 1) : NaN,
      sign: element.classList.contains('parentheses') ? ')' : '.',
    };
    if (element.localName !== 'li' || Number.isNaN(counter.next)) return read(element, own);
    const number = Number(element.getAttribute('value') ?? counter.next);
    counter.next = number + 1;
    return ` ${number}${counter.sign} ${read(element)} `;
  }).join('');
}

test('a page shows what was typed, word for word, and its text is the canonical text; or it is refused', () => {
  fc.assert(
    fc.property(
      typed.filter(({ source }) => isAccepted(source)),
      ({ source, said }) => {
        const article = onlyArticle(articleContent('typed', source));
        const page = render(article);
        expect(normalize(read(page))).toBe(normalize(said));
        expect(normalize(textOf(page))).toBe(normalize(article.flat.text));
      },
    ),
  );
});

test('of whatever stands in a text no number is lost or joined with another and no letter is lost, or it is refused', () => {
  fc.assert(
    fc.property(scraps.filter(isAccepted), (source) => {
      const shown = read(render(onlyArticle(articleContent('scraps', source))));
      expect(shown.match(/\p{N}+/gu)).toEqual(source.match(/\p{N}+/gu));
      expect(shown.replace(/\P{L}/gu, '')).toBe(source.replace(/\P{L}/gu, ''));
    }),
  );
});
