import {
  ACTOR_FIELDS,
  articleContent,
  ARTICLE_FIELDS,
  claimFile,
  markdown,
  SERIES_FIELDS,
  SOURCE_FIELDS,
  yaml,
  type ClaimInput,
  type Content,
} from '../content.ts';

/** Content that grows with a number: what an attacker, or an accident, may put into a file or a folder. */
export interface HostileInput {
  readonly name: string;
  /** The number that makes its largest file nearly 1 MiB, or a folder of a sensible number of files. */
  readonly most: number;
  readonly make: (n: number) => Content;
}

/** A text and, on its words, some claims. Lock and hash are right, where the text can be read at all. */
function text(body: string, claims: Readonly<Record<string, ClaimInput>> = {}): Content {
  return articleContent('a', body, claims);
}

/** A text that is not flattened beforehand: with a hash and a lock of nothing. */
function unread(body: string): Content {
  return {
    'articles/a/article.md': markdown({ ...ARTICLE_FIELDS, textSha256: '0'.repeat(64) }, body),
    'articles/a/paragraphs.lock.yaml': yaml({ version: 1, paragraphs: [{ id: 'p1', text: 'x' }] }),
  };
}

/** An ordinary text whose one claim has some fields. */
function claim(fields: Readonly<Record<string, unknown>>, note?: string): Content {
  return {
    ...text('The river rose in May 2024 by 3 metres.'),
    'articles/a/claims/one.md': claimFile({ quote: 'The river rose', ...fields }, note),
    'sources/report.yaml': yaml(SOURCE_FIELDS),
  };
}

const source = (fields: Readonly<Record<string, unknown>>): Content => ({
  'sources/report.yaml': yaml({ ...SOURCE_FIELDS, ...fields }),
});
const actor = (fields: Readonly<Record<string, unknown>>): Content => ({
  ...text('The river rose in May 2024 by 3 metres.'),
  'actors/body.yaml': yaml({ ...ACTOR_FIELDS, ...fields }),
});

function list<T>(n: number, make: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => make(i));
}

/** So many words, no two alike. */
function words(n: number): string {
  return list(n, (i) => `w${i.toString(36)}`).join(' ');
}

/** Claims on so many words of a text of `words`. */
function claimsOnWords(n: number, quote: (i: number) => string): Readonly<Record<string, ClaimInput>> {
  return Object.fromEntries(list(n, (i) => [`c${i}`, { quote: quote(i) }]));
}

/** The first, the middle and the last of some units of a text, as claims. */
function threeClaims(units: readonly string[], paragraph = 'p1:1'): Readonly<Record<string, ClaimInput>> {
  const middle = Math.floor(units.length / 2);
  return {
    middle: {
      quote: units
        .slice(middle, middle + 3)
        .join('')
        .trim(),
      paragraph,
    },
  };
}

const MiB = 1024 * 1024 - 2000;
const fill = (unit: string): number => Math.floor(MiB / Buffer.byteLength(unit));

/** Stretches of Markdown that make parsers look back, or ahead, again and again. */
const MARKDOWN = [
  '<!--', '<!-- a', '<?', '<!A', '<![CDATA[', '<a ', '<a b="', "<a b='c", '</a', '<http:', '<a@', '&', '&amp', '&#', '[', '![', '](',
  '[a](', '[a](<b', '[a](b "', "[a](b '", '[a](b (', '![[]()', '[a][b', '[^', '[^a]', '[^a', '*a', '*a ', '**a', 'a**b', '_a', '_a ', 'a*b_c',
  '*a_ ', '**x [a*b**c*](d)', '~~a', '~~a ', '~~', '`', '`a ``', '\\', '\\`', '|', '| ', '|a', 'www.', 'www.a', 'http://', 'http://a', 'a@', 'a@b',
  'a@b.c ', 'a.b@c.d', '[a]: b\n', '[a]: b\n\n', '- ', '- a\n', '* a\n\n', '1. ', '1. a\n', '> ', '> a\n', '> a\n\n', '# ', '# a\n', 'a\n=\n', 'a\n\n',
  '\t', ' ', '  \n', '\\\n', '```\n', '~~~\n', '    a\n', '***\n', '---\n', '[x', '- [ ] a\n', '[[a]', '(', '()', '"', '$', '{{', '<%', ':::',
  'a<br>', '<b>a</b>', '<div>\n', '</', '<x/>', '![a](b', '![a](images/b.png)\n\n', '[a](javascript:b)', '[a](b)', '[](a)', '[a](https://b.example) ',
  '\u0000', '\u00A0', '\u2028', '\uFEFF', '\u200B', '\u202E', '\u2066a', '\u0301', '🇵🇰', '👩‍👩‍👧‍👦', '\u1100\u1161', '中', 'ا', 'אa ', 'Dr. ', 'A. ', 'A b. ',
  'a', 'a ', '1', '1,', '1.', '-1', '1~2 ', '.', '...', '…', "'", '’', '“', '55~~60 ', 'f*ck ', '60`s ',
] as const; // prettier-ignore

