import type { CslDate } from '../../figures/index.ts';
import { escapePattern, rememberedByName } from '../../text/index.ts';
import {
  citationEngine,
  partEngine,
  type CitationLocale,
  type CitationPlace,
  type CitationStyle,
  type CitedPart,
} from './engines.ts';
import { parseRuns, runsToText, type Run } from './rich-text.ts';

/** A work as the styles may see it: an item of CSL without what they take for something else. */
export interface Work extends Readonly<Record<string, unknown>> {
  readonly title: string;
  /** BCP 47. */
  readonly language: string | undefined;
  readonly issued: CslDate | undefined;
}

/** How a work is to be cited. */
export interface Manner {
  readonly style: CitationStyle;
  readonly locale: CitationLocale;
  readonly place: CitationPlace;
  /** Whether several passages of the work are cited, or one; undefined where it is the whole. */
  readonly several: boolean | undefined;
}

/** What the processor wrote, with places for what works differ in. */
type Template = readonly (Omit<Run, 'text'> & { readonly parts: readonly (string | Part)[] })[];

/** Gives what a work has in a place. */
type Part = (work: Work, locator: string) => string;

/** Year, month and day of the month. */
type Day = readonly [year: number, month: number, date: number];

/** What the processor makes of a title that stands for others. */
interface Marks {
  readonly asItIs: string;
  /** With the capitals of English titles. */
  readonly inCapitals: string;
  /** What is left of it where a style does something else with its letters, in lower case. */
  readonly stem: string;
}

/**
 * A work as a style sets it, with a locator where one is cited. A run of the processor takes milliseconds, so that works share one
 * which differ in their locators, plain titles or days alone: the paragraphs of a text, and what was found of claims.
 */
export function formatWork(work: Work, manner: Manner, locator: string): readonly Run[] {
  return fill(templateOf(work, manner), work, locator);
}

/** The same by the processor alone: what the other must equal. */
export function formatWorkAlone(work: Work, manner: Manner, locator: string): readonly Run[] {
  return fill(format(work, manner), work, locator);
}

function fill(template: Template, work: Work, locator: string): readonly Run[] {
  return template.map(({ parts, ...run }) => ({
    ...run,
    text: parts.map((part) => (typeof part === 'string' ? part : part(work, locator))).join(''),
  }));
}

function templateOf(work: Work, manner: Manner): Template {
  const { own, shared } = templatesIn(JSON.stringify(manner));
  const shape = shapeOf(work.title);
  if (shape !== null) {
    const issued = dayOf(work) === null ? work.issued : A_DAY;
    const like: SharedWork = { ...work, title: null, issued };
    const template = shared(JSON.stringify([like, shape]));
    if (template !== null) return template;
  }
  return own(JSON.stringify(work));
}

/** The templates of a manner: those of one work alone, and those that works of a shape share. */
const templatesIn = rememberedByName((key) => {
  const manner = JSON.parse(key) as Manner;
  return {
    own: rememberedByName((work) => format(JSON.parse(work) as Work, manner)),
    shared: rememberedByName((like) => {
      const [work, shape] = JSON.parse(like) as [SharedWork, Shape];
      return formatShape(work, manner, shape);
    }),
  };
});

/** Of works that share a template: without their titles, and without their days where they are of days. */
interface SharedWork extends Readonly<Record<string, unknown>> {
  readonly title: null;
  readonly language: string | undefined;
  readonly issued: CslDate | typeof A_DAY | undefined;
}

/** Stands for the day of a work. */
const A_DAY = 'a day';

/** A work under a title that stands for all of a shape, of a day that stands for all; null where the style does with its letters what is not known here. */
function formatShape(work: SharedWork, manner: Manner, shape: Shape): Template | null {
  const others = JSON.stringify({ ...work, issued: null });
  const title = marksOf(shape, others);
  const day = work.issued === A_DAY ? unusedDay(others, manner.locale) : null;
  const issued = day === null ? work.issued : { 'date-parts': [day] as const };
  if (issued === A_DAY) return null;
  const template = format({ ...work, title: title.asItIs, issued }, manner, [
    ...titleParts(title, manner.locale),
    ...(day === null ? [] : dayParts(day, manner.locale)),
  ]);
  const rest = template.flatMap(({ parts }) => parts.filter((part) => typeof part === 'string')).join('');
  return rest.toLowerCase().includes(title.stem) ? null : template;
}

