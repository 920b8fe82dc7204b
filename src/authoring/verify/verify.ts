import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { parseHTML } from 'linkedom';
import { z } from 'zod';
import { fromCodePoints, normalize } from '../../text/index.ts';
import type { PublishedSite } from './published-site.ts';

/** What is wrong with a published site. */
export interface Fault {
  /** The file or page that it was seen in, by its path below the site’s root. */
  readonly file: string;
  /** A sentence, without a stop. */
  readonly what: string;
}

/** What was looked at, and what was found. */
export interface Verified {
  readonly texts: readonly {
    readonly slug: string;
    readonly sha256: string;
    readonly claims: number;
    readonly annotations: number;
    /** Languages of the interface that its pages are shown in. */
    readonly languages: number;
  }[];
  readonly pages: number;
  readonly files: number;
  readonly faults: readonly Fault[];
}

const place = z.object({ paragraph: z.string(), start: z.number(), end: z.number() });
const claimShape = z.looseObject({
  id: z.string(),
  article: z.string(),
  url: z.string(),
  inText: z.string(),
  quote: z.union([z.string(), z.array(z.string())]),
  claim: z.string(),
  kind: z.string(),
  assessment: z.string(),
  reason: z.string(),
  attribution: z.object({ said: z.string(), borneOut: z.string() }).optional(),
  note: z.string(),
  places: z.array(place).min(1),
});
const articleShape = z.looseObject({
  slug: z.string(),
  url: z.string(),
  title: z.string(),
  textSha256: z.string(),
});
const claimsShape = z.object({ articles: z.array(articleShape), claims: z.array(claimShape) });
const listShape = z.object({ files: z.array(z.object({ url: z.string(), bytes: z.number() })) });
const words = z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() });
const selector = z.union([
  z.object({ type: z.literal('TextQuoteSelector'), ...words.shape }),
  z.object({ type: z.literal('TextPositionSelector'), start: z.number(), end: z.number() }),
  z.object({ type: z.literal('FragmentSelector'), value: z.string(), refinedBy: words }),
]);
const target = z.object({ source: z.string(), selector: z.array(selector) });
const annotation = z.object({
  id: z.string(),
  motivation: z.string(),
  body: z.array(z.object({ purpose: z.string(), value: z.string().optional() })),
  target: z.union([target, z.array(target)]),
});
const page = z.object({ items: z.array(annotation), next: z.string().optional() });
const collection = page.partial().extend({ total: z.number().optional(), first: page.optional() });
const setShape = z.object({
  items: z.array(z.object({ id: z.string(), target, body: z.object({ value: z.string() }) })),
});

type Article = z.output<typeof articleShape>;
type Claim = z.output<typeof claimShape>;
type Annotation = z.output<typeof annotation>;

/** How many files are read side by side. */
const AT_ONCE = 8;

/**
 * Recomputes from a published site alone what it says of itself: the hash of each text, the words and addresses of each
 * claim on the pages in every language, and that the files of data agree with the pages and with each other. Throws where
 * a file cannot be read; what is missing or says something else is a fault.
 */
export async function verifySite(site: PublishedSite): Promise<Verified> {
  const faults: Fault[] = [];
  const seen = { pages: new Set<string>(), files: new Set<string>() };
  const look: Look = { site, seen, fault: (file, what) => void faults.push({ file, what }) };
  const whole = await json(look, 'claims.json', claimsShape);
  const texts: Verified['texts'][number][] = [];
  if (whole !== null) {
    if (whole.articles.length === 0) look.fault('claims.json', 'names no text');
    const byText = Map.groupBy(whole.claims, (claim) => claim.article);
    for (const article of whole.articles)
      texts.push(await verifyText(look, article, byText.get(article.slug) ?? []));
    for (const claim of whole.claims.filter(
      (one) => !whole.articles.some(({ slug }) => slug === one.article),
    ))
      look.fault('claims.json', `has the claim ${claim.id} of a text ${claim.article} that it does not name`);
    await verifyList(look, baseOf(whole.articles[0]));
  }
  return { texts, pages: seen.pages.size, files: seen.files.size, faults };
}

