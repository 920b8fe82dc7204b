import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeFields } from '../../src/authoring/fields/describe.ts';
import { EXAMPLES, exampleOf } from '../../src/authoring/fields/examples.ts';
import { claimsShape } from '../../src/authoring/verify/shapes.ts';
import { readFiles, SCHEMAS, type Corpus } from '../../src/corpus/index.ts';
import { dataFiles, epubOf } from '../../src/exports/index.ts';
import { addressesBelow } from '../../src/site/frame/address/urls.ts';
import { searchRecords } from '../../src/site/search/build/records/index.ts';
import { remembered } from '../../src/text/index.ts';
import { claimFile, contentFiles, markdown, yaml, type Content } from '../content.ts';
import { rightContent } from '../fuzz/arbitraries.ts';
import { contentWith } from '../hostile/content.ts';
import { publish } from './exports/published.ts';

const NAMES = describeFields(SCHEMAS.claim).map(({ name }) => name);

/** Fields that hold values, not groups of others: `quote`, `figures[].words`. */
const FIELDS = NAMES.filter((name) => !NAMES.some((other) => isWithin(name, other)));

/** Who else writes notes. */
const EDITOR = { id: 'other', name: 'Somebody else', kind: 'person' };

/** Values that a field may have instead of that of the example. */
const OTHERWISE: readonly unknown[] = ['Otherwise.', 'all', 'counted nine salmon, 25 percent fewer than in 2023', '25', '2024-04', '2023', 'other', 'parish-books', 'brod-survey-2024', 'event', 'causal', 'disputed', 'contrasts', 'draft', 25, 2022, 2025, 'count', []]; // prettier-ignore

/** By the name of each field of a claim a corpus, and the same with that field otherwise. */
const ALTERED = corpora();

/** A place where fields of a claim are named one by one, so that a new one can be forgotten. */
interface Place {
  /** Where a field is added to it. */
  readonly file: string;
  /** The fields that it has. */
  readonly has: ReadonlySet<string>;
  /** Fields that it does without, and why. */
  readonly without: Readonly<Record<string, string>>;
}

const PAGE = 'the page of the claim has it, to which the note leads';
const ABOUT_NOTE = 'it tells of the note, not of the claim';
const TIME = 'the labels of its events are searched';
const LOCATOR = 'it is a place in a source, not words of it';
const LIST = 'claims.json has it: a table has no lists of groups';
const SHOWN =
  'pages show it by a name, as a date or in words of their language, which are not those of claims.json';

const PLACES: Readonly<Record<string, Place>> = {
  'examples of the manual': {
    file: 'src/authoring/fields/examples.ts',
    has: new Set(FIELDS.filter((name) => exampleOf('claim', name) !== null)),
    without: {},
  },
  'fuzzed content': { file: 'tests/fuzz/arbitraries.ts', has: fuzzedFields(), without: {} },
  'book and pack': {
    file: 'src/exports/epub/chapters.ts',
    has: changing(bookOf),
    without: {
      ...{ kind: PAGE, actors: PAGE, related: PAGE, by: PAGE, reviewed: PAGE, revisions: PAGE },
      ...{ 'cites[].words': PAGE, 'dates[].label': PAGE, 'dates[].words': PAGE, 'dates[].note': PAGE },
      ...{ 'dates[].textDate': PAGE, 'dates[].evidenceDate': PAGE },
      'figures[].value': 'the words of the figure say it',
      'figures[].unit': 'the words of the figure say it',
      paragraph: 'marks show where the quote stands',
      asks: 'it is searched and shown nowhere',
      status: 'a draft is in a book of drafts as others are',
    },
  },
  'table of claims': {
    file: 'src/exports/tables/claims.ts',
    has: changing(tableOf),
    without: {
      ...{ cites: LIST, figures: LIST, dates: LIST, related: LIST, revisions: LIST, by: LIST },
      ...{ 'supports[].says': LIST, 'undermines[].says': LIST, 'context[].says': LIST },
      ...{ 'supports[].locator': LIST, 'undermines[].locator': LIST, 'context[].locator': LIST },
      paragraph: 'the columns of places say where the quote stands',
      asks: 'it is searched and shown nowhere',
      status: 'it is shown to no reader',
    },
  },
  search: {
    file: 'src/site/search/build/records/claim.ts',
    has: changing(recordsOf),
    without: {
      paragraph: 'the address says where the quote stands',
      'cites[].words': 'they stand in the sentence, which is searched',
      'dates[].words': 'they stand in the paragraph, which is searched',
      'figures[].from': 'the words of the figure are searched',
      'figures[].to': 'the words of the figure are searched',
      ...{ 'dates[].textDate': TIME, 'dates[].evidenceDate': TIME, 'dates[].note': TIME },
      ...{ 'supports[].locator': LOCATOR, 'undermines[].locator': LOCATOR, 'context[].locator': LOCATOR },
      related: 'the other claim is found by its own words',
      ...{ by: ABOUT_NOTE, status: ABOUT_NOTE, revisions: ABOUT_NOTE },
    },
  },
  verify: {
    file: 'src/authoring/verify/shapes.ts and pages.ts',
    has: new Set(describeFields(claimsShape.shape.claims.element).map(({ name }) => name)),
    without: {
      ...{ cites: SHOWN, figures: SHOWN, dates: SHOWN, actors: SHOWN, related: SHOWN, by: SHOWN },
      ...{ supports: SHOWN, undermines: SHOWN, context: SHOWN, reviewed: SHOWN, revisions: SHOWN },
      paragraph: 'places say where the quote stands',
      asks: 'claims.json does not have it',
      status: 'claims.json does not have it',
    },
  },
};

