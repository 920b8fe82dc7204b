import { expect, test } from 'vitest';
import {
  acceptIdentity,
  landingOf,
  proposeIdentity,
  type IdentityProposal,
  type ParagraphIds,
} from '../../../src/revision/index.ts';

const A = 'The river rises in the northern hills and runs through three provinces before it meets the sea.';
const B = 'Officials in the capital have promised a dam for twenty years without laying a single stone.';
const C = 'Farmers along the lower banks depend on the spring flood for their wheat and their orchards.';
const D = 'The treaty of 1960 divided the waters between two states that have rarely trusted each other.';
const NEW = 'A late frost killed most of the blossom around the old mill that year.';
const NEWER = 'Nobody remembers who planted the poplars behind the railway station.';
const SHORT = 'So it is.';

const locked = (...texts: readonly string[]): ParagraphIds => ({
  paragraphs: texts.map((text, i) => ({ id: `p${i + 1}`, text })),
  retired: [],
});
const propose = (ids: ParagraphIds, blocks: readonly string[]): IdentityProposal =>
  proposeIdentity(ids, blocks, { language: 'en' });
const classes = ({ paragraphs }: IdentityProposal): readonly string[] =>
  paragraphs.map((one) => `${one.id} ${one.type}${'moved' in one && one.moved ? ' moved' : ''}`);
const gone = (proposal: IdentityProposal): readonly string[] =>
  proposal.gone.map(({ id, see }) => `${id} -> ${see}`);

test('a first lock gives p1, p2, … in the order of the text', () => {
  expect(classes(propose({ paragraphs: [], retired: [] }, [A, A, B]))).toEqual([
    'p1 new',
    'p2 new',
    'p3 new',
  ]);
});

test.each([
  ['nothing changed', [A, B, C], [A, B, C], ['p1 unchanged', 'p2 unchanged', 'p3 unchanged'], []],
  [
    'swapped twins keep their ids',
    [A, B, C],
    [B, A, C],
    ['p2 unchanged moved', 'p1 unchanged', 'p3 unchanged'],
    [],
  ],
  [
    'swapped and reworded paragraphs keep their ids',
    [A, B, C],
    [B.replace('single', 'first'), A.replace('meets', 'joins'), C],
    ['p2 reworded moved', 'p1 reworded', 'p3 unchanged'],
    [],
  ],
  [
    'a block moved to the start',
    [A, B, C, D],
    [C, D, A, B],
    ['p3 unchanged moved', 'p4 unchanged moved', 'p1 unchanged', 'p2 unchanged'],
    [],
  ],
  [
    'a paragraph inserted at the start, in the middle and at the end',
    [A, B],
    [NEW, A, NEWER, B, SHORT],
    ['p0a new', 'p1 unchanged', 'p1a new', 'p2 unchanged', 'p2a new'],
    [],
  ],
  [
    'two paragraphs inserted in one place',
    [A, B],
    [A, NEW, NEWER, B],
    ['p1 unchanged', 'p1a new', 'p1b new', 'p2 unchanged'],
    [],
  ],
  ['a paragraph removed in the middle', [A, B, C], [A, C], ['p1 unchanged', 'p3 unchanged'], ['p2 -> p1']],
  ['the first paragraph removed', [A, B, C], [B, C], ['p2 unchanged', 'p3 unchanged'], ['p1 -> p2']],
  [
    'all reworded at once',
    [A, B, C],
    [A.replace('rises', 'starts'), B.replace('single', 'first'), C.replace('depend', 'rely')],
    ['p1 reworded', 'p2 reworded', 'p3 reworded'],
    [],
  ],
  ['all replaced', [A, B], [C, D], ['p0a new', 'p0b new'], ['p1 -> p0a', 'p2 -> p0b']],
  [
    'one of two repeated paragraphs removed, told by its neighbours',
    [A, B, A, C],
    [B, A, C],
    ['p2 unchanged', 'p3 unchanged', 'p4 unchanged'],
    ['p1 -> p2'],
  ],
  [
    'a repeated paragraph reworded in its second place only',
    [A, B, A, C],
    [A, B, A.replace('meets', 'joins'), C],
    ['p1 unchanged', 'p2 unchanged', 'p3 reworded', 'p4 unchanged'],
    [],
  ],
  [
    'both repeated paragraphs reworded alike',
    [A, B, A, C],
    [A.replace('meets', 'joins'), B, A.replace('meets', 'joins'), C],
    ['p1 reworded', 'p2 unchanged', 'p3 reworded', 'p4 unchanged'],
    [],
  ],
  [
    'a paragraph split in two',
    [A, `${B} ${C}`, D],
    [A, B, C, D],
    ['p1 unchanged', 'p2 reworded', 'p2a new', 'p3 unchanged'],
    [],
  ],
  [
    'two paragraphs merged',
    [A, B, C, D],
    [A, `${B} ${C}`, D],
    ['p1 unchanged', 'p2 reworded', 'p4 unchanged'],
    ['p3 -> p2'],
  ],
  [
    'a paragraph merged into a longer one after it leads there',
    [A, SHORT + ' ' + NEW.slice(0, 40), `${B} ${C}`],
    [A, `${SHORT} ${NEW.slice(0, 40)} ${B} ${C}`],
    ['p1 unchanged', 'p3 reworded'],
    ['p2 -> p3'],
  ],
  ['a number changed', [A, D], [A, D.replace('1960', '1961')], ['p1 unchanged', 'p2 materially-changed'], []],
] as const)('%s', (_, before, after, expected, retired) => {
  const proposal = propose(locked(...before), after);
  expect(classes(proposal)).toEqual(expected);
  expect(gone(proposal)).toEqual(retired);
});

