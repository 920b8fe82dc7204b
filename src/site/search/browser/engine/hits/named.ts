import { formsOf, isStopWord } from '../../../shared/words/index.ts';
import type { PassageKind, RecordType } from '../../../shared/records.ts';
import type { PartResolved, Resolved } from '../resolve.ts';
import { idsWith } from '../values.ts';
import { chosenNothing } from '../../question/question.ts';
import { wordsOf, type Ranked } from '../words/ranking.ts';
import { toHit, type Hit } from './hits.ts';
import { passagesOf, wordsIn, type Fragment, type Passage } from './passages.ts';

/** Things that are named at most, and how many of each type are looked at: each is a file to load. */
const MOST_NAMED = 3;
const LOOKED_AT = [
  ['actor', 3],
  ['article', 2],
  ['source', 4],
] as const satisfies readonly (readonly [RecordType, number])[];

/** Passages that hold a name. */
const NAMES: ReadonlySet<PassageKind> = new Set(['title', 'names', 'by', 'former']);

/** What share of a name’s words a question must have. */
const LEAST_OF_NAME = 0.5;

/** What a question names: one thing, or the sources of one author or publisher. */
export type Named = Hit | SourcesOf;

/** Several sources that one has written or published. */
export interface SourcesOf {
  readonly type: 'sources-of';
  readonly name: string;
}

/**
 * The actors, texts and sources whose name a question is, best first: the whole name, or two words and half of
 * it; of the sources of one author or publisher the best, and then all together. Where no claim has all words of
 * the question, also what has them.
 */
export async function namedBy(claims: Resolved, others: Resolved): Promise<readonly Named[]> {
  const asked = others.asked.words.length;
  if (asked === 0) return [];
  const inClaims = claims.parts.some(({ ranked }) => ranked.some(({ has }) => has.length === asked));
  const hits = (await Promise.all(others.parts.map((part) => lookedAt(part, asked)))).flat();
  const names = hits.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  const all = names.length > 0 || inClaims ? names : hits.slice(0, 1);
  return together(all).slice(0, MOST_NAMED);
}

/** Things, of which several by the same author or publisher are the best of them, and then all together. */
function together(all: readonly Looked[]): readonly Named[] {
  return all.flatMap(({ hit, maker }): readonly Named[] => {
    const same = all.filter((one) => one.maker === maker);
    if (maker === null || same.length === 1) return [hit];
    return same[0]?.hit === hit ? [hit, { type: 'sources-of', name: maker }] : [];
  });
}

/** A thing of which it is known how much of its name a question has. */
interface Looked {
  readonly hit: Hit;
  readonly share: number;
  /** Of a source, the author or publisher whose whole name the question is; null where it is none. */
  readonly maker: string | null;
}

/** The best records of a part, of each type, that have as many words as are asked for. */
async function lookedAt(part: PartResolved, asked: number): Promise<readonly Looked[]> {
  const whole = part.ranked.filter(({ has }) => has.length === asked);
  if (whole.length === 0) return [];
  const byType = await Promise.all(
    LOOKED_AT.map(async ([type, most]) => {
      const ids = new Set(await idsWith(part.part, { ...chosenNothing(), type: [type] }));
      return whole.filter(({ result }) => ids.has(result.id)).slice(0, most);
    }),
  );
  return Promise.all(byType.flat().map((one) => looked(one, part)));
}

async function looked(one: Ranked, { part, found }: PartResolved): Promise<Looked> {
  const fragment = await part.read(one.result);
  const hit = toHit(fragment, wordsOf(one.has, found), []);
  const asked = found.map(({ way }) => way.forms);
  const names = namesIn(fragment, asked).sort((a, b) => b.share - a.share);
  const [best] = names;
  const isMaker = hit.type === 'source' && best?.kind === 'by' && best.share === 1;
  return { hit, share: best?.share ?? 0, maker: isMaker ? best.text : null };
}

/** The names of a thing that a question fits, with how much of each it has. */
function namesIn(
  fragment: Fragment,
  asked: readonly (readonly string[])[],
): (Pick<Passage, 'kind' | 'text'> & { readonly share: number })[] {
  return passagesOf(fragment).flatMap((passage) => {
    const { kind, text } = passage;
    if (!NAMES.has(kind)) return [];
    const name = wordsIn(passage)
      .filter(({ forms: [first] }) => !isStopWord(first))
      .map((word) => new Set(formsOf(word)));
    const has = asked.every((forms) => forms.some((form) => name.some((word) => word.has(form))));
    const share = name.filter((word) => asked.flat().some((form) => word.has(form))).length / name.length;
    const fits = has && (share === 1 || (asked.length > 1 && share >= LEAST_OF_NAME));
    return fits ? [{ kind, text, share }] : [];
  });
}
