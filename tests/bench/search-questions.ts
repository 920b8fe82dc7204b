import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { parse } from 'yaml';
import type { Corpus } from '../../src/corpus/index.ts';
import { PROJECT } from '../site/build.ts';

/** A question as a reader types it. */
export interface Asked {
  readonly ask: string;
  /**
   * What answers it, any one of them: the id of a claim; `actor/…`, `source/…`, `text/…`; `assessment/…` for any
   * claim that has it; or `nothing`, for a name that stands nowhere.
   */
  readonly finds: readonly string[];
  /** Whether nothing may be tuned on it. */
  readonly heldBack: boolean;
}

/** At which place the answer came for each question, from 1; 0 where it is not among the first ten. */
export type Ranks = readonly number[];

/** The questions that search is measured by: one in three, by the hash of its words, is held back. */
export function readQuestions(): readonly Asked[] {
  const text = readFileSync(path.join(PROJECT, 'tests/bench/queries.yaml'), 'utf8');
  const entries = parse(text) as readonly { readonly ask: string; readonly finds: string | string[] }[];
  return entries.map(({ ask, finds }) => ({
    ask,
    finds: [finds].flat(),
    heldBack: createHash('sha256').update(ask).digest().readUInt32BE() % 3 === 0,
  }));
}

/** Asks the search page of a site in a browser, by typing. */
export async function askSite(browser: Browser, origin: string, questions: readonly Asked[]): Promise<Ranks> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${origin}/search/`);
  await page.locator('a.hit').first().waitFor();
  const ranks: number[] = [];
  for (const { ask, finds } of questions) {
    await page.getByRole('searchbox').fill(ask);
    await page.getByRole('searchbox').press('Enter');
    await page.waitForFunction(
      // Words in another direction than the page's stand between signs that isolate them.
      (said) =>
        document
          .querySelector('.search-status')
          ?.textContent.replace(/[\u2068\u2069]/g, '')
          .includes(said),
      `“${ask}”`,
    );
    // The first hit may stand before the others are loaded.
    await page.locator('.search-results:not([aria-busy])').waitFor({ state: 'attached' });
    // What a question names comes after the hits and stands before them.
    const other = finds.some((find) => find.includes('/'));
    if (other)
      await page
        .locator('.search-beside > *')
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => null);
    const found = await page.locator(other ? 'a.named, a.hit' : 'a.hit').evaluateAll((links) =>
      links.map((link) => ({
        path: new URL((link as HTMLAnchorElement).href).pathname,
        claim: /#c-(.*)$/.exec(link.getAttribute('href') ?? '')?.[1] ?? null,
        assessment: link.closest('[data-assessment]')?.getAttribute('data-assessment') ?? '',
      })),
    );
    if (finds.includes('nothing')) ranks.push(found.length === 0 ? 1 : 0);
    else {
      const answers = found.map(({ path, claim, assessment }) =>
        finds.some((find) => find === claim || find === `assessment/${assessment}` || pathOf(find) === path),
      );
      ranks.push(answers.indexOf(true) + 1);
    }
  }
  await context.close();
  return ranks;
}

/** The path of the page of what is no claim; null for claims, which stand in the page of their text. */
function pathOf(find: string): string | null {
  const [, kind = '', id] = /^(actor|source|text)\/(.+)$/.exec(find) ?? [];
  return id === undefined ? null : `/${kind === 'text' ? 'article' : kind}s/${id}/`;
}

/** Writes the index that Pagefind makes of a folder of pages when nothing is set. */
export async function writePlainIndex(site: string, folder: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(errors.join('; '));
    const added = await index.addDirectory({ path: site });
    const written = await index.writeFiles({ outputPath: folder });
    const all = [...errors, ...added.errors, ...written.errors];
    if (all.length > 0) throw new Error(all.join('; '));
  } finally {
    await close();
  }
}

/**
 * Asks Pagefind’s own script for the first ten pages. A page counts that is the claim’s own, or one
 * that leads to the claim’s words, its note or its paragraph by one of the places Pagefind tells.
 */
export async function askPlain(
  browser: Browser,
  script: string,
  corpus: Corpus,
  questions: readonly Asked[],
): Promise<Ranks> {
  const context = await browser.newContext();
  const page = await context.newPage();
  // The pages’ own security policy lets no page run WebAssembly.
  const blank = new URL('/blank', script).href;
  await page.route(blank, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<html lang="en"></html>' }),
  );
  await page.goto(blank);
  const ranks: number[] = [];
  for (const { ask, finds } of questions) {
    const pages = await page.evaluate(searchPlain, { script, ask });
    const places = new Set(finds.flatMap((id) => placesOf(corpus, id)));
    if (finds.includes('nothing')) ranks.push(pages.length === 0 ? 1 : 0);
    else ranks.push(pages.findIndex((addresses) => addresses.some((address) => places.has(address))) + 1);
  }
  await context.close();
  return ranks;
}

/** Runs in the page: the addresses that each of the first ten results leads to. */
async function searchPlain({
  script,
  ask,
}: {
  script: string;
  ask: string;
}): Promise<readonly (readonly string[])[]> {
  interface Data {
    readonly url: string;
    readonly sub_results: readonly { readonly url: string }[];
  }
  interface Pagefind {
    readonly search: (
      term: string,
    ) => Promise<{ readonly results: readonly { readonly data: () => Promise<Data> }[] }>;
  }
  const { search } = (await import(script)) as Pagefind;
  const { results } = await search(ask);
  const found = await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return found.map(({ url, sub_results }) => [url, ...sub_results.map((one) => one.url)]);
}

/** The addresses that lead to an answer: of a claim its page, its words, its note, its paragraphs. */
function placesOf(corpus: Corpus, find: string): readonly string[] {
  const path = pathOf(find);
  if (path !== null) return [path];
  const assessment = /^assessment\/(.+)$/.exec(find)?.[1];
  const claims = corpus.articles.flatMap((article) => article.claims);
  if (assessment !== undefined) {
    const having = claims.filter((claim) => claim.assessment === assessment);
    return having.flatMap(({ id }) => placesOfClaim(corpus, id));
  }
  return find === 'nothing' ? [] : placesOfClaim(corpus, find);
}

function placesOfClaim(corpus: Corpus, id: string): readonly string[] {
  const addresses = corpus.articles.flatMap((article) => {
    const claim = article.claims.find((one) => one.id === id);
    if (claim === undefined) return [];
    const text = `/articles/${article.slug}/`;
    const paragraphs = claim.places.flatMap(({ block }) => article.paragraphs[block]?.id ?? []);
    const anchors = [`c-${id}`, `n-${id}`, ...paragraphs];
    return [`${text}claims/${id}/`, ...anchors.map((anchor) => `${text}#${anchor}`)];
  });
  if (addresses.length === 0) throw new Error(`No claim has the id ${id}`);
  return addresses;
}
