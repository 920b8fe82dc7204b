import { expect, test } from 'vitest';
import { claimsOfActor } from '../../../../../src/site/claims/actors/actor-claims.ts';
import type { Placed } from '../../../../../src/site/frame/index.ts';

const BOARD = { id: 'board', name: 'The ferry board', aliases: ['FB'] };
const claim = (quote: string, says: string, isInText = true): Placed =>
  ({
    article: { mentions: isInText ? [{ actor: 'board' }] : [] },
    claim: { quote, claim: quote, supports: [{ source: 'minutes', says }], undermines: [], context: [] },
  }) as unknown as Placed;

test.each([
  ['names it', claim('FB closed the crossing', 'FB denies it.'), 'about', []],
  ['says no more than “its”', claim('its boats were sold', 'A list of boats.'), 'about', []],
  [
    'has evidence that quotes it',
    claim('the boats were sold', 'FB denies it.'),
    'evidence',
    ['FB denies it.'],
  ],
  ['holds its name in another word only', claim('FBI men came', 'FB says so.'), 'evidence', ['FB says so.']],
  ['is of a text that never names it', claim('the boats were sold', 'A list.', false), 'evidence', []],
])('a claim that %s is told apart', (_, placed, side, says) => {
  const { about, evidence } = claimsOfActor(BOARD, [placed]);
  expect(about.length > 0 ? 'about' : 'evidence').toBe(side);
  expect(evidence.flatMap((one) => one.says)).toEqual(says);
});
