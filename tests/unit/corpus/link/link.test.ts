import { expect, test } from 'vitest';
import { hashText } from '../../../../src/corpus/index.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  claimFile,
  corpusOf,
  onlyArticle,
  reportOf,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../../../content.ts';

const FILE = 'content/articles/rivers/claims/a.md';
const TEXT =
  'The river rises.\n\nA dam with 12 gates was promised in May 2024, says a report.\n\nThe river rises.';

/** The rivers with one claim `a` of these fields. */
const withClaim = (fields: Readonly<Record<string, unknown>> & { quote: string }): Content =>
  articleContent('rivers', TEXT, { a: fields });

/** `code message` of every error about the claim. */
function errorsOf(content: Content): readonly string[] {
  return reportOf(content)
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);
}

test('a quote is placed where it stands', () => {
  const { claims, flat } = onlyArticle(withClaim({ quote: 'A dam  with 12\u00A0gates' }));
  expect(claims[0]!.places).toEqual([{ block: 1, start: 18, end: 37 }]);
  expect(flat.text.slice(18, 37)).toBe('A dam with 12 gates');
});

test('a claim that is refused is told of its quote and of what it names all the same', () => {
  const wrong = { quote: 'A dam with 12 doors', assessment: 'maybe', actors: ['nobody'] };
  expect(errorsOf(withClaim(wrong))).toEqual([
    expect.stringContaining('bad-value `assessment` is "maybe"'),
    expect.stringContaining('dangling-reference There is no actor `nobody`.'),
    expect.stringContaining('quote-not-found The quote does not stand in the article.'),
  ]);
});

test('a claim that is refused for its choice of a paragraph is told of that alone', () => {
  const errors = errorsOf(withClaim({ quote: 'The river rises.', paragraph: 3 }));
  expect(errors).toEqual([expect.stringContaining('wrong-type `paragraph`')]);
});

test('a note that is too long is told of in a language without spaces between words too', () => {
  const content = (note: string): Content => ({
    ...articleContent('rivers', '河流在五月上涨。', {}, { lang: 'zh' }),
    'articles/rivers/claims/a.md': claimFile({ quote: '河流' }, note),
  });
  const codes = (note: string): readonly string[] =>
    reportOf(content(note))
      .issues.map(({ code }) => code)
      .filter((code) => code === 'note-too-long');
  expect([codes('河流上涨。'.repeat(40)), codes('河流上涨。'.repeat(140))]).toEqual([[], ['note-too-long']]);
});

test('a paragraph chooses between two places', () => {
  const { claims } = onlyArticle(withClaim({ quote: 'The river rises.', paragraph: 'p3' }));
  expect(claims[0]!.places.map(({ block }) => block)).toEqual([2]);
});

test('`all` marks every place', () => {
  const { claims } = onlyArticle(withClaim({ quote: 'The river rises.', paragraph: 'all' }));
  expect(claims[0]!.places.map(({ block }) => block)).toEqual([0, 2]);
});

test('`all` marks no character twice', () => {
  const content = articleContent('rivers', 'no, no, no, no', { a: { quote: 'no, no', paragraph: 'all' } });
  expect(onlyArticle(content).claims[0]!.places.map(({ start }) => start)).toEqual([0, 8]);
});

