import { expect, test } from 'vitest';
import {
  ACTOR_FIELDS,
  ARTICLE_FIELDS,
  articleContent,
  corpusOf,
  markdown,
  yaml,
  type Content,
} from '../../../content.ts';

/** `actor: words` of each mention in a text. */
function mentionsIn(
  text: string,
  aliases: Readonly<Record<string, readonly string[]>>,
  exceptions?: unknown,
): readonly string[] {
  const content = articleContent('rivers', text);
  const file = 'articles/rivers/article.md';
  const hash = /textSha256: "(.*)"/.exec(content[file] ?? '')?.[1];
  const fields = { ...ARTICLE_FIELDS, textSha256: hash, mentionExceptions: exceptions };
  const actors: Content = Object.fromEntries(
    Object.entries(aliases).map(([id, aliases]) => [`actors/${id}.yaml`, yaml({ ...ACTOR_FIELDS, aliases })]),
  );
  const [article] = corpusOf({ ...content, [file]: markdown(fields, text), ...actors }).articles;
  return article!.mentions.map(({ actor, start, end, block }) => {
    const range = article!.flat.blocks[block]!;
    expect(start >= range.start && end <= range.end).toBe(true);
    return `${actor}: ${article!.flat.text.slice(start, end)}`;
  });
}

test.each<[string, string, Readonly<Record<string, readonly string[]>>, readonly string[]]>([
  ['whole words only', 'Sea, Seaside, overSea, the Sea.', { sea: ['Sea'] }, ['sea: Sea']],
  ['letter case counts', 'the sea', { sea: ['Sea'] }, []],
  ['the longest alias first', 'The Black Sea Fleet sails.', { sea: ['Black Sea'], fleet: ['Black Sea Fleet'] }, ['fleet: Black Sea Fleet']],
  ['the first mention in each paragraph', 'The Sea and the Sea.\n\nThe Sea.', { sea: ['Sea'] }, ['sea: Sea', 'sea: Sea']],
  ['of several aliases of one actor the first that stands', 'ISKP, then IS-K.', { iskp: ['IS-K', 'ISKP'] }, ['iskp: ISKP']],
  ['in the order of the text', 'Zed met Ada.', { ada: ['Ada'], zed: ['Zed'] }, ['zed: Zed', 'ada: Ada']],
  ['white space of an alias counts as one space', 'The Black\u00A0Sea.', { sea: ['Black  Sea'] }, ['sea: Black Sea']],
  ['across emphasis', 'The *Black* Sea.', { sea: ['Black Sea'] }, ['sea: Black Sea']],
  ['not across paragraphs', 'Black\n\nSea', { sea: ['Black Sea'] }, []],
  ['a letter with a mark is another letter', 'Seá', { sea: ['Se'] }, []],
  ['an alias that ends in a full stop', 'The U.S. and U.S.A', { us: ['U.S.'] }, ['us: U.S.']],
  ['characters with a meaning in patterns', 'The (New) C++ [Party]?', { party: ['(New) C++ [Party]?'] }, ['party: (New) C++ [Party]?']],
  ['with a possessive', 'Pakistan’s rivers', { pakistan: ['Pakistan'] }, ['pakistan: Pakistan']],
  ['in a script without spaces', '中国的河流', { china: ['中国'] }, ['china: 中国']],
  ['in Urdu', 'سمندر اور دریا', { sea: ['سمندر'] }, ['sea: سمندر']],
  ['no actors, no mentions', 'The Sea.', {}, []],
])('%s', (_, text, aliases, expected) => {
  expect(mentionsIn(text, aliases)).toEqual(expected);
  // Found in another way where an alias need not be a whole word.
  expect(mentionsIn(text, { ...aliases, elsewhere: ['別処'] })).toEqual(expected);
}); // prettier-ignore

test('an exception holds everywhere, or in one paragraph', () => {
  const text = 'May spoke.\n\nMay spoke.';
  expect(mentionsIn(text, { may: ['May'] }, [{ alias: 'May' }])).toEqual([]);
  expect(mentionsIn(text, { may: ['May'] }, [{ alias: 'May', paragraph: 'p1' }])).toEqual(['may: May']);
});

test('an exception leaves the next mention in the paragraph', () => {
  expect(
    mentionsIn('In May Theresa May spoke.', { may: ['May', 'Theresa May'] }, [{ alias: 'May' }]),
  ).toEqual(['may: Theresa May']);
});
