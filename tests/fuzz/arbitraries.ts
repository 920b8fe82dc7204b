import fc from 'fast-check';
import { hashText, SCHEMAS } from '../../src/corpus/index.ts';
import { CSL_TYPES } from '../../src/corpus/schemas/index.ts';
import { parseProse } from '../../src/corpus/read/prose/markdown.ts';
import { blockText, findOpenDirection, flatten, normalize } from '../../src/text/index.ts';
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

/** Words for a field: whatever they are, the schemas take them. They are no longer than a name may be. */
const words: fc.Arbitrary<string> = plainText.map(closed).filter((text) => text.trim() !== '');

/** Text without signs of direction that are left open, as short as an alias. */
function closed(text: string): string {
  const short = Array.from(text.slice(0, 190)).filter((sign) => !/\p{Cs}/u.test(sign)).join('');
  return findOpenDirection(short) === null ? short : short.replace(/[\u202A-\u202E\u2066-\u2069]/g, '');
} // prettier-ignore

/** A line of prose in which every sign stands for itself, and its text. */
const literal: fc.Arbitrary<{ readonly markdown: string; readonly text: string }> = words
  .map((text) => normalize(text.replace(/\s+/gu, ' ')))
  .filter((text) => text !== '')
  .map((text) => ({ markdown: escaped(text), text }));

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
const languages = fc.constantFrom('en', 'en-GB', 'ur', 'de', 'zh', 'th', 'toString', 'valueOf', 'und', 'ar-u-nu-latn', 'en-x-a', 'de-1996', 'zh-Hant-TW', 'sr-Latn', 'he'); // prettier-ignore

/** The same file of fields with some of them given. */
const changed = (fields: object, changes: Readonly<Record<string, fc.Arbitrary<unknown>>>) =>
  fc.record(changes, { requiredKeys: [] }).map((given) => ({ ...fields, ...given }));

/** What stands around a line of prose: it becomes a paragraph, a heading, an item, a quotation, a note of the text. */
const FRAMES = ['%', '## %', '- %', '> %', '1. %', '*%*', '**%**', '%[^n]\n\n[^n]: A note.', '| a | b |\n| - | - |\n| % | c |', '[%](https://a.example/)'] as const; // prettier-ignore

/** The last paragraph of each text, whose claims have figures, dates and a speaker. */
const FIXED = 'SPEAKER: In 2021 the river rose by 3 metres, or 60 percent, says Body.';

/** Terms that a site adds, each with words of its own. */
const terms = (id: string, more: Readonly<Record<string, fc.Arbitrary<unknown>>> = {}) =>
  fc.tuple(
    fc.record({ id: fc.constant(id), name: fc.oneof(words, fc.record({ en: words, ur: words, de: words })), definition: words, within: words, ...more }, { requiredKeys: ['id', 'name', 'definition'] }),
  ); // prettier-ignore

const evidence = fc.record({ source: fc.constant('report'), says: words, locator: words });

