import { stringify } from 'yaml';
import { findAll, type Place } from '../../anchor/index.ts';
import {
  ASSESSMENTS,
  EVIDENCE_SIDES,
  PLACEHOLDERS,
  type Article,
  type Assessment,
  type ClaimKind,
  type EvidenceSide,
} from '../../corpus/index.ts';
import { at } from '../../text/index.ts';
import { anchorTarget } from './anchor.ts';
import { noteFrom } from './notes.ts';
import { readAnnotations, type AnnotationFormat, type ReadAnnotation, type ReadCreator } from './read.ts';

/** What an import needs to know besides the file. */
export interface ImportOptions {
  readonly article: Article;
  /** Ids of the sources and actors that the content has: links to others stay in the note’s report only. */
  readonly sources: ReadonlySet<string>;
  readonly actors: ReadonlySet<string>;
  /** Ids of the editors of the site. */
  readonly editors: ReadonlySet<string>;
  /** Ids of the kinds of claim of the site. */
  readonly kinds: readonly ClaimKind[];
  /** Today as YYYY-MM-DD, for annotations that do not tell when they were made. */
  readonly today: string;
}

/** A claim that an annotation became. */
export interface ImportedClaim {
  readonly id: string;
  /** The words of the text; a list of parts where they run over paragraphs. */
  readonly quote: string | readonly string[];
  /** Where the words stand more than once. */
  readonly paragraph: string | null;
  readonly claim: string;
  readonly kind: ClaimKind;
  readonly assessment: Assessment;
  readonly reason: string;
  readonly actors: readonly string[];
  readonly evidence: Readonly<Record<EvidenceSide, readonly ImportedEvidence[]>>;
  readonly cites: readonly { readonly words: string; readonly source: string }[];
  /** Ids of the editors who wrote it; empty where others did, or where it is not told. */
  readonly by: readonly string[];
  /** Who wrote it elsewhere, in words; null where editors of the site did, or where it is not told. */
  readonly origin: string | null;
  readonly created: string;
  readonly reviewed: string;
  readonly note: string;
  /** Whether readers are shown it: only where its annotation says what was found of it. */
  readonly status: 'draft' | 'published';
}

/** A source on a side of the evidence. */
export interface ImportedEvidence {
  readonly source: string;
  readonly says: string;
  readonly locator?: string;
}

/** What became of one annotation. */
export interface ImportItem {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Its id elsewhere; null where it has none. */
  readonly id: string | null;
  readonly outcome:
    | { readonly type: 'claim'; readonly claim: string; readonly disagreements: readonly string[] }
    /** Evidence of a claim of the same file. */
    | { readonly type: 'evidence'; readonly claim: string }
    /** A further part of a claim of the same file. */
    | { readonly type: 'part'; readonly claim: string }
    | { readonly type: 'left-out'; readonly reason: string };
}

/** The outcome of an import: nothing is written. */
export type AnnotationImport =
  | {
      readonly type: 'read';
      readonly format: AnnotationFormat;
      readonly claims: readonly ImportedClaim[];
      readonly items: readonly ImportItem[];
    }
  | { readonly type: 'refused'; readonly reason: string };

const REASONS = {
  'no-quote': 'It has no quote, and offsets alone place nothing.',
  'not-found': 'Its words do not stand in the text.',
  ambiguous: 'Its words stand in several places, and nothing it says chooses among them.',
  'broken-text': 'Its words hold half a character.',
} as const;

/**
 * Annotations of others as claims of a text. What anchors to exactly one place becomes a claim; everything else is
 * told, annotation by annotation. Nothing that an annotation carries is kept as markup that could run.
 */
export function importAnnotations(text: string, options: ImportOptions): AnnotationImport {
  const file = readAnnotations(text);
  if (file.type === 'refused') return file;
  const taken = new Set(options.article.claims.map(({ id }) => id));
  const claims = new Map<string, ImportedClaim>();
  const { wholes, partOf } = joinParts(file.annotations);
  const items = wholes.map((annotation, i): ImportItem => {
    const whole = partOf.get(i);
    if (whole !== undefined)
      return { number: i + 1, id: annotation.id, outcome: { type: 'part', claim: whole } };
    const own = file.format === 'hypothesis' ? withoutPositions(annotation) : annotation;
    return { number: i + 1, id: annotation.id, outcome: toClaim(own, options, taken, claims) };
  });
  const withEvidence = items.map((item, i): ImportItem => {
    if (item.outcome.type === 'part') return item;
    const outcome = addEvidence(at(file.annotations, i), options, claims);
    return outcome === null ? item : { ...item, outcome };
  });
  return { type: 'read', format: file.format, claims: [...claims.values()], items: withEvidence };
}

/**
 * Annotations with the targets of those that are further parts of theirs, in formats that have one target each; and
 * the claims that these are parts of, by their index.
 */
