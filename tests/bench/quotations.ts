import {
  createQuotationChecker,
  type CheckedQuotation,
  type QuotableText,
  type QuotedPassage,
} from '../../src/revision/index.ts';
import { joinBlocks } from '../../src/text/index.ts';
import { createRandom, integer, pick, type Random } from './random.ts';
import { benchTexts, type WordText } from './texts.ts';

const SEED = 20261127;

/** Cases of each kind in each text. */
const CASES = 16;

/** What was done to words of a text, or whose words they are. */
const KINDS = [
  'exact',
  'marks of another keyboard',
  'scan errors',
  'one word',
  'number',
  'negation',
  'modal',
  'name',
  'cut and joined',
  'ellipsis',
  'another text',
  'invented',
] as const;

type Kind = (typeof KINDS)[number];

/** A quotation with its known right answer. */
interface Case {
  readonly kind: Kind;
  readonly text: string;
  readonly pasted: string;
  /** Words of the text that stand in it; null where it stands nowhere. */
  readonly stands: string | null;
  /** What must be named first; null where nothing need be. */
  readonly material: 'number' | 'negation' | 'modal' | 'name' | null;
}

/** What a table says of one kind. */
interface Tally {
  cases: number;
  right: number;
  named: number;
  toName: number;
  real: number;
}

/** Checks made quotations of many texts and prints how many were answered rightly: 1 where a bar is missed. */
export function benchQuotations(print: (line: string) => void, seed = SEED): 0 | 1 {
  const texts = benchTexts(seed).filter(({ paragraphs }) => paragraphs.flat().length > 40);
  const tallies = new Map<Kind, Tally>(
    KINDS.map((kind) => [kind, { cases: 0, right: 0, named: 0, toName: 0, real: 0 }]),
  );
  const times: number[] = [];
  const random = createRandom(seed);
  const scripts = new Set<string>();
  for (const text of texts) {
    const source = toQuotable(text);
    const check = createQuotationChecker([source]);
    check('warm up');
    scripts.add(scriptOf(source.canonical.text));
    for (const kind of KINDS) {
      for (let i = 0; i < CASES; i++) {
        const one = makeCase(text, kind, texts, random);
        // What was altered into other words of the text is no altered quotation.
        if (one === null || (one.pasted !== one.stands && source.canonical.text.includes(one.pasted)))
          continue;
        const start = performance.now();
        const checked = check(one.pasted);
        times.push(performance.now() - start);
        count(tallies.get(kind), one, checked, source);
      }
    }
  }
  const all = [...tallies.values()];
  const sum = (of: (tally: Tally) => number): number => all.reduce((total, tally) => total + of(tally), 0);
  print(
    `${sum(({ cases }) => cases)} quotations of ${texts.length} texts in ${scripts.size} scripts: ${[...scripts].join(', ')}`,
  );
  print('kind                        cases   right   named first');
  for (const [kind, { cases, right, named, toName }] of tallies) {
    const share = (part: number, whole: number): string =>
      whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
    print(
      `${kind.padEnd(26)}  ${String(cases).padStart(5)}  ${share(right, cases).padStart(7)}  ${share(named, toName).padStart(7)}`,
    );
  }
  const standing = [...tallies]
    .filter(([kind]) => kind !== 'invented' && kind !== 'another text')
    .map(([, tally]) => tally);
  const placed =
    standing.reduce((total, { right }) => total + right, 0) /
    standing.reduce((total, { cases }) => total + cases, 0);
  const named = sum((tally) => tally.named) / sum(({ toName }) => toName);
  const real = sum((tally) => tally.real);
  times.sort((a, b) => a - b);
  const slow = times[Math.floor(times.length * 0.99)] ?? 0;
  const many = timeMany(random);
  print(`right place first: ${(100 * placed).toFixed(2)} % (bar 99 %)`);
  print(`number, negation, modal or name named first: ${(100 * named).toFixed(2)} % (bar 100 %)`);
  print(`invented or of another text, taken as real: ${real} (bar 0)`);
  print(
    `one text: median ${(times[times.length >> 1] ?? 0).toFixed(1)} ms, 99 of 100 within ${slow.toFixed(0)} ms (bar 200 ms)`,
  );
  print(
    `1,000 articles: median ${many.median.toFixed(0)} ms, slowest ${many.slowest.toFixed(0)} ms (bar 1,000 ms), right ${many.right} of ${many.cases}`,
  );
  const isMet =
    placed >= 0.99 &&
    named === 1 &&
    real === 0 &&
    slow <= 200 &&
    many.slowest <= 1000 &&
    many.right === many.cases;
  return isMet ? 0 : 1;
}

function toQuotable({ name, language, gap, paragraphs }: WordText): QuotableText {
  return {
    id: name,
    language,
    canonical: joinBlocks(paragraphs.map((words) => words.join(gap))),
    names: namesIn(language),
  };
}

