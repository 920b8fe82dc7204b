import { createReanchorer, type Reanchored } from '../../src/revision/index.ts';
import type { Range } from '../../src/text/index.ts';
import { EDIT_KINDS, makeEdit, type EditCase, type EditKind } from './edits.ts';
import { matchByPublishedWeights } from './hypothesis.ts';
import { median } from './median.ts';
import { createRandom } from './random.ts';
import { benchTexts, longText } from './texts.ts';

const SEED = 20251109;

/** Edits of each kind for each text. */
const EACH = 60;

/** Words of the long article, and edits of it that are timed. */
const LONG = { words: 50_000, edits: 88 };

/** The bars that re-anchoring must meet. */
const BARS = { wrongHome: 0.005, right: 0.98, milliseconds: 50 };

/** Kinds that move the quote or reword at most two words of it. Those that leave it alone would flatter. */
const LIGHT: readonly EditKind[] = ['reword 1 word', 'reword 2 words', 'move'];

/** What became of the edits of one kind. `exact` of the right ones have the very range. */
interface Tally {
  right: number;
  exact: number;
  wrong: number;
  refused: number;
  readonly times: number[];
}

/** What is offered to a person: nothing, a place, or several to choose from. */
type Matcher = (edit: EditCase) => readonly Range[];

/** Ours, with the comparison of the two texts counted in its time. */
const ours: Matcher = ({ before, after, language, quote, place }) =>
  offered(createReanchorer(before, after, { language })(quote, place));

/** Ours where the old text is lost, so that nothing but the quote is left to go by. */
const oursAlone: Matcher = ({ after, language, quote }) =>
  offered(createReanchorer(after, after, { language })(quote, null));

const published: Matcher = ({ before, after, quote, place }) => {
  const match = matchByPublishedWeights(before, after, quote, place);
  return match === null ? [] : [match];
};

function offered(found: Reanchored): readonly Range[] {
  if (found.type === 'gone') return [];
  return found.type === 'ambiguous' ? found.passages : [found.passage];
}

/**
 * Re-anchoring measured on edits with known right answers: a table of right, wrong and refused by kind,
 * for our matcher and for one with the published weights of the Hypothesis client. Gives the exit status:
 * 1 where a bar is missed. All but the times is the same on every run.
 */
export function benchAnchors(print: (line: string) => void, seed = SEED): 0 | 1 {
  const texts = benchTexts(seed);
  const random = createRandom(seed);
  const edits = texts.flatMap((text) =>
    EDIT_KINDS.flatMap((kind) => Array.from({ length: EACH }, () => makeEdit(text, kind, random))),
  );
  print(`${edits.length} edits of ${texts.length} texts: ${texts.map((text) => text.name).join(', ')}`);
  const own = run(edits, ours);
  print('\nScholium');
  printTable(own, print);
  print('\nScholium, old text lost');
  printTable(run(edits, oursAlone), print);
  print('\nHypothesis’s published weights, no floor');
  const other = run(edits, published);
  printTable(other, print);
  const natural = edits.filter((edit) => edit.natural);
  print(`\nTexts that people wrote, ${natural.length} edits`);
  for (const [name, matcher] of [
    ['Scholium', ours],
    ['Published weights', published],
  ] as const) {
    const table = run(natural, matcher);
    const wrong = percent(share(table, 'delete the quote', 'wrong'));
    print(
      `${name}: wrong homes ${wrong}; moved or reworded, right ${percent(ratio(lightOf(table), 'right'))}`,
    );
  }

  const long = longText(seed, LONG.words);
  const longEdits = Array.from({ length: LONG.edits }, (_, i) =>
    makeEdit(long, EDIT_KINDS[i % EDIT_KINDS.length] ?? 'insert', random),
  );
  const words = long.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const time = median(run(longEdits, ours).flatMap(([, tally]) => tally.times));
  const otherTime = median(run(longEdits.slice(0, 22), published).flatMap(([, tally]) => tally.times));
  print(
    `\nOne claim on ${words} words: ${time.toFixed(1)} ms median; published weights ${otherTime.toFixed(1)} ms`,
  );

  print('');
  const results = [
    bar(
      'Deleted quotes offered a wrong home',
      share(own, 'delete the quote', 'wrong'),
      BARS.wrongHome,
      'at most',
    ),
    bar('Moved, or reworded by at most 2 words: right', ratio(lightOf(own), 'right'), BARS.right, 'at least'),
  ];
  for (const { line } of results) print(line);
  const fast = time <= BARS.milliseconds;
  print(
    `Time per claim: ${time.toFixed(1)} ms, bar at most ${BARS.milliseconds} ms: ${fast ? 'met' : 'MISSED'}`,
  );
  return results.every(({ met }) => met) && fast ? 0 : 1;
}