/** A site that is being looked at. */
interface Look {
  readonly site: PublishedSite;
  readonly seen: { readonly pages: Set<string>; readonly files: Set<string> };
  readonly fault: (file: string, what: string) => void;
}

async function verifyText(
  look: Look,
  article: Article,
  claims: readonly Claim[],
): Promise<Verified['texts'][number]> {
  const folder = `articles/${article.slug}/`;
  const base = baseOf(article);
  const file = `${folder}article.txt`;
  const bytes = await bytesOf(look, file);
  const text = bytes === null ? null : new TextDecoder().decode(bytes);
  const sha256 = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
  if (bytes !== null && sha256 !== article.textSha256)
    look.fault(file, `has the SHA-256 ${sha256}, and claims.json says ${article.textSha256}`);
  let languages: readonly string[] = [];
  let annotations = 0;
  if (text !== null) {
    languages = await verifyReadingPages(look, article, text, claims, base);
    for (const claim of claims) verifyWords(look, claim, text);
    annotations = await verifyAnnotations(look, article, text, claims);
  }
  await verifyOwnList(look, article, claims);
  const addresses = claims.flatMap((claim) => languages.map((language) => ({ claim, language })));
  await inParallel(addresses, ({ claim, language }) => verifyClaimPage(look, claim, language, base));
  return { slug: article.slug, sha256, claims: claims.length, annotations, languages: languages.length };
}

/** The pages of a text in every language, which are returned as what their addresses begin with. */
async function verifyReadingPages(
  look: Look,
  article: Article,
  text: string,
  claims: readonly Claim[],
  base: string,
): Promise<readonly string[]> {
  const own = `articles/${article.slug}/`;
  const first = await documentOf(look, own);
  if (first === null) return [''];
  const others = [...first.querySelectorAll('link[rel=alternate][hreflang]')].flatMap((link) => {
    const at = pathBelow(link.getAttribute('href') ?? '', base);
    return at?.endsWith(own) === true ? [at.slice(0, -own.length)] : [];
  });
  const languages = [...new Set(['', ...others])];
  for (const language of languages) {
    const at = language + own;
    const document = language === '' ? first : await documentOf(look, at);
    if (document !== null) verifyReadingPage(look, at, document, text, claims);
  }
  return languages;
}

function verifyReadingPage(
  look: Look,
  at: string,
  document: Document,
  text: string,
  claims: readonly Claim[],
): void {
  const shown = [...document.querySelectorAll('[data-article-text]')].map(textOf).join('');
  const missed = differenceOf(normalize(text), normalize(shown));
  if (missed !== null) look.fault(at, `shows other words than article.txt: ${missed}`);
  const markedOf = new Map<string, string>();
  for (const mark of document.querySelectorAll('mark[data-claims]'))
    for (const id of new Set((mark.getAttribute('data-claims') ?? '').split(' ')))
      markedOf.set(id, (markedOf.get(id) ?? '') + textOf(mark));
  for (const claim of claims) {
    const marked = normalize(markedOf.get(claim.id) ?? '');
    const slices = claim.places.map(({ start, end }) => normalize(slice(text, start, end)));
    if (squeezed(marked) !== squeezed(slices.join('')))
      look.fault(at, `marks other words for the claim ${claim.id}: “${shorten(marked)}”`);
    for (const id of [`c-${claim.id}`, `n-${claim.id}`])
      if (document.getElementById(id) === null)
        look.fault(at, `lacks #${id}, an address of the claim ${claim.id}`);
    for (const { paragraph, start, end } of claim.places) {
      const block = document.getElementById(paragraph);
      if (block === null) look.fault(at, `lacks #${paragraph}, on which the claim ${claim.id} stands`);
      else if (!squeezed(textOf(block)).includes(squeezed(slice(text, start, end))))
        look.fault(at, `has other words at #${paragraph} than the claim ${claim.id} quotes there`);
    }
  }
}

