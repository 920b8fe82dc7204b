import { EVIDENCE_SIDES } from '../../corpus/index.ts';
import { at } from '../../text/index.ts';
import { anchorTarget } from './anchor.ts';
import { idIn } from './ids.ts';
import type { ImportedClaim } from './imported-claim.ts';
import { noteFrom } from './notes.ts';
import { leftOut, type ImportOptions, type Outcome } from './outcome.ts';
import type { ReadAnnotation } from './read.ts';

/** Adds what an annotation says of a source to the claim that its id names; null for annotations of other kinds. */
export function addEvidence(
  { id, motivation, bodies, targets }: ReadAnnotation,
  { article, sources }: ImportOptions,
  claims: Map<string, ImportedClaim>,
): Outcome | null {
  if (motivation !== 'linking') return null;
  const claim = claims.get(/\/claims\/([a-z0-9-]{1,64})\/#/.exec(id ?? '')?.[1] ?? '');
  if (claim === undefined) return null;
  const link = bodies.find(({ kind, purpose }) => kind === 'link' && purpose === 'linking');
  const source = link === undefined ? null : idIn(link.value, 'sources');
  if (source === null || !sources.has(source))
    return leftOut('It names a source that the content does not have.');
  const tags = bodies.flatMap(({ kind, value }) => (kind === 'tag' ? [value] : []));
  const says = bodies
    .filter(({ kind, purpose }) => kind === 'text' && purpose === 'describing')
    .map(noteFrom)[0];
  const side = EVIDENCE_SIDES.find((one) => tags.includes(one));
  if (side !== undefined && says !== undefined) {
    const [locator] = bodies
      .filter(({ kind, purpose }) => kind === 'text' && purpose === 'bookmarking')
      .map(noteFrom);
    const own = { source, says, ...(locator !== undefined && { locator }) };
    const evidence = { ...claim.evidence, [side]: [...claim.evidence[side], own] };
    claims.set(claim.id, { ...claim, evidence });
    return { type: 'evidence', claim: claim.id };
  }
  const anchored = tags.includes('cites') ? anchorTarget(article, at(targets, 0)) : null;
  if (anchored?.type !== 'anchored') return leftOut('It does not say on which side the source stands.');
  const [place] = anchored.places;
  const words = place === undefined ? '' : article.flat.text.slice(place.start, place.end);
  claims.set(claim.id, { ...claim, cites: [...claim.cites, { words, source }] });
  return { type: 'evidence', claim: claim.id };
}
