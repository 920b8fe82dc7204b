import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type {
  QuoteOutcome,
  ReanchorOutcome,
} from '../../../../../src/authoring/commands/lasting/reanchor.ts';
import { ACTOR_FIELDS, articleContent, longText, yaml, type ClaimInput } from '../../../../content.ts';
import { project, type Outcome, type Project } from '../../run.ts';

const A = 'The river rises in the northern hills and runs through three provinces to the sea.';
const B = 'Officials in the capital have promised a dam for 20 years without laying a stone.';
const C = 'Farmers along the lower banks depend on the spring flood for wheat and for orchards.';
const ARTICLE = 'articles/rivers/article.md';
const LOCK = 'articles/rivers/paragraphs.lock.yaml';
const DAM = { dam: { quote: 'have promised a dam for 20 years' } };
const FLOOD = { flood: { quote: 'depend on the spring flood' } };

const rivers = (
  claims: Readonly<Record<string, ClaimInput>> = DAM,
  text: readonly string[] = [A, B, C],
): Project => project(articleContent('rivers', text.join('\n\n'), claims));
const edit = (one: Project, from: string, to: string): void => {
  expect(one.read(ARTICLE)).toContain(from);
  one.write(ARTICLE, one.read(ARTICLE).replace(from, to));
};
const claim = (one: Project, id = 'dam'): string => one.read(`articles/rivers/claims/${id}.md`);
const outcomes = ({ out }: Outcome): readonly ReanchorOutcome[] =>
  (JSON.parse(out) as { articles: readonly ReanchorOutcome[] }).articles;
const proposed = async (one: Project): Promise<QuoteOutcome> =>
  outcomes(await one.run(['reanchor', '--dry-run', '--json']))[0]!.claims[0]!;

/** Every file of the content but for the lock and the text, to see that nothing else was touched. */
const allClaims = (one: Project): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(path.join(one.folder, 'content/articles/rivers/claims')).map((name) => [
      name,
      one.read(`articles/rivers/claims/${name}`),
    ]),
  );

test('where every quote stands there is nothing to do', async () => {
  const one = rivers({ ...DAM, ...FLOOD });
  const { status, out } = await one.run(['reanchor']);
  expect([status, out]).toEqual([
    0,
    'content/articles/rivers/article.md: every quote stands (2).\nRead content/: 1 article, 2 claims, 0 sources, 0 actors, 0 series.',
  ]);
});

test.each<[string, (one: Project) => void, object]>([
  [
    'a word of it is another',
    (one) => edit(one, 'a dam', 'a weir'),
    { type: 'reworded', to: { ordinal: 2, paragraph: 'p2', text: 'have promised a weir for 20 years' }, changes: [] },
  ],
  [
    'a number in it is another',
    (one) => edit(one, '20 years', '30 years'),
    {
      type: 'materially-changed',
      to: { text: 'have promised a dam for 30 years' },
      changes: [{ kind: 'number', before: ['20'], after: ['30'] }],
    },
  ],
  ['its words are gone', (one) => edit(one, 'have promised a dam for 20 years', 'went home'), { type: 'gone' }],
  ['its paragraph is gone', (one) => edit(one, `${B}\n\n`, ''), { type: 'gone' }],
  ['the text is another', (one) => edit(one, [A, B, C].join('\n\n'), 'Of quite another matter.'), { type: 'gone', nearest: null }],
  [
    'its words were put in a second time',
    (one) => edit(one, C, `${C} They have promised a dam for 20 years.`),
    { type: 'ambiguous', places: [{ ordinal: 2, paragraph: 'p2' }, { ordinal: 3, paragraph: 'p3' }] },
  ],
])('a quote is proposed by its class when %s', async (_, change, expected) => {
  const one = rivers();
  change(one);
  expect(await proposed(one)).toMatchObject({ claim: 'dam', quote: 'have promised a dam for 20 years', ...expected });
}); // prettier-ignore