/** Each place of a claim holds words that it quotes, and each of its quotes stands somewhere. */
function verifyWords({ fault }: Look, claim: Claim, text: string): void {
  const quotes = new Set([claim.quote].flat().map(squeezed));
  const held = new Set(claim.places.map(({ start, end }) => squeezed(slice(text, start, end))));
  for (const words of held)
    if (!quotes.has(words))
      fault('claims.json', `sets the claim ${claim.id} on words that it does not quote`);
  for (const words of quotes)
    if (!held.has(words))
      fault('claims.json', `quotes for the claim ${claim.id} words that are at none of its places`);
}

async function verifyClaimPage(look: Look, claim: Claim, language: string, base: string): Promise<void> {
  const own = pathBelow(claim.url, base);
  if (own === null) {
    if (language === '')
      look.fault('claims.json', `has an address of the claim ${claim.id} outside of the site`);
    return;
  }
  const at = language + own;
  const document = await documentOf(look, at);
  if (document === null) return;
  const shown = plain(textOf(document.body));
  const halves = Object.values(claim.attribution ?? {});
  const words = { quote: [claim.quote].flat(), claim: [claim.claim], reason: [claim.reason, ...halves] };
  for (const [name, parts] of Object.entries(words))
    for (const part of parts)
      if (!shown.includes(plain(part)))
        look.fault(at, `does not show the ${name} of the claim ${claim.id} as claims.json has it`);
}

/** The list of a text’s own claims says what that of the whole site says. */
async function verifyOwnList(look: Look, article: Article, claims: readonly Claim[]): Promise<void> {
  const file = `articles/${article.slug}/claims.json`;
  const own = await json(look, file, claimsShape);
  if (own === null) return;
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  for (const claim of own.claims)
    if (!isDeepStrictEqual(known.get(claim.id), claim))
      look.fault(file, `says something else of the claim ${claim.id} than claims.json of the site`);
  if (own.claims.length !== claims.length)
    look.fault(file, `has ${own.claims.length} claims, and claims.json of the site ${claims.length}`);
  if (!isDeepStrictEqual(own.articles, [article]))
    look.fault(file, 'says something else of the text than claims.json of the site');
}