test.each([
  ['a quote that stands nowhere, with the nearest passage', { quote: 'A dam with 12 doors was promised' }, 'quote-not-found The quote does not stand in the article. Nearest passage: ¶ 2 (`p2`), 88 %: "A dam with 12 gates was promised".'],
  ['a quote that nothing resembles', { quote: 'Zzz qqq xxx' }, 'quote-not-found The quote does not stand in the article. Nothing in it resembles the quote.'],
  ['a quote in other letter case', { quote: 'the river rises.' }, 'quote-not-found'],
  ['a quote with curled quotation marks', { quote: '‘The river’' }, 'quote-not-found'],
  ['a quote that reaches over two paragraphs', { quote: 'rises. A dam' }, 'quote-not-found'],
  ['a quote that stands elsewhere than said', { quote: 'A dam', paragraph: 'p1' }, 'quote-not-found The quote does not stand in `p1`, but it does in ¶ 2 (`p2`).'],
  ['a quote that stands twice without a choice', { quote: 'The river rises.' }, 'quote-ambiguous The quote stands 2 times: in ¶ 1 (`p1`), ¶ 3 (`p3`).'],
  ['a paragraph that does not exist', { quote: 'A dam', paragraph: 'p9' }, 'paragraph-unknown The article has no paragraph `p9`. Did you mean `p1`?'],
  ['a figure outside of the quote', { quote: 'A dam', figures: [{ words: '12 gates', value: 12, unit: 'count', measure: 'gates' }] }, 'figure-outside-quote The words "12 gates" do not stand in the quote "A dam".'],
  ['a citation outside of the paragraph', { quote: 'A dam', cites: [{ words: 'a study', source: null }] }, 'cite-not-found The words "a study" do not stand in the paragraph of the quote.'],
  ['an actor that does not exist', { quote: 'A dam', actors: ['nobody'] }, 'dangling-reference There is no actor `nobody`.'],
  ['a source that does not exist', { quote: 'A dam', supports: [{ source: 'nothing', says: 'x' }] }, 'dangling-reference There is no source `nothing`.'],
  ['a source of a citation that does not exist', { quote: 'A dam', cites: [{ words: 'a report', source: 'nothing' }] }, 'dangling-reference There is no source `nothing`.'],
  ['a related claim that does not exist', { quote: 'A dam', related: [{ claim: 'b', relation: 'supports' }] }, 'dangling-reference There is no claim `b`. Did you mean `a`?'],
  ['a series that does not exist', { quote: '12 gates', figures: [{ words: '12 gates', value: 12, unit: 'count', measure: 'gates', series: ['floods'] }] }, 'dangling-reference There is no series `floods`.'],
])('refuses %s', (_, fields, expected) => {
  expect(errorsOf(withClaim(fields))).toEqual([expect.stringContaining(expected)]);
}); // prettier-ignore

test('a quote that a keyboard wrote with other quotation marks and dashes is told so', () => {
  const content = articleContent('rivers', 'It’s a dam— and “12 gates” were promised.', {
    a: { quote: `It's a dam - and "12 gates"` },
  });
  expect(errorsOf(content)).toEqual([
    expect.stringContaining(
      'Only its quotation marks or dashes are others than in ¶ 1 (`p1`): "It’s a dam— and “12 gates',
    ),
  ]);
}); // prettier-ignore

test('a figure misread is told although the quote stands nowhere', () => {
  const figures = [{ words: '12 gates', value: 21, unit: 'count', measure: 'gates' }];
  expect(errorsOf(withClaim({ quote: 'Nothing of the kind: 12 gates', figures }))).toEqual([
    expect.stringContaining('figure-value-mismatch The words "12 gates" say 12, not 21.'),
    expect.stringContaining('quote-not-found'),
  ]);
});

test('of ids as near as each other the one with letters that changed places is meant', () => {
  const content = {
    ...withClaim({ quote: 'A dam', actors: ['iga'] }),
    'actors/bla.yaml': yaml(ACTOR_FIELDS),
    'actors/iag.yaml': yaml(ACTOR_FIELDS),
  };
  expect(errorsOf(content)).toEqual([expect.stringContaining('Did you mean `iag`?')]);
});

test('a reference is refused with the id that was meant', () => {
  const content = {
    ...withClaim({ quote: 'A dam', actors: ['bodie'] }),
    'actors/body.yaml': yaml(ACTOR_FIELDS),
  };
  expect(errorsOf(content)).toEqual(['dangling-reference There is no actor `bodie`. Did you mean `body`?']);
});

test('a reference to a file that is broken itself is not reported as dangling too', () => {
  const content = {
    ...withClaim({ quote: 'A dam', actors: ['body'], supports: [{ source: 'report', says: 'x' }] }),
    'actors/body.yaml': 'name: [\n',
    'sources/report.yaml': yaml({ ...SOURCE_FIELDS, read: undefined }),
  };
  expect(errorsOf(content).map((error) => error.split(' ')[0])).toEqual(['malformed-yaml', 'missing-key']);
});

