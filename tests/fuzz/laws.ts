import fc from 'fast-check';
import {
  createReanchorer,
  createQuotationChecker,
  proposeIdentity,
  acceptIdentity,
} from '../../src/revision/index.ts';
import { renderNote } from '../../src/article/index.ts';
import {
  CLAIM_KINDS,
  parseProse,
  readFiles,
  formatLock,
  type Article,
  type Corpus,
} from '../../src/corpus/index.ts';
import { dataFiles } from '../../src/exports/index.ts';
import { importAnnotations, importText } from '../../src/imports/index.ts';
import { formatGitHub, formatTerminal } from '../../src/report/index.ts';
import { toDocument } from '../../src/site/search/build/document.ts';
import { searchRecords } from '../../src/site/search/build/records/index.ts';
import { blockText, flatten, joinBlocks, normalize } from '../../src/text/index.ts';
import { contentFiles, renderHtml } from '../content.ts';
import { parseDocument, textOf } from '../dom.ts';
import { publish } from '../unit/exports/published.ts';
import { anyContent, anyText, plainText, rightContent } from './arbitraries.ts';
import { shownOf } from './shown.ts';

/** What must hold of any input: a law throws where it does not. */
export interface FuzzLaw<T = never> {
  readonly name: string;
  readonly input: fc.Arbitrary<T>;
  readonly holds: (input: T) => unknown;
  /** How many times as long as others it takes over each input, about: tests try it that much less. */
  readonly cost: number;
}

function law<T>(name: string, input: fc.Arbitrary<T>, holds: (input: T) => unknown, cost = 1): FuzzLaw {
  return { name, input, holds, cost } as unknown as FuzzLaw;
}

