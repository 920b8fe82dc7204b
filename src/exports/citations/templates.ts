import {
  citationEngine,
  titleEngine,
  type CitationLocale,
  type CitationPlace,
  type CitationStyle,
} from './engines.ts';
import { parseRuns, runsToText, type Run } from './rich-text.ts';

/** A work as the styles may see it: an item of CSL without what they take for something else. */
export interface Work extends Readonly<Record<string, unknown>> {
  readonly title: string;
  /** BCP 47. */
  readonly language: string | undefined;
}

/** How a work is to be cited. */
export interface Manner {
  readonly style: CitationStyle;
  readonly locale: CitationLocale;
  readonly place: CitationPlace;
  /** Whether several passages of the work are cited, or one; undefined where it is the whole. */
  readonly several: boolean | undefined;
}

/** What the processor wrote, with marks in it. */
interface Template {
  readonly runs: readonly Run[];
  /** Stands for the locator. */
  readonly locator: string;
  /** Stand for the title; null where it is there itself. */
  readonly title: Marks | null;
}

/** What the processor makes of a title that stands for others. */
interface Marks {
  readonly asItIs: string;
  /** With the capitals of English titles. */
  readonly inCapitals: string;
  /** What is left of it where a style does something else with its letters, in lower case. */
  readonly stem: string;
}

const templates = new Map<string, Template | null>();

/**
 * A work as a style sets it, with a locator where one is cited. A run of the processor takes milliseconds, so that works share one
 * which differ in their locators or plain titles alone: the paragraphs of a text, and what was found of its claims.
 */
export function formatWork(work: Work, manner: Manner, locator: string): readonly Run[] {
  const { runs, locator: mark, title: marks } = templateOf(work, manner);
  return runs.map((run) => {
    const text = withTitle(
      run.text.replaceAll(mark, () => locator),
      marks,
      work,
      manner.locale,
    );
    return { ...run, text };
  });
}

/** The same by the processor alone: what the other must equal. */
export function formatWorkAlone(work: Work, manner: Manner, locator: string): readonly Run[] {
  const { runs, locator: mark } = format(work, manner, null);
  return runs.map((run) => ({ ...run, text: run.text.replaceAll(mark, () => locator) }));
}

function templateOf(work: Work, manner: Manner): Template {
  const shape = shapeOf(work.title);
  if (shape !== null) {
    const key = JSON.stringify([manner, { ...work, title: null }, shape]);
    let shared = templates.get(key);
    if (shared === undefined) templates.set(key, (shared = formatShape(work, manner, shape)));
    if (shared !== null) return shared;
  }
  const key = JSON.stringify([manner, work]);
  let own = templates.get(key);
  if (own === undefined || own === null) templates.set(key, (own = format(work, manner, null)));
  return own;
}

/** A work under a title that stands for all of a shape; null where the style does with its letters what is not known here. */
function formatShape(work: Work, manner: Manner, shape: Shape): Template | null {
  const title = marksOf(shape, JSON.stringify(work));
  const template = format({ ...work, title: title.asItIs }, manner, title);
  const rest = runsToText(template.runs).replaceAll(title.asItIs, '').replaceAll(title.inCapitals, '');
  return rest.toLowerCase().includes(title.stem) ? null : template;
}

function format(work: Work, manner: Manner, title: Marks | null): Template {
  const { style, locale, place, several } = manner;
  const mark = unusedNumber(JSON.stringify(work), 900_001);
  const locator = several === true ? `${mark}, ${mark + 1}` : String(mark);
  const html = citationEngine(style, locale, place).format(work, several === undefined ? undefined : locator);
  return { locator, runs: parseRuns(html), title };
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
const PLAIN =
  /^[\p{L}\p{Nd}](?:[\p{L}\p{M}\p{Nd} ]|[,%](?= )|(?<=[\p{L}\p{M}\p{Nd}])-(?=[\p{L}\p{Nd}])|(?<=\p{Nd})[.,](?=\p{Nd}))*(?<=[\p{L}\p{M}\p{Nd}])$/u;

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

function withTitle(
  text: string,
  marks: Marks | null,
  { title, language }: Work,
  locale: CitationLocale,
): string {
  if (marks === null) return text;
  return text.replace(new RegExp(`${marks.asItIs}|${marks.inCapitals}`, 'g'), (mark) =>
    mark === marks.asItIs ? title : capitalised(title, language, locale),
  );
}

/** The last title that was asked for: styles are asked for one after the other. */
let last = { key: '', title: '' };

/** A title with the capitals of English titles where it is in English. */
function capitalised(title: string, language: string | undefined, locale: CitationLocale): string {
  const key = JSON.stringify([title, language, locale]);
  if (last.key !== key) {
    const html = titleEngine(locale).format({ type: 'webpage', title, language }, undefined);
    last = { key, title: runsToText(parseRuns(html)) };
  }
  return last.title;
}