test('positions are those of the values', () => {
  const { issues } = reportOf(withClaim({ quote: 'A lake' }));
  expect(issues).toMatchObject([{ code: 'quote-not-found', file: FILE, position: { line: 14, column: 8 } }]);
});

test('claims are numbered in the order of the text, of two that begin together the longer first', () => {
  const content = articleContent('rivers', 'One two three.\n\nFour.', {
    z: { quote: 'One two' },
    a: { quote: 'Four' },
    b: { quote: 'One two three' },
    c: { quote: 'One two' },
  });
  expect(onlyArticle(content).claims.map(({ id, ordinal }) => [id, ordinal])).toEqual([
    ['b', 1],
    ['c', 2],
    ['z', 3],
    ['a', 4],
  ]);
});

test('a paragraph knows the first one with the same words', () => {
  expect(onlyArticle(articleContent('rivers', TEXT)).paragraphs).toMatchObject([
    { id: 'p1', ordinal: 1, repeats: null },
    { id: 'p2', ordinal: 2, repeats: null },
    { id: 'p3', ordinal: 3, repeats: 'p1' },
  ]);
});

test('paragraphs keep the ids of the lock', () => {
  const lock = yaml({
    version: 1,
    paragraphs: [
      { id: 'p4', text: 'The river rises.' },
      { id: 'p4a', text: 'It falls.' },
    ],
    retired: [
      { id: 'p1', see: 'p2', date: '2026-01-02' },
      { id: 'p2', see: 'p4', date: '2026-01-02' },
    ],
  });
  const content = {
    ...articleContent('rivers', 'The river rises.\n\nIt falls.'),
    'articles/rivers/paragraphs.lock.yaml': lock,
  };
  expect(onlyArticle(content).paragraphs.map(({ id }) => id)).toEqual(['p4', 'p4a']);
});

test.each([
  ['a retired id that leads nowhere', { retired: [{ id: 'p2', see: 'p3', date: '2026-01-02' }] }, 'lock-damaged The retired id `p2` leads to `p3`, which is no paragraph of the text.'],
  ['retired ids that lead to each other', { retired: [{ id: 'p2', see: 'p3', date: '2026-01-02' }, { id: 'p3', see: 'p2', date: '2026-01-02' }] }, 'lock-damaged The retired id `p2` leads to `p3`'],
  ['an id that is in use and retired', { retired: [{ id: 'p1', see: 'p1', date: '2026-01-02' }] }, 'lock-damaged The id `p1` stands twice.'],
  ['a paragraph that the text has lost', { paragraphs: [{ id: 'p1', text: 'It rises.' }, { id: 'p2', text: 'It falls.' }] }, 'lock-stale The lock has `p2` at the end, which the text no longer has.'],
  ['a paragraph that the lock does not have', { paragraphs: [] }, 'lock-stale The text has a paragraph 1 that the lock does not: "It rises.".'],
  ['a word that was changed', { paragraphs: [{ id: 'p1', text: 'It fell.' }] }, 'lock-stale Paragraph 1 of the text is not `p1` as published: the text reads "It rises.", the lock "It fell.".'],
])('refuses a lock with %s', (_, change, expected) => {
  const lock = { version: 1, paragraphs: [{ id: 'p1', text: 'It rises.' }], ...change };
  const content = { ...articleContent('rivers', 'It rises.'), 'articles/rivers/paragraphs.lock.yaml': yaml(lock) };
  expect(errorsOf(content)[0]).toContain(expected);
}); // prettier-ignore

test('a paragraph may begin with a wide space, which is no white space', () => {
  expect(errorsOf(articleContent('rivers', '\u3000川は流れる。'))).toEqual([]);
});