/** What the processor makes of a work, with places where marks stand: one for the locator, and `others`. */
function format(work: Work, manner: Manner, others: readonly (readonly [string, Part])[] = []): Template {
  const { style, locale, place, several } = manner;
  const number = unusedNumber(JSON.stringify(work), 900_001);
  const mark = several === true ? `${number}, ${number + 1}` : String(number);
  const html = citationEngine(style, locale, place).format(work, several === undefined ? undefined : mark);
  const partOf = new Map<string, Part>([[mark, (_work, locator) => locator], ...others]);
  const marks = new RegExp(`(${[...partOf.keys()].map(escapePattern).join('|')})`);
  return parseRuns(html).map(({ text, ...run }) => ({
    ...run,
    parts: text.split(marks).flatMap((part) => (part === '' ? [] : (partOf.get(part) ?? part))),
  }));
}

/** What of a title decides on what the processor puts around it: whether it has, begins or ends with letters of certain scripts. */
interface Shape {
  readonly begins: boolean;
  readonly has: boolean;
  readonly ends: boolean;
}

/**
 * Words, numbers and what stands between them, with a letter or digit at both ends: no quotation marks, which the processor
 * turns, no markup, and nothing at an end that it would leave out before or after other marks.
 */
const INSIDE = [
  String.raw`[\p{L}\p{M}\p{Nd} ]`,
  // Marks behind a word, and the sign of percent.
  String.raw`[,%](?= )`,
  String.raw`(?<=[\p{L}\p{M}\p{Nd})])[:;](?= )`,
  // What stands within words and numbers.
  String.raw`(?<=\p{L})['’](?=\p{L})`,
  String.raw`(?<=[\p{L}\p{M}\p{Nd}])-(?=[\p{L}\p{Nd}])`,
  String.raw`(?<=\p{Nd})[.,](?=\p{Nd})`,
  // Words in parentheses, and words that keep their direction.
  String.raw`(?<= )\((?=[\p{L}\p{Nd}])|(?<=[\p{L}\p{M}\p{Nd}])\)(?=[ :;])`,
  String.raw`(?<= )\u2068(?=[\p{L}\p{Nd}])|(?<=[\p{L}\p{M}\p{Nd}])\u2069(?= )`,
].join('|');
const PLAIN = new RegExp(String.raw`^[\p{L}\p{Nd}](?:${INSIDE})*(?<=[\p{L}\p{M}\p{Nd}])\u2069?$`, 'u');

/** Letters of the scripts that the processor sets in italics, and joins words of by spaces. */
const LETTERS =
  '[a-zA-Z\u00C0-\u017F\u0370-\u03FF\u0400-\u052F\u0590-\u05D4\u05D6-\u05FF\u0600-\u06FF\u0E01-\u0E5B\u1F00-\u1FFF]';
const BEGINS = new RegExp(`^${LETTERS}`, 'u');
const HAS = new RegExp(`[-0-9]|${LETTERS}`, 'u');
const ENDS = new RegExp(`${LETTERS}$`, 'u');
const STRANGE = new RegExp(`(?!${LETTERS})\\p{Cased}`, 'u');

function shapeOf(title: string): Shape | null {
  if (!PLAIN.test(title) || !/\p{L}/u.test(title)) return null;
  // What the processor knows no capitals of it treats by other rules.
  if (STRANGE.test(title)) return null;
  return { begins: BEGINS.test(title), has: HAS.test(title), ends: ENDS.test(title) };
}

