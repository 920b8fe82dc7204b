import { expect, test } from 'vitest';
import type { Report } from '../../../src/report/index.ts';
import {
  ACTOR_FIELDS,
  ARTICLE_FIELDS,
  articleContent,
  claimFile,
  markdown,
  reportOf,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
} from '../../content.ts';

type Change = Readonly<Record<string, unknown>>;

const ARTICLE = articleContent('rivers', 'A river has 12 dams.');
const HASH = /textSha256: "(.*)"/.exec(ARTICLE['articles/rivers/article.md'] ?? '')?.[1];

/** Files of each schema, valid but for a change; a key changed to undefined is left out. */
const FILES = {
  article: (change: Change) => ({
    ...ARTICLE,
    'articles/rivers/article.md': markdown(
      { ...ARTICLE_FIELDS, textSha256: HASH, ...change },
      'A river has 12 dams.',
    ),
  }),
  claim: (change: Change) => ({
    ...ARTICLE,
    'articles/rivers/claims/a.md': claimFile({ quote: 'A river', ...change }),
  }),
  lock: (change: Change) => ({
    ...ARTICLE,
    'articles/rivers/paragraphs.lock.yaml': yaml({
      version: 1,
      paragraphs: [{ id: 'p1', text: 'A river has 12 dams.' }],
      ...change,
    }),
  }),
  source: (change: Change) => ({ 'sources/report.yaml': yaml({ ...SOURCE_FIELDS, ...change }) }),
  actor: (change: Change) => ({ 'actors/body.yaml': yaml({ ...ACTOR_FIELDS, ...change }) }),
  series: (change: Change) => ({
    'sources/report.yaml': yaml(SOURCE_FIELDS),
    'series/floods.yaml': yaml({ ...SERIES_FIELDS, ...change }),
  }),
};

/** `line:column code message` of every error; the line of a key is its place in the fields. */
function errors({ issues }: Report): readonly string[] {
  return issues
    .filter(({ severity }) => severity === 'error')
    .map(
      ({ position, code, message }) =>
        `${position?.line ?? '-'}:${position?.column ?? '-'} ${code} ${message}`,
    );
}

test.each(Object.entries(FILES))('a valid file passes: %s', (_, file) => {
  expect(errors(reportOf(file({})))).toEqual([]);
});

test('a claim may leave out every list but the three sides of evidence', () => {
  const lists = ['cites', 'figures', 'dates', 'actors', 'related', 'asks'];
  const change = Object.fromEntries(lists.map((key) => [key, undefined]));
  expect(errors(reportOf(FILES.claim(change)))).toEqual([]);
});

test.each<[keyof typeof FILES, string, Change]>([
  ['article', 'title', { title: undefined }],
  ['article', 'author.name', { author: {} }],
  ['article', 'author[1].name', { author: [{ name: 'A' }, {}] }],
  ['article', 'publication', { publication: undefined }],
  ['article', 'published', { published: undefined }],
  ['article', 'captured', { captured: undefined }],
  ['article', 'lang', { lang: undefined }],
  ['article', 'genre', { genre: undefined }],
  ['article', 'rights', { rights: undefined }],
  ['article', 'textSha256', { textSha256: undefined }],
  ['claim', 'quote', { quote: undefined }],
  ['claim', 'claim', { claim: undefined }],
  ['claim', 'kind', { kind: undefined }],
  ['claim', 'assessment', { assessment: undefined }],
  ['claim', 'reason', { reason: undefined }],
  ['claim', 'cites[0].source', { cites: [{ words: 'A river' }] }],
  ['claim', 'figures[0].unit', { figures: [{ words: '12', value: 12, measure: 'dams' }] }],
  ['claim', 'supports', { supports: undefined }],
  ['claim', 'undermines', { undermines: undefined }],
  ['claim', 'context', { context: undefined }],
  ['claim', 'context[0].says', { context: [{ source: 'report' }] }],
  ['claim', 'reviewed', { reviewed: undefined }],
  ['claim', 'revisions', { revisions: undefined }],
  ['lock', 'version', { version: undefined }],
  ['lock', 'paragraphs', { paragraphs: undefined }],
  ['lock', 'retired[0].see', { retired: [{ id: 'p2', date: '2026-01-02' }] }],
  ['source', 'type', { type: undefined }],
  ['source', 'title', { title: undefined }],
  ['source', 'standing', { standing: undefined }],
  ['source', 'read', { read: undefined }],
  ['source', 'author[0].family', { author: [{ given: 'Ana' }] }],
  ['actor', 'name', { name: undefined }],
  ['actor', 'aliases', { aliases: undefined }],
  ['actor', 'summary', { summary: undefined }],
  ['actor', 'sources', { sources: undefined }],
  ['series', 'source', { source: undefined }],
  ['series', 'points', { points: undefined }],
  ['series', 'points[0].value', { points: [{ year: 2020 }] }],
])('%s needs %s', (schema, key, change) => {
  const found = errors(reportOf(FILES[schema](change)));
  expect(found.filter((issue) => issue.includes(' missing-key '))).toEqual([
    expect.stringContaining(`missing-key The key \`${key}\` is missing`),
  ]);
}); // prettier-ignore

