import { expect, test } from 'vitest';
import { formatRedirect, readFiles } from '../../../src/corpus/index.ts';
import {
  articleContent,
  claimFile,
  contentFiles,
  corpusOf,
  reportOf,
  yaml,
  type Content,
} from '../../content.ts';

const RIVERS = articleContent('rivers', 'A river ends in the sea.', { ends: { quote: 'A river ends' } });

/** Errors and warnings of a site.yaml, each as `line:column code message`. */
function issues(site: string, others: Content = {}): readonly string[] {
  return reportOf({ ...RIVERS, 'site.yaml': site, ...others }).issues.map(
    ({ position, code, file, message }) =>
      `${file} ${position?.line ?? '-'}:${position?.column ?? '-'} ${code} ${message}`,
  );
}

test('a site without site.yaml has a name, an editor and a licence, and nowhere to ask for a correction', () => {
  expect(corpusOf(RIVERS).site).toEqual({
    name: 'Scholium',
    tagline: null,
    editors: [{ id: 'editors', name: 'The editors', kind: 'organization' }],
    corrections: { mailto: null, url: null },
    repository: null,
    notesLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    method: null,
    offline: true,
    genres: [],
    kinds: [],
    standings: [],
  });
});

test('an empty file and one with a single key give the defaults for all else', () => {
  expect(corpusOf({ ...RIVERS, 'site.yaml': '{}\n' }).site).toEqual(corpusOf(RIVERS).site);
  const { site } = corpusOf({ ...RIVERS, 'site.yaml': 'corrections: { mailto: a@b.example }\n' });
  expect(site.corrections).toEqual({ mailto: 'a@b.example', url: null });
  expect(site.name).toBe('Scholium');
});

test.each([
  [
    'a key that is not known',
    'nmae: Rivers\n',
    '1:1 unknown-key The key `nmae` is not known. Did you mean `name`?',
  ],
  ['a name that is no text', 'name: [Rivers]\n', '1:7 wrong-type `name` must be text, not a list.'],
  ['an empty name', "name: ' '\n", '1:7 bad-value `name` is " ": it must not be empty.'],
  [
    'a tagline in no language',
    'tagline: { english: Read, xx yy: Read }\n',
    '1:27 bad-value The key `tagline.xx yy` is refused: it is not a BCP 47 language tag.',
  ],
  [
    'an address that is none',
    'corrections:\n  url: example.org/new\n',
    '2:8 url-not-http `corrections.url` is "example.org/new": it is not an http or https address.',
  ],
  [
    'a mail address that would begin other fields',
    'corrections: { mailto: "a@b.example?cc=c@d.example" }\n',
    '1:24 bad-value `corrections.mailto` is "a@b.example?cc=c@d.example": it is not an e-mail address.',
  ],
  ['a licence without its address', 'notesLicence: { name: CC0 }\n', '1:15 missing-key'],
  ['no editor', 'editors: []\n', '1:10 bad-value'],
  [
    'an editor who is there already',
    'editors:\n  - { id: ana, name: Ana }\n  - { id: ana, name: Anna }\n',
    '3:11 duplicate-id `editors[1].id` is "ana": it belongs to another editor already.',
  ],
  ['YAML that cannot be read', 'name: "Rivers\n', '2:1 malformed-yaml'],
  [
    'a method page that is not there',
    'name: Rivers\nmethod: methods.md\n',
    '2:9 dangling-reference There is no Markdown file `methods.md` beside site.yaml.',
  ],
  ['a method page outside of the folder', 'method: ../README.md\n', '1:9 dangling-reference'],
])('site.yaml is refused with its line and column: %s', (_, site, expected) => {
  const found = issues(site);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`content/site.yaml ${expected}`);
});

test('a method page is read with site.yaml, and what is wrong in it is told', () => {
  const site = 'method: method.md\n';
  const text = '## How we look\n\nTwice.\n';
  expect(corpusOf({ ...RIVERS, 'site.yaml': site, 'method.md': text }).site.method).toBe(text.trim());
  expect(issues(site, { 'method.md': 'A <b>word</b>.' })[0]).toContain('content/method.md 1:3 raw-html');
  expect(issues('method: methd.md\n', { 'method.md': text })).toEqual([
    'content/method.md -:- misplaced-file No content is expected under this name here.',
    'content/site.yaml 1:9 dangling-reference There is no Markdown file `methd.md` beside site.yaml. Did you mean `method.md`?',
  ]);
});