function joinParts(annotations: readonly ReadAnnotation[]): {
  readonly wholes: readonly ReadAnnotation[];
  readonly partOf: ReadonlyMap<number, string>;
} {
  const indexOf = new Map(annotations.flatMap(({ id }, i) => (id === null ? [] : [[id, i] as const])));
  const wholes = [...annotations];
  const partOf = new Map<number, string>();
  annotations.forEach(({ id, targets }, i) => {
    const [, whole, claim] = /^(.*\/claims\/([a-z0-9-]{1,64})\/#annotation)-part-\d+$/.exec(id ?? '') ?? [];
    const first = whole === undefined ? undefined : indexOf.get(whole);
    if (first === undefined || claim === undefined) return;
    const joined = at(wholes, first);
    wholes[first] = { ...joined, targets: [...joined.targets, ...targets] };
    partOf.set(i, claim);
  });
  return { wholes, partOf };
}

/** The file of an imported claim. */
export function formatClaim(claim: ImportedClaim): string {
  const { note, evidence, created, paragraph, reviewed, status, by, origin } = claim;
  const { quote, claim: restated, kind, assessment, reason, cites, actors } = claim;
  const frontmatter = {
    quote,
    ...(paragraph !== null && { paragraph }),
    ...{ claim: restated, kind, assessment, reason, cites, actors },
    figures: [],
    ...evidence,
    ...(by.length > 0 && { by }),
    ...(status === 'draft' && { status }),
    reviewed,
    revisions: [{ date: created, summary: origin === null ? 'Imported' : `Imported; ${origin}` }],
  };
  return `---\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${note}\n`;
}

type Outcome = ImportItem['outcome'];

function toClaim(
  annotation: ReadAnnotation,
  { article, actors, editors, kinds, today }: ImportOptions,
  taken: Set<string>,
  claims: Map<string, ImportedClaim>,
): Outcome {
  const { motivation, targets, bodies, created, modified } = annotation;
  if (motivation === 'identifying') return leftOut('The build finds the names of actors by itself.');
  if (motivation === 'linking') return leftOut('It ties a source to a claim that this file does not have.');
  const places: Place[] = [];
  const disagreements: string[] = [];
  if (targets.length === 0) return leftOut(REASONS['no-quote']);
  for (const target of targets) {
    const anchored = anchorTarget(article, target);
    if (anchored.type === 'lost') return leftOut(REASONS[anchored.reason]);
    places.push(...anchored.places);
    disagreements.push(...anchored.disagreements);
  }
  const [first, ...others] = places.map((place) => article.flat.text.slice(place.start, place.end));
  if (first === undefined) return leftOut(REASONS['not-found']);
  const ownId = /\/claims\/([a-z0-9-]{1,64})\/#annotation(-p.*)?$/.exec(annotation.id ?? '');
  if (ownId?.[2] !== undefined) return leftOut('It repeats a claim of the same file at another place.');
  const id = ownId?.[1] ?? freeId(first, taken);
  if (taken.has(id)) return leftOut(`There is a claim \`${id}\` already.`);
  taken.add(id);
  const words = bodies.filter(({ kind }) => kind === 'text');
  const about = (purpose: string): string | undefined =>
    words.filter((body) => body.purpose === purpose).map(noteFrom)[0];
  const notes = words.filter(
    ({ purpose }) => purpose === null || !['describing', 'assessing', 'bookmarking'].includes(purpose),
  );
  const tags = bodies.flatMap(({ kind, value }) => (kind === 'tag' ? [value] : []));
  const note = notes
    .map(noteFrom)
    .filter((one) => one !== '')
    .join('\n\n');
  claims.set(id, {
    id,
    quote: others.length === 0 ? first : [first, ...others],
    paragraph: choiceOf(article, places),
    claim: about('describing') ?? first,
    kind: kinds.find((kind) => tags.includes(kind)) ?? 'characterisation',
    assessment: ASSESSMENTS.find((assessment) => tags.includes(assessment)) ?? 'unverified',
    reason: about('assessing') ?? PLACEHOLDERS.imported,
    actors: bodies.flatMap(({ kind, value, purpose }) => {
      const actor = kind === 'link' && purpose === 'identifying' ? idIn(value, 'actors') : null;
      return actor !== null && actors.has(actor) ? [actor] : [];
    }),
    evidence: { supports: [], undermines: [], context: [] },
    cites: [],
    ...authorship(annotation.creators, editors),
    created: dayOf(created) ?? today,
    reviewed: dayOf(modified) ?? dayOf(created) ?? today,
    note,
    // What a program wrote is read by somebody before it is published.
    status:
      about('assessing') === undefined || annotation.creators.some(({ isSoftware }) => isSoftware)
        ? 'draft'
        : 'published',
  });
  return { type: 'claim', claim: id, disagreements };
}

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

/** Adds what an annotation says of a source to the claim that its id names; null for annotations of other kinds. */
function addEvidence(
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

function leftOut(reason: string): Outcome {
  return { type: 'left-out', reason };
}

function withoutPositions(annotation: ReadAnnotation): ReadAnnotation {
  return { ...annotation, targets: annotation.targets.map((target) => ({ ...target, positions: [] })) };
}

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

/** An id of the first words, that no claim has. */
function freeId(words: string, taken: ReadonlySet<string>): string {
  const ascii =
    words
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const stem = ascii.slice(0, 5).join('-').slice(0, 56).replace(/-+$/, '') || 'note';
  for (let n = 1; ; n++) {
    const id = n === 1 ? stem : `${stem}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** The id in the address of a page of a source or an actor; null in any other. */
function idIn(address: string, folder: 'sources' | 'actors'): string | null {
  return new RegExp(`/${folder}/([a-z0-9-]{1,64})/$`).exec(address)?.[1] ?? null;
}

/** The day of a moment as YYYY-MM-DD, in UTC; null where it is none. */
function dayOf(moment: string | null): string | null {
  const time = moment === null ? Number.NaN : Date.parse(moment);
  const day = Number.isNaN(time) ? '' : new Date(time).toISOString().slice(0, 10);
  return /^\d{4}-/.test(day) ? day : null;
}
