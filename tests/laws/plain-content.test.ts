import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { findInNote, parseProse, splitFrontmatter } from '../../src/corpus/read/prose/markdown.ts';
import { readPlain } from '../../src/corpus/read/yaml/plain.ts';
import { FEWER } from './runs.ts';

const FOLDERS = ['../../content', '../fixtures/healthy/content'].map((one) =>
  path.resolve(import.meta.dirname, one),
);

/** The YAML of files that people wrote. */
const WRITTEN = FOLDERS.flatMap((folder) => globSync(`${folder}/**/*.{md,yaml}`))
  .filter((file) => !file.endsWith('.lock.yaml'))
  .sort()
  .flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    return file.endsWith('.yaml') ? [text] : (splitFrontmatter(text)?.frontmatter ?? []);
  });

const PLAIN = WRITTEN.filter((source) => readPlain(source) !== undefined);

/** What a hand that slips writes, and signs that mean something to YAML. */
const SLIPS = [
  ...'-?:,[]{}#&*!|>\'"%@`~=\\ \n\t'.split(''),
  ...[': ', ' #', '- ', '\n  ', '\n    ', '\n- ', '---\n', '...\n', '""', "''", '\\"', '\\u0041', '\\', '&a ', '*a', '!!str '],
  ...['null', '~', 'true', 'Yes', 'NULL', '0', '-0', '007', '0x1F', '1e3', '1.50', '.5', '+1', '12:30', '2025-11', '.inf', '.nan'],
  ...['\u00a0', '\u2028', '\ufeff', '“', 'é', '中', '<<', '__proto__: 1\n', 'a: 1\n', '"a":1', '? '],
]; // prettier-ignore

const slip = fc.record({
  at: fc.nat(),
  length: fc.constantFrom(0, 0, 1, 2, 5),
  what: fc.constantFrom(...SLIPS),
});

test('most of what people write is read in its plain form', () => {
  expect(PLAIN.length / WRITTEN.length).toBeGreaterThan(0.9);
});

test('what is read in the plain form is what the parser of all of YAML reads, and finds no fault with', () => {
  for (const source of PLAIN) expect(readPlain(source)).toEqual(parsed(source));
  fc.assert(
    fc.property(
      fc.constantFrom(...WRITTEN),
      fc.array(slip, { minLength: 1, maxLength: 3 }),
      (source, slips) => {
        const text = slips.reduce((before, { at, length, what }) => {
          const offset = at % (before.length + 1);
          return before.slice(0, offset) + what + before.slice(offset + length);
        }, shortened(source));
        const plain = readPlain(text);
        if (plain !== undefined) expect(plain).toEqual(parsed(text));
      },
    ),
    { numRuns: FEWER.numRuns * 20 },
  );
});

/** Pieces of a note: words, and what Markdown, its extensions and this project’s rules read. */
const PIECES = [
  ...['River', 'banks', 'und', 'دریا', '河', '1996', '3,5', '(', ')', '“', '”', '’', ' ', ' ', ' ', '. ', ', ', '; ', ': ', '\n', '\n\n'],
  ...['*', '**', '_', '`', '~~', '<b>', '<', '>', '[', ']', '[^1]', '](x)', '[a]: b', '&amp;', '&#150;', '&', '\\', '|', '|-|', '!['],
  ...['- ', '-', '+ ', '* ', '# ', '1. ', '2) ', '007. ', '    ', '\t', '---', '===', '```', '~~~', '> ', '+5', ':-', '  \n'],
  ...['https://a.example', 'http:', 'www.a.example', 'a@b.example', 'mailto:', '\u202e', '\u2066', '\u200f', '#1', '$', '%', '{', '}'],
]; // prettier-ignore

test('a note that is not parsed holds nothing that parsing would report', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 12 }), (pieces) => {
      const note = `\n${pieces.join('')}\n`;
      const found = findInNote(note, 'x.md', 1);
      if (found.length === 0) plain++;
      expect(found).toEqual(parseProse(note, 'x.md', 1, 'note').issues);
    }),
    { numRuns: FEWER.numRuns * 5 },
  );
  expect(plain).toBeGreaterThan(FEWER.numRuns / 4);
});

/** The first lines of some YAML: where little stands, a slip meets more of it. */
function shortened(source: string): string {
  return `${source.split('\n').slice(0, 12).join('\n')}\n`;
}

/** As the reader of content parses it. */
function parsed(source: string): unknown {
  const document = parseDocument(source, { prettyErrors: false, stringKeys: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw problem;
  return document.toJS() as unknown;
}
