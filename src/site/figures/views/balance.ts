import {
  ASSESSMENTS,
  idsIn,
  partsOf,
  READ_DEPTHS,
  type Claim,
  type Corpus,
  type Source,
  type Terms,
} from '../../../corpus/index.ts';
import { mustGet } from '../../../text/index.ts';
import { listsIn, messagesFor } from '../../messages/index.ts';
import type { Bar } from '../charts/bars.ts';
import { capital } from './stated.ts';

/** Counts of the evidence, a chart each. */
export interface Balance {
  readonly title: string;
  /** The largest count in words, or that several are as large; empty where nothing is counted. */
  readonly most: string;
  /** All of it in words. */
  readonly text: string;
  readonly bars: readonly Bar[];
}

/** Claims by assessment and by kind, sources by standing and by how far read, in the order of the site’s terms. */
export function balanceOf(
  claims: readonly Claim[],
  sources: readonly Source[],
  { kinds, standings }: Terms,
  language: string,
): readonly Balance[] {
  const messages = messagesFor(language);
  const count = <T extends string>(
    title: string,
    keys: readonly T[],
    names: Readonly<Record<T, string>>,
    within: Readonly<Record<T, string>>,
    found: readonly T[],
    classOf: (key: T) => string,
  ): Balance => {
    const rows = keys
      .map((key) => ({ key, n: found.filter((one) => one === key).length }))
      .filter(({ n }) => n > 0);
    return {
      title,
      most: mostOf(
        rows.map(({ key, n }) => ({ term: within[key], n })),
        found.length,
        language,
      ),
      text: messages.figures.counted({
        title,
        rows: listsIn(language, { style: 'narrow' }).format(
          rows.map(({ key, n }) => messages.figures.countedRow({ n, term: within[key] })),
        ),
      }),
      bars: rows.map(({ key, n }) => ({
        label: capital(names[key]),
        value: n,
        text: String(n),
        className: classOf(key),
      })),
    };
  };
  const plain = (): string => 'bar-plain';
  const { figures } = messages;
  return [
    count(
      figures.byAssessment,
      ASSESSMENTS,
      messages.assessment,
      messages.within.assessment,
      claims.map((one) => one.assessment),
      (key) => `bar-${key}`,
    ),
    count(
      figures.byKind,
      kinds,
      messages.kind,
      messages.within.kind,
      claims.map((one) => one.kind),
      plain,
    ),
    count(
      figures.byStanding,
      standings,
      messages.standing,
      messages.within.standing,
      sources.map((one) => one.standing),
      plain,
    ),
    count(
      figures.byRead,
      READ_DEPTHS,
      messages.read,
      messages.read,
      sources.map((one) => one.read),
      plain,
    ),
  ];
}

/** What is most often, of some terms with their counts, which make up a total; empty where there is none. */
function mostOf(
  rows: readonly { readonly term: string; readonly n: number }[],
  total: number,
  language: string,
): string {
  const { figures } = messagesFor(language);
  const n = Math.max(...rows.map((row) => row.n));
  const largest = rows.filter((row) => row.n === n).map(({ term }) => term);
  const [term] = largest;
  if (term === undefined) return '';
  if (rows.length === 1) return figures.only({ term });
  if (largest.length === 1) return figures.most({ term, n, total });
  if (largest.length === rows.length) return figures.allEqual({ n, total });
  return figures.mostSeveral({ terms: listsIn(language).format(largest), n, total });
}

/** The sources on which some claims rest, each once. */
export function sourcesOf(corpus: Corpus, claims: readonly Claim[]): readonly Source[] {
  const ids = idsIn(claims.flatMap(partsOf), 'source');
  return [...ids].sort().map((id) => mustGet(corpus.sources, id));
}