test('while site.yaml cannot be read neither its method page nor an editor is called unknown', () => {
  const by = { 'articles/rivers/claims/ends.md': claimFile({ quote: 'A river ends', by: ['ana'] }) };
  expect(issues('nmae: x\n', { 'method.md': 'Twice.', ...by })).toHaveLength(1);
});

test('a name may have 200 letters', () => {
  const name = 'A name '.repeat(29).trim();
  expect(corpusOf({ ...RIVERS, 'site.yaml': yaml({ name }) }).site.name).toBe(name);
});

test('a claim is by all editors unless it says by whom; who is not listed is refused with the nearest id', () => {
  const site = yaml({
    editors: [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ],
  });
  const by = (editors: readonly string[] | undefined): Content => ({
    ...RIVERS,
    'site.yaml': site,
    'articles/rivers/claims/ends.md': claimFile({ quote: 'A river ends', by: editors }),
  });
  const writers = (content: Content) => corpusOf(content).articles[0]?.claims[0]?.by;
  expect([writers(by(undefined)), writers(by(['ben']))]).toEqual([['ana', 'ben'], ['ben']]);
  expect(reportOf(by(['bne'])).issues.map(({ code, message }) => `${code} ${message}`)).toEqual([
    'dangling-reference There is no editor `bne`. Did you mean `ben`?',
  ]);
});

const DRAFTED: Content = {
  ...articleContent('rivers', 'A river ends in the sea. Dams hold it back.', {
    ends: {
      quote: 'A river ends',
      actors: ['sea'],
      supports: [{ source: 'known', says: 'It does.' }],
      related: [{ claim: 'dams', relation: 'contrasts' }],
    },
    sea: {
      quote: 'river ends in the sea',
      status: 'draft',
      actors: ['dam', 'sea'],
      supports: [
        { source: 'known', says: 'It does.' },
        { source: 'new', says: 'It does.' },
      ],
      context: [{ source: 'of-dams', says: 'It does.' }],
    },
    dams: { quote: 'Dams hold it back' },
  }),
  ...Object.fromEntries(
    ['known', 'new', 'of-dams', 'unused'].map((id) => [
      `sources/${id}.yaml`,
      yaml({ type: 'report', title: id, standing: 'primary', read: 'full' }),
    ]),
  ),
  'actors/sea.yaml': yaml({
    name: 'The sea',
    kind: 'place',
    aliases: [],
    summary: 'It is.',
    sources: ['of-dams'],
  }),
  'actors/dam.yaml': yaml({ name: 'The dam', kind: 'place', aliases: [], summary: 'It is.', sources: [] }),
};

test('a corpus has no draft, numbers claims without it, and leaves out what only drafts name', () => {
  const { site, ...corpus } = corpusOf(DRAFTED);
  expect(site).toBeDefined();
  expect(corpus.articles[0]?.claims.map(({ id, ordinal }) => [id, ordinal])).toEqual([
    ['ends', 1],
    ['dams', 2],
  ]);
  expect([...corpus.sources.keys()]).toEqual(['known', 'of-dams', 'unused']);
  expect([...corpus.actors.keys()]).toEqual(['sea']);
});

test('who asks for drafts has them, numbered in their place', () => {
  const { corpus } = readFiles(contentFiles(DRAFTED), { drafts: true });
  expect(corpus?.articles[0]?.claims.map(({ id, ordinal }) => [id, ordinal])).toEqual([
    ['ends', 1],
    ['sea', 2],
    ['dams', 3],
  ]);
  expect([...(corpus?.sources.keys() ?? [])]).toEqual(['known', 'new', 'of-dams', 'unused']);
});

test('a draft is checked like any claim', () => {
  const path = 'articles/rivers/claims/sea.md';
  const misquoted = { ...DRAFTED, [path]: claimFile({ quote: 'no such words', status: 'draft' }) };
  expect(reportOf(misquoted).issues.filter(({ code }) => code === 'quote-not-found')).toHaveLength(1);
});

test('a relation to a draft is told, and left out until the draft is published', () => {
  const path = 'articles/rivers/claims/dams.md';
  const related = {
    related: [
      { claim: 'sea', relation: 'supports' },
      { claim: 'ends', relation: 'repeats' },
    ],
  };
  const content = { ...DRAFTED, [path]: claimFile({ quote: 'Dams hold it back', ...related }) };
  const found = reportOf(content).issues.filter(({ code }) => code === 'related-to-draft');
  expect(found.map(({ file, severity }) => [file, severity])).toEqual([[`content/${path}`, 'warning']]);
  expect(corpusOf(content).articles[0]?.claims[1]?.related.map(({ claim }) => claim)).toEqual(['ends']);
});

