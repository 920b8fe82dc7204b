import { describe, expect, onTestFinished, test } from 'vitest';
import { readFiles } from '../../../src/corpus/index.ts';
import { messagesFor, useTerms } from '../../../src/site/messages/index.ts';
import {
  articleContent,
  claimFile,
  contentFiles,
  corpusOf,
  reportOf,
  yaml,
  type Content,
} from '../../content.ts';

const TERMS = yaml({
  genres: [
    { id: 'pledge', name: { en: 'Pledge', ur: 'عہد' }, definition: 'What a party promises.', like: 'speech' },
    { id: 'sermon', name: 'Sermon', definition: 'Was preached.' },
  ],
  kinds: [
    {
      id: 'legal',
      name: { en: 'Law', ur: 'قانون' },
      within: 'law',
      definition: { en: 'What the law says.' },
    },
  ],
  standings: [{ id: 'witness', name: 'Witness', definition: 'Somebody who was there.' }],
});

/** A text of a genre with a claim of a kind on a source of a standing. */
function content(site: string, genre = 'pledge', kind = 'legal', standing = 'witness'): Content {
  return {
    'site.yaml': site,
    'sources/book.yaml': yaml({ type: 'book', title: 'A book', standing, read: 'full' }),
    ...articleContent(
      'rivers',
      'A river ends in the sea.',
      { ends: { quote: 'A river ends', kind, context: [{ source: 'book', says: 'It does.' }] } },
      { genre },
    ),
  };
}

const issuesOf = (files: Content): readonly string[] =>
  reportOf(files).issues.map(({ code, message }) => `${code} ${message}`);

test('a site adds genres, kinds of claims and standings of sources, which its files then name', () => {
  const { articles, sources } = corpusOf(content(TERMS));
  expect(articles.map(({ genre, claims }) => [genre, claims[0]?.kind])).toEqual([['pledge', 'legal']]);
  expect(sources.get('book')?.standing).toBe('witness');
});

test.each([
  ['a genre', content(TERMS, 'plegde'), /^bad-value `genre` is "plegde"; it must be one of opinion, .*, pledge, sermon\. Did you mean `pledge`\?$/],
  ['a kind', content(TERMS, 'pledge', 'leagl'), /^bad-value `kind` is "leagl"; it must be one of statistic, .*, legal\. Did you mean `legal`\?$/],
  ['a standing', content(TERMS, 'pledge', 'legal', 'witnes'), /^bad-value `standing` is "witnes"; it must be one of primary, .*, witness\. Did you mean `witness`\?$/],
])('%s that the site does not have is refused with all that it has', (_, files, said) => {
  expect(issuesOf(files)).toEqual([expect.stringMatching(said)]);
}); // prettier-ignore

test.each([
  ['an id of ours', { kinds: [{ id: 'causal', name: 'Cause', definition: 'x' }] }, 'duplicate-id `kinds[0].id` is "causal": the program has it already; the option `words` gives that another name.'],
  ['an id that stands twice', { genres: [{ id: 'ode', name: 'Ode', definition: 'x' }, { id: 'ode', name: 'Ode', definition: 'x' }] }, 'duplicate-id `genres[1].id` is "ode": it belongs to another entry already.'],
  ['no definition', { kinds: [{ id: 'legal', name: 'Law' }] }, 'missing-key The key `kinds[0].definition` is missing: What it means, in a sentence, for the page on method.'],
  ['a name in no language', { kinds: [{ id: 'legal', name: {}, definition: 'x' }] }, 'bad-value `kinds[0].name` is a group of keys: it gives no language.'],
  ['what is like no genre of ours', { genres: [{ id: 'ode', name: 'Ode', definition: 'x', like: 'esay' }] }, 'bad-value `genres[0].like` is "esay"; it must be one of opinion, editorial, essay, letter, interview, speech, press-release, report, judgment, statute. Did you mean `essay`?'],
])('a term with %s is refused, and nothing that names it is', (_, site, said) => {
  expect(issuesOf(content(yaml(site), 'ode'))).toEqual([said]);
}); // prettier-ignore

test('a claim that was read before is refused once its site no longer adds its kind', () => {
  const claim = claimFile({ quote: 'A river ends', kind: 'legal' });
  const { files, ...rest } = contentFiles({
    ...content(TERMS, 'letter', 'legal', 'primary'),
    'articles/rivers/claims/ends.md': claim,
  });
  const without = files.map((file) => (file.parts[0] === 'site.yaml' ? { ...file, text: '{}\n' } : file));
  const errors = [files, without, files].map((all) => readFiles({ ...rest, files: all }).report.errors);
  expect(errors).toEqual([0, 1, 0]);
});

test.each([
  ['like one of ours as that is, under its own name', 'pledge', { csl: 'speech', cited: 'Pledge', schemaOrg: 'Article', isOpinion: false }],
  ['like none as a document', 'sermon', { csl: 'document', cited: 'Sermon', schemaOrg: 'Article', isOpinion: false }],
])('others are told of a genre that is %s', (_, genre, as) => {
  expect(corpusOf(content(TERMS, genre)).articles[0]?.asGenre).toEqual(as);
}); // prettier-ignore

test.each([
  [['en', 'ur'], ['term-untranslated 2 `definition` of `legal` among `kinds` has no words in ur.']],
  [['en'], []],
  [[], []],
])('on a site in %s, of the words that are there by language those that lack one are refused', (languages, said) => {
  const { corpus, report } = readFiles(contentFiles(content(TERMS)), { languages });
  const issues = report.issues.map(({ code, position, message }) => `${code} ${position?.line ?? '-'} ${message}`);
  expect(issues).toEqual(said);
  expect(corpus === null).toBe(said.length > 0);
}); // prettier-ignore

describe('in messages', () => {
  test('terms have their names and definitions in the language of the page, else as they are given', () => {
    onTestFinished(() => useTerms({ genres: [], kinds: [], standings: [] }));
    const before = messagesFor('en');
    useTerms(corpusOf(content(TERMS)).site);
    const [english, urdu] = [messagesFor('en'), messagesFor('ur')] as const;
    const kinds = (messages: typeof english): Readonly<Record<string, string>> => messages.kind;
    expect([kinds(english)['legal'], kinds(urdu)['legal']]).toEqual(['Law', 'قانون']);
    expect(urdu.kindMeaning).toMatchObject({ legal: 'What the law says.' });
    expect(english.within.kind).toMatchObject({ ...before.within.kind, legal: 'law' });
    expect(english.within.standing).toMatchObject({ witness: 'Witness' });
    expect(english.genreMeaning).toMatchObject({ pledge: 'What a party promises.' });
  });
});