function count(tally: Tally | undefined, one: Case, checked: CheckedQuotation, source: QuotableText): void {
  if (tally === undefined) throw new Error(`No tally for ${one.kind}`);
  tally.cases++;
  if (isRight(one, checked, source)) tally.right++;
  if (one.stands === null && checked.type !== 'nowhere' && checked.type !== 'refused') tally.real++;
  if (one.material === null) return;
  tally.toName++;
  const parts =
    checked.type === 'stitched' ? checked.parts : checked.type === 'altered' ? [checked.part] : [];
  if (parts.some(({ changes }) => changes.some(({ kind }) => kind === one.material))) tally.named++;
}

/** Whether the first place is that of the words, or one where the text repeats them. */
function isRight(
  { stands }: Case,
  checked: CheckedQuotation,
  { canonical: { text } }: QuotableText,
): boolean {
  if (stands === null) return checked.type === 'nowhere' || checked.type === 'refused';
  const places = placesIn(checked);
  const right: number[] = [];
  for (let at = text.indexOf(stands); at !== -1; at = text.indexOf(stands, at + 1)) right.push(at);
  return places.some(({ start, end }) =>
    right.some(
      (at) => start < at + stands.length && end > at && overlap(start, end, at, at + stands.length) >= 0.5,
    ),
  );
}

function overlap(a: number, b: number, c: number, d: number): number {
  return (Math.min(b, d) - Math.max(a, c)) / Math.min(b - a, d - c);
}

function placesIn(checked: CheckedQuotation): readonly QuotedPassage[] {
  switch (checked.type) {
    case 'exact':
    case 'altered':
      return checked.part.places;
    case 'stitched':
      return checked.parts[0]?.places ?? [];
    default:
      return [];
  }
}

/** A run of words of one paragraph, and where it begins. */
interface Run {
  readonly words: readonly string[];
  readonly paragraph: readonly string[];
  readonly start: number;
}

function runIn({ paragraphs, gap }: WordText, random: Random, least: number): Run | null {
  const long = paragraphs.filter((words) => words.length >= least + 2);
  if (long.length === 0) return null;
  const paragraph = pick(random, long);
  const most = Math.min(gap === '' ? 24 : 30, paragraph.length);
  const size = integer(random, Math.min(least, most), most);
  const start = integer(random, 0, paragraph.length - size);
  return { words: paragraph.slice(start, start + size), paragraph, start };
}

/** A quotation of a kind; null where the text has nothing to make it from. */
function makeCase(text: WordText, kind: Kind, texts: readonly WordText[], random: Random): Case | null {
  const run = runIn(text, random, 9);
  if (run === null) return null;
  const join = (words: readonly string[]): string => words.join(text.gap);
  const stands = join(run.words);
  const made = (pasted: string, material: Case['material'] = null): Case => ({
    kind,
    text: text.name,
    pasted,
    stands,
    material,
  });
  const instead = (at: number, ...words: readonly string[]): string =>
    join(run.words.toSpliced(at, 1, ...words));
  switch (kind) {
    case 'exact':
      return made(stands);
    case 'marks of another keyboard':
      return made(
        stands
          .replace(/[“”«»„]/g, '"')
          .replace(/[’‘]/g, "'")
          .replace(/[–—]/g, '-')
          .replace(/ /g, (space) => (random() < 0.1 ? '\n' : space)),
      );
    case 'scan errors':
      return made(scan(stands, random));
    case 'one word':
      return made(instead(integer(random, 0, run.words.length - 1), pick(random, text.vocabulary)));
    case 'number': {
      const at = run.words.findIndex((word) => /\p{Nd}/u.test(word));
      const word = run.words[at];
      return word === undefined
        ? null
        : made(
            instead(
              at,
              word.replace(/\p{Nd}/u, (digit) => next(digit)),
            ),
            'number',
          );
    }
    case 'negation':
    case 'modal': {
      const words = PUT_IN[kind][text.language];
      if (words === undefined) return null;
      const at = integer(random, 1, run.words.length - 2);
      const word = pick(random, words);
      // What takes the place of itself is neither put in nor taken away.
      return run.words[at]?.replace(/[^\p{L}\p{M}]/gu, '') === word
        ? null
        : made(instead(at, run.words[1] ?? '', word), kind);
    }
    case 'name': {
      const names = namesIn(text.language);
      const at = integer(random, 1, run.words.length - 2);
      return names.length === 0 ? null : made(instead(at, pick(random, names)), 'name');
    }
    case 'cut and joined': {
      const long = runIn(text, random, 22);
      if (long === null) return null;
      const [a, b] = [long.words.slice(0, 8), long.words.slice(-8)];
      return { kind, text: text.name, pasted: join([...a, ...b]), stands: join(a), material: null };
    }
    case 'ellipsis': {
      const long = runIn(text, random, 18);
      if (long === null) return null;
      const [a, b] = [long.words.slice(0, 7), long.words.slice(-7)];
      const mark = pick(random, [' … ', ' [...] ', '... ', ' […] ']);
      return { kind, text: text.name, pasted: join(a) + mark + join(b), stands: join(a), material: null };
    }
    case 'another text': {
      const other = pick(
        random,
        texts.filter((one) => one.natural !== text.natural || one.language !== text.language),
      );
      const words = runIn(other, random, 9);
      return words === null
        ? null
        : { kind, text: text.name, pasted: words.words.join(other.gap), stands: null, material: null };
    }
    case 'invented': {
      const count = integer(random, 8, 20);
      const words = Array.from({ length: count }, () => pick(random, text.vocabulary));
      return { kind, text: text.name, pasted: join(words), stands: null, material: null };
    }
  }
}

