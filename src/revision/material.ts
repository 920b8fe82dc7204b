import {
  asciiDigits,
  at,
  escapePattern,
  isUnspaced,
  sentences,
  tokenize,
  type Range,
  type Token,
} from '../text/index.ts';
import { diffTokens } from './diff.ts';
import { valued, type WrittenNumber } from './number-values.ts';

/** What kind of word a change of meaning hangs on. */
export type MaterialKind = 'number' | 'negation' | 'modal' | 'name';

/** Words of one kind that a text lost and gained. The same words on both sides stand in another order or place. */
export interface MaterialChange {
  readonly kind: MaterialKind;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Whether two words, or some words and others, each stand where the other stood. */
export function isExchange({ before, after }: MaterialChange): boolean {
  return before.length === 2 && before[0] !== before[1] && before[0] === after[1] && before[1] === after[0];
}

/** What is known of a text besides its words. */
export interface TextOptions {
  /** BCP 47 language. */
  readonly language: string;
  /** Names to watch for besides those that capital letters show: needed where a script has none. */
  readonly names?: readonly string[];
}

/**
 * Whether a change of words can change what is claimed: a number, a negation, a modal verb or a name
 * that was added, taken away, exchanged or put in another order, or a negation or modal verb that stands at
 * another word: “did not say that it is” is not “did say that it is not”. Empty when it can not. It rather
 * reports too much (in German, every noun counts as a name) than too little, but knows only words that
 * are written: that "rose" became "fell" is for the person who reads the word diff.
 */
export function materialChanges(
  before: string,
  after: string,
  options: TextOptions,
): readonly MaterialChange[] {
  const { language } = options;
  const [old, now] = materialsOf(before, after, options);
  const changes = new Map<MaterialKind, { before: string[]; after: string[] }>();
  const note = (side: 'before' | 'after', { kind, word }: Material): void => {
    const change = changes.get(kind) ?? { before: [], after: [] };
    change[side].push(word);
    changes.set(kind, change);
  };
  for (const hunk of diffTokens(old.map(asToken), now.map(asToken))) {
    if (hunk.same) continue;
    for (const item of old.slice(hunk.before.start, hunk.before.end)) note('before', item);
    for (const item of now.slice(hunk.after.start, hunk.after.end)) note('after', item);
  }
  for (const [was, is] of movedWords(before, after, old, now, language)) {
    if (changes.has(was.kind)) continue;
    note('before', was);
    note('after', is);
  }
  return KINDS.flatMap((kind) => {
    const change = changes.get(kind);
    return change === undefined ? [] : [{ kind, ...change }];
  });
}

/** What meaning hangs on in two texts, each in its order: what is a name in one of them is one in both. */
export function materialsOf(
  before: string,
  after: string,
  { language, names = [] }: TextOptions,
): readonly [readonly Material[], readonly Material[]] {
  const proper = new Set([...names, ...properNames(before, language), ...properNames(after, language)]);
  const read = createReader(language, proper);
  return [read(before), read(after)];
}

/**
 * The negation or modal verb that stands at another word than before, of each kind the first: a comparison of all words
 * does not find it where it was, and it has not moved with the words on both sides of it.
 */
function movedWords(
  before: string,
  after: string,
  old: readonly Material[],
  now: readonly Material[],
  language: string,
): readonly (readonly [Material, Material])[] {
  if (!old.some(({ kind }) => MOVABLE.some((one) => one === kind))) return [];
  const words = [before, after].map((text) =>
    tokenize(text, language)
      .filter((token) => token.word)
      .map((token) => ({ ...token, text: token.text.toLocaleLowerCase(language) })),
  );
  const [was, is] = [at(words, 0), at(words, 1)];
  const changed = diffTokens(was, is).filter(({ same }) => !same);
  /** The words on both sides; of a word in another notation, of which a part may stand before it, the next. */
  const around = (tokens: readonly Token[], i: number, isOther: boolean): string =>
    [isOther ? '' : tokens[i - 1]?.text, tokens[i + 1]?.text].join(' ');
  return MOVABLE.flatMap((kind) => {
    const [olds, nows] = [old, now].map((all) => all.filter((item) => item.kind === kind));
    const moved = olds?.flatMap((item, n) => {
      const other = nows?.[n];
      const i = was.findIndex(({ start }) => start === item.start);
      const j = is.findIndex(({ start }) => start === other?.start);
      const isOther = item.word !== other?.word;
      const isSame =
        other === undefined || i === -1 || j === -1 || around(was, i, isOther) === around(is, j, isOther);
      const hunk = changed.find((one) => i >= one.before.start && i < one.before.end);
      return isSame || hunk === undefined ? [] : [[item, other] as const];
    });
    return moved?.slice(0, 1) ?? [];
  });
}

/** Kinds of words that mean something else at another word. */
const MOVABLE = ['negation', 'modal'] as const;

/** Words that a capital letter inside a sentence shows to be names, without a genitive's ending. */
export function properNames(text: string, language: string): ReadonlySet<string> {
  const starts = sentenceStarts(text, language);
  const named = tokenize(text, language).filter(
    (token) => isCapitalised(token) && (!starts.has(token.start) || isAcronym(token.text)),
  );
  return new Set(named.map((token) => bare(token.text)));
}

/** The kinds in the order in which they are told. */
export const KINDS: readonly MaterialKind[] = ['number', 'negation', 'modal', 'name'];

/** A word that meaning hangs on. Offsets are UTF-16 units. */
export interface Material extends Range {
  readonly kind: MaterialKind;
  readonly word: string;
  /** What is compared: the same for the same number, negation or verb in another notation. */
  readonly value: string;
}

/** Patterns of the words of a language, in lower case and with white space between them. */
interface Vocabulary {
  readonly negation: string;
  readonly modal: string;
  readonly number: string;
  /** Whether they are looked for inside words: the language writes no spaces. */
  readonly unspaced?: true;
}

const VOCABULARY: Readonly<Record<string, Vocabulary>> = {
  en: {
    negation: `not no never none nor neither nobody nothing nowhere without cannot hardly barely
      .*n['’]t`,
    modal: `may might can could must shall should will would ought cannot
      (?:may|might|ca|could|must|sha|should|wo|would)n['’]t .*['’](?:ll|d)`,
    number: `zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
      sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds?
      thousands? lakhs? crores? millions? billions? trillions? dozens? half twice double triple`,
  },
  de: {
    negation: 'nicht nichts nie niemals niemand nirgends kein(?:e[mnrs]?)? ohne weder kaum',
    modal: `kann(?:st)? können konnten? könnten? mag mögen möchten? muss müssen mussten? müssten? soll(?:en|ten?)?
      darf dürfen durften? dürften? will wollen wollten? wird werden würden?`,
    number: `zwei drei vier fünf sechs sieben acht neun zehn elf zwölf hunderte? tausende?
      million(?:en)? milliarden? dutzende? halb doppelt`,
  },
  fr: {
    negation: `ne pas non jamais rien aucune? personne sans ni guère n['’].*`,
    modal: 'peut peuvent pourrait pourraient pouvait doit doivent devrait devraient devait faut faudrait',
    number: `deux trois quatre cinq six sept huit neuf dix onze douze vingt cent cents mille millions?
      milliards? douzaines? moitié`,
  },
  ar: {
    negation: 'و?ف?لا لم ولم لن ولن ليس ليست وليس وليست ليسوا غير بدون دون بلا',
    modal: 'قد وقد يجب ويجب يمكن ويمكن ينبغي سوف يستطيع تستطيع ربما وربما لعل',
    number: `اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة ست سبعة سبع ثمانية ثماني تسعة تسع عشرة عشر
      مئة مائة مئات ألف آلاف مليون ملايين مليار مليارات نصف ضعف`,
  },
  ur: {
    negation: 'نہیں نہ نا مت بغیر بنا کبھی',
    modal: `سکتا سکتی سکتے چاہیے چاہئے چاہییں شاید لازم ضروری ممکن گا گی گے سکا سکی سکے`,
    number: `دو تین چار پانچ چھ سات آٹھ نو دس گیارہ بارہ بیس تیس چالیس پچاس ساٹھ ستر اسی نوے سو سیکڑوں ہزار ہزاروں لاکھ لاکھوں کروڑ کروڑوں ارب
      آدھا آدھی نصف دگنا`,
  },
  zh: {
    negation: '[不没沒无無未非勿]',
    modal: '可能 可以 必须 必須 应该 應該 应当 應當 能够 能夠 也许 也許 [会會将將应應须須]',
    number: '[一二三四五六七八九十百千万萬亿億两兩半]+',
    unspaced: true,
  },
};

/** Gives what meaning hangs on, in the order of the text. */
type Reader = (text: string) => readonly Material[];

function createReader(language: string, names: ReadonlySet<string>): Reader {
  const vocabulary = VOCABULARY[new Intl.Locale(language).language];
  // A capital letter tells where a single word is to be looked up; other names are searched for.
  const phrases = [...names].filter((name) => name !== '' && !/^\p{Lu}[\p{L}\p{M}]*$/u.test(name));
  phrases.sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const phrase = phrases.length === 0 ? null : new RegExp(phrases.map(escapePattern).join('|'), 'gu');
  return (text) => {
    const found: Material[] = [];
    const numbers = [...numbersIn(text)];
    const add = (kind: MaterialKind, word: string, start: number): void => {
      const end = start + word.length;
      if (kind === 'number') numbers.push({ word, start, end });
      else found.push({ kind, word, value: valueOf(kind, word), start, end });
    };
    const named: Range[] = [];
    for (const match of phrase === null ? [] : text.matchAll(phrase)) {
      const range = { start: match.index, end: match.index + match[0].length };
      if (!standsAlone(text, range)) continue;
      add('name', match[0], range.start);
      named.push(range);
    }
    const tokens = tokenize(text, language).filter((token) => token.word);
    for (const token of tokens.filter(isCapitalised)) {
      const word = bare(token.text);
      const inPhrase = named.some((range) => token.start >= range.start && token.start < range.end);
      if (!inPhrase && names.has(word)) add('name', word, token.start);
    }
    for (const kind of ['number', 'negation', 'modal'] as const) {
      if (vocabulary === undefined) continue;
      const words = vocabulary[kind].trim().replace(/\s+/g, '|');
      if (vocabulary.unspaced) {
        for (const match of text.matchAll(new RegExp(words, 'gu'))) add(kind, match[0], match.index);
        continue;
      }
      const pattern = new RegExp(`^(?:${words})$`, 'u');
      for (const token of tokens) {
        const word = token.text.toLocaleLowerCase(language);
        // Inside of a sentence that is a month or somebody.
        if (kind === 'modal' && /^(?:May|Will)$/.test(token.text) && names.has(token.text)) continue;
        if (pattern.test(word)) add(kind, word, token.start);
      }
    }
    numbers.sort((a, b) => a.start - b.start);
    for (const number of valued(text, numbers, language)) found.push({ kind: 'number', ...number });
    return found.sort((a, b) => a.start - b.start || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind));
  };
}

