import { findAll, type Place } from '../../anchor/index.ts';
import {
  EVIDENCE_SIDES,
  idsBefore,
  partsOf,
  type Article,
  type Claim,
  type Mention,
  type Part,
} from '../../corpus/index.ts';
import { at, directionOf } from '../../text/index.ts';
import {
  editorAddress,
  editorsOf,
  partOfClaim,
  timesOf,
  utcTime,
  type Editor,
  type Published,
} from '../published.ts';
import type { Agent, Annotation, LinkedBody, TextualBody } from './model.ts';
import { targetOf } from './targets.ts';

/**
 * Every annotation of a text, in its order: each claim at each of its places, or once with all of its parts; each
 * naming of an actor; each source that a claim names, tied to the words of the claim or to those with which the
 * text points at it.
 */
export function annotationsOf(published: Published, article: Article): readonly Annotation[] {
  const annotated: readonly Annotated[] = [
    ...article.claims.flatMap((claim) =>
      placesOf(claim).map((places, i) => claimAt(published, article, claim, places, i)),
    ),
    ...article.claims.flatMap((claim) => sourcesOf(published, article, claim)),
    ...article.mentions.map((mention) => mentionAt(published, article, mention)),
  ];
  return annotated
    .map((one, index) => ({ ...one, index }))
    .sort((a, b) => a.place.start - b.place.start || a.index - b.index)
    .map(({ annotation }) => annotation);
}

/** How many annotations a text has. */
export function countAnnotations({ claims, mentions }: Article): number {
  const ofClaim = (claim: Claim): number =>
    placesOf(claim).length + partsOf(claim).filter(({ kind }) => kind === 'source').length;
  return claims.reduce((sum, claim) => sum + ofClaim(claim), mentions.length);
}

/** The places of each annotation of a claim: all of its parts together, or each place of one part by itself. */
function placesOf(claim: Claim): readonly Places[] {
  return claim.quoteParts.length > 1 ? [claim.places] : claim.places.map((place): Places => [place]);
}

/** The id of the annotation of a claim at one of its places, which lasts as long as the claim and its paragraph. */
export function claimAnnotationId(
  published: Published,
  article: Article,
  claim: Claim,
  index: number,
): string {
  const page = partOfClaim(published, article.slug, claim.id, 'annotation');
  if (index === 0) return page;
  const { block } = at(claim.places, index);
  const before = claim.places.slice(0, index).filter((place) => place.block === block).length;
  return `${page}-${at(article.paragraphs, block).id}${before === 0 ? '' : `-${before + 1}`}`;
}

type Places = Claim['places'];

interface Annotated {
  readonly place: Place;
  readonly annotation: Annotation;
}

function claimAt(
  published: Published,
  article: Article,
  claim: Claim,
  places: Places,
  index: number,
): Annotated {
  const words = wordsIn(article.lang);
  return {
    place: places[0],
    annotation: {
      id: claimAnnotationId(published, article, claim, index),
      type: 'Annotation',
      ...formerIds(published, article, claim),
      motivation: 'assessing',
      ...provenance(published, claim),
      body: [
        ...(claim.note === '' ? [] : [words(claim.note, 'commenting', 'text/markdown')]),
        words(claim.claim, 'describing'),
        words(claim.reason, 'assessing'),
        term(claim.assessment, 'classifying'),
        term(claim.kind, 'tagging'),
        ...claim.actors.map((id) => link(published.urls.actor(id), 'identifying')),
      ],
      target: targetAt(published, article, places),
    },
  };
}

/** The ids that the annotation of a claim had while the claim had others. */
function formerIds(published: Published, article: Article, { id }: Claim): Pick<Annotation, 'via'> {
  const before = idsBefore(published.corpus, { kind: 'claim', article: article.slug, id });
  const via = before.map((old) => partOfClaim(published, article.slug, old, 'annotation'));
  return via.length === 0 ? {} : { via };
}

