import { expect, test } from 'vitest';
import { readClaims } from '../../../../src/site/reading/browser/claims.ts';
import { countWith, matches, type Choice } from '../../../../src/site/reading/browser/filter.ts';
import { parseDocument } from '../../../dom.ts';

const note = (id: string, assessment: string, speakers?: string): string =>
  `<details class="note" data-assessment="${assessment}" data-kind="event"${speakers === undefined ? '' : ` data-speakers='${speakers}'`}><div class="note-body" id="n-${id}"></div></details>`;
const claims = readClaims(
  parseDocument(
    note('one', 'disputed', '["Ana"]') +
      note('two', 'supported', '["Ana","Ivo"]') +
      note('three', 'disputed'),
  ),
);
const choice = (asked: Partial<Record<keyof Choice, string>>): Choice => {
  const set = (value: string | undefined) => new Set(value === undefined ? [] : [value]);
  return { assessment: set(asked.assessment), kind: set(asked.kind), speaker: set(asked.speaker) };
};

test.each<[sentence: string, asked: Parameters<typeof choice>[0], ids: readonly string[]]>([
  ['nothing asked for shows all', {}, ['one', 'two', 'three']],
  ['a speaker has all claims that stand in turns of theirs', { speaker: 'Ana' }, ['one', 'two']],
  ['a claim that runs over two turns is of both', { speaker: 'Ivo' }, ['two']],
  ['of different criteria all must hold', { speaker: 'Ana', assessment: 'disputed' }, ['one']],
])('%s', (_, asked, ids) => {
  const shown = [...claims.values()].filter((claim) => matches(claim, choice(asked)));
  expect(shown.map(({ id }) => id)).toEqual(ids);
});

test('how many claims a speaker has is told among those that the other criteria let through', () => {
  expect(countWith(claims, choice({ assessment: 'disputed', speaker: 'Ivo' }), 'speaker', 'Ana')).toBe(1);
});