test('a paragraph that was split off names the one it comes from', () => {
  const { paragraphs } = propose(locked(A, `${B} ${SHORT} ${C}`), [A, `${B} ${SHORT}`, C]);
  expect(paragraphs[2]).toMatchObject({ type: 'new', partOf: 'p2' });
  expect(propose(locked(A, B), [A, B, NEW]).paragraphs[2]).toMatchObject({ partOf: null });
});

test('a material change tells what changed, a rewording shows the words', () => {
  expect(propose(locked(D), [D.replace('1960', '1961')]).paragraphs[0]).toMatchObject({
    type: 'materially-changed',
    changes: [{ kind: 'number', before: ['1960'], after: ['1961'] }],
  });
  expect(propose(locked(C), [C.replace('spring ', '')]).paragraphs[0]).toMatchObject({
    type: 'reworded',
    diff: [{ type: 'same' }, { type: 'removed', text: 'spring ' }, { type: 'same' }],
  });
});

test('a name that stands elsewhere in the text is known where it begins a sentence', () => {
  const ids = locked(
    'Kabul has not answered the third letter of the farmers.',
    'They wrote to Kabul and to Delhi.',
  );
  const { paragraphs } = propose(ids, [
    'Delhi has not answered the third letter of the farmers.',
    'They wrote to Kabul and to Delhi.',
  ]);
  expect(paragraphs[0]).toMatchObject({ type: 'materially-changed', changes: [{ kind: 'name' }] });
});

test('ids in use and retired ids are never given again', () => {
  const ids: ParagraphIds = {
    paragraphs: [{ id: 'p1', text: A }, { id: 'p1b', text: B }],
    retired: [{ id: 'p1a', see: 'p1', date: '2026-01-01' }, { id: 'p0a', see: 'p1', date: '2026-01-01' }],
  }; // prettier-ignore
  expect(classes(propose(ids, [NEW, A, NEWER, B, SHORT]))).toEqual([
    'p0b new',
    'p1 unchanged',
    'p1c new',
    'p1b unchanged',
    'p1d new',
  ]);
});

test('after p7z comes p7aa', () => {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const ids: ParagraphIds = {
    paragraphs: [{ id: 'p7', text: A }],
    retired: letters.map((letter) => ({ id: `p7${letter}`, see: 'p7', date: '2026-01-01' })),
  };
  expect(classes(propose(ids, [A, NEW, NEWER]))).toEqual(['p7 unchanged', 'p7aa new', 'p7ab new']);
});

test('accepting keeps words, retires what is gone and leads retired ids on', () => {
  const first = acceptIdentity(locked(A, B, C), propose(locked(A, B, C), [A, C]), [A, C], '2026-01-01');
  expect(first).toEqual({
    paragraphs: [{ id: 'p1', text: A }, { id: 'p3', text: C }],
    retired: [{ id: 'p2', see: 'p1', date: '2026-01-01' }],
  }); // prettier-ignore
  const second = acceptIdentity(first, propose(first, [C]), [C], '2026-02-02');
  expect(second.retired).toEqual([
    { id: 'p2', see: 'p3', date: '2026-01-01' },
    { id: 'p1', see: 'p3', date: '2026-02-02' },
  ]);
  expect(['p1', 'p2', 'p3', 'p9'].map((id) => landingOf(second, id))).toEqual(['p3', 'p3', 'p3', null]);
});

test('a circle of retired ids lands nowhere instead of turning for ever', () => {
  const retired = [
    { id: 'p2', see: 'p3', date: '2026-01-01' },
    { id: 'p3', see: 'p2', date: '2026-01-01' },
  ];
  expect(landingOf({ paragraphs: [{ id: 'p1', text: A }], retired }, 'p2')).toBeNull();
});

test('a text without paragraphs is a mistake of the caller', () => {
  expect(() => propose(locked(A), [])).toThrow('without paragraphs');
});
