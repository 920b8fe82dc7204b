import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import {
  cite,
  toBibtex,
  toCslJson,
  toRis,
  type CitationStyle,
  type CslItem,
  type CslName,
} from '../../src/exports/index.ts';
import { attributesOf, parseDocument } from '../dom.ts';
import { FEWER } from './runs.ts';

/** Pieces that end, open or break something in one of the formats. */
const HOSTILE = [
  '{', '}', '}}', '\\', '\\}', '%', '#', '$', '&', '_', '~', '^', '"', "'", '@misc{x,', ' and ', ',', '=',
  '\n', '\r\n', '\r\nER  - \r\nTY  - BOOK\r\n', '\u2028', '\u0085', '\u0000', '\u00A0', 'TY  - ', '*',
  '<', '>', '<i>', '</i>', '</script>', '<!--', '&amp;', '&#60;', '<span class="nocase">', '<b', ']]>',
  '`', '```', '[a](b)', '![a](b)', '1. ', '- ', '# ', '> ', '|', '---', 'http://a.b', 'www.a.bc', 'a@b.cd', '~~a~~',
  '“', '”', '’', '«', ':', '?', '.', '…', '²', '™', 'ª', '\u06E5', 'ß', 'İ', '😀', 'e\u0301', 'دریا', '中国', '\u{10FFFD}', '\u{100041}',
  'river', 'The', 'sea', '900001', 'X',
]; // prettier-ignore

const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''))
  // Content has no empty text, and none that is white space only.
  .filter((text) => oneLine(text) !== '');

const name: fc.Arbitrary<CslName> = fc.oneof(
  fc.record({ literal: words }),
  fc.record({ family: words, given: words }),
);

const FIELDS = {
  id: fc.constantFrom('a', 'un-report-2025'),
  type: fc.constantFrom('article-newspaper', 'webpage', 'report', 'speech', 'post', 'book'),
  title: words,
  author: fc.array(name, { minLength: 1, maxLength: 2 }),
  'container-title': words,
  publisher: words,
  number: words,
  note: words,
} as const;

const offline: fc.Arbitrary<CslItem> = fc.record(FIELDS, { requiredKeys: ['id', 'type', 'title'] });

const item: fc.Arbitrary<CslItem> = fc.record(
  { ...FIELDS, URL: words.map((text) => `https://example.org/?${text}`) },
  { requiredKeys: ['id', 'type', 'title'] },
);

const style = fc.constantFrom<CitationStyle>('apa', 'chicago', 'mla');

test('BibTeX parses back to the very title and address', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 2 }), (items) => {
      const entries = parseBibtex(toBibtex(items));
      expect(entries.map(({ key }) => key)).toEqual(items.map(({ id }) => id));
      for (const [i, { fields }] of entries.entries()) {
        const { title, URL, author } = items[i]!;
        expect(fromTex(fields.get('title')!)).toBe(`{${oneLine(title)}}`);
        expect(fields.has('url')).toBe(URL !== undefined);
        if (URL !== undefined) expect(decode(fields.get('url')!)).toBe(decode(URL));
        if (author !== undefined) {
          expect(outerParts(fields.get('author')!, / and /i)).toHaveLength(author.length);
        }
      }
    }),
  );
});

test('RIS keeps one tag a line and parses back to the very title', () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 2 }), (items) => {
      const lines = toRis(items).split('\r\n');
      expect(lines.pop()).toBe('');
      for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u2028\u2029\u0085]*$/);
      const valuesOf = (tag: string): readonly string[] =>
        lines.filter((line) => line.startsWith(`${tag}  - `)).map((line) => line.slice(6));
      expect(valuesOf('TY')).toHaveLength(items.length);
      expect(valuesOf('ER')).toEqual(items.map(() => ''));
      expect(valuesOf('TI')).toEqual(items.map(({ title }) => oneLine(title)));
    }),
  );
});

test('CSL-JSON parses back to the very items, and is valid', () => {
  const schema = new URL('../fixtures/schemas/csl-data.json', import.meta.url);
  const validate = new Ajv({ strict: false }).compile(JSON.parse(readFileSync(schema, 'utf8')) as object);
  fc.assert(
    fc.property(fc.array(item, { maxLength: 3 }), (items) => {
      const parsed: unknown = JSON.parse(toCslJson(items));
      expect(parsed).toEqual(items);
      validate(parsed);
      expect(validate.errors).toBeNull();
    }),
  );
});

