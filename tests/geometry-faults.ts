import type { Page } from 'playwright-core';

/** A part of the window, in CSS pixels. */
type Clip = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/**
 * What is wrong with the places of things on a page, in words: a definition beside another term than its own,
 * words that a box cuts off or that lie on other words, a part of the page that begins at another edge than
 * the others, a name that draws a line of its own through marked words.
 */
export function geometryFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SLACK = 1;
    const faults: string[] = [];
    const name = (element: Element): string =>
      `${element.localName}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40)}”`;
    // What waits below the window has no measure of its own yet.
    const measured = new CSSStyleSheet();
    measured.replaceSync('* { content-visibility: visible !important; transition: none !important; }');
    document.adoptedStyleSheets.push(measured);

    // Lists of terms are looked at unfolded; what unfolds over the text is folded again for the rest.
    const folded = [...document.querySelectorAll('main details:not([open]):has(dl)')].filter(
      (one): one is HTMLDetailsElement => one instanceof HTMLDetailsElement && !one.matches('.note'),
    );
    for (const one of folded) one.open = true;
    for (const list of document.querySelectorAll('dl')) {
      if (!list.checkVisibility()) continue;
      const rows = [...list.querySelectorAll('dt, dd')]
        .filter((part) => part.closest('dl') === list)
        .map((part) => {
          const lines = [...part.getClientRects()];
          return {
            part,
            box: part.getBoundingClientRect(),
            height: firstLine(part),
            shown: lines.length > 0,
          };
        })
        .filter(({ shown }) => shown);
      rows.forEach(({ part, box, height }, i) => {
        if (part.localName !== 'dd') return;
        const own = rows.slice(0, i).findLast((row) => row.part.localName === 'dt');
        if (own === undefined) {
          faults.push(`has no term: ${name(part)}`);
          return;
        }
        const beside = Math.abs(own.box.top - box.top) < Math.max(own.height, height) / 2;
        const between = rows.some(
          (row) =>
            row.part.localName === 'dt' &&
            row !== own &&
            Math.abs(row.box.top - box.top) < height / 2 &&
            isBetween(row.box, own.box, box),
        );
        const edge = getComputedStyle(part).direction === 'rtl' ? 'right' : 'left';
        const gap = box.top - own.box.bottom;
        const above = gap > -SLACK && gap < height && Math.abs(own.box[edge] - box[edge]) < 2.5 * height;
        const second = i > 0 && rows[i - 1]?.part.localName === 'dd';
        if (between || (!beside && !above && !second)) {
          faults.push(`is not on the row of its term “${own.part.textContent.trim()}”: ${name(part)}`);
        }
      });
    }
    for (const one of folded) one.open = false;

    const shown = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.closest('.visually-hidden, .skip, svg, script, style, noscript, option, textarea') === null,
    );
    const hasWords = (element: Element): boolean =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
      );
    const texts = shown.filter(hasWords);
    for (const element of texts) {
      const { overflowX, textOverflow, display } = getComputedStyle(element);
      if (/auto|scroll/.test(overflowX) || textOverflow === 'ellipsis' || display === 'inline') continue;
      if (element.scrollWidth > element.clientWidth + SLACK) faults.push(`is clipped: ${name(element)}`);
    }

    const clips = new Map<Element, Clip>();
    const lines = texts
      .flatMap((element) =>
        [...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '')
          .flatMap((node) => {
            const range = document.createRange();
            range.selectNodeContents(node);
            // The box of a line is taller than its letters.
            const clip = clipOf(element);
            return [...range.getClientRects()].map((box) => ({
              element,
              left: Math.max(box.left, clip.left),
              right: Math.min(box.right, clip.right),
              top: Math.max(box.top + 0.3 * box.height, clip.top),
              bottom: Math.min(box.bottom - 0.3 * box.height, clip.bottom),
            }));
          }),
      )
      .filter(({ left, right, top, bottom }) => right - left > SLACK && bottom > top)
      .sort((a, b) => a.top - b.top);
    lines.forEach((line, i) => {
      for (const other of lines.slice(i + 1)) {
        if (other.top > line.bottom) break;
        const across = Math.min(line.right, other.right) - Math.max(line.left, other.left);
        const down = Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top);
        if (across > 2 && down > 2 && line.element !== other.element) {
          faults.push(`lies on other words: ${name(line.element)} / ${name(other.element)}`);
        }
      }
    });

    const edge = getComputedStyle(document.documentElement).direction === 'rtl' ? 'right' : 'left';
    const starts = ['.site-name', 'main h1', '.site-footer > *'].map((selector) => {
      const element = document.querySelector(selector);
      if (element === null) throw new Error(`The page has no ${selector}`);
      return { selector, at: element.getBoundingClientRect()[edge] };
    });
    for (const { selector, at } of starts) {
      if (Math.abs(at - (starts[0]?.at ?? 0)) > SLACK)
        faults.push(`${selector} begins at ${at}, the header at ${starts[0]?.at}`);
    }

    for (const link of document.querySelectorAll('mark a[data-actor]')) {
      if (getComputedStyle(link).textDecorationLine !== 'none')
        faults.push(`draws a line through marked words: ${name(link)}`);
    }
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== measured);
    return [...new Set(faults)];

    /** What of an element is to be seen inside of the boxes that cut it off. */
    function clipOf(element: Element | null): Clip {
      if (element === null || element === document.body)
        return { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
      const known = clips.get(element);
      if (known !== undefined) return known;
      const around = clipOf(element.parentElement);
      const isWhole = getComputedStyle(element).overflowX === 'visible';
      const clip = isWhole ? around : within(element.getBoundingClientRect(), around);
      clips.set(element, clip);
      return clip;
    }

    function within(box: Clip, around: Clip): Clip {
      return {
        left: Math.max(around.left, box.left),
        right: Math.min(around.right, box.right),
        top: Math.max(around.top, box.top),
        bottom: Math.min(around.bottom, box.bottom),
      };
    }

    function firstLine(element: Element): number {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getClientRects()[0]?.height ?? element.getBoundingClientRect().height;
    }

    function isBetween(box: DOMRect, one: DOMRect, other: DOMRect): boolean {
      const middle = (box.left + box.right) / 2;
      const [from, to] = one.left < other.left ? [one.left, other.left] : [other.left, one.left];
      return middle > from && middle < to;
    }
  });
}

