import type { Page } from 'playwright-core';

/**
 * What is wrong with how a page is set, in words: it scrolls sideways, words stand outside of the window,
 * a box cuts off what is in it, a note lies on the text or on another note.
 */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(faultsOfLayout);
}

/** Runs in a page: what `layoutFaults` tells. */
export function faultsOfLayout(): readonly string[] {
  const SLACK = 1;
  const faults: string[] = [];
  const name = (element: Element): string =>
    `${element.tagName.toLowerCase()}#${element.id}.${element.getAttribute('class') ?? ''}: ${element.textContent.trim().slice(0, 40)}`;
  // What waits below the window has no measure of its own yet.
  const measured = new CSSStyleSheet();
  measured.replaceSync('* { content-visibility: visible !important; }');
  document.adoptedStyleSheets.push(measured);
  const { documentElement: root } = document;
  const width = root.clientWidth;
  if (root.scrollWidth > width) faults.push(`scrolls sideways by ${root.scrollWidth - width} px`);

  const shown = [...document.body.querySelectorAll('*')].filter(
    (element) =>
      element.checkVisibility() && element.closest('.visually-hidden, .skip, svg, script, style') === null,
  );
  const overflows = new Map<Element, string>();
  const overflowOf = (element: Element): string => {
    const known = overflows.get(element) ?? getComputedStyle(element).overflowX;
    overflows.set(element, known);
    return known;
  };
  for (const element of shown) {
    const cuts = overflowOf(element) === 'hidden' || overflowOf(element) === 'clip';
    // An ellipsis says that there is more, which opens in place.
    const hasMore = cuts && element.scrollWidth > element.clientWidth + SLACK;
    if (hasMore && getComputedStyle(element).textOverflow !== 'ellipsis') {
      faults.push(`cuts off what is in it: ${name(element)}`);
    }
    const hasWords = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
    );
    if (!hasWords) continue;
    let scroller: Element | null = element;
    while (scroller !== null && overflowOf(scroller) === 'visible') scroller = scroller.parentElement;
    if (scroller !== null && scroller !== root && scroller !== document.body) continue;
    const lines = [...element.getClientRects()];
    if (lines.some(({ left, right }) => left < -SLACK || right > width + SLACK)) {
      faults.push(`stands outside of the window: ${name(element)}`);
    }
  }

  const boxes = [...document.querySelectorAll('.body, .note')]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: element.getBoundingClientRect() }));
  boxes.forEach(({ element, box }, i) => {
    for (const other of boxes.slice(i + 1)) {
      const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
      const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
      if (across > SLACK && down > SLACK) {
        faults.push(`overlap: ${name(element)} / ${name(other.element)}`);
      }
    }
  });
  document.adoptedStyleSheets.pop();
  return faults;
}

/** What is wrong with the charts of a page, with all that is folded opened, in sentences. */
export function chartFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    for (const folded of document.querySelectorAll('details')) folded.open = true;
    for (const chart of document.querySelectorAll<SVGSVGElement>('svg.chart')) {
      if (!chart.checkVisibility()) continue;
      const texts = [...chart.querySelectorAll('text')].map((text) => ({
        said: text.textContent,
        box: text.getBoundingClientRect(),
        size: parseFloat(getComputedStyle(text).fontSize) * (text.getScreenCTM()?.a ?? 0),
      }));
      const picture = chart.getBoundingClientRect();
      texts.forEach(({ said, box, size }, i) => {
        if (box.left < picture.left - 1 || box.right > picture.right + 1)
          faults.push(`${said} leaves its picture`);
        if (size < 10.95) faults.push(`${said} is set in ${size.toFixed(1)} px`);
        if (box.left < 0 || box.right > document.documentElement.clientWidth) faults.push(`${said} is cut`);
        for (const other of texts.slice(i + 1)) {
          // The box of a text is taller than its letters.
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (across > 1 && down > 0.25 * size) faults.push(`${said} hides ${other.said}`);
        }
      });
    }
    return faults;
  });
}

/** The width of the text on A4 between the margins of the style sheet, in CSS pixels. */
export const PAPER = { width: 628, height: 900 } as const;

/** What a page that goes to paper loses: parts of notes that are not printed (but for what a folded note shows of its reason), boxes that hide a part of what is in them. */
export function paperFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lost = [...document.querySelectorAll('.note :not(.note-links, .note-links *, .finding)')]
      .filter((part) => part.textContent.trim() !== '')
      .filter((part) => !part.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true }));
    const cut = [...document.querySelectorAll('main, main *')]
      .filter((part) => part.checkVisibility() && getComputedStyle(part).overflowX !== 'visible')
      .filter(
        (part) => !(part instanceof SVGElement) && !part.matches('.visually-hidden, .visually-hidden *'),
      )
      .filter((part) => part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight);
    const say = (fault: string) => (part: Element) => `${fault}: ${part.outerHTML.slice(0, 200)}`;
    return [...lost.map(say('is not printed')), ...cut.map(say('is cut'))];
  });
}
