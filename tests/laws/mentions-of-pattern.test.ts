import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createMentionFinder } from '../../src/corpus/link/mentions.ts';
import { isUnspaced, normalize } from '../../src/text/index.ts';
import { ACTOR_FIELDS } from '../content.ts';
import { FEWER } from './runs.ts';

/** Pieces of which names and texts are put together, so that names stand in texts, in and beside one another. */
const piece = fc.constantFrom(
  'a',
  'ab',
  'TTP',
  ' ',
  '-',
  '.',
  '’',
  '_',
  '9',
  'é',
  'e\u0301',
  '中',
  '国',
  '中国',
  'ی',
  'ہ',
  '𝒜',
  '(',
  ')',
);
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(piece, { minLength: 1, maxLength: most })
    .map((pieces) => pieces.join(''))
    .filter((text) => text.trim() === text && !text.includes('  ') && text !== '');

test('the aliases that are found are those of one pattern over all of them, the longest first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(words(4), { minLength: 1, maxLength: 12 }), words(30), (aliases, written) => {
      const text = normalize(written);
      const flat = { text, blocks: [{ start: 0, end: text.length }] };
      const actors = aliases.map((alias, i) => ({
        ...ACTOR_FIELDS,
        kind: 'body' as const,
        ...{ id: `actor-${i}`, file: '', aliases: [alias.normalize('NFC')], sameAs: [], sources: [] },
      }));
      const paragraph = { id: 'p1', ordinal: 1, text, repeats: null };
      const found = createMentionFinder(actors).mentions(flat, [paragraph], []);
      expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(byPattern(text, actors));
    }),
    FEWER,
  );
});

function byPattern(
  text: string,
  actors: readonly { readonly id: string; readonly aliases: readonly string[] }[],
): readonly string[] {
  const idOf = new Map(actors.flatMap(({ id, aliases }) => aliases.map((alias) => [alias, id])));
  const aliases = [...idOf.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const whole = (alias: string): string => {
    const escaped = alias.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    return isUnspaced(alias) ? escaped : `(?<![\\p{L}\\p{N}\\p{M}_])${escaped}(?![\\p{L}\\p{N}\\p{M}_])`;
  };
  const seen = new Set<string | undefined>();
  return [...text.matchAll(new RegExp(aliases.map(whole).join('|'), 'gu'))].flatMap(([alias]) => {
    const id = idOf.get(alias);
    if (seen.has(id)) return [];
    seen.add(id);
    return [alias];
  });
}