/** What a scanner makes of some letters: about every thirtieth word of four letters or more. */
function scan(words: string, random: Random): string {
  let isDone = false;
  const scanned = words.replace(/\p{L}{5,}/gu, (word) => {
    if (isDone && random() > 0.12) return word;
    isDone = true;
    const at = integer(random, 1, word.length - 2);
    const wrong = word[at] === 'm' ? 'rn' : word[at] === 'l' ? 'i' : (word[at + 1] ?? '');
    return word.slice(0, at) + wrong + word.slice(at + 1);
  });
  return scanned.replace(/(\p{L}{4}) /u, (_, end: string) => `${end} `);
}

function next(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String.fromCodePoint(/\p{Nd}/u.test(String.fromCodePoint(code + 1)) ? code + 1 : code - 1);
}

const PUT_IN: Readonly<Record<'negation' | 'modal', Readonly<Record<string, readonly string[]>>>> = {
  negation: {
    en: ['not', 'never', 'without'],
    de: ['nicht', 'nie'],
    fr: ['jamais', 'sans'],
    ur: ['نہیں'],
    ar: ['لم', 'ليس'],
    zh: ['不', '没'],
  },
  modal: {
    en: ['must', 'could'],
    de: ['muss', 'könnte'],
    fr: ['doit', 'pourrait'],
    ur: ['شاید'],
    ar: ['يجب', 'ربما'],
    zh: ['可能', '必须'],
  },
};

const NAMES: Readonly<Record<string, readonly string[]>> = {
  ur: ['کابل', 'لاہور'],
  ar: ['القاهرة', 'بغداد'],
  zh: ['北京', '上海'],
  hi: ['दिल्ली', 'मुंबई'],
};

/** Names that are put in; where the script has capital letters they need not be known before. */
function namesIn(language: string): readonly string[] {
  return NAMES[language] ?? ['Kabul', 'Lahore'];
}

function scriptOf(text: string): string {
  const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Han'];
  const counts = scripts.map(
    (script) => [script, text.match(new RegExp(`\\p{Script=${script}}`, 'gu'))?.length ?? 0] as const,
  );
  return counts.toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'other';
}

/** How long an answer takes where a thousand articles are looked through, and whether it is the right one. */
function timeMany(random: Random): {
  readonly median: number;
  readonly slowest: number;
  readonly right: number;
  readonly cases: number;
} {
  const texts = Array.from({ length: 1000 }, (_, i) => proseOf(`article-${i}`, random));
  const check = createQuotationChecker(texts);
  const times: number[] = [];
  let right = 0;
  const cases = 40;
  for (let i = 0; i < cases; i++) {
    const paragraph = pick(random, pick(random, texts).canonical.text.split('\n\n'));
    const words = paragraph.split(' ').slice(0, 20);
    const wanted = words.join(' ');
    const pasted = i % 2 === 0 ? wanted : words.toSpliced(4, 1, 'otherwise').join(' ');
    const start = performance.now();
    const checked = check(pasted);
    times.push(performance.now() - start);
    const found = placesIn(checked);
    if (found.some(({ text }) => text.startsWith(words.slice(0, 3).join(' ')))) right++;
  }
  const [first = 0, ...others] = times;
  others.sort((a, b) => a - b);
  // The first answer reads all texts.
  return {
    median: others[others.length >> 1] ?? 0,
    slowest: Math.max(first, others.at(-1) ?? 0),
    right,
    cases,
  };
}

const FUNCTION_WORDS = 'the of and to in a that for is on with as by was from are at has an its'.split(' ');

/** An article of 1,100 words: every second one a function word, the others made up, the commoner the shorter. */
function proseOf(id: string, random: Random): QuotableText {
  const word = (): string =>
    (Math.floor(20_000 * random() ** 3) + 40)
      .toString(36)
      .replace(/\d/g, (digit) => 'aeioustnrl'.charAt(Number(digit)));
  const paragraphs = Array.from({ length: 11 }, () =>
    Array.from({ length: 100 }, (_, i) =>
      i % 2 === 0 ? pick(random, FUNCTION_WORDS) : word() + word(),
    ).join(' '),
  );
  return { id, language: 'en', canonical: joinBlocks(paragraphs) };
}