test.each<[string, keyof typeof FILES, Change, string]>([
  ['a key that no schema knows', 'source', { colour: 1 }, '5:1 unknown-key The key `colour` is not known.'],
  ['a misspelt key, with what was meant', 'source', { publihser: 'x' }, '5:1 unknown-key The key `publihser` is not known. Did you mean `publisher`?'],
  ['a key unknown deep inside', 'claim', { cites: [{ word: 'A river', words: 'A river', source: null }] }, '6:10 unknown-key The key `cites[0].word` is not known. Did you mean `words`?'],
  ['a key of the prototype', 'source', { constructor: 'x' }, '5:1 unknown-key The key `constructor` is not known.'],
  ['a number for text', 'source', { title: 2024 }, '2:8 wrong-type `title` must be text, not 2024. Quotation marks make text of it: "2024".'],
  ['nothing for text', 'source', { title: null }, '2:8 wrong-type `title` must be text, not empty.'],
  ['text for a list', 'actor', { aliases: 'x' }, '3:10 wrong-type `aliases` must be a list, not "x".'],
  ['a misspelt key of an author', 'article', { author: { name: 'A', descripton: 'x' } }, '3:21 unknown-key The key `author.descripton` is not known. Did you mean `description`?'],
  ['a list of no authors', 'article', { author: [] }, '3:9 bad-value `author` is a list: it must have at least one entry.'],
  ['text for one of several authors', 'article', { author: ['A'] }, '3:10 wrong-type `author[0]` must be a group of keys, not "A".'],
  ['a group for text', 'claim', { quote: { a: 1 } }, '14:8 wrong-type `quote` must be text or a list, not a group of keys.'],
  ['text for a year', 'series', { points: [{ year: '2020', value: 1 }] }, '5:18 wrong-type `points[0].year` must be a number, not "2020".'],
  ['a year and a half', 'series', { points: [{ year: 2020.5, value: 1 }] }, '5:18 wrong-type `points[0].year` must be a whole number, not 2020.5.'],
  ['a truth value for a date', 'source', { issued: true }, '5:9 wrong-type `issued` must be text or a number, not true.'],
  ['text that is empty', 'claim', { reason: ' ' }, '5:9 bad-value `reason` is " ": it must not be empty.'],
  ['a word that is none of those allowed', 'claim', { assessment: 'suported' }, '4:13 bad-value `assessment` is "suported"; it must be one of supported, partly-supported, disputed, contradicted, unverified, opinion. Did you mean `supported`?'],
  ['a part of one word that is allowed', 'claim', { related: [{ claim: 'a', relation: 'depends' }] }, '15:35 bad-value `related[0].relation` is "depends"; it must be one of supports, depends-on, repeats, contrasts. Did you mean `depends-on`?'],
  ['a unit that is none', 'series', { unit: 'euro' }, '4:7 bad-value `unit` is "euro": it must be one of count, people, percent, dollars, or the code of a currency, such as EUR.'],
  ['a currency that nobody has', 'series', { unit: 'EUX' }, '4:7 bad-value `unit` is "EUX": it must be one of count, people, percent, dollars, or the code of a currency, such as EUR.'],
  ['a genre that is none', 'article', { genre: 'poem' }, '8:8 bad-value `genre` is "poem"; it must be one of opinion, editorial, essay, letter, interview, speech, press-release, report, judgment, statute.'],
  ['an id that is none', 'claim', { actors: ['The Body'] }, '8:10 bad-value `actors[0]` is "The Body": it is not an id, which has lower-case letters, digits and single hyphens.'],
  ['an id that is too long', 'claim', { actors: ['a'.repeat(65)] }, `8:10 bad-value \`actors[0]\` is "${'a'.repeat(65)}": it has more than 64 characters.`],
  ['a question that is empty', 'claim', { asks: ['how many dams', ' '] }, '15:24 bad-value `asks[1]` is " ": it must not be empty.'],
  ['a question that is asked twice', 'claim', { asks: ['how many dams', 'how many dams'] }, '15:7 bad-value `asks` is a list: it gives a question twice.'],
  ['one question for a list of them', 'claim', { asks: 'how many dams' }, '15:7 wrong-type `asks` must be a list, not "how many dams".'],
  ['a history without an entry', 'claim', { revisions: [] }, '13:12 bad-value `revisions` is a list: it must have at least one entry.'],
  ['a hash that is none', 'article', { textSha256: 'ABC' }, '10:13 bad-value `textSha256` is "ABC": it is not a SHA-256 in lower-case hexadecimal.'],
  ['a language tag that is none', 'article', { lang: 'english language' }, '7:7 bad-value `lang` is "english language": it is not a BCP 47 language tag.'],
  ['a paragraph id that is none', 'lock', { paragraphs: [{ id: 'one', text: 'A river has 12 dams.' }] }, '2:20 bad-value `paragraphs[0].id` is "one": it is not a paragraph id such as p7 or p7a.'],
  ['a version of the lock that is not known', 'lock', { version: 2 }, '1:10 lock-version `version` is 2: it is not 1, so another version of scholium wrote the file.'],
  ['a change that ends before it begins', 'claim', { figures: [{ words: '12', value: 12, unit: 'count', measure: 'dams', from: 2024, to: 2021 }] }, '7:85 bad-value `figures[0].to` is 2021: it is not later than `from`.'],
  ['a month that does not exist', 'claim', { reviewed: '2026-13' }, '12:11 bad-date `reviewed` is "2026-13": it is not an accepted EDTF date.'],
  ['a day that does not exist', 'source', { issued: '2025-02-30' }, '5:9 bad-date `issued` is "2025-02-30": it is not an accepted EDTF date.'],
  ['a day that February does not have', 'source', { issued: '2022-02-29' }, '5:9 bad-date `issued` is "2022-02-29": it is not an accepted EDTF date.'],
  ['a number of more digits than a year', 'claim', { reviewed: 22222 }, '12:11 bad-date `reviewed` is 22222: it is not an accepted EDTF date.'],
  ['a date with a time of day', 'source', { accessed: '2025-11-09T10:00:00Z' }, '5:11 bad-date `accessed` is "2025-11-09T10:00:00Z": it is not an accepted EDTF date.'],
  ['a choice of dates', 'source', { issued: '[2023,2025]' }, '5:9 bad-date `issued` is "[2023,2025]": it is not an accepted EDTF date.'],
  ['a figure that is no date', 'claim', { figures: [{ words: '2022-02-29', value: '2022-02-29', unit: 'date', measure: 'day' }] }, '7:41 bad-date `figures[0].value` is "2022-02-29": it is not an accepted EDTF date.'],
  ['a date as people say it', 'source', { accessed: '9 November 2025' }, '5:11 bad-date `accessed` is "9 November 2025": it is not an accepted EDTF date.'],
  ['an address that runs code', 'source', { URL: 'javascript:alert(1)' }, '5:6 url-not-http `URL` is "javascript:alert(1)": it is not an http or https address.'],
  ['an address that runs code, hidden in a line break', 'source', { URL: 'java\nscript:alert(1)' }, '5:6 url-not-http `URL` is "java\\nscript:alert(1)": it is not an http or https address.'],
  ['an address that holds its page', 'actor', { sameAs: ['data:text/html,x'] }, '6:10 url-not-http `sameAs[0]` is "data:text/html,x": it is not an http or https address.'],
  ['an address without slashes, which browsers take for a relative one', 'source', { archive: 'https:example.org' }, '5:10 url-not-http `archive` is "https:example.org": it is not an http or https address.'],
  ['an address with a line break in it', 'article', { publication: { name: 'x', url: 'https://a.b/\nc' } }, '4:32 url-not-http `publication.url` is "https://a.b/\\nc": it is not an http or https address.'],
  ['a control character behind an escape', 'source', { title: 'Bell \u0007' }, '2:8 control-character The text holds U+0007, a control character.'],
  ['half a character behind an escape', 'source', { title: '\uD83D' }, '2:8 control-character The text holds U+D83D, a control character.'],
  ['an override behind an escape', 'source', { title: 'Mill \u202E' }, '2:8 direction-open Here stands U+202E, a sign of direction that nothing closes in the same text.'],
  ['the end of an isolate', 'actor', { aliases: ['a', 'b\u2069'] }, '3:15 direction-open Here stands U+2069, which closes a direction that nothing has opened in the same text.'],
])('refuses %s', (_, schema, change, expected) => {
  expect(errors(reportOf(FILES[schema](change)))).toEqual([expected]);
}); // prettier-ignore

