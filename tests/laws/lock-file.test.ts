import fc from 'fast-check';
import { expect, test } from 'vitest';
import { salvageLock } from '../../src/authoring/proposals/salvage-lock.ts';
import { formatLock } from '../../src/corpus/index.ts';
import { readYaml } from '../../src/corpus/read/yaml.ts';
import { lockSchema } from '../../src/corpus/schemas.ts';
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
