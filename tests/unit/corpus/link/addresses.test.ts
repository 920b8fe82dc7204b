import { expect, test } from 'vitest';
import { locate, resolveFragment, type Place } from '../../../../src/anchor/index.ts';
import { findDisagreements } from '../../../../src/corpus/check/lasting/addresses.ts';
import {
  addressesOf,
  fragmentOf,
  resolveAddresses,
  type Article,
  type Claim,
} from '../../../../src/corpus/index.ts';
import { fromCodePoints } from '../../../../src/text/index.ts';
import { articleContent, onlyArticle, reportOf, type ClaimInput } from '../../../content.ts';

const BODY = `The 𝒜 river rises in the hills, and it ends in the sea.

It is clear now.

Another river begins.

It is clear now.`;

const article = (claims: Readonly<Record<string, ClaimInput>>, body = BODY): Article =>
  onlyArticle(articleContent('rivers', body, claims));
const codes = (quote: string, body: string, fields = {}): readonly string[] =>
  reportOf(articleContent('rivers', body, { one: { quote, ...fields } })).issues.map((issue) => issue.code);

test('each of the five addresses leads to the words of the claim', () => {
  const rivers = article({ sea: { quote: 'it ends in the sea' } });
  const claim = rivers.claims[0]!;
  const { id, paragraph, quote, position, fragment } = addressesOf(rivers, claim, claim.places[0]);
  const { text } = rivers.flat;
  expect([id, paragraph]).toEqual(['c-sea', 'p1']);
  expect(locate(rivers.flat, quote)).toEqual({ type: 'found', place: claim.places[0] });
  expect(Array.from(text).slice(position.start, position.end).join('')).toBe('it ends in the sea');
  expect(position.start).toBe(claim.places[0].start - 1);
  expect(fromCodePoints(text, position.start)).toBe(claim.places[0].start);
  expect(fragment.type).toBe('exact');
  expect(fragment.type === 'exact' && resolveFragment(rivers.flat, fragment.directive, 'en')).toEqual([
    { start: claim.places[0].start, end: claim.places[0].end },
  ]);
});

test('all addresses are read, each to the same range', () => {
  const rivers = article({ sea: { quote: 'it ends in the sea' } });
  const claim = rivers.claims[0]!;
  const { start, end } = claim.places[0];
  const resolved = resolveAddresses(rivers, addressesOf(rivers, claim, claim.places[0]));
  expect(resolved.map(({ address }) => address)).toEqual([
    'paragraph',
    'id',
    'quote',
    'position',
    'fragment',
  ]);
  expect(resolved.map(({ range }) => range)).toEqual(resolved.map(() => ({ start, end })));
});

test('a claim that is marked everywhere has its id at the first place only', () => {
  const rivers = article({ clear: { quote: 'It is clear now.', paragraph: 'all' } });
  const claim = rivers.claims[0]!;
  expect(claim.places.map((place) => addressesOf(rivers, claim, place).id)).toEqual(['c-clear', null]);
  expect(claim.places.map((place) => addressesOf(rivers, claim, place).paragraph)).toEqual(['p2', 'p4']);
});

test('words that stand elsewhere on a page do not lead a fragment astray', () => {
  const rivers = article({ sea: { quote: 'it ends in the sea' } });
  const claim = rivers.claims[0]!;
  expect(addressesOf(rivers, claim, claim.places[0]).fragment).toMatchObject({
    directive: 'text=it%20ends,the%20sea',
  });
  expect(fragmentOf(rivers, claim.places[0], ['Of the river, it ends in doubt.'])).toMatchObject({
    directive: 'text=and-,it%20ends,the%20sea',
  });
});

const moved = (place: Place, by: number): Place => ({
  ...place,
  start: place.start + by,
  end: place.end + by,
});

test('an address that leads elsewhere is an error that shows both readings', () => {
  const rivers = article({ sea: { quote: 'it ends in the sea' } });
  const claim = rivers.claims[0]!;
  const wrong: Claim = { ...claim, places: [moved(claim.places[0], -4)] };
  const [issue, ...others] = findDisagreements({ ...rivers, claims: [claim] }, wrong, () => ({
    line: 2,
    column: 8,
  }));
  expect(issue).toMatchObject({ code: 'address-disagreement', file: claim.file, position: { line: 2 } });
  expect(issue!.message).toBe(
    'The addresses of the claim disagree: it quotes "and it ends in the", but its element id reads "it ends in the sea".',
  );
  expect(others).toEqual([]);
});

test.each<[string, string, string, readonly string[], object?]>([
  ['a quote that cuts a word is refused: browsers find whole words', 'ver ends', 'A river ends.', ['address-disagreement']],
  ['a quote of whole words is accepted', 'river ends', 'A river ends.', []],
  ['a quote inside a paragraph that stands twice is accepted', 'is clear', 'It is clear.\n\nIt is clear.', [], { paragraph: 'p2' }],
  ['a quote that stands twice in one paragraph is accepted', 'the', 'In the sea and the sky.', [], { paragraph: 'all' }],
  ['a quote need not follow the dictionary where words are not parted', '民不会', '中国人民不会忘记。', []],
  ['a quote without words is accepted', '…', 'A river … ends.', []],
])('%s', (_, quote, body, expected, fields = {}) => {
  expect(codes(quote, body, fields)).toEqual(expected);
}); // prettier-ignore
