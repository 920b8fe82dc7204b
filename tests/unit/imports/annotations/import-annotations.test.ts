import { expect, test } from 'vitest';
import { annotationsOf, annotationSet, hypothesisRows } from '../../../../src/exports/index.ts';
import {
  formatClaim,
  importAnnotations,
  MAX_ANNOTATION_BYTES,
  type AnnotationImport,
  type ImportedClaim,
} from '../../../../src/imports/index.ts';
import { CLAIM_KINDS, readFiles, type Corpus } from '../../../../src/corpus/index.ts';
import { formatTerminal } from '../../../../src/report/index.ts';
import {
  articleContent,
  contentFiles,
  corpusOf,
  onlyArticle,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../../../content.ts';
import { publish } from '../../exports/published.ts';

const BODY = 'A river ends in the sea.\n\nDams hold it back, and dams leak.\n\nA river ends in the 👩‍👩‍👧‍👦 sea.';
const article = onlyArticle(articleContent('rivers', BODY));
const options = {
  article,
  sources: new Set<string>(),
  actors: new Set<string>(),
  editors: new Set(['editors']),
  kinds: CLAIM_KINDS,
  today: '2026-02-03',
};

const run = (file: unknown): AnnotationImport =>
  importAnnotations(typeof file === 'string' ? file : JSON.stringify(file), options);

/** The one claim of a file, or why there is none, with what its selectors disagree about. */
function outcome(file: unknown): { claim?: ImportedClaim; said: readonly string[] } {
  const read = run(file);
  if (read.type === 'refused') return { said: [read.reason] };
  const said = read.items.flatMap(({ outcome }) =>
    outcome.type === 'left-out' ? [outcome.reason] : outcome.type === 'claim' ? outcome.disagreements : [],
  );
  const [claim] = read.claims;
  return claim === undefined ? { said } : { claim, said };
}

/** Reads content that must be without errors, drafts too: what is imported is one until somebody assessed it. */
function withDrafts(content: Content): Corpus {
  const { corpus, report } = readFiles(contentFiles(content), { drafts: true });
  if (corpus === null) throw new Error(formatTerminal(report));
  return corpus;
}

const target = (...selector: object[]) => ({ source: 'https://example.org/', selector });
const quote = (exact: string, prefix = '', suffix = '') => ({
  type: 'TextQuoteSelector',
  exact,
  prefix,
  suffix,
});
const at = (start: number, end: number) => ({ type: 'TextPositionSelector', start, end });
const fragment = (value: string) => ({ type: 'FragmentSelector', value });
const body = (value: string, format = 'text/plain') => ({
  type: 'TextualBody',
  value,
  format,
  purpose: 'commenting',
});
const annotation = (...selector: object[]) => ({
  '@context': 'http://www.w3.org/ns/anno.jsonld',
  id: 'https://elsewhere.example/1',
  type: 'Annotation',
  created: '2025-05-06T07:08:09Z',
  body: [body('A note.')],
  target: target(...selector),
});
const row = (...selector: object[]) => ({
  total: 1,
  rows: [
    {
      id: 'x1',
      created: '2025-05-06T07:08:09.123+00:00',
      text: 'A *note*.',
      tags: ['a', 'disputed'],
      target: [target(...selector)],
    },
  ],
});

test('a W3C annotation becomes a claim with its quote, its note and its day', () => {
  const { claim, said } = outcome(annotation(quote('Dams hold it back')));
  expect(said).toEqual([]);
  expect(claim).toMatchObject({
    id: 'dams-hold-it-back',
    quote: 'Dams hold it back',
    paragraph: null,
    claim: 'Dams hold it back',
    assessment: 'unverified',
    status: 'draft',
    note: 'A note.',
    created: '2025-05-06',
    reviewed: '2025-05-06',
  });
  const folder = 'articles/rivers/claims/';
  const again = withDrafts({
    ...articleContent('rivers', BODY),
    [`${folder}${claim!.id}.md`]: formatClaim(claim!),
  });
  expect(again.articles[0]?.claims[0]).toMatchObject({ quote: 'Dams hold it back', note: 'A note.' });
});

test.each([
  ['a page', { type: 'AnnotationPage', items: [annotation(quote('Dams hold'))] }],
  ['a collection', { type: 'AnnotationCollection', first: { items: [annotation(quote('Dams hold'))] } }],
  [
    'an AnnotationSet',
    {
      type: 'AnnotationSet',
      items: [{ ...annotation(quote('Dams hold')), body: { type: 'TextualBody', value: 'N', tags: ['t'] } }],
    },
  ],
  ['rows of Hypothesis', row(quote('Dams hold'))],
  ['an export of the Hypothesis client', { annotations: row(quote('Dams hold')).rows }],
  ['an array of RecogitoJS', [annotation(quote('Dams hold'), at(26, 35))]],
  [
    'an array of its successor',
    [
      {
        id: 'r',
        bodies: [{ purpose: 'commenting', value: 'N' }],
        target: { annotation: 'r', selector: [{ quote: 'Dams hold', start: 26, end: 35 }] },
      },
    ],
  ],
])('%s is read', (_, file) => {
  expect(outcome(file).claim?.quote).toBe('Dams hold');
});

test('tags that are assessments and kinds of claim count as such', () => {
  expect(outcome(row(quote('Dams hold'))).claim).toMatchObject({ assessment: 'disputed', note: 'A *note*.' });
});

test.each([
  ['with the space of a line break', 'in the sea. Dams hold'],
  ['without it', 'in the sea.Dams hold'],
  ['with the line breaks', 'in the sea.\n\nDams hold'],
  ['with the white space of a page', 'in the sea.\n      \t Dams hold'],
])('a note over paragraphs becomes a claim of several parts, stored %s', (_, exact) => {
  const { claim, said } = outcome(row(quote(exact, 'A river ends ', ' it back')));
  expect(claim).toMatchObject({ quote: ['in the sea.', 'Dams hold'], paragraph: null });
  expect(said).toEqual(['its white space differs from that of the text']);
});

test.each([
  ['its context', [quote('A river ends', 'and dams leak. ')], 'p3'],
  ['its context over a line break that was lost', [quote('A river ends', 'and dams leak.')], 'p3'],
  ['its paragraph', [quote('A river ends'), fragment('p3')], 'p3'],
  ['its offsets in code points', [quote('dams'), at(49, 53)], null],
  ['its offsets', [quote('A river ends'), at(61, 73)], 'p3'],
])('of several places of a quote the one is chosen that %s means', (_, selectors, paragraph) => {
  const { claim, said } = outcome(annotation(...selectors));
  expect(said).toEqual([]);
  expect(claim?.paragraph).toBe(paragraph);
});

test('the quote decides, and selectors that lead elsewhere are told', () => {
  const { claim, said } = outcome(
    annotation(quote('Dams hold it back', 'never so'), fragment('p1'), at(0, 5)),
  );
  expect(claim?.quote).toBe('Dams hold it back');
  expect(said).toEqual([
    'the words around it differ from those of the text',
    'it names paragraph p1, but its words stand in p2',
    'its offsets lead elsewhere than its words',
  ]);
});

test.each([
  ['offsets alone', [at(26, 35)], 'It has no quote, and offsets alone place nothing.'],
  ['words that are not there', [quote('Dams held')], 'Its words do not stand in the text.'],
  [
    'words that stand twice',
    [quote('A river ends')],
    'Its words stand in several places, and nothing it says chooses among them.',
  ],
  [
    'two quotes that contradict',
    [quote('Dams hold'), quote('it back')],
    'Its words stand in several places, and nothing it says chooses among them.',
  ],
  ['half a character', [quote('👩‍👩‍👧‍👦'.slice(0, 1))], 'Its words hold half a character.'],
  ['a part of a character', [quote('👩')], 'Its words do not stand in the text.'],
  ['nothing', [], 'It has no quote, and offsets alone place nothing.'],
  ['white space', [quote(' \n ')], 'Its words do not stand in the text.'],
])('what does not anchor is told: %s', (_, selectors, reason) => {
  expect(outcome(annotation(...selectors))).toEqual({ said: [reason] });
});

test('items that are broken are told, and the others are imported', () => {
  const good = annotation(quote('Dams hold'));
  const read = run({
    type: 'AnnotationPage',
    items: [null, 7, {}, { target: [] }, { target: { selector: 'x' } }, good],
  });
  if (read.type === 'refused') throw new Error(read.reason);
  expect(read.items.map(({ outcome }) => outcome.type)).toEqual([
    ...Array<string>(5).fill('left-out'),
    'claim',
  ]);
});

test('an id that a claim has already is refused, and ids are never the same', () => {
  const corpus = corpusOf(articleContent('rivers', BODY, { hold: { quote: 'Dams hold' } }));
  const site = publish(corpus);
  const [own] = corpus.articles;
  const file = JSON.stringify({ type: 'AnnotationPage', items: annotationsOf(site, own!) });
  const again = importAnnotations(file, { ...options, article: own! });
  expect(again).toMatchObject({
    items: [{ outcome: { type: 'left-out', reason: 'There is a claim `hold` already.' } }],
  });
  const two = run([annotation(quote('Dams hold')), { ...annotation(quote('Dams hold')), id: 'other' }]);
  expect(two.type === 'read' && two.claims.map(({ id }) => id)).toEqual(['dams-hold', 'dams-hold-2']);
});

test.each([
  ['text', 'No JSON'],
  ['an empty file', ''],
  ['a number', '7'],
  ['an empty list', '[]'],
  ['a list of something else', '[{"a":1}]'],
  ['a feature collection', '{"type":"FeatureCollection","features":[]}'],
  ['a collection without its first page', '{"type":"AnnotationCollection","first":"https://example.org/1"}'],
  ['brackets without end', '['.repeat(100_000)],
])('a file of another kind is refused: %s', (_, text) => {
  expect(run(text).type).toBe('refused');
});

test('a file of a hundred megabytes is refused before it is read', () => {
  const begun = performance.now();
  expect(run(' '.repeat(MAX_ANNOTATION_BYTES + 1))).toMatchObject({ type: 'refused' });
  expect(performance.now() - begun).toBeLessThan(1000);
});

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  'a <b onclick=alert(1)>b</b>',
  '![x](https://evil.example/track.png)',
  '[x][y]\n\n![z][y]\n\n[y]: https://example.org/',
  'text[^1]\n\n[^1]: <script>alert(1)</script>',
  '<!-- --><svg onload=alert(1)>',
  '\\<script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</script>',
  '   <div>\n\n<style>@import "//evil.example"</style>',
];