const markdownInputs: readonly HostileInput[] = MARKDOWN.flatMap((unit) => [
  { name: `text of ${JSON.stringify(unit)}`, most: fill(unit), make: (n) => unread(`a ${unit.repeat(n)}`) },
  {
    name: `note of ${JSON.stringify(unit)}`,
    most: fill(unit),
    make: (n) => claim({}, `a ${unit.repeat(n)}`),
  },
]);

/** Units of text whose segments and places are dear. */
const TEXTS: readonly (readonly [string, (i: number) => string])[] = [
  ['one word', () => 'a '],
  ['words', (i) => `w${i.toString(36)} `],
  ['letters', () => 'a'],
  ['letters of all kinds', (i) => String.fromCharCode(97 + (i % 26))],
  ['digits', () => '1'],
  ['Chinese', (i) => String.fromCodePoint(0x4e00 + (i % 5000))],
  ['one Chinese letter', () => '中'],
  ['Thai', (i) => 'แม่น้ำโขง'.charAt(i % 9)],
  ['Khmer', (i) => 'ភាសាខ្មែរ'.charAt(i % 10)],
  ['Japanese', (i) => 'かがみのくにのアリス'.charAt(i % 10)],
  ['short sentences', () => 'A b. '],
  ['abbreviations', () => 'Dr. '],
  ['initials', () => 'A. '],
  ['lower-case sentences', () => 'a. b '],
  ['emoji', () => '😀'],
  ['a chain of emoji', () => '😀\u200D'],
  ['flags', () => '🇵🇰'],
  ['combining marks', () => '\u0301'],
  ['mixed combining marks', (i) => ['\u0323', '\u0307'][i % 2] ?? ''],
  ['jamo', () => '\u1112\u1161\u11AB'],
  ['leading jamo', () => '\u1100'],
  ['decomposed letters', () => 'e\u0301'],
  ['mixed directions', (i) => ['abc ', 'דריא ', 'ا ', '12 '][i % 4] ?? ''],
  ['no-break spaces', () => '\u00A0'],
  ['thin spaces', () => '\u2009'],
  ['zero-width spaces', () => '\u200B'],
  ['joiners', () => '\u200D'],
  ['variation selectors', () => '\uFE0F'],
  ['soft hyphens', () => 'a\u00AD'],
  ['Devanagari conjuncts', () => 'क्'],
  ['points', () => '.'],
  ['questions', () => '? '],
  ['numbers', (i) => `${i}, `],
  ['quotation marks', () => '“'],
  ['hyphens', () => 'a-'],
  ['apostrophes', () => "a'"],
  ['paragraphs', (i) => `w${i.toString(36)}\n\n`],
  ['equal paragraphs', () => 'a\n\n'],
  ['headings', () => '## a\n\n'],
  ['items', () => '- a\n'],
  ['emphasis', () => '*a* '],
  ['breaks', () => 'a\\\n'],
  ['code', () => '`a` '],
]; // prettier-ignore

