import type { Page } from 'playwright-core';

/** Where an element of a page comes to stand on paper: the sheets of its beginning and of its end, from 1. */
export interface OnPaper {
  readonly says: string;
  readonly first: number;
  readonly last: number;
}

const PROBE = 'https://probe.invalid/';

/**
 * Prints a page on A4 and tells on which sheet each element of a selector begins and ends, in the order of the page. A PDF
 * says of every link on which sheet it stands: each element gets one at its beginning and one at its end.
 */
export async function onPaper<T extends Readonly<Record<string, string>>>(
  page: Page,
  selectors: T,
): Promise<Readonly<Record<keyof T, readonly OnPaper[]>>> {
  const said = await page.evaluate(
    ({ probe, all }) => {
      const link = (inSvg: boolean, href: string): Element => {
        if (inSvg) {
          const namespace = 'http://www.w3.org/2000/svg';
          const link = document.createElementNS(namespace, 'a');
          const dot = document.createElementNS(namespace, 'rect');
          for (const [name, value] of [
            ['width', '2'],
            ['height', '2'],
            ['opacity', '0'],
          ] as const)
            dot.setAttribute(name, value);
          link.setAttribute('href', href);
          link.append(dot);
          return link;
        }
        const link = document.createElement('a');
        link.href = href;
        link.className = 'probe';
        return link;
      };
      const look = new CSSStyleSheet();
      look.replaceSync(
        '.probe { display: inline-block; inline-size: 2px; block-size: 2px; margin-inline-end: -2px; } .probe::after { content: none !important; }',
      );
      document.adoptedStyleSheets.push(look);
      return Object.entries(all).map(([name, selector]) =>
        [...document.querySelectorAll(selector)]
          .filter((element) => element.checkVisibility())
          .map((element, i) => {
            const says = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
            const row = element instanceof HTMLTableRowElement;
            const inSvg = element instanceof SVGElement;
            const [begin, end] = row ? [element.cells[0]!, [...element.cells].at(-1)!] : [element, element];
            begin.prepend(link(inSvg, `${probe}${name}/${i}/first`));
            end.append(link(inSvg, `${probe}${name}/${i}/last`));
            return says;
          }),
      );
    },
    { probe: PROBE, all: selectors },
  );
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  const sheets = sheetsOf(pdf);
  const sheet = (name: string, i: number, at: string): number => {
    const found = sheets.get(`${PROBE}${name}/${i}/${at}`);
    if (found === undefined) throw new Error(`Nothing is printed of ${name} ${i}`);
    return found;
  };
  return Object.fromEntries(
    Object.keys(selectors).map((name, k) => [
      name,
      (said[k] ?? []).map((says, i) => ({
        says,
        first: sheet(name, i, 'first'),
        last: sheet(name, i, 'last'),
      })),
    ]),
  ) as unknown as Readonly<Record<keyof T, readonly OnPaper[]>>;
}

/** The sheet of each address that a PDF of Chromium’s leads to. Its pages stand in their order, and link by link. */
function sheetsOf(pdf: string): ReadonlyMap<string, number> {
  const addresses = new Map(
    [...pdf.matchAll(/(\d+) 0 obj\s*<<\/Type \/Annot\b(?:(?!endobj)[^])*?\/URI \(((?:[^()\\]|\\.)*)\)/g)].map(
      ([, id, address]) => [id, address],
    ),
  );
  const pages = [...pdf.matchAll(/<<\/Type \/Page\b(?!s)(?:(?!endobj)[^])*/g)];
  const sheets = new Map<string, number>();
  pages.forEach(([page], i) => {
    const links = /\/Annots \[([^\]]*)\]/.exec(page)?.[1] ?? '';
    for (const [, id] of links.matchAll(/(\d+) 0 R/g)) {
      const address = addresses.get(id);
      // The head of a table stands on each sheet again.
      if (address !== undefined && !sheets.has(address)) sheets.set(address, i + 1);
    }
  });
  return sheets;
}
