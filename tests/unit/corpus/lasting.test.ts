import { expect, test } from 'vitest';
import {
  formatPublished,
  formatRedirect,
  untoldChange,
  type Published,
  type Redirect,
} from '../../../src/corpus/index.ts';
import { publishedSchema, redirectsSchema } from '../../../src/corpus/schemas/index.ts';
import { articleContent, corpusOf, reportOf, SOURCE_FIELDS, yaml, type Content } from '../../content.ts';
import { parse } from 'yaml';

const PUBLISHED: Published = {
  version: 1,
  articles: ['rivers'],
  claims: ['ends', 'flows', 'source'].map((id) => ({
    article: 'rivers',
    id,
    revisions: 1,
    quote: id === 'flows' ? ['A river', 'the sea'] : 'A river ends',
    claim: 'The text says so.',
    kind: 'event',
    assessment: 'unverified',
  })),
  sources: [],
  actors: [],
  series: [],
};
const claim = (fields: Partial<Redirect>): Redirect => ({
  kind: 'claim',
  article: 'rivers',
  id: 'flows',
  to: 'ends',
  date: '2026-01-02',
  ...fields,
});

/** Content that once had the claims `ends`, `flows` and `source`, and has the first. */
function content(redirects: readonly Redirect[], published = PUBLISHED): Content {
  return {
    ...articleContent('rivers', 'A river ends in the sea.', { ends: { quote: 'A river ends' } }),
    'published.lock.yaml': formatPublished(published),
    'redirects.yaml': redirects.length === 0 ? '[]' : redirects.map(formatRedirect).join(''),
  };
}

const errors = (redirects: readonly Redirect[], published?: Published): readonly string[] =>
  reportOf(content(redirects, published))
    .issues.filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code}: ${message}`);

test('the lock and redirects are written as they are read', () => {
  expect(publishedSchema.parse(parse(formatPublished(PUBLISHED)))).toEqual(PUBLISHED);
  const redirects = [claim({}), claim({ to: null, reason: 'A "misreading": # of it.' })];
  expect(redirectsSchema.parse(parse(redirects.map(formatRedirect).join('')))).toEqual(redirects);
});

test('a restatement whose straight marks became typographic is the same; one with another word is not', () => {
  const [was] = PUBLISHED.claims;
  if (was === undefined) throw new Error('There is no claim');
  const straight = { ...was, claim: `Brod's text says "so".` };
  expect(untoldChange(straight, { ...was, claim: 'Brod’s text says “so”.' })).toBeNull();
  expect(untoldChange(straight, { ...was, claim: 'Brod’s text said “so”.' })).toEqual({
    claim: straight.claim,
  });
});

test('an id may lead through others to what exists, or to what became of it', () => {
  const redirects = [
    claim({ id: 'source', to: 'flows' }),
    claim({ id: 'flows', to: 'ends', date: '2026-02-03' }),
  ];
  expect(errors(redirects)).toEqual([]);
  const back = [
    claim({ id: 'source', to: 'flows' }),
    claim({ id: 'flows', to: null, date: '2026-02-03', reason: 'A misreading.' }),
  ];
  expect(errors(back)).toEqual([]);
  expect(corpusOf(content(redirects)).former.map(({ id, to }) => [id, to])).toEqual([
    ['source', 'ends'],
    ['flows', 'ends'],
  ]);
  expect(corpusOf(content(back)).former[0]).toMatchObject({
    id: 'source', to: null, date: '2026-02-03', reason: 'A misreading.', claim: 'The text says so.',
  }); // prettier-ignore
});

test.each<[string, readonly Redirect[], RegExp]>([
  ['without a redirect the id is lost', [claim({})], /^id-lost: The claim `source` of `rivers` was published and is gone/],
  ['an id is redirected twice', [claim({}), claim({ to: null, reason: 'No.' }), claim({ id: 'source' })], /^redirect-refused: .*twice/],
  ['an id that exists is redirected', [claim({}), claim({ id: 'source' }), claim({ id: 'ends', to: null, reason: 'No.' })], /^redirect-refused: The claim `ends` exists/],
  ['an id that never was is redirected', [claim({}), claim({ id: 'source' }), claim({ id: 'flow' })], /^redirect-refused: No claim `flow` was ever published/],
  ['a redirect leads to nothing', [claim({}), claim({ id: 'source', to: 'end' })], /^dangling-reference: There is no claim `end`\. Did you mean `ends`\?/],
  ['a redirect leads to another kind', [claim({}), claim({ id: 'source', to: 'rivers' })], /^redirect-refused: A claim cannot lead to `rivers`, which is of another kind: article/],
  ['redirects lead in a circle', [claim({ to: 'source' }), claim({ id: 'source', to: 'flows' })], /^redirect-loop: .*\nredirect-loop/],
  ['what was taken back says no reason', [claim({}), claim({ id: 'source', to: null })], /^missing-key: .*`\[1\]\.reason` is missing: it says why/],
  ['a claim says no article', [claim({}), claim({ id: 'source', article: undefined })], /^missing-key: .*it stands with a claim/],
  ['a source has an article', [{ ...claim({}), kind: 'source' }, claim({ id: 'source' }), claim({})], /^bad-value: .*it stands with a claim/],
])('where %s the build stops', (_, redirects, message) => {
  expect(errors(redirects).join('\n')).toMatch(message);
}); // prettier-ignore