/** By how many pixels the text moves, at the most, when every note is opened. */
export function movedByNotes(page: Page): Promise<number> {
  return page.evaluate(() => {
    const places = (): readonly number[] =>
      [...document.querySelectorAll('[data-article-text] :is(p, h2, h3, li, blockquote, table)')].flatMap(
        (block) => {
          const { top, left } = block.getBoundingClientRect();
          return [top + window.scrollY, left];
        },
      );
    const before = places();
    const notes = [...document.querySelectorAll<HTMLDetailsElement>('details.note')];
    if (before.length === 0 || notes.length === 0) throw new Error('The page has no text with notes');
    for (const note of notes) note.open = true;
    const after = places();
    for (const note of notes) note.open = false;
    return Math.max(...after.map((place, i) => Math.abs(place - (before[i] ?? NaN))));
  });
}

/** The least height and width of what a finger hits, in CSS pixels: WCAG 2.2, 2.5.8. */
const LEAST_TARGET = 24;

/**
 * What of a page is too small for a finger, in words, with all that is folded opened. Links among the words of
 * the text itself are as high as its lines, as the criterion allows; those in pictures have rows of their own.
 */
export function targetFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    for (const folded of document.querySelectorAll('main details')) folded.setAttribute('open', '');
    const targets = [
      ...document.querySelectorAll('main :is(a[href], button, summary, input, select)'),
    ].filter(
      (target) =>
        target.checkVisibility({ visibilityProperty: true }) && target.closest('.block, svg') === null,
    );
    return targets.flatMap((target) => {
      const lines = [...(target.closest('label') ?? target).getClientRects()];
      const height = Math.max(...lines.map((line) => line.height));
      const width = Math.max(...lines.map((line) => line.width));
      if (height >= least - 0.5 && width >= least - 0.5) return [];
      const { localName, parentElement } = target;
      const inside = `${parentElement?.localName}.${parentElement?.getAttribute('class') ?? ''}`;
      const words = target.textContent.trim().slice(0, 30);
      return [`${localName} in ${inside} is ${Math.round(width)} × ${Math.round(height)}: ${words}`];
    });
  }, LEAST_TARGET);
}
