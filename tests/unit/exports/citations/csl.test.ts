import { describe, expect, test } from 'vitest';
import { splitName, type CslName } from '../../../../src/exports/citations/csl.ts';
import {
  articleItem,
  citationsOf,
  claimItem,
  findingItem,
  paragraphItem,
  sourceItem,
} from '../../../../src/exports/index.ts';
import { corpusOf } from '../../../content.ts';
import { publish } from '../published.ts';
import { articleWith, sourceOf, SOURCES } from './samples.ts';

const PAGE = 'https://scholium.example/articles/safe-havens/';

describe('a source', () => {
  test('keeps its fields, with what CSL does not know under custom', () => {
    expect(sourceItem(sourceOf('un-report', SOURCES.report))).toEqual({
      id: 'un-report',
      type: 'report',
      title: 'Twenty first report of the Secretary-General on the threat posed by ISIL (Da’esh)…',
      author: [{ literal: 'Secretary-General of the United Nations' }],
      publisher: 'United Nations',
      number: 'S/2025/496',
      issued: { 'date-parts': [[2025, 8]] },
      language: 'en',
      custom: { standing: 'primary', read: 'not-opened' },
    });
  });

  test('of a newspaper that only its publisher names has it as container', () => {
    const item = sourceItem(sourceOf('a', SOURCES.inferred));
    expect(item).toMatchObject({ 'container-title': 'Afghanistan International' });
    expect(item).not.toHaveProperty('publisher');
  });

  test('names its outlet once', () => {
    expect(sourceItem(sourceOf('a', SOURCES.dated))).not.toHaveProperty('publisher');
  });

  test('that somebody reposted names both in every style', () => {
    const item = sourceItem(
      sourceOf('a', {
        ...SOURCES.dated,
        standing: 'repost',
        publisher: 'BBC',
        'container-title': 'Nile Post',
      }),
    );
    for (const { reference } of citationsOf(item, 'en').styles)
      expect(reference.text).toContain('BBC (reposted by Nile Post)');
  });

  test('keeps a publisher that is not the outlet', () => {
    const journal = {
      ...SOURCES.authors,
      standing: 'analysis' as const,
      publisher: 'The Centre',
      'container-title': 'The Sentinel',
    };
    expect(sourceItem(sourceOf('a', journal))).toMatchObject({
      publisher: 'The Centre',
      'container-title': 'The Sentinel',
    });
  });

  test('tells the archive and the address of its copy there', () => {
    const archived = { ...SOURCES.dated, archive: 'https://web.archive.org/web/2025/https://example.org/' };
    expect(sourceItem(sourceOf('a', archived))).toMatchObject({
      archive: 'web.archive.org',
      archive_location: 'https://web.archive.org/web/2025/https://example.org/',
    });
  });
});

describe('an article', () => {
  test('is cited where it was published, as of the day it was captured', () => {
    expect(articleItem(articleWith(), PAGE)).toEqual({
      id: 'safe-havens',
      type: 'article-newspaper',
      title: 'Safe havens and spillovers',
      author: [{ family: 'Tareen', given: 'Tariq Khan' }],
      'container-title': 'Pakistan Today',
      genre: 'Opinion',
      accessed: { 'date-parts': [[2025, 11, 9]] },
      URL: 'https://www.pakistantoday.com.pk/?p=393359',
      language: 'en',
      custom: { annotated: PAGE },
    });
  });

  test('without an address of its own is cited at its permalink', () => {
    const article = articleWith({ publication: { name: 'The Paper' }, published: '2025-11~' });
    const item = articleItem(article, PAGE);
    expect(item).toMatchObject({ URL: PAGE, issued: { 'date-parts': [[2025, 11]], circa: true } });
    expect(item).not.toHaveProperty('accessed');
  });

  test.each([
    ['letter', { type: 'article-newspaper', genre: 'Letter', 'container-title': 'Pakistan Today' }],
    ['speech', { type: 'speech', genre: 'Speech', publisher: 'Pakistan Today' }],
    ['report', { type: 'report', publisher: 'Pakistan Today' }],
    ['editorial', { type: 'article-newspaper', genre: 'Editorial', 'container-title': 'Pakistan Today' }],
    ['essay', { type: 'article-magazine', genre: 'Essay', 'container-title': 'Pakistan Today' }],
    ['interview', { type: 'interview', publisher: 'Pakistan Today' }],
    ['press-release', { type: 'document', genre: 'Press release', publisher: 'Pakistan Today' }],
    ['statute', { type: 'legislation', publisher: 'Pakistan Today' }],
    ['judgment', { type: 'legal_case', authority: 'Pakistan Today' }],
  ])('that is a %s has the type of one', (genre, expected) => {
    expect(articleItem(articleWith({ genre }), PAGE)).toMatchObject(expected);
  });
});