test.each<[string, keyof typeof FILES, Change]>([
  ['a date that was not established', 'article', { published: null }],
  ['a year written as a number', 'source', { issued: 2024 }],
  ['a month, an approximate year, an uncertain year', 'claim', { reviewed: '2026-01', revisions: [{ date: '2025~', summary: 'x' }, { date: '2024?', summary: 'y' }] }],
  ['an interval', 'source', { issued: '2024-01/2024-05' }],
  ['an interval without end, a season, a decade', 'claim', { reviewed: '2024-21', revisions: [{ date: '2024/..', summary: 'x' }, { date: '199X', summary: 'y' }] }],
  ['a source that could not be identified', 'claim', { cites: [{ words: 'A river', source: null }] }],
  ['an institution and a person as authors', 'source', { author: [{ literal: 'Body' }, { family: 'Kolar', given: 'Ana' }] }],
  ['a language with its script', 'source', { language: 'uz-Cyrl' }],
  ['a value of zero', 'series', { points: [{ year: 2020, value: 0 }] }],
  ['an address with a query and an international host', 'source', { URL: 'HTTPS://münchen.example/a?b=c&d#e' }],
])('accepts %s', (_, schema, change) => {
  expect(errors(reportOf(FILES[schema](change)))).toEqual([]);
}); // prettier-ignore