test.each(
  HOSTILE.flatMap((value) => ['text/plain', 'text/markdown', 'text/html'].map((format) => [format, value])),
)('a note of %s holds no markup that could run: %s', (format, value) => {
  const { claim } = outcome({ ...annotation(quote('Dams hold')), body: [body(value, format)] });
  const content = {
    ...articleContent('rivers', BODY),
    [`articles/rivers/claims/${claim!.id}.md`]: formatClaim(claim!),
  };
  expect(withDrafts(content).articles[0]?.claims).toHaveLength(1);
});

test('HTML keeps its emphasis, its lists and its links', () => {
  const html = '<p>It <em>ends</em>, see <a href="https://example.org/">there</a>.</p><ul><li>one</li></ul>';
  const { claim } = outcome({ ...annotation(quote('Dams hold')), body: [body(html, 'text/html')] });
  expect(claim?.note).toBe('It _ends_, see [there](https://example.org/).\n\n- one');
});

test('what this site gives to Hypothesis and to reading systems comes back to its places', () => {
  const corpus = corpusOf(
    articleContent('rivers', BODY, {
      hold: { quote: 'Dams hold', assessment: 'contradicted' },
      ends: { quote: 'A river ends', paragraph: 'p3' },
    }),
  );
  const site = publish(corpus);
  const [own] = corpus.articles;
  const annotations = annotationsOf(site, own!);
  const source = site.urls.article('rivers');
  for (const file of [
    hypothesisRows(site, own!, annotations),
    annotationSet(site, own!, annotations, { id: source, source, format: 'text/html' }),
  ]) {
    const read = run(file);
    expect(
      read.type === 'read' &&
        read.claims.map(({ quote, paragraph, assessment }) => [quote, paragraph, assessment]),
    ).toEqual([
      ['Dams hold', null, 'contradicted'],
      ['A river ends', 'p3', 'unverified'],
    ]);
  }
});

