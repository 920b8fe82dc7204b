import fc from 'fast-check';
import { SCHEMAS } from '../../src/corpus/index.ts';
import {
  ACTOR_FIELDS,
  ARTICLE_FIELDS,
  articleContent,
  CLAIM_FIELDS,
  markdown,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../content.ts';
import { escaped } from '../hostile/content.ts';
import { HOSTILE_STRINGS } from '../hostile/strings.ts';

/** Words, signs and scraps of Markdown, HTML, YAML and addresses, ordinary and hostile. */
const SCRAPS = [
  'a', 'b', 'river', 'the', 'Sea', 'The Who', 'constructor', '__proto__', 'toString', '5', '60', '279.8', '1,566', '2024', 'May', 'percent', '$7', 'ß', 'İ', 'ﬁ',
  'é', 'e\u0301', '中国', 'แม่น้ำ', 'दरिया', 'دریا', 'שָׁלוֹם', '😀', '👩‍👩‍👧‍👦', '🇵🇰', '\u1112\u1161\u11AB', '\u00A0', '\u2003', '\u200B', '\u200D', '\u00AD', '\uFEFF', '\uFFFD',
  '\u202E', '\u2066', '\u2069', '\u200F', '\u2028', '\uD800', '\u{10FFFD}', '\u{10FFFF}', '\u0301', ' ', ' ', ' ', '  ', '\n', '\n\n', '\t', '    ', '*', '**', '_', '__', '~', '~~', '`',
  '```', '[', ']', '](', '[^1]', '[^1]: ', '[a]: ', '![', '|', '| - |', '\\', '&', '&amp;', '&#0;', '&nbsp;', '#', '##', '-', '---', '===', '+', '>', '<', '<b>', '<!--', '-->', '<?', '1.', '10)', '- [ ]', '=', '!',
  '.', ',', ':', ': ', '; ', '?', '…', '“', '”', '‘', '’', '"', "'", '«', '/', '%', '%00', '{', '}', '{n}', '{link}', '$&', '$1', '${a}', '{{', '<%', ']]>', '</script>', 'https://a.example/', 'http:', 'javascript:',
  'data:', 'mailto:', 'www.a.example', 'a@b.example', 'images/a.png', '::', '::error::', '\r', '\u0000', '\u0007', '\u0085',
]; // prettier-ignore

/** Any text: scraps in any order, hostile strings, or whatever Unicode has. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...SCRAPS), { maxLength: 30 }).map((all) => all.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_STRINGS.map(({ text }) => text)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
); // prettier-ignore

/** Text that a file can hold: without controls, lone surrogates and heaps of marks. */
export const plainText: fc.Arbitrary<string> = anyText.map((text) =>
  text.replace(/[[\p{Cc}\p{Cs}]--[\t\n]]/gv, '').replace(/(\p{M}{20})\p{M}+/gu, '$1'),
);

/** A text whose paragraphs are any, with quotes cut out of it where it can be read. */
const article: fc.Arbitrary<Content> = fc
  .tuple(
    fc.array(plainText, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join('\n\n')),
    fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.boolean()), { maxLength: 4 }),
    fc.constantFrom('en', 'ur', 'de', 'zh', 'toString', 'valueOf', 'x-a', 'en-GB-oed', 'und', 'ar-u-nu-latn'),
  )
  .map(([body, cuts, lang]) => {
    const made = articleContent('a', body);
    const words = body.replace(/[*_~`[\]#>|\\&<!]/g, '');
    const claims = cuts.map(([from, length, all], i) => {
      const start = words.length === 0 ? 0 : from % words.length;
      const quote = words.slice(start, start + 1 + length);
      const fields = { ...CLAIM_FIELDS, quote, ...(all && { paragraph: 'all' }) };
      return [`articles/a/claims/c${i}.md`, markdown(fields, 'What was *found*.')];
    });
    const file = made['articles/a/article.md'] ?? '';
    return { ...made, ...Object.fromEntries(claims), 'articles/a/article.md': file.replace('lang: "en"', `lang: "${lang}"`) } as Content;
  }); // prettier-ignore

/** Fields that are right, of each kind of file. */
const RIGHT = {
  site: {},
  article: ARTICLE_FIELDS,
  claim: CLAIM_FIELDS,
  source: SOURCE_FIELDS,
  actor: ACTOR_FIELDS,
  series: SERIES_FIELDS,
} as const;

/** Any value that YAML can say. */
const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: anyText },
  { weight: 1, arbitrary: fc.constantFrom(null, true, 0, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER, [], {}, '') },
  { weight: 1, arbitrary: fc.constantFrom('2024', '2004/..', '../2004', '2024-02-30', 'Y275759', '-0044', '202X', '2024-21', '2024~', '/', '..') },
  { weight: 1, arbitrary: fc.array(anyText, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.constant([{ family: 'constructor' }, { literal: 'toString' }]) },
); // prettier-ignore

/** A file of fields of which some are any. */
function anyFields(kind: keyof typeof RIGHT): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const keys = Object.keys(SCHEMAS[kind].def.shape);
  return fc
    .array(fc.tuple(fc.constantFrom(...keys), anyValue), { maxLength: 3 })
    .map((changes) => ({ ...RIGHT[kind], ...Object.fromEntries(changes) }));
}

/** Content of every kind of file: mostly right, with anything here and there. */
export const anyContent: fc.Arbitrary<Content> = fc
  .record({
    article,
    source: anyFields('source'),
    actor: anyFields('actor'),
    claim: fc.tuple(anyFields('claim'), plainText),
    series: anyFields('series'),
    site: anyFields('site'),
    raw: fc.option(fc.tuple(fc.constantFrom('sources/x.yaml', 'redirects.yaml', 'published.lock.yaml', 'articles/a/claims/z.md', 'articles/b/article.md', 'constructor.md', 'actors/__proto__.yaml'), plainText), { nil: undefined }),
    hasClaim: fc.boolean(),
    hasSite: fc.boolean(),
  })
  .map(({ article, source, actor, claim: [fields, note], series, site, raw, hasClaim, hasSite }) => ({
    ...article,
    'sources/report.yaml': yaml(source),
    'actors/body.yaml': yaml(actor),
    ...(hasClaim && { 'articles/a/claims/any.md': markdown({ quote: 'river', ...fields }, note) }),
    ...(hasSite && { 'site.yaml': yaml(site), 'series/floods.yaml': yaml(series) }),
    ...(raw !== undefined && { [raw[0]]: raw[1] }),
  })); // prettier-ignore

/** Words for a field: whatever they are, the schemas take them. */
const words: fc.Arbitrary<string> = plainText.filter((text) => text.trim() !== '');

/** Prose in which every sign stands for itself. */
const literal: fc.Arbitrary<string> = words.map(escaped);

const dates = fc.constantFrom(
  '2024',
  '2004/..',
  '../2004',
  '2004/',
  '2024-02-29',
  'Y275759',
  'Y-271820',
  '-0044',
  '202X',
  '19XX',
  '2024-21',
  '2024-11~',
  '2024?',
  '2024-XX',
  '2021/2024',
  '0000',
);
const languages = fc.constantFrom('en', 'en-GB', 'ur', 'de', 'zh', 'th', 'toString', 'valueOf', 'x-a', 'und', 'ar-u-nu-latn', 'he'); // prettier-ignore

/** The same file of fields with some of them given. */
const changed = (fields: object, changes: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(changes, { requiredKeys: [] }).map((given) => ({ ...fields, ...given }));

/** Content that the reader takes, with anything for words. */
export const rightContent: fc.Arbitrary<Content> = fc
  .record({
    article: changed(ARTICLE_FIELDS, {
      title: words, standfirst: words, rights: words, lang: languages, published: dates, author: fc.record({ name: words, description: words }), publication: fc.record({ name: words }),
    }),
    blocks: fc.array(literal, { minLength: 1, maxLength: 4 }),
    claims: fc.array(
      changed(CLAIM_FIELDS, {
        claim: words, reason: words, kind: fc.constantFrom('attribution', 'statistic'), actors: fc.constant(['body']), supports: fc.tuple(fc.record({ source: fc.constant('report'), says: words, locator: words })),
        cites: fc.constant([]), dates: fc.tuple(fc.record({ label: words, textDate: dates })), reviewed: dates, revisions: fc.tuple(fc.record({ date: dates, summary: words })),
      }),
      { maxLength: 3 },
    ),
    note: literal,
    source: changed(SOURCE_FIELDS, {
      title: words, publisher: words, 'container-title': words, number: words, note: words, issued: dates, accessed: dates, language: languages,
      type: fc.constantFrom('article-newspaper', 'book', 'legal_case', 'dataset', 'post', 'treaty', 'webpage', 'chapter'), author: fc.array(fc.oneof(fc.record({ literal: words }), fc.record({ family: words, given: words })), { minLength: 1, maxLength: 3 }),
    }),
    actor: changed(ACTOR_FIELDS, { name: words, summary: words, aliases: fc.array(words, { maxLength: 3 }) }),
    series: changed(SERIES_FIELDS, { title: words, measure: words, note: words }),
    site: changed({}, { name: words, tagline: words, editors: fc.tuple(fc.record({ id: fc.constant('editors'), name: words })) }),
  })
  .map(({ article, blocks, claims, note, source, actor, series, site }) => {
    const made = articleContent('a', blocks.join('\n\n'));
    const text = made['articles/a/article.md'] ?? '';
    const body = text.slice(text.indexOf('\n---\n') + 5);
    const hash = /textSha256: "(\w+)"/.exec(text)?.[1];
    const paragraphs = blocks.map((block) => block.replace(/\\(.)/g, '$1'));
    const files = claims.map((fields, i) => [`articles/a/claims/c${i}.md`, markdown({ ...fields, quote: paragraphs[i % paragraphs.length], paragraph: `p${(i % paragraphs.length) + 1}:1` }, note)]);
    return {
      ...made, ...Object.fromEntries(files), 'articles/a/article.md': `---\n${yaml({ ...article, textSha256: hash })}---\n${body}`,
      'sources/report.yaml': yaml(source), 'actors/body.yaml': yaml(actor), 'series/floods.yaml': yaml(series), 'site.yaml': yaml(site),
    } as Content;
  }); // prettier-ignore
