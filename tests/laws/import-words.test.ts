import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../src/corpus/index.ts';
import { importText } from '../../src/imports/index.ts';
import { wordsOf } from '../../src/imports/words.ts';
import { flatten } from '../../src/text/index.ts';
import { FEWER } from './runs.ts';

const sentence = fc
  .array(fc.constantFrom('the', 'river', 'mill', 'rose', '1,566', '55~60', '*note*', '[1]', 'café', '#5', '+', '>', '_a_b', 'دریا', 'a|b', '`x'), { minLength: 8, maxLength: 20 })
  .map((words) => `The ${words.join(' ')}.`); // prettier-ignore
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '));
const line = fc.constantFrom(
  'The river pays', 'Nobody grinds corn at Brod now', 'By Jana Novak', 'By Jana Novak and Ivo Kolar', 'and Ivo Kolar', 'Jana Novak', '3 May 2024', 'Opinion', 'LEAVE A REPLY',
  'Advertisement', 'Related', 'Must Read', 'The writer is a hydrologist', 'Share this', '12 comments', 'Tags: a, b', '+ 5 percent', '* * *', '1.',
); // prettier-ignore
const capture = fc
  .array(fc.oneof(paragraph, line), { minLength: 1, maxLength: 12 })
  .chain((items) => fc.constantFrom('\n', '\n\n').map((gap) => items.join(gap)));

test('of a plain capture every word is in a field, in the text or among those removed, and none twice', async () => {
  await fc.assert(
    fc.asyncProperty(capture, async (text) => {
      const { fields, body, removed, warnings } = await importText({ text, name: 'capture.txt' });
      const { title, standfirst, author, authorDescriptions, publication } = fields;
      const { tree, issues } = parseProse(body, '', 0);
      expect(issues).toEqual([]);
      const all = [title, standfirst, author, ...authorDescriptions, publication, flatten(tree).text];
      const words = [...all, ...removed.map((one) => one.text)].flatMap((one) => wordsOf(one ?? ''));
      expect(words.sort()).toEqual([...wordsOf(text)].sort());
      expect(warnings.filter((warning) => warning.includes('does not show'))).toEqual([]);
    }),
    FEWER,
  );
});
