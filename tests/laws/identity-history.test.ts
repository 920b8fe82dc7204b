import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptIdentity, landingOf, proposeIdentity, type ParagraphIds } from '../../src/revision/index.ts';

const WORDS = [
  'river', 'sea', 'dam', 'flood', 'bank', 'wheat', 'treaty', 'capital', 'mill', 'frost', 'poplar', 'station',
  'letter', 'bridge', 'border', '1960', '21', 'Kabul', 'may', 'not',
]; // prettier-ignore

const sentence = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));
const paragraph = fc.oneof(
  { weight: 5, arbitrary: sentence },
  { weight: 1, arbitrary: fc.constantFrom('The river is the river.', '***', '中国人民不会忘记。', 'دریا') },
);

/** An edit of a text; numbers pick what is edited when the text is known. */
interface Edit {
  readonly kind: 'insert' | 'delete' | 'move' | 'swap' | 'reword' | 'split' | 'merge' | 'repeat' | 'replace';
  readonly a: number;
  readonly b: number;
  readonly text: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom(
    'insert',
    'delete',
    'move',
    'swap',
    'reword',
    'reword',
    'split',
    'merge',
    'repeat',
    'replace',
  ),
  a: fc.nat(),
  b: fc.nat(),
  text: paragraph,
});

/** A history: each element is one publication, made of some edits. */
const history = fc.array(fc.array(edit, { maxLength: 4 }), { minLength: 1, maxLength: 8 });

function apply(blocks: readonly string[], { kind, a, b, text }: Edit): readonly string[] {
  const at = a % blocks.length;
  const to = b % blocks.length;
  const one = blocks[at]!;
  const words = one.split(' ');
  const cut = 1 + (b % Math.max(1, words.length - 1));
  switch (kind) {
    case 'insert':
      return blocks.toSpliced(a % (blocks.length + 1), 0, text);
    case 'delete':
      return blocks.length === 1 ? blocks : blocks.toSpliced(at, 1);
    case 'move':
      return blocks.toSpliced(at, 1).toSpliced(to, 0, one);
    case 'swap':
      return blocks.with(at, blocks[to]!).with(to, one);
    case 'reword':
      return blocks.with(at, words.with(b % words.length, text.split(' ')[0]!).join(' '));
    case 'split':
      return words.length < 2
        ? blocks
        : blocks.toSpliced(at, 1, words.slice(0, cut).join(' '), words.slice(cut).join(' '));
    case 'merge':
      return at + 1 >= blocks.length ? blocks : blocks.toSpliced(at, 2, `${one} ${blocks[at + 1]!}`);
    case 'repeat':
      return blocks.toSpliced(to, 0, one);
    case 'replace':
      return [text];
  }
}

const OPTIONS = { language: 'en' };
const EMPTY: ParagraphIds = { paragraphs: [], retired: [] };

function publish(ids: ParagraphIds, blocks: readonly string[]): ParagraphIds {
  return acceptIdentity(ids, proposeIdentity(ids, blocks, OPTIONS), blocks, '2026-01-01');
}

test('through any history every id ever given is in use once or retired once, and lands on a paragraph', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), history, (first, publications) => {
      let blocks: readonly string[] = first;
      let ids = publish(EMPTY, blocks);
      const given = new Set(ids.paragraphs.map(({ id }) => id));
      for (const edits of publications) {
        blocks = edits.reduce(apply, blocks);
        ids = publish(ids, blocks);
        const all = [...ids.paragraphs, ...ids.retired].map(({ id }) => id);
        for (const id of all) given.add(id);
        expect(new Set(all).size).toBe(all.length);
        expect(new Set(all)).toEqual(given);
        expect(ids.paragraphs.map(({ text }) => text)).toEqual(blocks);
        const alive = new Set(ids.paragraphs.map(({ id }) => id));
        for (const id of given) expect(alive).toContain(landingOf(ids, id));
        for (const { see } of ids.retired) expect(alive).toContain(see);
        for (const id of given) expect(id).toMatch(/^p\d+[a-z]*$/);
      }
    }),
  );
});

test('an id is kept by other words only under a class that says so, and a new id is one never used', () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 8 }), history, (first, publications) => {
      let blocks: readonly string[] = first;
      let ids = publish(EMPTY, blocks);
      for (const edits of publications) {
        blocks = edits.reduce(apply, blocks);
        const proposal = proposeIdentity(ids, blocks, OPTIONS);
        const used = new Set([...ids.paragraphs, ...ids.retired].map(({ id }) => id));
        const textOf = new Map(ids.paragraphs.map(({ id, text }) => [id, text]));
        proposal.paragraphs.forEach((one, index) => {
          if (one.type === 'new') expect(used).not.toContain(one.id);
          else {
            expect(textOf.get(one.id)).toBe(ids.paragraphs[one.from]?.text);
            expect(one.type === 'unchanged').toBe(textOf.get(one.id) === blocks[index]);
            if (one.type !== 'unchanged') {
              const pieces = (without: string): string =>
                one.diff.flatMap(({ type, text }) => (type === without ? [] : [text])).join('');
              expect([pieces('added'), pieces('removed')]).toEqual([textOf.get(one.id), blocks[index]]);
            }
          }
        });
        expect(proposal.paragraphs).toHaveLength(blocks.length);
        ids = acceptIdentity(ids, proposal, blocks, '2026-01-01');
      }
    }),
  );
});

test('words that stand in both texts equally often keep their ids, wherever they stand', () => {
  const texts = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(
      texts.chain((blocks) =>
        fc.tuple(fc.constant(blocks), fc.shuffledSubarray(blocks, { minLength: blocks.length })),
      ),
      ([blocks, shuffled]) => {
        const ids = publish(EMPTY, blocks);
        const textOf = (from: ParagraphIds): ReadonlyMap<string, string> =>
          new Map(from.paragraphs.map(({ id, text }) => [id, text]));
        expect(textOf(publish(ids, shuffled))).toEqual(textOf(ids));
      },
    ),
  );
});

test('an edit in one paragraph leaves the ids of all others alone', () => {
  const texts = fc.uniqueArray(sentence, { minLength: 2, maxLength: 10 });
  fc.assert(
    fc.property(texts, fc.nat(), sentence, (blocks, pick, words) => {
      const at = pick % blocks.length;
      fc.pre(!blocks.includes(words));
      const ids = publish(EMPTY, blocks);
      const after = publish(ids, blocks.with(at, words));
      const others = (from: ParagraphIds): readonly string[] =>
        from.paragraphs.map(({ id }) => id).toSpliced(at, 1);
      expect(others(after)).toEqual(others(ids));
    }),
  );
});