test('HTML of a citation has the words of its text and no elements but ours', () => {
  fc.assert(
    fc.property(item, style, (one, how) => {
      const { html, text } = cite(one, how, 'en');
      const { body } = parseDocument(html);
      expect(body.textContent).toBe(text);
      for (const element of body.querySelectorAll('*')) {
        const { localName } = element;
        expect(['i', 'b', 'sup', 'sub', 'a']).toContain(localName);
        expect(Object.keys(attributesOf(element))).toEqual(localName === 'a' ? ['href', 'rel'] : []);
      }
    }),
    FEWER,
  );
});

test('Markdown of a citation shows the words of its text', () => {
  const parser = unified().use(remarkParse).use(remarkGfm);
  fc.assert(
    fc.property(offline, style, (one, how) => {
      const { markdown, text } = cite(one, how, 'en');
      const [block, ...others] = parser.parse(markdown).children;
      expect(others).toEqual([]);
      expect(block === undefined ? '' : textOfMarkdown(block)).toBe(text);
    }),
    FEWER,
  );
});

test('a citation in APA keeps every letter and digit of the title', () => {
  fc.assert(
    fc.property(item, (one) => {
      const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
      expect(letters(cite(one, 'apa', 'en').text)).toContain(letters(one.title));
    }),
    FEWER,
  );
});

/** Text as a line of a file: controls and line breaks as spaces, runs as one. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029 ]+/gu, ' ').trim();
}

/** A BibTeX file by its grammar: braces count whether or not a backslash stands before them. */
function parseBibtex(file: string): readonly { key: string; fields: ReadonlyMap<string, string> }[] {
  const entries: { key: string; fields: Map<string, string> }[] = [];
  let at = 0;
  const take = (pattern: RegExp): string => {
    const sticky = new RegExp(pattern, 'y');
    sticky.lastIndex = at;
    const match = sticky.exec(file);
    if (match === null) throw new Error(`No ${String(pattern)} at: ${file.slice(at, at + 60)}`);
    at = sticky.lastIndex;
    return match[1] ?? match[0];
  };
  while (at < file.length) {
    take(/\s*@[a-z]+\{/);
    const key = take(/([a-z0-9-]+),\n/);
    const fields = new Map<string, string>();
    do {
      const field = take(/ {2}([a-z]+) = /);
      fields.set(field, file[at] === '{' ? takeBraced() : take(/[a-z]{3}/));
    } while (take(/,\n|\n\}\n\n?/) === ',\n');
    entries.push({ key, fields });
  }
  return entries;

  function takeBraced(): string {
    const from = at + 1;
    let depth = 0;
    do {
      if (file[at] === '{') depth++;
      if (file[at] === '}') depth--;
      if (at >= file.length || file[at] === '\n')
        throw new Error(`Open brace: ${file.slice(from, from + 60)}`);
      at++;
    } while (depth > 0);
    return file.slice(from, at - 1);
  }
}

const COMMANDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textbraceleft: '\u0001',
  textbraceright: '\u0002',
  textasciitilde: '\u0003',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textquotedbl: '"',
};

/** What TeX would show of a value. */
function fromTex(value: string): string {
  return value
    .replace(/\\([a-z]+)\{\}|\\([$&#%_])|~/g, (_, command?: string, character?: string) =>
      command === undefined ? (character ?? '\u00A0') : (COMMANDS[command] ?? '?'),
    )
    .replaceAll('\u0001', '{')
    .replaceAll('\u0002', '}')
    .replaceAll('\u0003', '~');
}

/** A value split where BibTeX splits it: outside of braces. */
function outerParts(value: string, separator: RegExp): readonly string[] {
  let depth = 0;
  const outer = Array.from(value, (character) => {
    if (character === '{') depth++;
    if (character === '}') depth--;
    return depth > 0 || character === '}' ? 'x' : character;
  });
  return outer.join('').split(separator);
}

function decode(address: string): string {
  return address.replace(/%[0-9A-F]{2}(?:%[89AB][0-9A-F])*/g, (code) => {
    try {
      return decodeURIComponent(code);
    } catch {
      return code;
    }
  });
}

function textOfMarkdown(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOfMarkdown).join('') : '';
}