test('a claim of several parts comes back whole from formats that have one place each', () => {
  const corpus = corpusOf(
    articleContent('rivers', BODY, { both: { quote: ['A river ends in the sea', 'Dams hold it back'] } }),
  );
  const site = publish(corpus);
  const [own] = corpus.articles;
  const annotations = annotationsOf(site, own!);
  const source = site.urls.article('rivers');
  for (const file of [
    hypothesisRows(site, own!, annotations),
    annotationSet(site, own!, annotations, { id: source, source, format: 'text/html' }),
  ]) {
    const read = run(file);
    expect(read).toMatchObject({
      claims: [{ id: 'both', quote: ['A river ends in the sea', 'Dams hold it back'] }],
      items: [{ outcome: { type: 'claim', claim: 'both' } }, { outcome: { type: 'part', claim: 'both' } }],
    });
  }
});

test.each([
  ['an editor of the site', { id: 'https://x.example/method/#editor-editors', type: 'Organization', name: 'E' }, ['editors'], 'Imported', 'published'],
  ['somebody else', { id: 'https://y.example/ann', type: 'Person', name: 'Ann  Reader' }, [], 'Imported; written by Ann Reader', 'published'],
  ['a body', { type: 'Organization', name: 'The Library' }, [], 'Imported; written by The Library', 'published'],
  ['somebody without a name', 'https://y.example/ann', [], 'Imported; written by https://y.example/ann', 'published'],
  ['a program, which somebody has to read first', { type: 'Software', name: 'Annotator 2' }, [], 'Imported; made by the program Annotator 2', 'draft'],
  ['a program in another vocabulary', { '@type': 'http://www.w3.org/ns/prov#SoftwareAgent', name: 'A' }, [], 'Imported; made by the program A', 'draft'],
  ['nobody', undefined, [], 'Imported', 'published'],
] as const)('a note says who wrote it: %s', (_, creator, by, summary, status) => {
  const { claim } = outcome({
    ...annotation(quote('Dams hold')),
    creator,
    body: [{ ...body('So it was found.', 'text/plain'), purpose: 'assessing' }],
  });
  expect(claim).toMatchObject({ by, status });
  expect(formatClaim(claim!)).toContain(`summary: ${summary}`);
}); // prettier-ignore

test('where in a source it says so comes back with the evidence', () => {
  const corpus = corpusOf({
    ...articleContent('rivers', BODY, {
      hold: { quote: 'Dams hold', supports: [{ source: 'report', says: 'They hold.', locator: 'p. 7' }] },
    }),
    'sources/report.yaml': yaml(SOURCE_FIELDS),
  });
  const items = annotationsOf(publish(corpus), corpus.articles[0]!);
  const read = importAnnotations(JSON.stringify({ type: 'AnnotationPage', items }), {
    ...options,
    sources: new Set(['report']),
  });
  expect(read).toMatchObject({
    claims: [{ evidence: { supports: [{ source: 'report', says: 'They hold.', locator: 'p. 7' }] } }],
  });
});
