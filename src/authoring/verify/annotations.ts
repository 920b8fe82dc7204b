import type { z } from 'zod';
import { fromCodePoints } from '../../text/index.ts';
import { json, type Look } from './look.ts';
import { collection, setShape, type Annotation, type Article, type Claim } from './shapes.ts';
import { squeezed } from './words.ts';

/**
 * Annotations, as JSON-LD and as a set for reading programs, sit on the words that they quote and say of claims what the list of
 * claims says. Gives the number of the former.
 */
export async function verifyAnnotations(
  look: Look,
  article: Article,
  text: string,
  claims: readonly Claim[],
): Promise<number> {
  const folder = `articles/${article.slug}/`;
  const items = await collected(look, folder, (file, item) => {
    verifyTargets(look, file, item, text, article);
  });
  const file = `${folder}annotations.jsonld`;
  const assessing = items.filter(({ motivation }) => motivation === 'assessing');
  const byId = new Map(assessing.map((one) => [one.id, one]));
  for (const claim of claims) {
    const about = byId.get(`${claim.url}#annotation`);
    if (about === undefined) look.fault(file, `has no annotation of the claim ${claim.id}`);
    else verifyBody(look, file, about, claim);
  }
  await verifySet(look, article, text, claims);
  return items.length;
}

/** All annotations of a text, page after page, which are as many as their first page says; each is looked at in its file. */
async function collected(
  look: Look,
  folder: string,
  lookAt: (file: string, item: Annotation) => void,
): Promise<readonly Annotation[]> {
  const first = `${folder}annotations.jsonld`;
  const items: Annotation[] = [];
  let total: number | undefined;
  for (let file: string | null = first, i = 2; file !== null; i++) {
    const found: z.output<typeof collection> | null = await json(look, file, collection);
    if (found === null) break;
    total ??= found.total;
    const held: readonly Annotation[] = (found.first ?? found).items ?? [];
    const next: string | undefined = (found.first ?? found).next;
    for (const item of held) lookAt(file, item);
    items.push(...held);
    file = next === undefined ? null : `${folder}annotations/${i}.jsonld`;
  }
  if (total !== undefined && total !== items.length)
    look.fault(first, `says ${total} annotations, and has ${items.length}`);
  return items;
}

async function verifySet(
  look: Look,
  article: Article,
  text: string,
  claims: readonly Claim[],
): Promise<void> {
  const file = `articles/${article.slug}/annotations.annotationset.json`;
  const set = await json(look, file, setShape);
  if (set === null) return;
  const isOf = (item: { readonly id: string }, { url }: Claim): boolean =>
    item.id.startsWith(`${url}#annotation`);
  for (const claim of claims)
    if (!set.items.some((item) => isOf(item, claim)))
      look.fault(file, `has no annotation of the claim ${claim.id}`);
  for (const item of set.items) {
    verifyTargets(look, file, item, text, article);
    const claim = claims.find((one) => isOf(item, one));
    if (claim !== undefined && !item.body.value.includes(claim.note))
      look.fault(file, `says something else in ${item.id} than claims.json`);
  }
}

function verifyTargets(
  look: Look,
  file: string,
  item: Pick<Annotation, 'id' | 'target'>,
  text: string,
  article: Article,
): void {
  for (const { source, selector: selectors } of [item.target].flat()) {
    if (source !== article.url) look.fault(file, `has an annotation ${item.id} of another page, ${source}`);
    const position = selectors.find((one) => one.type === 'TextPositionSelector');
    const quotes = selectors.flatMap((one) =>
      one.type === 'TextQuoteSelector' ? [one] : one.type === 'FragmentSelector' ? [one.refinedBy] : [],
    );
    if (position === undefined || quotes.length === 0) {
      look.fault(file, `has an annotation ${item.id} that has no place, or no words`);
      continue;
    }
    const from = fromCodePoints(text, position.start);
    const to = fromCodePoints(text, position.end);
    for (const { exact, prefix, suffix } of quotes)
      if (text.slice(from, to) !== exact)
        look.fault(file, `has an annotation ${item.id} whose words are not those at its place`);
      else if (
        !squeezed(before(text, from)).endsWith(squeezed(prefix)) ||
        !squeezed(after(text, to)).startsWith(squeezed(suffix))
      )
        look.fault(file, `has an annotation ${item.id} whose words stand among others`);
  }
}

/** More than annotations have of what stands around their words, in UTF-16 units. */
const AROUND = 500;

function before(text: string, offset: number): string {
  return text.slice(Math.max(0, offset - AROUND), offset);
}

function after(text: string, offset: number): string {
  return text.slice(offset, offset + AROUND);
}

/** Of what an annotation says, what a claim says too. */
const SAID = {
  commenting: 'note',
  describing: 'claim',
  assessing: 'reason',
  classifying: 'assessment',
  tagging: 'kind',
} as const;

function verifyBody(look: Look, file: string, { id, body }: Annotation, claim: Claim): void {
  for (const [purpose, field] of Object.entries(SAID)) {
    const value = body.find((one) => one.purpose === purpose)?.value ?? '';
    if (value !== claim[field])
      look.fault(file, `has an annotation ${id} with another ${field} than claims.json`);
  }
}
