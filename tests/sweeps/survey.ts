import type { Page } from 'playwright-core';

/** What is known of a page from its bytes, before it is opened. */
export interface Surveyed {
  readonly address: string;
  /** Each kind of element where it stands, as numbers that mean the same on all pages; see `featuresOf`. */
  readonly features: readonly number[];
  /** What pages have in common that can be laid into each other: root element and style sheets. */
  readonly dress: string;
  /** How many headings of the first level its main part has. */
  readonly headings: number;
  /** What its bytes alone show to be wrong. */
  readonly faults: readonly string[];
}

/**
 * Fetches and reads pages in a page of the browser that need not keep a policy; `addresses` are paths on its
 * host. Faults: what would be fetched from another host, and scripts and styles of the page’s own that its
 * policy does not let run.
 */
export async function survey(page: Page, addresses: readonly string[]): Promise<readonly Surveyed[]> {
  await page.evaluate(
    `window.featuresOf = ${featuresOf.toString()}; window.faultsOf = ${faultsOf.toString()};`,
  );
  return page.evaluate(async (all) => {
    const inPage = window as unknown as {
      featuresOf: (root: Element) => readonly string[];
      faultsOf: (page: Document) => Promise<readonly string[]>;
    };
    const numbers = new Map<string, number>();
    const numberOf = (feature: string): number => {
      const known = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, known);
      return known;
    };
    const found: Surveyed[] = [];
    for (const address of all) {
      const html = await (await fetch(address)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      const { lang, dir } = parsed.documentElement;
      const sheets = [...parsed.querySelectorAll('link[rel=stylesheet]')].map((link) =>
        link.getAttribute('href'),
      );
      found.push({
        address,
        features: inPage.featuresOf(parsed.documentElement).map(numberOf),
        dress: [lang, dir, ...sheets].join(' '),
        headings: parsed.querySelectorAll('main h1').length,
        faults: await inPage.faultsOf(parsed),
      });
    }
    return found;
  }, addresses);
}

/**
 * Few pages that show between them everything that any of the pages shows: greedily the page that adds most.
 * @see https://en.wikipedia.org/wiki/Set_cover_problem#Greedy_algorithm
 */
export function coverOf(pages: readonly Surveyed[]): readonly string[] {
  const left = new Set(pages.flatMap(({ features }) => features));
  const chosen: string[] = [];
  while (left.size > 0) {
    const counted = pages.map(({ features }) => features.filter((feature) => left.has(feature)).length);
    const best = pages[counted.indexOf(Math.max(...counted))]!;
    chosen.push(best.address);
    for (const feature of best.features) left.delete(feature);
  }
  return chosen;
}

/**
 * Runs in a page: what an accessibility check sees of a document but for words and addresses. Each kind of
 * element, by name, classes, roles, languages, states and whether it holds words, with all that it stands in;
 * and which levels of headings follow each other. A source with three claims and one with thirty are alike.
 */
function featuresOf(root: Element): readonly string[] {
  const told =
    /^(class|role|lang|dir|type|rel|hreflang|scope|open|hidden|tabindex|popover|data-(assessment|kind|standing))$/;
  const named = /^(aria-.*|alt|title|href|id|name|for|headers)$/;
  const features = new Set<string>();
  const walk = (element: Element, path: string): void => {
    const attributes = [...element.attributes]
      .map(({ name, value }) => (told.test(name) ? `${name}=${value}` : named.test(name) ? name : ''))
      .filter((one) => one !== '')
      .sort();
    const words = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    const here = `${path}>${element.localName}[${attributes.join(' ')}]${words ? '#' : ''}`;
    features.add(here);
    if (element.localName !== 'svg') for (const child of element.children) walk(child, here);
  };
  walk(root, '');
  const levels = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ localName }) => localName);
  levels.forEach((level, i) => features.add(`${levels[i - 1] ?? ''} ${level}`));
  return [...features];
}

/** Runs in a page: what the bytes of a document alone show to be wrong. */
async function faultsOf(page: Document): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const element of page.querySelectorAll(
    '[src], link[rel~=stylesheet], link[rel~=preload], link[rel~=icon]',
  )) {
    const address = element.getAttribute('src') ?? element.getAttribute('href') ?? '';
    if (address.startsWith('data:')) continue;
    if (new URL(address, location.href).origin !== location.origin)
      faults.push(`asks another site: ${address}`);
  }
  const policy =
    page.querySelector('meta[http-equiv=content-security-policy i]')?.getAttribute('content') ?? '';
  const own = page.querySelectorAll(
    'style, script:not([src], [type="application/json"], [type="application/ld+json"])',
  );
  for (const { localName, textContent } of own) {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(textContent));
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)));
    if (!policy.includes(`sha256-${hash}`)) faults.push(`has a ${localName} that its policy does not know`);
  }
  return faults;
}