/** Numbers written in digits of any script, as ASCII digits: `279.8`, `1,566`, `½`. */
function numbersIn(text: string): readonly WrittenNumber[] {
  return [...text.matchAll(/\p{N}+(?:[.,:/٫٬’'\u00A0\u202F]\p{N}+)*/gu)].map((match) => ({
    word: asciiDigits(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A contraction is the word that was contracted: `can’t` is `cannot`. */
function valueOf(kind: MaterialKind, word: string): string {
  if (kind === 'name') return word;
  const parts = /^(?:(.*)n['’]t|(can)not)$/u.exec(word);
  if (parts === null) return word;
  const verb = parts[1] ?? parts[2] ?? '';
  return kind === 'negation' ? 'not' : (CONTRACTED[verb] ?? verb);
}

/** Verbs whose contraction with a negation leaves less of them than itself. */
const CONTRACTED: Readonly<Record<string, string>> = { ca: 'can', wo: 'will', sha: 'shall' };

/** Whether a word has a capital letter; the pronoun "I" and its contractions do not count. */
function isCapitalised(token: Token): boolean {
  return token.word && /\p{Lu}/u.test(token.text) && !/^I(?:['’].*)?$/.test(token.text);
}

/** Two capital letters or more: a name wherever it stands. */
function isAcronym(word: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(word);
}

/** A name without the genitive or the article that is written with it. */
function bare(word: string): string {
  return word.replace(/['’][sS]?$/u, '').replace(/^\p{L}{1,2}['’](?=\p{Lu})/u, '');
}

/** Offsets of the first words of sentences, where a capital letter says nothing. */
function sentenceStarts(text: string, language: string): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { start, end } of sentences(text, language)) {
    const first = /[\p{L}\p{N}]/u.exec(text.slice(start, end));
    if (first !== null) starts.add(start + first.index);
  }
  return starts;
}

/** Whether a range is no part of a longer word. A script without spaces cannot tell. */
function standsAlone(text: string, { start, end }: Range): boolean {
  if (isUnspaced(text.slice(start, end))) return true;
  const before = text.slice(Math.max(0, start - 2), start);
  return !/[\p{L}\p{N}\p{M}]$/u.test(before) && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(end, end + 2));
}

function asToken({ kind, value, start }: Material): Token {
  return { text: `${kind} ${value}`, start, end: start, word: true };
}
