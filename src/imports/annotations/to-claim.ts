import { findAll, type Place } from '../../anchor/index.ts';
import { ASSESSMENTS, PLACEHOLDERS, type Article } from '../../corpus/index.ts';
import { at } from '../../text/index.ts';
import { anchorTarget, type Anchored } from './anchor.ts';
import { freeId, idIn } from './ids.ts';
import type { ImportedClaim } from './imported-claim.ts';
import { noteFrom } from './notes.ts';
import { leftOut, type ImportOptions, type Outcome } from './outcome.ts';
import type { ReadAnnotation, ReadCreator } from './read.ts';

/**
 * Makes a claim of an annotation that anchors to exactly one place, and adds it to those of the file; `taken` are the ids that
 * claims have.
 */
export function toClaim(
  annotation: ReadAnnotation,
  options: ImportOptions,
  taken: Set<string>,
  claims: Map<string, ImportedClaim>,
): Outcome {
  const { motivation } = annotation;
  if (motivation === 'identifying') return leftOut('The build finds the names of actors by itself.');
  if (motivation === 'linking') return leftOut('It ties a source to a claim that this file does not have.');
  const anchored = anchorAll(annotation, options.article);
  if (anchored.type === 'lost') return leftOut(REASONS[anchored.reason]);
  const { places, disagreements } = anchored;
  const [first, ...others] = places.map(({ start, end }) => options.article.flat.text.slice(start, end));
  if (first === undefined) return leftOut(REASONS['not-found']);
  const ownId = /\/claims\/([a-z0-9-]{1,64})\/#annotation(-p.*)?$/.exec(annotation.id ?? '');
  if (ownId?.[2] !== undefined) return leftOut('It repeats a claim of the same file at another place.');
  const id = ownId?.[1] ?? freeId(first, taken);
  if (taken.has(id)) return leftOut(`There is a claim \`${id}\` already.`);
  taken.add(id);
  claims.set(id, {
    id,
    quote: others.length === 0 ? first : [first, ...others],
    paragraph: choiceOf(options.article, places),
    ...saidOf(annotation, first, options),
    evidence: { supports: [], undermines: [], context: [] },
    cites: [],
    ...authorship(annotation.creators, options.editors),
    ...daysOf(annotation, options.today),
  });
  return { type: 'claim', claim: id, disagreements };
}

/** All places of an annotation, unless one of its targets has none in the text. */
function anchorAll({ targets }: ReadAnnotation, article: Article): Anchored {
  if (targets.length === 0) return { type: 'lost', reason: 'no-quote' };
  const places: Place[] = [];
  const disagreements: string[] = [];
  for (const target of targets) {
    const anchored = anchorTarget(article, target);
    if (anchored.type === 'lost') return anchored;
    places.push(...anchored.places);
    disagreements.push(...anchored.disagreements);
  }
  return { type: 'anchored', places, disagreements };
}

/** What an annotation says of its words, which stand for a restatement where it has none. */
function saidOf(
  { bodies, creators }: ReadAnnotation,
  quoted: string,
  { actors, kinds }: ImportOptions,
): Pick<ImportedClaim, 'claim' | 'kind' | 'assessment' | 'reason' | 'actors' | 'note' | 'status'> {
  const words = bodies.filter(({ kind }) => kind === 'text');
  const about = (purpose: string): string | undefined =>
    words.filter((body) => body.purpose === purpose).map(noteFrom)[0];
  const notes = words.filter(
    ({ purpose }) => purpose === null || !['describing', 'assessing', 'bookmarking'].includes(purpose),
  );
  const tags = bodies.flatMap(({ kind, value }) => (kind === 'tag' ? [value] : []));
  const reason = about('assessing');
  return {
    claim: about('describing') ?? quoted,
    kind: kinds.find((kind) => tags.includes(kind)) ?? 'characterisation',
    assessment: ASSESSMENTS.find((assessment) => tags.includes(assessment)) ?? 'unverified',
    reason: reason ?? PLACEHOLDERS.imported,
    actors: bodies.flatMap(({ kind, value, purpose }) => {
      const actor = kind === 'link' && purpose === 'identifying' ? idIn(value, 'actors') : null;
      return actor !== null && actors.has(actor) ? [actor] : [];
    }),
    note: notes
      .map(noteFrom)
      .filter((one) => one !== '')
      .join('\n\n'),
    // What a program wrote is read by somebody before it is published.
    status: reason === undefined || creators.some(({ isSoftware }) => isSoftware) ? 'draft' : 'published',
  };
}

function daysOf(
  { created, modified }: ReadAnnotation,
  today: string,
): Pick<ImportedClaim, 'created' | 'reviewed'> {
  const first = dayOf(created) ?? today;
  return { created: first, reviewed: dayOf(modified) ?? first };
}

const REASONS = {
  'no-quote': 'It has no quote, and offsets alone place nothing.',
  'not-found': 'Its words do not stand in the text.',
  ambiguous: 'Its words stand in several places, and nothing it says chooses among them.',
  'broken-text': 'Its words hold half a character.',
} as const;

/** Whose an annotation is: of editors of the site, else somebody’s elsewhere. */
function authorship(
  creators: readonly ReadCreator[],
  editors: ReadonlySet<string>,
): Pick<ImportedClaim, 'by' | 'origin'> {
  const by = creators.flatMap(({ id }) => {
    const editor = /#editor-([a-z0-9-]{1,64})$/.exec(id ?? '')?.[1];
    return editor !== undefined && editors.has(editor) ? [editor] : [];
  });
  if (by.length > 0) return { by, origin: null };
  const named = creators.map(({ id, name, isSoftware }) => {
    const said = noteFrom({ value: name ?? id ?? '', isHtml: false })
      .replace(/\s+/g, ' ')
      .slice(0, MOST_NAME);
    return isSoftware ? `made by the program ${said}` : `written by ${said}`;
  });
  return { by, origin: named.length === 0 ? null : named.join(', ') };
}

/** The longest name of somebody elsewhere that is kept, in UTF-16 units. */
const MOST_NAME = 120;

/** What `paragraph` of the claim has to say so that its words mean these places; null where they need nothing. */
function choiceOf(article: Article, places: readonly Place[]): string | null {
  const place = at(places, 0);
  const exact = article.flat.text.slice(place.start, place.end);
  const everywhere = findAll(article.flat, { exact });
  if (everywhere.length === 1) return null;
  const { id } = at(article.paragraphs, place.block);
  const here = everywhere.filter(({ block }) => block === place.block);
  const nth = here.findIndex(({ start }) => start === place.start) + 1;
  return here.length === 1 ? id : `${id}:${nth}`;
}

/** The day of a moment as YYYY-MM-DD, in UTC; null where it is none. */
function dayOf(moment: string | null): string | null {
  const time = moment === null ? Number.NaN : Date.parse(moment);
  const day = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : null;
}