test('every problem of a file is reported at once', () => {
  const found = errors(reportOf(FILES.source({ title: 5, standing: 'primry', nope: 1, read: undefined })));
  expect(found.map((issue) => issue.split(' ')[1])).toEqual([
    'missing-key',
    'wrong-type',
    'bad-value',
    'unknown-key',
  ]);
});

test('the findings of a text are claims of it, three at most and each once', () => {
  const found = (findings: readonly string[]): readonly string[] =>
    errors(
      reportOf({
        ...articleContent('rivers', 'A river has 12 dams.', { dams: { quote: '12 dams' } }),
        'articles/rivers/article.md': markdown(
          { ...ARTICLE_FIELDS, textSha256: HASH, findings },
          'A river has 12 dams.',
        ),
      }),
    );
  expect(found(['dams'])).toEqual([]);
  expect(found(['damn'])).toEqual([
    expect.stringContaining('dangling-reference There is no claim `damn`. Did you mean `dams`?'),
  ]);
  expect(found(['dams', 'dams'])).toEqual([expect.stringContaining('it names a claim twice')]);
  expect(found(['a', 'b', 'c', 'd'])).toEqual([expect.stringContaining('it has more than 3 entries')]);
});

test('only an attribution says apart what was said and what is borne out', () => {
  const attribution = { said: 'Yes.', borneOut: 'No.' };
  expect(errors(reportOf(FILES.claim({ kind: 'attribution', attribution })))).toEqual([]);
  expect(errors(reportOf(FILES.claim({ kind: 'event', attribution })))).toEqual([
    expect.stringContaining('only a claim of kind `attribution` has it'),
  ]);
});