type Table = readonly (readonly [EditKind, Tally])[];

function run(edits: readonly EditCase[], matcher: Matcher): Table {
  const tallies = new Map<EditKind, Tally>(
    EDIT_KINDS.map((kind) => [kind, { right: 0, exact: 0, wrong: 0, refused: 0, times: [] }]),
  );
  for (const edit of edits) {
    const tally = tallies.get(edit.kind);
    if (tally === undefined) continue;
    const start = performance.now();
    const [place, ...others] = matcher(edit);
    tally.times.push(performance.now() - start);
    const { expected } = edit;
    // Where the quote is gone, places to choose from are wrong homes, too.
    if (expected === null) tally[place === undefined ? 'right' : 'wrong']++;
    else if (place === undefined || others.length > 0) tally.refused++;
    else if (isSame(place, expected)) {
      tally.right++;
      if (place.start === expected.start && place.end === expected.end) tally.exact++;
    } else tally.wrong++;
  }
  return [...tallies];
}

/** Two ranges are the same place where what they share is at least four fifths of what they cover. */
function isSame(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared >= 0.8 * (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

function printTable(table: Table, print: (line: string) => void): void {
  const row = (...cells: readonly (string | number | undefined)[]): string =>
    cells.map((cell, i) => (i === 0 ? String(cell).padEnd(20) : String(cell).padStart(10))).join('');
  print(row('', 'edits', 'right', 'exactly', 'wrong', 'refused', 'ms'));
  for (const [kind, tally] of table) {
    const total = tally.right + tally.wrong + tally.refused;
    const [right, exact, wrong, refused] = [tally.right, tally.exact, tally.wrong, tally.refused].map(
      (count) => percent(count / total),
    );
    const shown = tally.exact === 0 ? '' : exact;
    print(row(kind, total, right, shown, wrong, refused, median(tally.times).toFixed(2)));
  }
}

function lightOf(table: Table): readonly Tally[] {
  return table.filter(([kind]) => LIGHT.includes(kind)).map(([, tally]) => tally);
}

function share(table: Table, kind: EditKind, of: 'right' | 'wrong'): number {
  return ratio(
    table.flatMap(([one, tally]) => (one === kind ? [tally] : [])),
    of,
  );
}

function ratio(tallies: readonly Tally[], of: 'right' | 'wrong'): number {
  const total = tallies.reduce((sum, { right, wrong, refused }) => sum + right + wrong + refused, 0);
  return tallies.reduce((sum, tally) => sum + tally[of], 0) / total;
}

function bar(
  name: string,
  value: number,
  limit: number,
  sense: 'at least' | 'at most',
): { readonly line: string; readonly met: boolean } {
  const met = sense === 'at least' ? value >= limit : value <= limit;
  return {
    line: `${name}: ${percent(value)}, bar ${sense} ${percent(limit)}: ${met ? 'met' : 'MISSED'}`,
    met,
  };
}

function percent(part: number): string {
  return `${(100 * part).toFixed(2)} %`;
}