test.each(Object.entries(PLACES))('%s: every field of a claim is there, or left out for a reason', (place, { file, has, without }) => {
  const groups = Object.keys(without);
  const isLeftOut = (name: string): boolean => groups.some((group) => name === group || isWithin(group, name));
  const rule = `${place} (${file}) has each field of a claim, or tests/unit/claim-fields.test.ts says under \`without\` why it does not`;
  expect(FIELDS.filter((name) => !has.has(name) && !isLeftOut(name)), rule).toEqual([]);
  expect(FIELDS.filter((name) => has.has(name) && isLeftOut(name)), `${rule}; these it has`).toEqual([]);
  expect(groups.filter((name) => !NAMES.includes(name)), `${rule}; these are none`).toEqual([]);
}); // prettier-ignore

/** Whether a field stands in a group, or in each of a list of groups. */
function isWithin(group: string, name: string): boolean {
  return name.startsWith(`${group}.`) || name.startsWith(`${group}[].`);
}

/** Content with a claim that has every field, and others of all that it names. */
function contentOf(claim: Readonly<Record<string, unknown>>): Content {
  const others = contentWith([]);
  const points = [2021, 2022, 2023, 2024, 2025].map((year, value) => ({ year, value }));
  return {
    ...others,
    'articles/river/claims/nine-salmon.md': markdown(claim, 'What was found.'),
    'articles/river/claims/other.md': claimFile({ quote: 'The weir stays' }),
    'site.yaml': yaml({ ...EXAMPLES.site, editors: [...(EXAMPLES.site['editors'] as object[]), EDITOR] }),
    'sources/other.yaml': yaml({ ...EXAMPLES.source, title: 'Another source' }),
    'actors/other.yaml': yaml({ ...EXAMPLES.actor, aliases: ['Otherwise'] }),
    'series/brod-salmon.yaml': yaml({ ...EXAMPLES.series, points }),
    'series/other.yaml': yaml({ ...EXAMPLES.series, title: 'Another series' }),
  };
}

/** Every field with a corpus, and the same in which that field alone has another value. */
function corpora(): ReadonlyMap<string, readonly [before: Corpus, after: Corpus]> {
  const whole = EXAMPLES.claim;
  // Of another kind no claim has the halves of an attribution.
  const ofAnyKind = { ...whole, attribution: undefined };
  const bases = [whole, ofAnyKind].map((claim) => ({ claim, before: corpusWith(claim)! }));
  const values = OTHERWISE.flatMap((value) => (typeof value === 'object' ? [value] : [value, [value]]));
  return new Map(
    FIELDS.map((name) => {
      for (const { claim, before } of bases) {
        for (const value of values) {
          const other = changed(claim, name.replaceAll('[]', '.[]').split('.'), value);
          const after = isDeepStrictEqual(other, claim) ? null : corpusWith(other);
          if (after !== null) return [name, [before, after]];
        }
      }
      throw new Error(`No value of OTHERWISE in tests/unit/claim-fields.test.ts can stand in ${name}`);
    }),
  );
}

/** A claim with another value at the end of some steps; `[]` stands for the last item of a list. */
function changed(claim: object, steps: readonly string[], value: unknown): Readonly<Record<string, unknown>> {
  const copy = structuredClone(claim) as Record<string, unknown>;
  const next = (inner: unknown, step: string): unknown =>
    Array.isArray(inner) ? inner.at(-1) : (inner as typeof copy)[step];
  const group = steps.slice(0, -1).reduce(next, copy) as typeof copy;
  group[steps.at(-1)!] = value;
  return copy;
}

function corpusWith(claim: Readonly<Record<string, unknown>>): Corpus | null {
  return readFiles(contentFiles(contentOf(claim)), { drafts: true }).corpus;
}

/** The fields that change what is made when they change. */
function changing(make: (corpus: Corpus) => string): ReadonlySet<string> {
  const makeOnce = remembered(make);
  const differing = [...ALTERED].filter(([, [before, after]]) => makeOnce(before) !== makeOnce(after));
  return new Set(differing.map(([name]) => name));
}

function bookOf(corpus: Corpus): string {
  const published = publish(corpus);
  const [article] = corpus.articles;
  const files = unzipSync(epubOf(published, article!, published.wordsIn(article!)));
  return ['text', 'notes', 'sources'].map((name) => strFromU8(files[`EPUB/${name}.xhtml`]!)).join('');
}

function tableOf(corpus: Corpus): string {
  const file = dataFiles(publish(corpus)).find(({ path }) => path === 'articles/river/claims.csv')!;
  return String(file.content());
}

function recordsOf(corpus: Corpus): string {
  return JSON.stringify(searchRecords(corpus, addressesBelow('/')).claims);
}

function fuzzedFields(): ReadonlySet<string> {
  const contents = fc.sample(rightContent, { seed: 1, numRuns: 40 });
  const claims = contents.flatMap((content) =>
    Object.entries(content).filter(([path]) => path.includes('/claims/')).map(([, text]) => parse(text.split('\n---\n')[0]!) as unknown),
  );
  return new Set(claims.flatMap((claim) => [...namesIn(claim, '')]));
} // prettier-ignore

/** The names of what a value holds. */
function* namesIn(value: unknown, name: string): Generator<string> {
  if (Array.isArray(value)) for (const item of value) yield* namesIn(item, `${name}[]`);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      const inside = name === '' ? key : `${name}.${key}`;
      if (!Array.isArray(inner) || inner.length > 0) yield inside;
      yield* namesIn(inner, inside);
    }
}