/** Annotations sit on the words that they quote and say of claims what the list of claims says. */
async function verifyAnnotations(
  look: Look,
  article: Article,
  text: string,
  claims: readonly Claim[],
): Promise<number> {
  const folder = `articles/${article.slug}/`;
  const items: Annotation[] = [];
  let total: number | undefined;
  for (let file: string | null = `${folder}annotations.jsonld`, i = 2; file !== null; i++) {
    const found: z.output<typeof collection> | null = await json(look, file, collection);
    if (found === null) break;
    total ??= found.total;
    const held: readonly Annotation[] = (found.first ?? found).items ?? [];
    const next: string | undefined = (found.first ?? found).next;
    for (const item of held) verifyTargets(look, file, item, text, article);
    items.push(...held);
    file = next === undefined ? null : `${folder}annotations/${i}.jsonld`;
  }
  if (total !== undefined && total !== items.length)
    look.fault(`${folder}annotations.jsonld`, `says ${total} annotations, and has ${items.length}`);
  const byClaim = new Map(
    items.filter(({ motivation }) => motivation === 'assessing').map((one) => [one.id, one]),
  );
  for (const claim of claims) {
    const about = byClaim.get(`${claim.url}#annotation`);
    if (about === undefined)
      look.fault(`${folder}annotations.jsonld`, `has no annotation of the claim ${claim.id}`);
    else verifyBody(look, `${folder}annotations.jsonld`, about, claim);
  }
  const set = await json(look, `${folder}annotations.annotationset.json`, setShape);
  for (const { id, url } of set === null ? [] : claims)
    if (!set?.items.some((item) => item.id.startsWith(`${url}#annotation`)))
      look.fault(`${folder}annotations.annotationset.json`, `has no annotation of the claim ${id}`);
  for (const item of set?.items ?? []) {
    verifyTargets(look, `${folder}annotations.annotationset.json`, item, text, article);
    const claim = claims.find(({ url }) => item.id.startsWith(`${url}#annotation`));
    if (claim !== undefined && !item.body.value.includes(claim.note))
      look.fault(
        `${folder}annotations.annotationset.json`,
        `says something else in ${item.id} than claims.json`,
      );
  }
  return items.length;
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

/** Every file of data that the site lists is there, as long as the list says. */
async function verifyList(look: Look, base: string): Promise<void> {
  const list = await json(look, 'data.json', listShape);
  await inParallel(list?.files ?? [], async ({ url, bytes }) => {
    const file = pathBelow(url, base);
    if (file === null) {
      look.fault('data.json', `lists ${url}, which is outside of the site`);
      return;
    }
    const found = await bytesOf(look, file);
    if (found !== null && found.length !== bytes)
      look.fault(file, `is ${found.length} bytes long, and data.json says ${bytes}`);
  });
}

async function bytesOf(look: Look, file: string): Promise<Uint8Array | null> {
  (file.endsWith('/') ? look.seen.pages : look.seen.files).add(file);
  const bytes = await look.site.read(file);
  if (bytes === null) look.fault(file, 'is missing');
  return bytes;
}

async function documentOf(look: Look, at: string): Promise<Document | null> {
  const bytes = await bytesOf(look, at);
  return bytes === null ? null : parseHTML(new TextDecoder().decode(bytes)).document;
}

async function json<T extends z.ZodType>(look: Look, file: string, shape: T): Promise<z.output<T> | null> {
  const bytes = await bytesOf(look, file);
  if (bytes === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    look.fault(file, 'is no JSON');
    return null;
  }
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  look.fault(file, `is not what it should be at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  return null;
}

/** The path of the site on its host, which its addresses begin with: `/` or `/base/`. */
function baseOf(article: Article | undefined): string {
  if (article === undefined) return '/';
  const path = pathOf(article.url);
  const own = `articles/${article.slug}/`;
  return path.endsWith(own) ? path.slice(0, -own.length) : '/';
}

/** The path of an address below the site’s; null where it is outside. */
function pathBelow(address: string, base: string): string | null {
  const path = pathOf(address);
  return path.startsWith(base) ? path.slice(base.length) : null;
}

function pathOf(address: string): string {
  const { pathname } = URL.parse(address, 'http://site.invalid') ?? { pathname: '' };
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function slice(text: string, start: number, end: number): string {
  return text.slice(fromCodePoints(text, start), fromCodePoints(text, end));
}

/** The words of an element without apparatus, which is no part of the text. */
function textOf(node: Node): string {
  if (node.nodeType === 3) return node.textContent ?? '';
  if (node.nodeType !== 1) return '';
  const element = node as Element;
  if (element.hasAttribute('data-apparatus') || /^(script|style|template)$/i.test(element.localName))
    return '';
  return [...node.childNodes].map(textOf).join('');
}

/** Words as they are compared where blocks and marks begin and end within them. */
function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}

/** The editors’ words as they are compared: their quotation marks are set by the page. */
function plain(text: string): string {
  return squeezed(text).replace(/[‘’']/g, "'").replace(/[“”"]/g, '"');
}

/** Where two texts differ, told by the words there; null where they do not, but for where blocks begin. */
function differenceOf(expected: string, found: string): string | null {
  const [a, b] = [squeezed(expected), squeezed(found)];
  if (a === b) return null;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const near = (text: string): string => text.slice(Math.max(0, i - 15), i + 25);
  return `“${near(b)}” for “${near(a)}” (without spaces)`;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}