test('the hash is that of the canonical text: markup and white space may change, no word may', () => {
  const content = articleContent('rivers', 'The river *rises*.');
  const file = 'articles/rivers/article.md';
  const edit = (text: string): Content => ({
    ...content,
    [file]: content[file]!.replace('The river *rises*.', text),
  });
  expect(content[file]).toContain(hashText('The river rises.'));
  expect(errorsOf(edit('The  river\n**rises**.'))).toEqual([]);
  expect(errorsOf(edit('The river rises!')).map((error) => error.split(' ')[0])).toEqual([
    'text-changed',
    'lock-stale',
  ]);
});

test('two actors may not share an alias, however it is spaced', () => {
  const actor = (aliases: readonly string[]): string => yaml({ ...ACTOR_FIELDS, aliases });
  const content = { 'actors/a.yaml': actor(['The Body']), 'actors/b.yaml': actor(['B', 'The\u00A0 Body']) };
  expect(errorsOf(content)).toEqual([expect.stringContaining('alias-shared')]);
});

test('a year may stand in two editions of a series, not twice in one', () => {
  const series = (edition: string): string =>
    yaml({
      ...SERIES_FIELDS,
      points: [
        { year: 2020, value: 1, edition: '2021' },
        { year: 2020, value: 2, edition },
      ],
    });
  const content = (edition: string): Content => ({
    'sources/report.yaml': yaml(SOURCE_FIELDS),
    'series/a.yaml': series(edition),
  });
  expect(errorsOf(content('2022'))).toEqual([]);
  expect(errorsOf(content('2021'))).toEqual(['series-invalid The year 2020 stands twice.']);
});

test('what nothing refers to is a warning: the content is read all the same', () => {
  const content = { 'sources/report.yaml': yaml(SOURCE_FIELDS), 'actors/body.yaml': yaml(ACTOR_FIELDS) };
  expect(reportOf(content).issues.map(({ code, severity }) => [code, severity])).toEqual([
    ['unused-actor', 'warning'],
    ['unused-source', 'warning'],
  ]);
  expect(corpusOf(content).sources.has('report')).toBe(true);
});

test('an actor that the text names is used', () => {
  const content = {
    ...articleContent('rivers', TEXT),
    'actors/body.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['dam'] }),
  };
  expect(reportOf(content).issues).toEqual([]);
});

test('there is no corpus while there is an error anywhere', () => {
  expect(() => corpusOf({ ...articleContent('rivers', TEXT), 'sources/a.yaml': '' })).toThrow('[wrong-type]');
});

test.each([
  ['a file at the top', 'notes.txt', 'misplaced-file'],
  ['a folder that is not known', 'people/a.yaml', 'misplaced-file'],
  ['a folder within sources', 'sources/old/a.yaml', 'misplaced-file'],
  ['a source that is Markdown', 'sources/a.md', 'misplaced-file'],
  ['an article without its folder', 'articles/a.md', 'misplaced-file'],
  ['a claim that is YAML', 'articles/rivers/claims/a.yaml', 'misplaced-file'],
  ['another file in an article', 'articles/rivers/notes.md', 'misplaced-file'],
  ['a folder within claims', 'articles/rivers/claims/old/a.md', 'misplaced-file'],
  ['capitals in an id', 'sources/Report.yaml', 'invalid-id'],
  ['an underscore in an id', 'actors/a_b.yaml', 'invalid-id'],
  ['two hyphens in an id', 'actors/a--b.yaml', 'invalid-id'],
  ['letters beyond ASCII in an id', 'series/flüsse.yaml', 'invalid-id'],
  ['an id of 65 characters', `sources/${'a'.repeat(65)}.yaml`, 'invalid-id'],
  ['a claim without a name', 'articles/rivers/claims/.md', 'invalid-id'],
])('refuses %s', (_, path, code) => {
  const found = reportOf({ ...articleContent('rivers', TEXT), [path]: '' }).issues;
  expect(found).toMatchObject([{ code, file: `content/${path}`, position: null }]);
}); // prettier-ignore

test('an article whose folder has no valid name is refused by its folder', () => {
  expect(reportOf(articleContent('The Rivers', 'One.')).issues).toMatchObject([
    { code: 'invalid-id', file: 'content/articles/The Rivers' },
  ]);
});
