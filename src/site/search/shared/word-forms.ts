/** A word of a text as it is searched: folded forms, and where it stands. */
export interface Word {
  /** Forms under which it is found: first the word itself, then what it is made of. */
  readonly forms: readonly [string, ...string[]];
  /** UTF-16 units in the text it was read from. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text in any language, folded as they are indexed and asked for: no case, no marks, no
 * punctuation, words of unspaced scripts parted by the Unicode rules (UAX #29). A hyphenated compound
 * is one word that is also found by its parts, a number one that is also found by its whole part.
 */
export function readWords(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const { 0: match, index } of text.matchAll(WORD)) {
    if (!UNSPACED.test(match)) {
      const forms = formsOf(match);
      if (forms !== null) words.push({ forms, start: index, end: index + match.length });
      continue;
    }
    for (const part of segmenter.segment(match)) {
      const forms = formsOf(part.segment);
      const start = index + part.index;
      if (forms !== null) words.push({ forms, start, end: start + part.segment.length });
    }
  }
  return words;
}

/** Words that carry no meaning of their own: not indexed and not asked for. English. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word);
}

/**
 * One spelling for words that British and American English spell two ways, from their endings alone:
 * `organisation` and `organization`, `neighbour` and `neighbor`, `centre` and `center`.
 */
export function americanSpelling(word: string): string {
  return word
    .replace(/^([a-z]{2,}[^aeiou])is(e|ed|es|ing|er|ers|ation|ations)$/, '$1iz$2')
    .replace(/^([a-z]{2,})ys(e|ed|es|ing|er|ers)$/, '$1yz$2')
    .replace(/^([a-z]{2,}[bdhlmnptv])our(s|ed|ing|hood|hoods|able|ful|er|ers|less)?$/, '$1or$2')
    .replace(/^([a-z]{2,}[bt])re(s|d)?$/, '$1er$2')
    .replace(/^(def|off|lic|pret)ence(s)?$/, '$1ense$2')
    .replace(/^([a-z]{3,}og)ue(s)?$/, '$1$2')
    .replace(/^(pro|kilo|centi|milli)(gram)me(s)?$/, '$1$2$3');
}

/** A text without case, marks and compatibility variants. */
export function foldText(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase();
}

/** Letters and digits of any script with what may tie them: hyphens, apostrophes, points, commas in numbers. */
const WORD = /[\p{L}\p{N}\p{M}](?:[\p{L}\p{N}\p{M}\p{Cf}]|[\p{Pd}'’.](?=[\p{L}\p{N}])|,(?=\p{N}))*/gu;

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The same words come again and again, most of all while an index is built. */
const knownForms = new Map<string, Word['forms'] | null>();

function formsOf(written: string): Word['forms'] | null {
  let forms = knownForms.get(written);
  if (forms === undefined) {
    forms = makeForms(written);
    knownForms.set(written, forms);
  }
  return forms;
}

function makeForms(written: string): Word['forms'] | null {
  const parts = foldText(written)
    .split(/\p{Pd}/u)
    .flatMap(partForms);
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 || !/\p{Pd}/u.test(written)
    ? [first, ...parts.slice(1)]
    : [parts.join(''), ...parts];
}

/** A part without punctuation and the possessive `s`; of a decimal number also its whole part. */
function partForms(part: string): readonly string[] {
  const bare = part.replace(/['’]s$/, '').replace(/[^\p{L}\p{N}]/gu, '');
  if (bare === '') return [];
  const whole = /^(\p{Nd}[\p{Nd},]*)\.\p{Nd}+$/u.exec(part)?.[1]?.replaceAll(',', '');
  return whole === undefined ? [bare] : [bare, whole];
}

const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about after again all also although am among an and any are as at be because been before being between ' +
    'both but by can could did do does doing done during each either for from further had has have having he her ' +
    'here hers him his how however i if in into is it its itself just many me more most much my neither no nor not ' +
    'of off on once only or other our out over own per same shall she should since so some such than that the ' +
    'their theirs them then there these they this those though through to too under until up upon very was we were ' +
    'what when where whether which while who whom whose why will with within without would yet you your'
  ).split(' '),
);
