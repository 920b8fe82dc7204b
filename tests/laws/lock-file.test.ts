import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineCounter, parseDocument } from 'yaml';
import { salvageLock } from '../../src/authoring/proposals/salvage-lock.ts';
import { formatLock } from '../../src/corpus/index.ts';
import { formatPublished, formatRedirect } from '../../src/corpus/lock/format-lock.ts';
import { createPositions } from '../../src/corpus/read/positions.ts';
import { readWritten } from '../../src/corpus/read/yaml/written.ts';
import { readYaml } from '../../src/corpus/read/yaml/yaml.ts';
import { lockSchema } from '../../src/corpus/schemas/index.ts';
import type { ParagraphIds } from '../../src/revision/index.ts';

const id = fc.stringMatching(/^p\d{1,3}[a-z]{0,2}$/);
const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((words) => words.toWellFormed());
const date = fc.constantFrom('2025-11-09', '2026-02-03', '2025-11', '2025~');
const locks: fc.Arbitrary<ParagraphIds> = fc
  .tuple(
    fc.uniqueArray(id, { minLength: 2, maxLength: 12 }),
    fc.array(text, { minLength: 12, maxLength: 12 }),
    date,
  )
  .map(([ids, texts, day]) => {
    const alive = ids.slice(0, Math.ceil(ids.length / 2));
    return {
      paragraphs: alive.map((one, i) => ({ id: one, text: texts[i]! })),
      retired: ids
        .slice(alive.length)
        .map((one, i) => ({ id: one, see: alive[i % alive.length]!, date: day })),
    };
  });

const editions = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('2025-11-09', '2025-11-09-2', '2026-02-03'),
    sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
    paragraphs: fc.uniqueArray(id, { maxLength: 4 }),
  }),
  { selector: (edition) => edition.id, maxLength: 3 },
);

test('a lock that is written and read is the same lock', () => {
  fc.assert(
    fc.property(locks, editions, (ids, before) => {
      const lock = { ...ids, editions: before };
      const read = readYaml(formatLock(lock), lockSchema, 'lock');
      expect(read.type === 'read' ? read.entry.value : read.issues).toEqual({ version: 1, ...lock });
    }),
  );
});

test('a lock that is whole is salvaged whole; one cut anywhere loses none of the ids that it still shows', () => {
  fc.assert(
    fc.property(locks, fc.nat(), (lock, at) => {
      const file = formatLock(lock);
      expect(salvageLock(file, '2026-02-03')).toEqual(lock);
      const cut = file.slice(0, at % file.length);
      const shown = [...cut.matchAll(/^ {2}- id: "(p\d+[a-z]*)"$/gm)].map((match) => match[1]);
      const { paragraphs, retired } = salvageLock(cut, '2026-02-03');
      const kept = [...paragraphs, ...retired].map((one) => one.id);
      for (const one of shown) expect(kept).toContain(one);
      expect(new Set(kept).size).toBe(kept.length);
    }),
  );
});

const slug = fc.constantFrom(
  'a',
  'constructor',
  'true',
  'null',
  'x-1',
  '1e3',
  '0123',
  '2024',
  '2024-01-01',
  'n',
);
const published = fc
  .record({
    articles: fc.array(slug, { maxLength: 3 }),
    claims: fc.array(
      fc.record({ article: slug, id: slug, revisions: fc.integer({ min: 1, max: 9 }), quote: fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 3 })), claim: text, kind: fc.constant('event' as const), assessment: fc.constant('opinion' as const) }),
      { maxLength: 3 },
    ),
    sources: fc.array(slug, { maxLength: 2 }),
  })
  .map((some) => formatPublished({ version: 1, actors: [], series: ['y'], ...some })); // prettier-ignore
const redirects = fc
  .array(
    fc.record({ kind: fc.constantFrom('source' as const, 'actor' as const), id: slug, to: fc.option(slug), date, reason: text }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => ['# Old\n', ...all.map(formatRedirect)].join('')); // prettier-ignore
const files = fc.oneof(published, redirects, fc.tuple(locks, editions).map(([ids, before]) => formatLock({ ...ids, editions: before }))); // prettier-ignore

/** What a parser of all of YAML reads; null where it refuses the text. */
function readByParser(source: string) {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  if (document.errors.length + document.warnings.length > 0) return null;
  return { value: document.toJS() as unknown, ...createPositions(document, lines, 0) };
}

test('what the program writes is read without a parser for all of YAML: the same values at the same places', () => {
  fc.assert(
    fc.property(files, (source) => {
      const [written, parsed] = [readWritten(source), readByParser(source)];
      // An id that YAML takes for a number is left to the parser.
      if (written === null) expect(source).toMatch(/(?:id|to): \d/);
      if (written === null || parsed === null) return;
      expect(written.value).toEqual(parsed.value);
      for (const path of pathsIn(parsed.value)) {
        if (written.isInLine(path)) continue;
        expect([path, written.of(path)]).toEqual([path, parsed.of(path)]);
        expect([path, written.ofKey(path)]).toEqual([path, parsed.ofKey(path)]);
      }
    }),
  );
});

test('whatever is done to such a file, it is read as that parser reads it, or left to it', () => {
  const signs = fc.constantFrom('"', ' ', '  ', '\n', ':', '-', '#', '[', ']', '{', '}', ',', "'", '\\', '0', 'x', '\n  - ', '\n    a: "b"', '\t', '\u2028', '|', '&a '); // prettier-ignore
  fc.assert(
    fc.property(files, fc.array(fc.tuple(fc.nat(), fc.nat(3), signs), { maxLength: 2 }), (file, edits) => {
      const source = edits.reduce((all, [place, length, sign]) => {
        const from = place % (all.length + 1);
        return all.slice(0, from) + sign + all.slice(from + length);
      }, file);
      const written = readWritten(source);
      if (written !== null) expect(written.value).toEqual(readByParser(source)?.value);
    }),
    { numRuns: 400 },
  );
});

/** The paths of all that stands in a value. */
function* pathsIn(value: unknown, path: readonly (string | number)[] = []): Generator<readonly (string | number)[]> {
  if (path.length > 0) yield path;
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) yield* pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
} // prettier-ignore