const textInputs: readonly HostileInput[] = TEXTS.flatMap(([name, unit]): readonly HostileInput[] => {
  const most = fill([0, 1, 2, 3].map((i) => unit(5000 + i)).join('')) * 4;
  const units = (n: number): readonly string[] => list(n, unit);
  return [
    { name: `text: ${name}`, most, make: (n) => text(`a ${units(n).join('')}`) },
    {
      name: `text with a claim: ${name}`,
      most,
      make: (n) => text(units(n).join(''), threeClaims(units(n))),
    },
    {
      name: `text with a claim everywhere: ${name}`,
      most,
      make: (n) => text(units(n).join(''), { all: { quote: units(n).slice(0, 3).join('').trim(), paragraph: 'all' } }),
    },
    {
      name: `quote that stands nowhere: ${name}`,
      most,
      make: (n) => claim({ quote: `Z ${units(n).join('')}` }),
    },
  ];
}); // prettier-ignore

/** Words of a file that grow, by kind and field. */
const GROWING: readonly HostileInput[] = [
  { name: 'claims on the words of a paragraph', most: 3000, make: (n) => text(words(n), claimsOnWords(n, (i) => words(n).split(' ')[i] ?? '')) },
  { name: 'claims one in another', most: 2000, make: (n) => { const all = words(n).split(' '); return text(words(n), claimsOnWords(n, (i) => all.slice(0, i + 1).join(' '))); } },
  { name: 'claims on the same words', most: 3000, make: (n) => text('The river rose.', claimsOnWords(n, () => 'The river')) },
  { name: 'claims that overlap', most: 2000, make: (n) => { const all = words(n + 40).split(' '); return text(all.join(' '), claimsOnWords(n, (i) => all.slice(i, i + 40).join(' '))); } },
  { name: 'claims in a long text', most: 1000, make: (n) => { const all = words(50 * n).split(' '); return text(all.join(' '), claimsOnWords(n, (i) => all.slice(50 * i, 50 * i + 20).join(' '))); } },
  { name: 'claims whose quotes stand nowhere', most: 1000, make: (n) => text(words(20000), claimsOnWords(n, (i) => `z${i} y${i} x${i} never stood in it`)) },
  { name: 'empty claim files', most: 20000, make: (n) => ({ ...text('The river.'), ...Object.fromEntries(list(n, (i) => [`articles/a/claims/c${i}.md`, ''])) }) },
  { name: 'claims everywhere', most: 300, make: (n) => text('the river '.repeat(1000), claimsOnWords(n, () => 'river')) },
  { name: 'parts of a quote', most: 60000, make: (n) => claim({ quote: list(n, () => 'The river') }) },
  { name: 'parts that stand', most: 60000, make: (n) => text(words(n), { one: { quote: words(n).split(' ') } }) },
  { name: 'ellipses in a quote', most: 200000, make: (n) => claim({ quote: 'river … '.repeat(n) }) },
  { name: 'dangling actors', most: 40000, make: (n) => claim({ actors: list(n, (i) => `body-number-${i}`) }) },
  { name: 'dangling sources', most: 15000, make: (n) => claim({ supports: list(n, (i) => ({ source: `report-number-${i}`, says: 'It.' })) }) },
  { name: 'dangling sources among many', most: 3000, make: (n) => ({ ...claim({ supports: list(n, (i) => ({ source: `report-x${i}`, says: 'It.' })) }), ...Object.fromEntries(list(n, (i) => [`sources/report-y${i}.yaml`, yaml(SOURCE_FIELDS)])) }) },
  { name: 'sources', most: 15000, make: (n) => claim({ supports: list(n, () => ({ source: 'report', says: 'It.' })) }) },
  { name: 'relations', most: 15000, make: (n) => claim({ related: list(n, () => ({ claim: 'one', relation: 'repeats' })) }) },
  { name: 'figures', most: 10000, make: (n) => claim({ figures: list(n, () => ({ words: 'river', value: 1, unit: 'count', measure: 'm' })) }) },
  { name: 'figures that stand', most: 10000, make: (n) => claim({ quote: 'May 2024 by 3 metres', figures: list(n, () => ({ words: '3', value: 3, unit: 'count', measure: 'm' })) }) },
  { name: 'citations that do not stand', most: 20000, make: (n) => claim({ cites: list(n, () => ({ words: 'lake', source: null })) }) },
  { name: 'a citation that does not stand', most: MiB, make: (n) => claim({ cites: [{ words: 'l'.repeat(n), source: null }] }) },
  { name: 'questions', most: 60000, make: (n) => claim({ asks: list(n, (i) => `Why ${i}?`) }) },
  { name: 'revisions', most: 15000, make: (n) => claim({ revisions: list(n, () => ({ date: '2026-01-02', summary: 'Again' })) }) },
  { name: 'dated events', most: 15000, make: (n) => claim({ dates: list(n, () => ({ date: '2024-05', label: 'Flood' })) }) },
  { name: 'editors of a claim', most: 60000, make: (n) => claim({ by: list(n, () => 'editors') }) },
  ...['claim', 'reason', 'kind', 'assessment', 'paragraph', 'reviewed', 'status', 'asks'].map((key): HostileInput => ({ name: `long ${key}`, most: MiB, make: (n) => claim({ [key]: 'x'.repeat(n) }) })),
  ...['claim', 'reason'].map((key): HostileInput => ({ name: `many words of ${key}`, most: MiB / 8, make: (n) => claim({ [key]: words(n) }) })),
  { name: 'a long figure', most: MiB, make: (n) => claim({ figures: [{ words: '1'.repeat(n), value: 1, unit: 'count', measure: 'm' }] }) },
  { name: 'a figure of many numbers', most: MiB / 16, make: (n) => text(`The ${'one hundred '.repeat(n)}rose.`, { one: { quote: `The ${'one hundred '.repeat(n)}rose.`, figures: [{ words: 'one hundred '.repeat(n).trim(), value: 100, unit: 'count', measure: 'm' }] } }) },
  { name: 'a figure of many digits', most: MiB / 4, make: (n) => text(`The ${'1'.repeat(n)} rose.`, { one: { quote: `The ${'1'.repeat(n)} rose.`, figures: [{ words: '1'.repeat(n), value: 100, unit: 'count', measure: 'm' }] } }) },
  { name: 'a figure of grouped digits', most: MiB / 16, make: (n) => text(`The 1${',111'.repeat(n)} rose.`, { one: { quote: `The 1${',111'.repeat(n)} rose.`, figures: [{ words: `1${',111'.repeat(n)}`, value: 100, unit: 'count', measure: 'm' }] } }) },
  { name: 'a figure of many dates', most: MiB / 16, make: (n) => text(`The ${'May 2024 '.repeat(n)}rose.`, { one: { quote: `The ${'May 2024 '.repeat(n)}rose.`, figures: [{ words: 'May 2024 '.repeat(n).trim(), value: '2024-05', unit: 'date', measure: 'm' }] } }) },
  { name: 'numbers of a quote', most: MiB / 20, make: (n) => text(`The ${'1,111 '.repeat(n)}rose.`, { one: { quote: `The ${'1,111 '.repeat(n)}rose.` } }) },
  { name: 'a date of a list', most: MiB / 11, make: (n) => source({ issued: `[${list(n, () => '2024-01-01').join(',')}]` }) },
  { name: 'a date of a set', most: MiB / 11, make: (n) => source({ issued: `{${list(n, () => '2024-01-01').join(',')}}` }) },
  { name: 'a year of many digits', most: MiB, make: (n) => source({ issued: `Y${'1'.repeat(n)}` }) },
  { name: 'a year with many digits of exponent', most: MiB, make: (n) => source({ issued: `Y1E${'1'.repeat(n)}` }) },
  { name: 'a year with a large exponent', most: 1e9, make: (n) => source({ issued: `Y1E${n}` }) },
  { name: 'a date of slashes', most: MiB, make: (n) => source({ issued: '2024/'.repeat(n / 5) }) },
  { name: 'a date of question marks', most: MiB, make: (n) => source({ issued: `2024${'?'.repeat(n)}` }) },
  { name: 'a date of points', most: MiB, make: (n) => source({ issued: `2024-0${'X'.repeat(n)}` }) },
  { name: 'a language of subtags', most: MiB / 9, make: (n) => source({ language: `en${list(n, (i) => `-a${i.toString(36).padStart(5, '0')}`).join('')}` }) },
  { name: 'a language of private subtags', most: MiB / 9, make: (n) => source({ language: `en-x${list(n, (i) => `-a${i.toString(36).padStart(5, '0')}`).join('')}` }) },
  { name: 'a language of extensions', most: MiB / 12, make: (n) => source({ language: `en-u${list(n, (i) => `-k${i % 10}-abcdefg`).join('')}` }) },
  { name: 'a language of letters', most: MiB, make: (n) => source({ language: 'e'.repeat(n) }) },
  { name: 'a language of hyphens', most: MiB, make: (n) => source({ language: '-'.repeat(n) }) },
  { name: 'a title', most: MiB, make: (n) => source({ title: 'x'.repeat(n) }) },
  { name: 'a title of words', most: MiB / 8, make: (n) => source({ title: words(n) }) },
  { name: 'a title of quotation marks', most: MiB / 3, make: (n) => source({ title: '“'.repeat(n) }) },
  { name: 'a title of asterisks', most: MiB, make: (n) => source({ title: '*'.repeat(n) }) },
  { name: 'a title of braces', most: MiB, make: (n) => source({ title: '{'.repeat(n) }) },
  { name: 'a title of tags', most: MiB / 3, make: (n) => source({ title: '<i>'.repeat(n) }) },
  { name: 'a title of hyphens', most: MiB / 2, make: (n) => source({ title: 'a-'.repeat(n) }) },
  { name: 'a title of apostrophes', most: MiB / 2, make: (n) => source({ title: "a'".repeat(n) }) },
  { name: 'a title of points', most: MiB / 2, make: (n) => source({ title: 'a.'.repeat(n) }) },
  { name: 'a title of slashes', most: MiB, make: (n) => source({ title: '\\'.repeat(n / 2) }) },
  { name: 'an address', most: MiB, make: (n) => source({ URL: `https://a.example/${'x'.repeat(n)}` }) },
  { name: 'an address of points', most: MiB / 2, make: (n) => source({ URL: `https://${'a.'.repeat(n)}example/` }) },
  { name: 'an address of Unicode', most: MiB / 4, make: (n) => source({ URL: `https://${'ü'.repeat(n)}.example/` }) },
  { name: 'authors', most: 40000, make: (n) => source({ author: list(n, (i) => ({ family: `F${i}` })) }) },
  { name: 'an author', most: MiB, make: (n) => source({ author: [{ family: 'van '.repeat(n / 4), given: 'x' }] }) },
  { name: 'a given name', most: MiB / 3, make: (n) => source({ author: [{ family: 'A', given: 'B. '.repeat(n) }] }) },
  { name: 'aliases with a common beginning', most: 40000, make: (n) => actor({ aliases: list(n, (i) => `The common beginning ${i}`) }) },
  { name: 'aliases of one letter more each', most: 1400, make: (n) => actor({ aliases: list(n, (i) => 'a'.repeat(i + 1)) }) },
  { name: 'a long alias', most: MiB, make: (n) => actor({ aliases: ['a'.repeat(n)] }) },
  { name: 'equal aliases', most: 100000, make: (n) => actor({ aliases: list(n, () => 'river') }) },
  { name: 'aliases that stand everywhere', most: 20000, make: (n) => ({ ...text('a'.repeat(1000) + words(50000)), 'actors/body.yaml': yaml({ ...ACTOR_FIELDS, aliases: list(n, (i) => `w${i.toString(36)} w`) }) }) },
  { name: 'sources of an actor', most: 100000, make: (n) => actor({ sources: list(n, () => 'report') }) },
  { name: 'addresses of an actor', most: 40000, make: (n) => actor({ sameAs: list(n, () => 'https://a.example') }) },
  { name: 'actors whose aliases stand', most: 3000, make: (n) => ({ ...text(words(n)), ...Object.fromEntries(list(n, (i) => [`actors/x${i}.yaml`, yaml({ ...ACTOR_FIELDS, aliases: [`w${i.toString(36)}`] })])) }) },
  { name: 'points of a series', most: 30000, make: (n) => ({ ...source({}), 'series/floods.yaml': yaml({ ...SERIES_FIELDS, points: list(n, (i) => ({ year: 1 + (i % 9999), value: i })) }) }) },
  { name: 'points in order', most: 9000, make: (n) => ({ ...source({}), 'series/floods.yaml': yaml({ ...SERIES_FIELDS, points: list(n, (i) => ({ year: 1 + i, value: i })) }) }) },
  { name: 'points of editions', most: 9000, make: (n) => ({ ...source({}), 'series/floods.yaml': yaml({ ...SERIES_FIELDS, points: list(n, (i) => ({ year: 2000, value: i, edition: `e${i}` })) }) }) },
  { name: 'exceptions of mentions', most: 40000, make: (n) => { const made = text(words(2000)); return { ...actor({ aliases: ['w1'] }), ...made, 'articles/a/article.md': markdown({ ...ARTICLE_FIELDS, textSha256: '0'.repeat(64), mentionExceptions: list(n, (i) => ({ alias: `w${i}` })) }, words(2000)) }; } },
  { name: 'a retired chain', most: 18000, make: (n) => ({ ...text('The river.'), 'articles/a/paragraphs.lock.yaml': yaml({ version: 1, paragraphs: [{ id: 'p1', text: 'The river.' }], retired: list(n, (i) => ({ id: `p${i + 2}`, see: `p${i + 1}`, date: '2026-01-02' })) }) }) },
  { name: 'a retired chain that leads nowhere', most: 18000, make: (n) => ({ ...text('The river.'), 'articles/a/paragraphs.lock.yaml': yaml({ version: 1, paragraphs: [{ id: 'p1', text: 'The river.' }], retired: list(n, (i) => ({ id: `p${i + 2}`, see: `p${i + 3}`, date: '2026-01-02' })) }) }) },
  { name: 'a lock of paragraphs that are gone', most: 20000, make: (n) => ({ ...text(list(n, (i) => `new words ${i} stand here`).join('\n\n')), 'articles/a/paragraphs.lock.yaml': yaml({ version: 1, paragraphs: list(n, (i) => ({ id: `p${i + 1}`, text: `old words ${i} stood there` })) }) }) },
  { name: 'a lock of equal paragraphs', most: 30000, make: (n) => ({ ...text('a\n\n'.repeat(n)), 'articles/a/paragraphs.lock.yaml': yaml({ version: 1, paragraphs: list(n, (i) => ({ id: `p${i + 1}`, text: 'b' })) }) }) },
  { name: 'a lock of a long paragraph', most: MiB / 2, make: (n) => ({ ...text(`${'a '.repeat(n)}b`), 'articles/a/paragraphs.lock.yaml': yaml({ version: 1, paragraphs: [{ id: 'p1', text: `${'a '.repeat(n)}c` }] }) }) },
  { name: 'ids of the lock that stand twice', most: 30000, make: (n) => ({ ...text('The river.'), 'articles/a/paragraphs.lock.yaml': yaml({ version: 1, paragraphs: list(n, () => ({ id: `p1`, text: 'b' })) }) }) },
  { name: 'editions of the lock', most: 9000, make: (n) => ({ ...text('The river.'), 'articles/a/paragraphs.lock.yaml': yaml({ version: 1, paragraphs: [{ id: 'p1', text: 'The river.' }], editions: list(n, (i) => ({ id: `2026-01-02-${i + 2}`, sha256: '0'.repeat(64), paragraphs: ['p1'] })) }) }) },
  { name: 'a chain of redirects', most: 12000, make: (n) => ({ ...source({}), 'redirects.yaml': list(n, (i) => `- { kind: source, id: s${i}, to: s${i + 1}, date: 2026-01-02 }\n`).join('') }) },
  { name: 'a chain of redirected articles', most: 12000, make: (n) => ({ ...source({}), 'redirects.yaml': list(n, (i) => `- { kind: article, id: s${i}, to: s${i + 1}, date: 2026-01-02 }\n`).join('') }) },
  { name: 'redirects in a circle', most: 12000, make: (n) => ({ ...source({}), 'redirects.yaml': list(n, (i) => `- { kind: source, id: s${i}, to: s${(i + 1) % n}, date: 2026-01-02 }\n`).join('') }) },
  { name: 'ids that are lost', most: 40000, make: (n) => ({ ...source({}), ...Object.fromEntries(list(300, (i) => [`sources/other-${i}.yaml`, yaml(SOURCE_FIELDS)])), 'published.lock.yaml': yaml({ version: 1, sources: list(n, (i) => `source-number-${i}`) }) }) },
  { name: 'claims that are lost', most: 5000, make: (n) => ({ ...source({}), 'published.lock.yaml': yaml({ version: 1, claims: list(n, (i) => ({ article: 'a', id: `c${i}`, revisions: 1, quote: 'q', claim: 'c', kind: 'event', assessment: 'opinion' })) }) }) },
  { name: 'editors', most: 15000, make: (n) => ({ ...source({}), 'site.yaml': yaml({ editors: list(n, (i) => ({ id: `e${i}`, name: 'E' })) }) }) },
  { name: 'equal editors', most: 15000, make: (n) => ({ ...source({}), 'site.yaml': yaml({ editors: list(n, () => ({ id: 'e', name: 'E' })) }) }) },
  { name: 'languages of a tagline', most: 40000, make: (n) => ({ ...source({}), 'site.yaml': yaml({ tagline: Object.fromEntries(list(n, (i) => [`en-x-${i}`, 'T'])) }) }) },
  { name: 'a tagline', most: MiB, make: (n) => ({ ...source({}), 'site.yaml': yaml({ tagline: 'x'.repeat(n) }) }) },
  { name: 'an e-mail address', most: MiB, make: (n) => ({ ...source({}), 'site.yaml': yaml({ corrections: { mailto: `a@${'b.'.repeat(n / 2)}` } }) }) },
  { name: 'unknown keys', most: 60000, make: (n) => source(Object.fromEntries(list(n, (i) => [`key${i}`, 1]))) },
  { name: 'an unknown key', most: MiB, make: (n) => source({ ['k'.repeat(n)]: 1 }) },
  { name: 'keys that stand twice', most: 100000, make: (n) => ({ 'sources/report.yaml': 'title: a\n'.repeat(n) }) },
  ...['- ', '[', '{', '{a: ', '[[', '"', "'", '|\n', '>\n', '? ', ': ', '? a\n: ', '&a ', '*a ', '!a ', '!!str ', '%A b\n', '---\n', '...\n', '# a\n', '\n', ' \n', '\t', ',', 'a: ', 'a: b\n', ' a: b\n', 'a: |\n b\n', 'a: >\n b\n\n', 'a: "b\\u0041"\n', 'a:\n', '@', '`', '<<: *a\n', 'a #b\n', 'a b #c\n', '- - ', '- a: ', '"\\', '\\x', '- a #b c\n', '- &a b\n- *a\n'].map((unit): HostileInput => ({ name: `YAML of ${JSON.stringify(unit)}`, most: fill(unit), make: (n) => ({ 'sources/report.yaml': unit.repeat(n) }) })),
  ...['- ', '[', '{a: ', '"', '&a ', 'a: b\n', 'a\n', '---', '---\n'].map((unit): HostileInput => ({ name: `frontmatter of ${JSON.stringify(unit)}`, most: fill(unit), make: (n) => ({ ...text('The river.'), 'articles/a/claims/one.md': `---\n${unit.repeat(n)}\n---\n` }) })),
  { name: 'wrong items of a list', most: 100000, make: (n) => actor({ aliases: list(n, () => 1) }) },
  { name: 'wrong groups of a list', most: 100000, make: (n) => claim({ supports: list(n, () => ({})) }) },
  { name: 'bad dates of a list', most: 20000, make: (n) => claim({ revisions: list(n, () => ({ date: 'x', summary: 's' })) }) },
  { name: 'control characters by escapes', most: 60000, make: (n) => actor({ aliases: list(n, () => '\u0007') }) },
  { name: 'rows of conflict markers', most: MiB / 10, make: (n) => ({ 'sources/report.yaml': '<<<<<<< a\n'.repeat(n) }) },
  { name: 'columns of a table', most: MiB / 8, make: (n) => text(`|${' a |'.repeat(n)}\n|${' - |'.repeat(n)}\n| b |`) },
  { name: 'short rows of a wide table', most: 4000, make: (n) => text(`|${' a |'.repeat(n)}\n|${' - |'.repeat(n)}\n${'| b |\n'.repeat(n)}`) },
  { name: 'rows of a table', most: MiB / 8, make: (n) => text(`| a | b |\n| - | - |\n${'| c | d |\n'.repeat(n)}`) },
  { name: 'references to an address', most: 1200, make: (n) => text(`${'[a][b] '.repeat(n * 60)}\n\n[b]: https://a.example/${'x'.repeat(n * 400)}`) },
  { name: 'references in paragraphs', most: 1200, make: (n) => text(`${'[a][b]\n\n'.repeat(n * 60)}\n\n[b]: https://a.example/${'x'.repeat(n * 400)}`) },
  { name: 'references of a note', most: 1200, make: (n) => claim({}, `${'[a][b]\n\n'.repeat(n * 60)}\n\n[b]: https://a.example/${'x'.repeat(n * 400)}`) },
  { name: 'addresses', most: MiB / 32, make: (n) => text(list(n, (i) => `[w${i}](https://a.example)`).join(' ')) },
  { name: 'definitions', most: MiB / 40, make: (n) => text(`${list(n, (i) => `[a${i}]`).join(' ')}\n\n${list(n, (i) => `[a${i}]: https://a.example`).join('\n')}`) },
  { name: 'unused definitions', most: MiB / 28, make: (n) => unread(list(n, (i) => `[a${i}]: https://a.example`).join('\n')) },
  { name: 'footnotes', most: 24000, make: (n) => text(`a${list(n, (i) => `[^${i}]`).join(' b')}\n\n${list(n, (i) => `[^${i}]: w${i}`).join('\n\n')}`) },
  { name: 'marks of a footnote', most: 100000, make: (n) => text(`a${' b[^1]'.repeat(n)}\n\n[^1]: w`) },
  { name: 'footnotes in footnotes', most: 20000, make: (n) => text(`a[^0]\n\n${list(n, (i) => `[^${i}]: w${i}[^${i + 1}]`).join('\n\n')}\n\n[^${n}]: end`) },
  { name: 'unused footnotes', most: 24000, make: (n) => unread(`a\n\n${list(n, (i) => `[^${i}]: w${i}`).join('\n\n')}`) },
  { name: 'links without words', most: MiB / 24, make: (n) => unread('[](https://a.example) '.repeat(n)) },
  { name: 'links to nowhere', most: MiB / 8, make: (n) => unread('[a](b) '.repeat(n)) },
  { name: 'raw HTML', most: MiB / 8, make: (n) => unread('a <b> '.repeat(n)) },
  { name: 'numbers of a list', most: MiB / 8, make: (n) => text(list(n, (i) => `${i * 2}. a`).join('\n')) },
  { name: 'ids of the method page', most: MiB / 3, make: (n) => ({ ...source({}), 'site.yaml': yaml({ method: 'method.md' }), 'method.md': '# a\n\n'.repeat(n / 2) }) },
  { name: 'a mention in every paragraph', most: 30000, make: (n) => ({ ...text('the river\n\n'.repeat(n)), 'actors/body.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['river'] }) }) },
]; // prettier-ignore

/** All inputs. The number of each makes its largest file 1 MiB at the most. */
export const HOSTILE_INPUTS: readonly HostileInput[] = [...GROWING, ...textInputs, ...markdownInputs].map(
  (input) => ({ ...input, most: Math.floor(input.most) }),
);