function sourcesOf(published: Published, article: Article, claim: Claim): readonly Annotated[] {
  const { urls } = published;
  const [places = claim.places] = placesOf(claim);
  const count = new Map<string, number>();
  return partsOf(claim).flatMap((part): Annotated[] => {
    if (part.kind !== 'source') return [];
    const role = part.role ?? 'context';
    const key = `${role}-${part.value}`;
    const n = (count.get(key) ?? 0) + 1;
    count.set(key, n);
    const stands = (role === 'cites' ? citedAt(article, claim, part) : null) ?? places;
    const words = wordsIn(article.lang);
    return [
      {
        place: stands[0],
        annotation: {
          id: partOfClaim(published, article.slug, claim.id, `${key}${n === 1 ? '' : `-${n}`}`),
          type: 'Annotation',
          motivation: 'linking',
          ...provenance(published, claim),
          body: [
            link(urls.source(part.value), 'linking'),
            ...(part.says === null ? [] : [words(part.says, 'describing')]),
            ...locatorOf(claim, part).map((locator) => words(locator, 'bookmarking')),
            term(role, 'tagging'),
          ],
          target: targetAt(published, article, stands),
        },
      },
    ];
  });
}

/** Where in a source it says so; nothing where the evidence does not tell. */
function locatorOf(claim: Claim, { path: [side, index] }: Part): readonly string[] {
  const isSide = EVIDENCE_SIDES.find((one) => one === side);
  const evidence = isSide === undefined || typeof index !== 'number' ? undefined : claim[isSide][index];
  return evidence?.locator === undefined ? [] : [evidence.locator];
}

/** Where the text points at a source: its words where they stand once in the paragraphs of the claim; else null. */
function citedAt(article: Article, claim: Claim, part: Part): Places | null {
  const [, index] = part.path;
  const cite = typeof index === 'number' ? claim.cites[index] : undefined;
  if (cite === undefined) return null;
  const blocks = new Set(claim.places.map(({ block }) => block));
  const [found, ...others] = findAll(article.flat, { exact: cite.words }).filter(({ block }) =>
    blocks.has(block),
  );
  return found === undefined || others.length > 0 ? null : [found];
}

function targetAt(published: Published, article: Article, places: Places): Annotation['target'] {
  const [first, ...others] = places.map((place) => targetOf(published, article, place));
  if (first === undefined) throw new Error('An annotation has no place');
  return others.length === 0 ? first : [first, ...others];
}

function mentionAt(published: Published, article: Article, mention: Mention): Annotated {
  const { urls, publisher } = published;
  const created = utcTime(article.captured);
  return {
    place: mention,
    annotation: {
      id: `${urls.actor(mention.actor)}#${article.slug}-${at(article.paragraphs, mention.block).id}`,
      type: 'Annotation',
      motivation: 'identifying',
      creator: agents(published, publisher.editors),
      ...(created !== null && { created }),
      rights: publisher.notesLicence.url,
      body: [link(urls.actor(mention.actor), 'identifying')],
      target: targetOf(published, article, mention),
    },
  };
}

function provenance(
  published: Published,
  claim: Claim,
): Pick<Annotation, 'creator' | 'created' | 'modified' | 'rights'> {
  const { created, modified } = timesOf(claim);
  return {
    creator: agents(published, editorsOf(published.publisher, claim)),
    ...(created !== null && { created }),
    ...(modified !== null && { modified }),
    rights: published.publisher.notesLicence.url,
  };
}

/** What the annotation model calls who writes notes. */
const AGENTS = { person: 'Person', organization: 'Organization', software: 'Software' } as const;

function agents(published: Published, editors: readonly Editor[]): Agent | readonly Agent[] {
  const all = editors.map((editor): Agent => ({
    id: editorAddress(published, editor),
    type: AGENTS[editor.kind],
    name: editor.name,
  }));
  const [only, ...others] = all;
  return only !== undefined && others.length === 0 ? only : all;
}

type Words = (value: string, purpose: TextualBody['purpose'], format?: TextualBody['format']) => TextualBody;

function wordsIn(language: string): Words {
  return (value, purpose, format = 'text/plain') => ({
    type: 'TextualBody',
    value,
    format,
    language,
    ...(directionOf(language) === 'rtl' && { textDirection: 'rtl' }),
    purpose,
  });
}

/** A term of the content model, such as `unverified`. */
function term(value: string, purpose: TextualBody['purpose']): TextualBody {
  return { type: 'TextualBody', value, format: 'text/plain', language: 'en', purpose };
}

function link(source: string, purpose: LinkedBody['purpose']): LinkedBody {
  return { type: 'SpecificResource', source, purpose };
}
