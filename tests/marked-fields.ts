import { markedFields, type MarkedField } from '../src/corpus/parts.ts';
import { SCHEMAS } from '../src/corpus/schemas/index.ts';

/** Fields of a claim by their keys, `[]` for each item of a list: `dates.[].source`. */
export const MARKED: ReadonlyMap<string, MarkedField['mark']> = new Map(
  markedFields(SCHEMAS.claim).map(({ steps, mark }) => [
    steps.map((step) => (typeof step === 'string' ? step : '[]')).join('.'),
    mark,
  ]),
);

/** The least that a claim holds besides so that a value can stand in one marked field, and in no other. */
const HOLDERS: Readonly<Record<string, (value: string) => Readonly<Record<string, unknown>>>> = {
  'cites.[].words': (words) => ({ cites: [{ words, source: null }] }),
  'cites.[].source': (source) => ({ cites: [{ words: 'dam', source }] }),
  'figures.[].words': (words) => ({ figures: [{ ...FIGURE, words }] }),
  'figures.[].series.[]': (series) => ({ figures: [{ ...FIGURE, series: [series] }] }),
  'dates.[].words': (words) => ({ dates: [{ label: 'The dam', words, textDate: '2024' }] }),
  'dates.[].source': (source) => ({ dates: [{ label: 'The dam', evidenceDate: '2024', source }] }),
  'actors.[]': (actor) => ({ actors: [actor] }),
  'supports.[].source': (source) => ({ supports: [{ source, says: 'It stands.' }] }),
  'undermines.[].source': (source) => ({ undermines: [{ source, says: 'It stands.' }] }),
  'context.[].source': (source) => ({ context: [{ source, says: 'It stands.' }] }),
  'by.[]': (editor) => ({ by: [editor] }),
  'related.[].claim': (claim) => ({ related: [{ claim, relation: 'supports' }] }),
};

const FIGURE = { words: '12 gates', value: 12, unit: 'count', measure: 'gates' };

/** Fields of a claim that hold a value in one marked field; throws for a field that has no sample here. */
export function holding(field: string, value: string): Readonly<Record<string, unknown>> {
  const holder = HOLDERS[field];
  if (holder === undefined) throw new Error(`tests/marked-fields.ts has no sample of ${field}`);
  return holder(value);
}

/** Names of the marked fields of some kinds. */
export function fieldsOf(...kinds: readonly MarkedField['mark']['kind'][]): readonly string[] {
  return [...MARKED].flatMap(([field, { kind }]) => (kinds.includes(kind) ? [field] : []));
}