/** Content that the reader takes nearly always, with anything for words, and something for every field. */
export const rightContent: fc.Arbitrary<Content> = fc
  .record({
    article: changed(ARTICLE_FIELDS, {
      title: words, standfirst: words, rights: words, lang: languages, published: fc.option(dates), captured: dates, author: fc.oneof(fc.record({ name: words, description: words }), fc.array(fc.record({ name: words }), { minLength: 1, maxLength: 3 })), publication: fc.record({ name: words }),
      genre: fc.constantFrom('own-genre', 'opinion', 'judgment', 'interview', 'statute'), findings: fc.constant(['fixed']), speakers: fc.tuple(fc.record({ label: fc.constant('SPEAKER:'), name: fc.option(words) })), mentionExceptions: fc.array(fc.record({ alias: words }), { maxLength: 2 }),
    }),
    blocks: fc.array(fc.tuple(literal, fc.constantFrom(...FRAMES)), { minLength: 1, maxLength: 4 }),
    claims: fc.array(
      changed(CLAIM_FIELDS, {
        claim: words, reason: words, kind: fc.constantFrom('own-kind', 'statistic'), assessment: fc.constantFrom('unverified', 'opinion'), actors: fc.constant(['body']), context: fc.tuple(evidence),
        dates: fc.tuple(fc.record({ label: words, textDate: dates, evidenceDate: dates, source: fc.constant('report'), note: words })), reviewed: dates, by: fc.constant(['editors']), status: fc.constantFrom('published', 'draft'), asks: fc.tuple(words), related: fc.constant([{ claim: 'fixed', relation: 'depends-on' }]),
        revisions: fc.tuple(fc.record({ date: dates, summary: words }), fc.record({ date: dates, summary: words, was: fc.record({ claim: words, quote: words, kind: fc.constantFrom('event', 'own-kind'), assessment: fc.constant('disputed') }, { requiredKeys: [] }) })),
      }),
      { maxLength: 3 },
    ),
    fixed: changed({ ...CLAIM_FIELDS, supports: [{ source: 'report', says: 'It.' }], assessment: 'supported' }, {
      claim: words, reason: words, kind: fc.constant('attribution'), attribution: fc.record({ said: words, borneOut: words }), cites: fc.constant([{ words: 'says Body', source: 'report' }]), dates: fc.tuple(fc.record({ label: words, words: fc.constant('In 2021'), textDate: fc.constant('2021') })),
      figures: fc.tuple(fc.record({ words: fc.constant('60 percent'), value: fc.constant(60), unit: fc.constant('percent'), measure: words, from: fc.constant(2020), to: fc.constant(2021), series: fc.constant(['floods']) })), supports: fc.tuple(evidence, evidence), undermines: fc.tuple(evidence),
    }).map((fields) => ('attribution' in fields && !('kind' in fields && fields.kind === 'attribution') ? { ...fields, kind: 'attribution' } : fields)),
    note: literal,
    source: changed(SOURCE_FIELDS, {
      title: words, publisher: words, 'container-title': words, number: words, note: words, issued: dates, accessed: dates, language: languages, URL: fc.constantFrom('https://a.example/', 'https://a.example/%E0%A4%A?b=%s&c={d}#"e'), standing: fc.constantFrom('own-standing', 'party'),
      type: fc.constantFrom(...CSL_TYPES), author: fc.array(fc.oneof(fc.record({ literal: words }), fc.record({ family: words, given: words })), { minLength: 1, maxLength: 3 }),
    }),
    actor: changed(ACTOR_FIELDS, { name: words, summary: words, aliases: fc.array(words, { maxLength: 3 }), sources: fc.constant(['report']) }),
    series: changed(SERIES_FIELDS, { title: words, measure: words, note: words, label: fc.constantFrom('a', 'constructor', '🇵🇰'), unit: fc.constantFrom('people', 'percent', 'dollars'), points: fc.array(fc.record({ year: fc.nat(9998).map((n) => n + 1), value: fc.constantFrom(0, -0, 1, 1e300, 5e-324, 12.5), edition: words, note: words }, { requiredKeys: ['year', 'value'] }), { minLength: 1, maxLength: 4 }).map((points) => [...new Map(points.map((one) => [one.year, one])).values()].sort((a, b) => a.year - b.year)) }),
    site: changed({}, { name: words, tagline: fc.oneof(words, fc.record({ en: words, ur: words })), editors: fc.tuple(fc.record({ id: fc.constant('editors'), name: words, kind: fc.constantFrom('person', 'software') })), notesLicence: fc.record({ name: words, url: fc.constant('https://a.example/') }) }),
    own: fc.record({ genres: terms('own-genre', { like: fc.constantFrom('speech', 'statute') }), kinds: terms('own-kind'), standings: terms('own-standing') }),
    before: fc.option(literal),
    reason: words,
  })
  .map(({ article, blocks, claims, fixed, note, source, actor, series, site, own, before, reason }) => {
    const body = [...blocks.map(([{ markdown }, frame], i) => frame.replaceAll('^n', `^${i}`).replace('%', () => markdown)), FIXED].join('\n\n');
    const made = articleContent('a', body);
    const file = made['articles/a/article.md'] ?? '';
    const hash = /textSha256: "(\w+)"/.exec(file)?.[1];
    const flat = flatten(parseProse(body, '', 0).tree);
    const quotes = flat.blocks.map((_, i) => blockText(flat, i));
    const files = claims.map((fields, i) => [`articles/a/claims/c${i}.md`, markdown({ ...fields, quote: quotes[i % quotes.length], paragraph: 'all' }, note.markdown)]);
    const lock = made['articles/a/paragraphs.lock.yaml'] ?? '';
    const edition = before === null ? null : { id: '2025-01-02', sha256: hashText(before.text), paragraphs: ['p1'] };
    const redirects = [{ kind: 'claim', article: 'a', id: 'gone', to: null, date: '2025-01-02', reason }, { kind: 'source', id: 'toString', to: 'report', date: '2024' }, { kind: 'claim', article: 'a', id: 'constructor', to: 'fixed', date: '2024-21' }].filter(({ id }) => id !== 'toString');
    return {
      ...made, ...Object.fromEntries(files), 'articles/a/article.md': `---\n${yaml({ ...article, textSha256: hash })}---\n\n${body}\n`,
      'articles/a/paragraphs.lock.yaml': edition === null ? lock : `${lock}${yaml({ editions: [edition] })}`, ...(before !== null && { 'articles/a/editions/2025-01-02.txt': before.text }),
      'articles/a/claims/fixed.md': markdown({ ...fixed, quote: 'the river rose by 3 metres, or 60 percent' }, note.markdown),
      'sources/report.yaml': yaml(source), 'actors/body.yaml': yaml(actor), 'series/floods.yaml': yaml(series), 'site.yaml': yaml({ ...site, ...own }), 'redirects.yaml': JSON.stringify(redirects),
    } as Content;
  }); // prettier-ignore
