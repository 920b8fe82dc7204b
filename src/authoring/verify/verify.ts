import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { baseOf, pathBelow } from './addresses.ts';
import { verifyAnnotations } from './annotations.ts';
import { bytesOf, inParallel, json, type Look } from './look.ts';
import { verifyClaimPage, verifyReadingPages } from './pages.ts';
import type { PublishedSite } from './published-site.ts';
import { claimsShape, listShape, type Article, type Claim } from './shapes.ts';
import { slice, squeezed } from './words.ts';

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