describe('a passage', () => {
  test('that is a paragraph is the article at that paragraph', () => {
    const article = articleWith();
    expect(paragraphItem(article, article.paragraphs[3]!, `${PAGE}#p4`)).toMatchObject({
      id: 'safe-havens-p4',
      title: 'Safe havens and spillovers',
      locator: '4',
      URL: `${PAGE}#p4`,
      custom: { published: 'https://www.pakistantoday.com.pk/?p=393359', paragraph: 'p4' },
    });
  });

  test('that is a claim is the article at the paragraph of its words', () => {
    const article = articleWith({}, { rise: { quote: 'The river rose' } });
    expect(claimItem(article, article.claims[0]!, `${PAGE}claims/rise/`)).toMatchObject({
      id: 'safe-havens-rise',
      locator: '2',
      URL: `${PAGE}claims/rise/`,
      custom: { claim: 'rise', quote: 'The river rose' },
    });
  });

  test('that stands in several paragraphs names them all', () => {
    const article = articleWith({}, { clear: { quote: 'A trajectory becomes clear', paragraph: 'all' } });
    expect(claimItem(article, article.claims[0]!, PAGE)).toMatchObject({ locator: '3, 5' });
  });
});

describe('a finding', () => {
  const publisher = {
    name: 'The Reader',
    editors: [
      { id: 'a', name: 'The editors of The Reader', kind: 'organization' },
      { id: 'b', name: 'Mira Sol', kind: 'person' },
    ],
    notesLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  } as const;
  const { wordsIn } = publish(corpusOf({}));
  const published = { publisher, wordsIn };
  const article = articleWith({}, { rise: { quote: 'The river rose' } });
  const claim = {
    ...article.claims[0]!,
    claim: 'The river rose in May.',
    assessment: 'partly-supported' as const,
    reason: 'It rose in June.',
    by: ['a'],
    reviewed: '2026-11-22',
    revisions: [
      { date: '2026-11-27', summary: 'Corrected' },
      { date: '2026-11-20', summary: 'First published' },
    ],
  };

  test('is by the editors who made it, of the day of its last change, at the page of the claim', () => {
    expect(findingItem(published, article, claim, `${PAGE}claims/rise/`)).toEqual({
      id: 'safe-havens-rise-finding',
      type: 'webpage',
      title: 'Partly supported: The river rose in May',
      author: [{ literal: 'The editors of The Reader' }],
      'container-title': 'The Reader',
      issued: { 'date-parts': [[2026, 11, 27]] },
      URL: `${PAGE}claims/rise/`,
      language: 'en',
      custom: { claim: 'rise', assessment: 'partly-supported', reason: 'It rose in June.' },
    });
  });

  test('by a person has the name of the person split', () => {
    const own = { ...claim, by: ['b'] };
    expect(findingItem(published, article, own, PAGE).author).toEqual([{ family: 'Sol', given: 'Mira' }]);
  });

  test('is of the day of its last review where nothing changed since', () => {
    const reviewed = { ...claim, reviewed: '2026-12-01' };
    expect(findingItem(published, article, reviewed, PAGE).issued).toEqual({ 'date-parts': [[2026, 12, 1]] });
  });

  test('says in every style and format whose it is and how it came out', () => {
    const { styles, formats } = citationsOf(findingItem(published, article, claim, PAGE), 'en');
    expect(Object.fromEntries(styles.map(({ style, reference }) => [style, reference.text]))).toEqual({
      apa: `The editors of The Reader. (2026, November 27). Partly supported: The river rose in May. The Reader. ${PAGE}`,
      chicago: `The editors of The Reader. 2026. “Partly Supported: The River Rose in May.” The Reader, November 27. ${PAGE}.`,
      mla: `The editors of The Reader. “Partly Supported: The River Rose in May.” The Reader, 27 Nov. 2026, ${PAGE}.`,
    });
    const text = Object.fromEntries(formats.map((one) => [one.format, one.text]));
    expect(text['bibtex']).toContain('title = {{Partly supported: The river rose in May}}');
    expect(text['bibtex']).toContain('author = {{The editors of The Reader}}');
    expect(text['ris']).toContain('AU  - The editors of The Reader\r\n');
    expect(text['ris']).toContain('TI  - Partly supported: The river rose in May\r\n');
    expect(text['markdown']).toMatch(/^> It rose in June\./);
  });
});

describe('the name of a writer is split', () => {
  test.each<[string, string, CslName]>([
    ['at the last word', 'Tariq Khan Tareen', { family: 'Tareen', given: 'Tariq Khan' }],
    ['after initials', 'A. Writer', { family: 'Writer', given: 'A.' }],
    ['with accents and apostrophes', 'Siobhán O’Néill', { family: 'O’Néill', given: 'Siobhán' }],
    ['at a hyphen never', 'Ana García-López', { family: 'García-López', given: 'Ana' }],
    [
      'before a particle',
      'Simone de Beauvoir',
      { family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' },
    ],
    [
      'before two particles',
      'Ursula von der Leyen',
      { family: 'Leyen', given: 'Ursula', 'non-dropping-particle': 'von der' },
    ],
    ['before a suffix', 'Martin Luther King Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
    [
      'before a suffix behind a comma',
      'Martin Luther King, Jr.',
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
    ],
  ])('%s', (_, name, expected) => {
    expect(splitName(name)).toEqual(expected);
  });

  test.each([
    ['a single word', 'Plato'],
    ['a body', 'The Editorial Board'],
    ['a body without an article', 'Ministry of Finance'],
    ['two names', 'Abdul Sayed and Riccardo Valle'],
    ['another script', '习 近平'],
    ['a right-to-left script', 'طارق خان'],
    ['a handle', '@writer 99'],
    ['more words than a name has', 'One Two Three Four Five Six'],
  ])('never when it is %s', (_, name) => {
    expect(splitName(name)).toEqual({ literal: name });
  });
});