test('a draft among the findings of a text is told, and left out until it is published', () => {
  const path = 'articles/rivers/article.md';
  const article = DRAFTED[path]?.toString().replace('---\n', '---\nfindings: [sea, ends]\n') ?? '';
  const content = { ...DRAFTED, [path]: article };
  const found = reportOf(content).issues.filter(({ code }) => code === 'finding-is-draft');
  expect(found.map(({ file, position }) => [file, position])).toEqual([
    [`content/${path}`, { line: 2, column: 12 }],
  ]);
  expect(corpusOf(content).articles[0]?.findings).toEqual(['ends']);
});

test('what drafts alone name stays where an old address leads to it', () => {
  const redirects = [
    { kind: 'source', id: 'newer', to: 'new', date: '2026-01-02' } as const,
    { kind: 'actor', id: 'weir', to: 'dam', date: '2026-01-02' } as const,
  ];
  const { sources, actors } = corpusOf({
    ...DRAFTED,
    'redirects.yaml': redirects.map(formatRedirect).join(''),
  });
  expect([...sources.keys(), ...actors.keys()]).toEqual(['known', 'new', 'of-dams', 'unused', 'dam', 'sea']);
});

test('what the program wrote for a person to replace is told, but in drafts', () => {
  const said = (fields: Readonly<Record<string, unknown>>, note?: string): readonly string[] => {
    const text = articleContent(
      'rivers',
      'Here goes the text.',
      {},
      {
        title: 'Not stated',
        author: [{ name: 'Ana' }, { name: 'Not stated' }],
        publication: { name: 'The Paper' },
        rights: 'Not stated.',
      },
    );
    const claim = claimFile({ quote: 'the text', ...fields }, note);
    const board = { name: 'The Board', kind: 'body', aliases: ['text'], summary: 'The Board.', sources: [] };
    const content = { ...text, 'articles/rivers/claims/goes.md': claim, 'actors/board.yaml': yaml(board) };
    const { issues } = reportOf(content);
    return issues
      .filter(({ code }) => code === 'placeholder-left')
      .map(({ file, position, message }) => `${file} ${position?.line}:${position?.column} ${message}`);
  };
  const beside = [
    'content/actors/board.yaml 4:10 `summary` is still "The Board.".',
    'content/articles/rivers/article.md 2:8 `title` is still "Not stated".',
    'content/articles/rivers/article.md 3:33 `author[1].name` is still "Not stated".',
    'content/articles/rivers/article.md 9:9 `rights` is still "Not stated.".',
    'content/articles/rivers/article.md 13:1 The text is still "Here goes the text.".',
  ];
  const notLooked = { reason: 'Not looked for yet.' };
  expect(said({})).toEqual(beside);
  expect(said({ ...notLooked, status: 'draft' }, 'Not looked for yet.')).toEqual(beside);
  expect(said(notLooked, 'Not looked for yet.').slice(5)).toEqual([
    'content/articles/rivers/claims/goes.md 5:9 `reason` is still "Not looked for yet.".',
    'content/articles/rivers/claims/goes.md 17:1 The note is still "Not looked for yet.".',
  ]);
  expect(said({ reason: 'Imported; not yet assessed.' })).toHaveLength(6);
});

test.each([
  ['is not closed', '---\nquote: A river\nclaim: It does.\n\nA note.\n', '4:1 The frontmatter that begins in line 1 is not closed: no other line of --- follows. Write a line of --- behind the last field.'],
  ['is not closed and has nothing behind it', '---\nquote: A river\n', '3:1 The frontmatter that begins in line 1 is not closed'],
  ['is not there', 'quote: A river\n', '1:1 The file does not begin with frontmatter between two lines of ---. Begin the file'],
])('frontmatter that %s is told so', (_, file, expected) => {
  const { issues } = reportOf({ ...RIVERS, 'articles/rivers/claims/ends.md': file });
  const [said] = issues.map(({ position, message, fix }) => `${position?.line}:${position?.column} ${message} ${fix}`);
  expect(said).toContain(expected);
}); // prettier-ignore