test('a quote whose paragraph is split keeps its words; its choice of a paragraph follows', async () => {
  const sentence = 'The dam was promised again.';
  const one = rivers({ dam: { quote: 'promised again', paragraph: 'p2' } }, [`${A} ${sentence}`, `${B} ${sentence}`, C]);
  edit(one, ` ${sentence}\n\n${C}`, `\n\n${sentence}\n\n${C}`);
  expect(await proposed(one)).toMatchObject({ type: 'moved', newParagraph: 'p2a' });
  const before = claim(one);
  const { status } = await one.run(['reanchor', '--accept', 'dam']);
  expect(status).toBe(0);
  expect(claim(one)).toBe(before.replace('paragraph: "p2"', 'paragraph: "p2a"'));
  await one.run(['lock', '--yes']);
  expect((await one.run(['check', '--json'])).out).not.toMatch(/"(?:quote|paragraph|lock)-/);
}); // prettier-ignore

test('for `all` one new quote is taken for every place, if it is the same in all of them', async () => {
  const twice = rivers({ dam: { ...DAM.dam, paragraph: 'all' } }, [B, A, B]);
  twice.write(ARTICLE, twice.read(ARTICLE).replaceAll('a dam', 'a weir'));
  expect(await proposed(twice)).toMatchObject({ type: 'reworded', newParagraph: null });
  const apart = rivers({ dam: { ...DAM.dam, paragraph: 'all' } }, [B, A, B]);
  edit(apart, 'a dam', 'a weir');
  edit(apart, 'a dam', 'a lock');
  expect(await proposed(apart)).toMatchObject({
    type: 'ambiguous',
    places: [{ ordinal: 1 }, { ordinal: 3 }],
  });
});

test('a proposal shows class, score, place, word diff and runner-up, and is written when a person says yes', async () => {
  const one = rivers({ ...DAM, ...FLOOD });
  edit(one, 'a dam for 20 years', 'a weir for 20 years');
  edit(one, C, `${C} Nobody has promised a dike for 20 years.`);
  const before = allClaims(one);
  const { status, out, asked } = await one.run(['reanchor'], ['y']);
  expect(status).toBe(0);
  expect(asked).toEqual(['    Take the new quote? 1 of 1 [y/N, q to stop] ']);
  expect(out).toContain('content/articles/rivers/article.md: 1 of 2 quotes no longer stand.');
  expect(out).toMatch(/claims\/dam\.md:14:8 {2}reworded, 9\d %, ¶ 2 \(`p2`\)\n {4}have promised a \[-dam-\] \{\+weir\+\} for 20 years/);
  expect(out).toMatch(/runner-up: \d\d %, ¶ 3 \(`p3`\): ".*promised a dike for 20 years"/);
  expect(out).toContain('1 accepted.\nWhen every quote is settled, run `npm run lock`.');
  expect(allClaims(one)).toEqual({
    ...before,
    'dam.md': before['dam.md']!.replace('a dam for', 'a weir for'),
  });
}); // prettier-ignore

test('of a materially changed quote a person is told what to review', async () => {
  const one = rivers({
    dam: { ...DAM.dam, figures: [{ words: '20 years', value: 20, unit: 'count', measure: 'Years' }] },
  });
  edit(one, '20 years', '30 years');
  const { out } = await one.run(['reanchor'], ['y']);
  expect(out).toMatch(/MATERIALLY CHANGED, 9\d %, ¶ 2 \(`p2`\): number 20 -> 30/);
  expect(out).toContain('`figures` has words that do not stand there: "20 years".');
  expect(out).toContain('Review these claims, whose words changed materially: dam.');
  expect(claim(one)).toContain('have promised a dam for 30 years');
});

test('each quote is asked for alone; what was accepted before a person stopped is kept', async () => {
  const one = rivers({ ...DAM, ...FLOOD, sea: { quote: 'three provinces to the sea' } });
  edit(one, 'a dam', 'a weir');
  edit(one, 'spring flood', 'summer flood');
  edit(one, 'provinces', 'districts');
  const { status, out, asked } = await one.run(['reanchor'], ['yes', 'q', 'y']);
  expect([status, asked.length]).toEqual([1, 2]);
  expect(out).toContain('1 accepted, 2 not accepted.');
  expect(claim(one)).toContain('a weir');
  expect(claim(one, 'flood')).toContain('spring');
  expect(claim(one, 'sea')).toContain('provinces');
});

test.each<[string, readonly string[], readonly string[] | null, number]>([
  ['the answer is no', ['reanchor'], ['n'], 1],
  ['the answer is empty', ['reanchor'], [''], 1],
  ['nobody can answer', ['reanchor'], null, 1],
  ['only a trial was asked for', ['reanchor', '--dry-run', '--accept', 'dam'], ['y'], 0],
  ['only JSON was asked for', ['reanchor', '--json'], ['y'], 1],
  ['another claim was named', ['reanchor', '--accept', 'flood'], ['y'], 1],
])('nothing is written when %s', async (_, args, answers, expected) => {
  const one = rivers({ ...DAM, ...FLOOD });
  edit(one, 'a dam', 'a weir');
  const before = allClaims(one);
  const { status } = await one.run(args, answers);
  expect([status, allClaims(one)]).toEqual([expected, before]);
});

test('claims named by --accept are taken without a question, the others left alone', async () => {
  const one = rivers({ ...DAM, ...FLOOD, sea: { quote: 'three provinces to the sea' } });
  edit(one, 'a dam', 'a weir');
  edit(one, 'spring flood', 'summer flood');
  edit(one, 'provinces', 'districts');
  const before = claim(one);
  const run = await one.run(['reanchor', '--accept', 'sea', '--accept', 'rivers/flood', '--json'], ['y']);
  expect([run.status, run.asked]).toEqual([1, []]);
  expect(outcomes(run)).toMatchObject([
    {
      article: 'rivers',
      lock: 'stale',
      standing: 0,
      unread: [],
      claims: [
        { claim: 'dam', state: 'proposed' },
        { claim: 'flood', state: 'accepted', to: { text: 'depend on the summer flood' } },
        { claim: 'sea', state: 'accepted', to: { text: 'three districts to the sea' } },
      ],
    },
  ]);
  expect(claim(one)).toBe(before);
  expect(claim(one, 'flood')).toContain('summer');
  expect(claim(one, 'sea')).toContain('districts');
});

test.each([
  ['gone', (one: Project) => edit(one, `${B}\n\n`, ''), 'Quote other words in the claim file'],
  ['ambiguous', (one: Project) => edit(one, C, `${C} They have promised a dam for 20 years.`), 'such as `paragraph: p2`'],
  ['ambiguous in one paragraph', (one: Project) => edit(one, B, `${B} They have promised a dam for 20 years.`), 'Quote more words'],
])('a quote that is %s cannot be accepted, and a person is told what to do', async (_, change, advice) => {
  const one = rivers();
  change(one);
  const before = claim(one);
  const { status, out, error, asked } = await one.run(['reanchor', '--accept', 'dam'], ['y']);
  expect([status, claim(one), asked]).toEqual([1, before, []]);
  expect(out).toContain(advice);
  expect(error).toContain('There is no one quote that could be accepted. Nothing was written.');
}); // prettier-ignore

test('a choice of a paragraph written by hand settles an ambiguous quote, also before the lock is written', async () => {
  const one = rivers();
  edit(one, `${A}\n\n`, `${A}\n\nA new paragraph.\n\n`);
  edit(one, C, `${C} They have promised a dam for 20 years.`);
  const { out } = await one.run(['reanchor']);
  expect(out).toContain('such as `paragraph: p2`');
  one.write('articles/rivers/claims/dam.md', claim(one).replace('\n', '\nparagraph: p2\n'));
  expect((await one.run(['reanchor'])).status).toBe(0);
  expect((await one.run(['check', '--json'])).out).not.toMatch(/"(?:quote|paragraph)-/);
});

test.each([
  ['a claim that does not exist', ['--accept', 'wall'], 'There is no claim `wall`.'],
  ['a claim that two articles have', ['--accept', 'dam'], 'Which claim `dam`: `rivers/dam` or `seas/dam`?'],
  ['an article that does not exist', ['lakes'], 'There is no article `lakes`. Articles: rivers, seas.'],
  ['two articles', ['rivers', 'seas'], 'Give one article, or none for all of them.'],
  ['all at once', ['--yes'], 'There is no option `--yes`.'],
])('%s is wrong usage: nothing is written', async (_, args, message) => {
  const one = project({ ...articleContent('rivers', [A, B].join('\n\n'), DAM), ...articleContent('seas', [B, C].join('\n\n'), DAM) });
  edit(one, 'a dam', 'a weir');
  const before = claim(one);
  const { status, out, error } = await one.run(['reanchor', ...args], ['y']);
  expect([status, out, claim(one)]).toEqual([2, '', before]);
  expect(error).toContain(message);
}); // prettier-ignore

test('a claim that two articles have is named with its article', async () => {
  const one = project({ ...articleContent('rivers', B, DAM), ...articleContent('seas', B, DAM) });
  edit(one, 'a dam', 'a weir');
  expect((await one.run(['reanchor', '--accept', 'rivers/dam'])).status).toBe(0);
  expect(claim(one)).toContain('a weir');
  expect(one.read('articles/seas/claims/dam.md')).toContain('a dam');
});

test('a claim is named whose quote stands: nothing to do, and said so', async () => {
  const { status, out } = await rivers().run(['reanchor', '--accept', 'dam']);
  expect(status).toBe(0);
  expect(out).toContain('The quote of `dam` stands: there is nothing to accept.');
});

test('names of actors are names where no capital letter shows it', async () => {
  const text = 'دریا خشک ہو رہا ہے اور کابل نے خط کا جواب نہیں دیا۔';
  const one = project({
    ...articleContent('rivers', text, { reply: { quote: 'کابل نے خط کا جواب نہیں دیا' } }),
    'actors/kabul.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['کابل'] }),
  });
  one.write(ARTICLE, one.read(ARTICLE).replace('lang: "en"', 'lang: "ur"').replace('کابل', 'دہلی'));
  expect(await proposed(one)).toMatchObject({
    type: 'materially-changed',
    changes: [{ kind: 'name', before: ['کابل'], after: [] }],
  });
});

test('other errors of the content do not stop it; claims that cannot be read are named', async () => {
  const one = rivers({ ...DAM, ...FLOOD });
  edit(one, 'a dam', 'a weir');
  one.write(ARTICLE, one.read(ARTICLE).replace('genre: "opinion"', 'genre: "song"'));
  one.write('articles/rivers/claims/flood.md', '---\nquote: [\n---\n');
  one.write('sources/bad.yaml', 'title: [');
  const { status, error } = await one.run(['reanchor', '--accept', 'dam']);
  expect(status).toBe(1);
  expect(error).toContain('these claims cannot be read; `npm run check` says why: flood.');
  expect(claim(one)).toContain('a weir');
});

test('an article whose text cannot be read is told, the others are worked on', async () => {
  const one = project({ ...articleContent('rivers', B, DAM), ...articleContent('seas', C) });
  edit(one, 'a dam', 'a weir');
  one.write('articles/seas/article.md', 'No frontmatter.');
  const { status, error } = await one.run(['reanchor', '--accept', 'dam']);
  expect(status).toBe(1);
  expect(error).toContain('content/articles/seas/article.md: The article’s text cannot be read');
  expect(claim(one)).toContain('a weir');
});

test.each<[string, (one: Project) => void]>([
  ['half merged', (one) => one.write(LOCK, `<<<<<<< ours\n${one.read(LOCK)}=======\n>>>>>>> theirs\n`)],
  ['holding an id twice', (one) => one.write(LOCK, one.read(LOCK).replace('p3', 'p1'))],
  ['cut off', (one) => one.write(LOCK, one.read(LOCK).slice(0, 80))],
])('with a lock that is %s only what is nearly the same is proposed, and no paragraph chosen', async (_, damage) => {
  const one = rivers({ ...DAM, ...FLOOD, sea: { quote: 'three provinces to the sea', paragraph: 'p1' } });
  edit(one, 'have promised a dam', 'had promised a dam');
  edit(one, 'the spring flood', 'a late summer');
  damage(one);
  const run = await one.run(['reanchor', '--json']);
  expect(outcomes(run)).toMatchObject([
    {
      lock: 'damaged',
      standing: 1,
      claims: [
        { claim: 'dam', type: 'reworded', to: { paragraph: null, text: 'had promised a dam for 20 years' } },
        { claim: 'flood', type: 'gone' },
      ],
    },
  ]);
  const { status, error } = await one.run(['reanchor', '--accept', 'dam']);
  expect(status).toBe(1);
  expect(error).toContain('Restore it first');
  expect(claim(one)).toContain('had promised');
}); // prettier-ignore

test('without a lock, and after the lock was written, quotes are still found by their own words', async () => {
  const unlocked = rivers();
  rmSync(path.join(unlocked.folder, 'content', LOCK));
  edit(unlocked, 'have promised', 'had promised');
  expect(await proposed(unlocked)).toMatchObject({ type: 'reworded', to: { paragraph: 'p2' } });
  const locked = rivers();
  edit(locked, 'have promised', 'had promised');
  await locked.run(['lock', '--yes']);
  expect(await proposed(locked)).toMatchObject({ type: 'reworded', to: { paragraph: 'p2' } });
});

test('only the quote changes in the file, whatever else it holds; no temporary file is left', async () => {
  const one = rivers();
  const source = `\uFEFF${claim(one)
    .replace('quote: "have promised a dam for 20 years"', "# Which words\nquote:   'have promised a dam\n  for 20 years'   # the quote")
    .replaceAll('\n', '\r\n')}\r\n\r\nThe words: have promised a dam for 20 years. 😀  \r\n`;
  one.write('articles/rivers/claims/dam.md', source);
  edit(one, 'a dam', 'the people’s dam');
  expect((await one.run(['reanchor', '--accept', 'dam'])).status).toBe(0);
  expect(claim(one)).toBe(
    source.replace("'have promised a dam\r\n  for 20 years'", "'have promised the people’s dam for 20 years'"),
  );
  expect(readdirSync(path.join(one.folder, 'content/articles/rivers/claims'))).toEqual(['dam.md']);
}); // prettier-ignore

test('a file that was changed while a question waited is left alone', async () => {
  for (const file of [ARTICLE, 'articles/rivers/claims/dam.md']) {
    const one = rivers();
    edit(one, 'a dam', 'a weir');
    const changed = one.read(file).replace('promised', 'announced');
    const run = await one.run(['reanchor'], () => {
      one.write(file, changed);
      return 'y';
    });
    expect([run.status, one.read(file)]).toEqual([1, changed]);
    expect(run.error).toContain('changed meanwhile');
  }
});

test('a file that cannot be written is told, and the next one is worked on', async () => {
  const one = rivers({ ...DAM, ...FLOOD });
  edit(one, 'a dam', 'a weir');
  edit(one, 'spring flood', 'summer flood');
  const { status, error } = await one.run(['reanchor'], () => {
    rmSync(path.join(one.folder, 'content/articles/rivers/claims/dam.md'), { force: true });
    return 'y';
  });
  expect(status).toBe(1);
  expect(error).toContain('dam.md cannot be read or written (ENOENT). Nothing was written.');
  expect(claim(one, 'flood')).toContain('summer');
});

test('a quote is found again in a long article with an edit in every tenth paragraph', async () => {
  const paragraphs = longText();
  const quote = /wheat (?!.*wheat).*no99/.exec(paragraphs.at(-1)!)![0];
  const edited = paragraphs.map((text, i) => (i % 10 === 9 ? text.replaceAll('wheat', 'barley') : text));
  const one = rivers({ last: { quote, paragraph: 'p100' } }, paragraphs);
  edit(one, paragraphs.join('\n\n'), edited.join('\n\n'));
  expect(await proposed(one)).toMatchObject({ type: 'reworded', to: { ordinal: 100, text: quote.replaceAll('wheat', 'barley') } });
}); // prettier-ignore