test('the claims of an article that was renamed keep their old addresses, those of one taken back are told of with it', () => {
  const old = { ...PUBLISHED, articles: ['on-rivers', 'rivers'] };
  const claims = old.claims.map((one) => ({ ...one, article: 'on-rivers' }));
  const both = [claim({}), claim({ id: 'source' })];
  const renamed: Redirect = { kind: 'article', id: 'on-rivers', to: 'rivers', date: '2026-01-02' };
  const gone: Redirect = { ...renamed, to: null, reason: 'The writer took it back.' };
  expect(errors([renamed, ...both], { ...old, claims })).toEqual([]);
  expect(errors([gone], { ...old, claims })).toEqual([]);
  expect(errors([renamed], { ...old, claims })).toHaveLength(2);
});

test('a draft has no page, so that a claim that was published cannot become one', () => {
  const files = articleContent('rivers', 'A river ends in the sea.', {
    ends: { quote: 'A river ends', status: 'draft' },
  });
  const published = formatPublished({ ...PUBLISHED, claims: PUBLISHED.claims.slice(0, 1) });
  const { issues } = reportOf({ ...files, 'published.lock.yaml': published });
  expect(issues.map(({ code, message }) => `${code}: ${message}`)).toContain(
    'id-lost: The claim `ends` of `rivers` was published and is a draft now, which has no page.',
  );
});

test('a draft has no page, so that no old address leads to it', () => {
  const files = articleContent('rivers', 'A river ends in the sea.', {
    ends: { quote: 'A river ends', status: 'draft' },
  });
  const redirects = formatRedirect(claim({ to: 'ends' }));
  const { issues } = reportOf({ ...files, 'redirects.yaml': redirects });
  expect(issues.map(({ code, message }) => `${code}: ${message}`)).toContain(
    'dangling-reference: The claim `ends` is a draft, which has no page.',
  );
});

test('files that cannot be read lose no id', () => {
  const files = {
    ...articleContent('rivers', 'A river ends in the sea.'),
    'sources/report.yaml': yaml({ ...SOURCE_FIELDS, type: 'riport' }),
    'published.lock.yaml': formatPublished({ ...PUBLISHED, claims: [], sources: ['report'] }),
  };
  expect(reportOf(files).issues.map(({ code }) => code)).toEqual(['bad-value']);
  expect(errors([], { ...PUBLISHED, articles: [] })).not.toContain('id-unlocked');
});

test('a key that is not known, beside a lock of another version, may be one that the other knows', () => {
  const files = { ...content([]), 'sources/report.yaml': yaml({ ...SOURCE_FIELDS, weight: 3 }) };
  const messages = (version: number) =>
    reportOf({
      ...files,
      'published.lock.yaml': formatPublished(PUBLISHED).replace('version: 1', `version: ${version}`),
    })
      .issues.filter(({ code }) => code === 'unknown-key')
      .map(({ message }) => message);
  expect(messages(1)).toEqual(['The key `weight` is not known.']);
  expect(messages(2)).toEqual([
    'The key `weight` is not known. A lock beside it was written by another version of scholium, which may know it: install that one before you change anything.',
  ]);
});

test('what to do about an id that leads nowhere fits what it is of', () => {
  const claims = { ends: { quote: 'A river ends', actors: ['board'], related: [{ claim: 'sea', relation: 'repeats' }], supports: [{ source: 'report', says: 'It does.' }], by: ['ana'] } };
  const published = formatPublished({ ...PUBLISHED, claims: [], actors: ['mill'] });
  const content = { ...articleContent('rivers', 'A river ends in the sea.', claims), 'published.lock.yaml': published };
  expect(
    reportOf({ ...content, 'site.yaml': 'method: how.md\n' })
      .issues.filter(({ severity }) => severity === 'error')
      .map(({ message, fix }) => `${message} ${fix}`),
  ).toEqual([
    'There is no actor `board`. Correct the id, or add the file of the actor to the folder `actors`.',
    'There is no source `report`. Correct the id, or add the file of the source to the folder `sources`.',
    'There is no claim `sea`. Give the id of a claim of the same article.',
    'There is no editor `ana`. Correct the id, or list the editor in site.yaml.',
    'The actor `mill` was published and is gone. Restore it, or say in redirects.yaml what became of it; `npm run scholium -- rename` writes that for you.',
    'There is no Markdown file `how.md` beside site.yaml. Correct the name, or add the file beside site.yaml.',
  ]);
}); // prettier-ignore

test('what to do about a lock of another version is to install that version, and nothing else', () => {
  const lock = formatPublished(PUBLISHED).replace('version: 1', 'version: 2');
  const [issue] = reportOf({ ...content([]), 'published.lock.yaml': lock }).issues;
  expect(`${issue?.message} ${issue?.fix}`).toBe(
    '`version` is 2: it is not 1, so another version of scholium wrote the file. Install that version, or a newer one, with `npm install scholium@latest`.',
  );
});
