import { expect, test } from 'vitest';
import { inputsOf } from '../../../../src/site/frame/kept/inputs.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  corpusOf,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../../../content.ts';

const CLAIM = {
  quote: 'The river ends',
  context: [{ source: 'report', says: 'So it does.' }],
  actors: ['sea'],
};

/** A claim that names neither. */
const RIVER = { quote: 'The river' };

/** Two texts, the first of which cites the report and names the sea. */
const CONTENT: Content = {
  ...articleContent('rivers', 'The river ends.', { ends: CLAIM, river: RIVER }),
  ...articleContent('hills', 'The hill stands.', { stands: { quote: 'The hill stands' } }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
  'actors/sea.yaml': yaml(ACTOR_FIELDS),
};

const SUBJECTS = {
  rivers: { kind: 'article', id: 'rivers' },
  hills: { kind: 'article', id: 'hills' },
  report: { kind: 'source', id: 'report' },
  sea: { kind: 'actor', id: 'sea' },
  all: null,
} as const;

/** Of what the inputs are others after an edit. */
function changedBy(edit: Content, elsewhere = 'en'): readonly string[] {
  const [before, after] = [
    inputsOf(corpusOf(CONTENT), 'en'),
    inputsOf(corpusOf({ ...CONTENT, ...edit }), elsewhere),
  ];
  return Object.entries(SUBJECTS).flatMap(([name, one]) => (before.of(one) === after.of(one) ? [] : [name]));
}

test.each<[string, Content, readonly string[]]>([
  ['nothing', {}, []],
  ['a note', articleContent('rivers', 'The river ends.', { ends: { ...CLAIM, reason: 'Seen.' }, river: RIVER }), ['rivers', 'report', 'sea', 'all']],
  ['a note on another claim of a text', articleContent('rivers', 'The river ends.', { ends: CLAIM, river: { quote: 'The river', reason: 'Seen.' } }), ['rivers', 'all']],
  ['the words of a text', articleContent('rivers', 'The river ends. So be it.', { ends: CLAIM, river: RIVER }), ['rivers', 'report', 'sea', 'all']],
  ['a source', { 'sources/report.yaml': yaml({ ...SOURCE_FIELDS, title: 'The report' }) }, ['rivers', 'report', 'sea', 'all']],
  ['an actor', { 'actors/sea.yaml': yaml({ ...ACTOR_FIELDS, summary: 'A sea.' }) }, ['rivers', 'report', 'sea', 'all']],
  ['who else cites a source', articleContent('hills', 'The hill stands.', { stands: { ...CLAIM, quote: 'The hill stands', actors: [] } }), ['rivers', 'hills', 'report', 'all']],
  ['a text that names none of them', articleContent('hills', 'The hill stands.', { stands: { quote: 'The hill stands', reason: 'Seen.' } }), ['hills', 'all']],
  ['who publishes', { 'site.yaml': yaml({ name: 'Others' }) }, ['rivers', 'hills', 'report', 'sea', 'all']],
  ['a new text', articleContent('lakes', 'The lake rests.'), ['rivers', 'hills', 'report', 'sea', 'all']],
])('what is made anew by an edit of %s', (_, edit, expected) => {
  expect(changedBy(edit)).toEqual(expected);
}); // prettier-ignore

test('other settings make everything anew', () => {
  expect(changedBy({}, 'ur')).toEqual(Object.keys(SUBJECTS));
});