function must(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

const ADDRESSES = {
  article: (slug: string) => `/articles/${slug}/`,
  claimInText: (slug: string, id: string) => `/articles/${slug}/#c-${id}`,
  source: (id: string) => `/sources/${id}/`,
  actor: (id: string) => `/actors/${id}/`,
};

/** Everything that a build computes of a corpus: what its pages are made from, its files, its search. */
export function makeAll(corpus: Corpus): void {
  for (const article of corpus.articles) {
    textIsKept(article);
    for (const { note } of article.claims) isInert(renderNote(note));
  }
  for (const records of Object.values(searchRecords(corpus, ADDRESSES)))
    for (const record of records) isInert(toDocument(record));
  for (const file of dataFiles(publish(corpus))) file.content();
  for (const html of shownOf(corpus, 'ur')) isInert(html, DRAWN);
}

function textIsKept(article: Article): void {
  const html = renderHtml(article);
  isInert(html);
  const shown = normalize(textOf(parseDocument(html).body));
  must(shown === normalize(article.flat.text), 'The page has other words than the text');
}

/** Elements and attributes that can run, load or leave. */
const ACTIVE = 'script,style,iframe,object,embed,base,meta,link,form,svg,math,template,noscript';

/** The same of what we draw, which is SVG. */
const DRAWN = ACTIVE.replace('svg', 'foreignObject,use,animate,set');

function isInert(html: string, active = ACTIVE): void {
  const { body } = parseDocument(
    html.replace('<!doctype html><html><body>', '').replace('</body></html>', ''),
  );
  must(body.querySelector(active) === null, 'HTML with an element that can run or load');
  for (const element of body.querySelectorAll('*')) {
    for (const { name, value } of Array.from(element.attributes)) {
      must(!/^on|^style$|^srcdoc$/i.test(name), `HTML with the attribute ${name}`);
      if (name === 'href' || name === 'src')
        must(/^(?:https?:|#|\/|images\/)/i.test(value), `HTML with the address ${value}`);
    }
  }
}

/** The laws of fuzzing: never an exception, always values or issues; the text as it was; HTML that does nothing. */
export const FUZZ_LAWS: readonly FuzzLaw[] = [
  law('content is read, or refused with issues; of what is read everything can be made', anyContent, (content) => {
    const { corpus, report } = readFiles(contentFiles(content), { drafts: true });
    must((corpus === null) === report.errors > 0, 'Neither a corpus nor an error');
    const lines = formatTerminal(report).split('\n');
    must(lines.every((line) => !line.startsWith('::')), 'A line of the report that is a command');
    must(formatGitHub(report).split('\n').length === report.issues.length + report.unlisted.length + 1, 'A line too many');
    if (corpus !== null) makeAll(corpus);
  }),
  law('of content with anything for words everything is made', rightContent, (content) => {
    const { corpus } = readFiles(contentFiles(content), { drafts: true });
    if (corpus !== null) makeAll(corpus);
  }, 6),
  law('prose is parsed, or refused with issues, and its text is in its normal form', plainText, (body) => {
    const { tree, issues } = parseProse(body, 'a.md', 0);
    const { text, blocks } = flatten(tree);
    must(issues.length > 0 || blocks.every((_, i) => normalize(blockText({ text, blocks }, i)) === blockText({ text, blocks }, i)), 'A block that is not in its normal form');
  }),
  law('a capture is imported as a text that can be read', fc.tuple(anyText, fc.constantFrom('a.txt', 'a.md', 'a.html', null)), async ([text, name]) => {
    const { body } = await importText({ text, name });
    flatten(parseProse(body, 'a.md', 0).tree);
  }),
  law('annotations of others are imported or refused', fc.oneof(anyText, fc.json(), annotations()), (text) => {
    const { corpus } = readFiles(contentFiles({}));
    const article = { lang: 'en', slug: 'a', claims: [], paragraphs: [], flat: { text: '', blocks: [] } } as unknown as Article;
    must(corpus !== null, 'Nothing is refused');
    importAnnotations(text, { article, sources: new Set(), actors: new Set(), editors: new Set(['editors']), kinds: CLAIM_KINDS, today: '2026-01-02' });
  }),
  law('a quotation is checked whatever is pasted', fc.tuple(fc.array(plainText, { minLength: 1, maxLength: 4 }), anyText, fc.constantFrom('en', 'ur', 'zh')), ([blocks, pasted, language]) => {
    const canonical = joinBlocks(blocks.map(normalize).filter((block) => block !== ''));
    createQuotationChecker([{ id: 'a', language, canonical }])(pasted);
  }),
  law('ids and quotes are followed through any edit', fc.tuple(blocksOf(), blocksOf(), fc.constantFrom('en', 'ur', 'zh', 'toString')), ([before, after, language]) => {
    const ids = { paragraphs: before.map((text, i) => ({ id: `p${i + 1}`, text })), retired: [] };
    const accepted = acceptIdentity(ids, proposeIdentity(ids, after, { language }), after, '2026-01-02');
    must(accepted.paragraphs.length === after.length, 'A paragraph without an id');
    must(new Set(accepted.paragraphs.map(({ id }) => id)).size === after.length, 'An id twice');
    formatLock(accepted);
    const [old, now] = [joinBlocks(before), joinBlocks(after)];
    const find = createReanchorer(old, now, { language });
    for (const [block, { start, end }] of old.blocks.entries()) find(old.text.slice(start, end), { block, start, end });
  }),
]; // prettier-ignore

function blocksOf(): fc.Arbitrary<readonly string[]> {
  return fc
    .array(plainText.map(normalize), { minLength: 1, maxLength: 5 })
    .map((blocks) => [...blocks.filter((block) => block !== ''), 'The river.']);
}

/** Files of annotations whose parts are any. */
function annotations(): fc.Arbitrary<string> {
  return fc
    .array(
      fc.record(
        {
          id: anyText,
          type: fc.constantFrom('Annotation', 'x'),
          target: fc.oneof(anyText, fc.record({ source: anyText, selector: fc.array(fc.record({ type: fc.constant('TextQuoteSelector'), exact: anyText, prefix: anyText }), { maxLength: 2 }) })),
          body: fc.oneof(anyText, fc.record({ type: fc.constant('TextualBody'), value: anyText, format: fc.constantFrom('text/html', 'text/plain', 'text/markdown') })),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    )
    .map((items) => JSON.stringify({ type: 'AnnotationPage', items }));
} // prettier-ignore