/** A title of a shape that stands nowhere in a text. */
function marksOf({ begins, has, ends }: Shape, text: string): Marks {
  if (!has) {
    let stem = '龘龘';
    while (text.includes(stem)) stem += '龘';
    return { asItIs: stem, inCapitals: stem, stem };
  }
  const number = unusedNumber(text, 700_001);
  const within = (words: string): string => `${begins ? '' : '7 '}${words}${ends ? '' : ' 7'}`;
  return {
    asItIs: within(`q${number}a Q${number}b of q${number}c`),
    inCapitals: within(`Q${number}a Q${number}b of Q${number}c`),
    stem: String(number),
  };
}

/** The first of the odd numbers from one on that does not stand in a text. */
function unusedNumber(text: string, from: number): number {
  let number = from;
  while (text.includes(String(number))) number += 2;
  return number;
}

function titleParts({ asItIs, inCapitals }: Marks, locale: CitationLocale): readonly [string, Part][] {
  return [
    [inCapitals, ({ title, language }) => capitalised(title, language, locale)],
    [asItIs, ({ title }) => title.replaceAll("'", '’')],
  ];
}

/** The day that a work is of, where it is of one day, of a year with four digits, and nothing else is said of it. */
function dayOf({ issued }: Work): Day | null {
  if (issued === undefined || Object.keys(issued).length > 1 || issued['date-parts'].length > 1) return null;
  const [year = 0, month = 0, date = 0] = issued['date-parts'][0];
  return year >= 1_000 && year <= 9_999 && month > 0 && date > 0 ? [year, month, date] : null;
}

/** A day of which neither year nor month nor date stands in a text, in a month of a name that is shortened. */
function unusedDay(text: string, locale: CitationLocale): Day | null {
  const isUnused = (word: string): boolean => !text.includes(word);
  const month = [11, 12, 10, 9].find((one) => MONTHS.every((form) => isUnused(nameOf(one, form, locale))));
  const date = [28, 27, 26, 25, 24, 23, 22, 21].find((one) => isUnused(String(one)));
  return month === undefined || date === undefined ? null : [unusedNumber(text, 7_003), month, date];
}

/** What styles call months by, the long form first. */
const MONTHS = ['month', 'short month'] as const satisfies readonly CitedPart[];

function dayParts(mark: Day, locale: CitationLocale): readonly [string, Part][] {
  const ofDay =
    (say: (day: Day) => string): Part =>
    (work) => {
      const day = dayOf(work);
      if (day === null) throw new Error('A work of no day has the template of those that have one');
      return say(day);
    };
  return [
    ...MONTHS.map((form): [string, Part] => [
      nameOf(mark[1], form, locale),
      ofDay(([, month]) => nameOf(month, form, locale)),
    ]),
    [String(mark[0]), ofDay(([year]) => String(year))],
    [String(mark[2]), ofDay(([, , date]) => String(date))],
  ];
}

/** The name of a month, from 1. */
function nameOf(month: number, form: (typeof MONTHS)[number], locale: CitationLocale): string {
  return namesOfMonths(JSON.stringify([month, form, locale]));
}

const namesOfMonths = rememberedByName((key) => {
  const [month, form, locale] = JSON.parse(key) as Parameters<typeof nameOf>;
  const work = { type: 'webpage', title: '-', issued: { 'date-parts': [[2000, month, 1]] } };
  return runsToText(parseRuns(partEngine(form, locale).format(work, undefined)));
});

/** A title with the capitals of English titles where it is in English. */
function capitalised(title: string, language: string | undefined, locale: CitationLocale): string {
  return capitalisedTitles(JSON.stringify([title, language, locale]));
}

/** Styles are asked for one after the other, and a source is cited on its own page and in the book of each text. */
const capitalisedTitles = rememberedByName((key) => {
  const [title, language, locale] = JSON.parse(key) as [string, string | null, CitationLocale];
  const work = { type: 'webpage', title, language: language ?? undefined };
  return runsToText(parseRuns(partEngine('title', locale).format(work, undefined)));
});
