import type { Page } from 'playwright-core';

/**
 * What is wrong with how a page is set, in words: it scrolls sideways, words stand outside of the window,
 * a box cuts off what is in it, a note lies on the text or on another note.
 */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
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
    const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    for (const element of shown) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const cuts = overflowX === 'hidden' || overflowX === 'clip';
      // An ellipsis says that there is more, which opens in place.
      if (cuts && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + SLACK) {
        faults.push(`cuts off what is in it: ${name(element)}`);
      }
      const hasWords = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '',
      );
      if (!hasWords) continue;
      let scroller: Element | null = element;
      while (
        scroller !== null &&
        !scrolls(scroller) &&
        !/hidden|clip/.test(getComputedStyle(scroller).overflowX)
      ) {
        scroller = scroller.parentElement;
      }
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
  });
}
