/** Room kept between a floating part and the edge of the window, in CSS pixels. */
const EDGE = 8;

/** Whether the browser knows popovers and lets us use them. */
export const hasPopover = 'popover' in HTMLElement.prototype;

/**
 * Puts an open popover right below words, or above them where there is more room, touching them so that
 * the pointer can move over. It scrolls with the page. `anchor` is in window coordinates, `gap` in CSS
 * pixels; popover and words begin together, or with `side` end together.
 */
export function placeAt(
  popover: HTMLElement,
  anchor: DOMRect,
  gap = 0,
  side: 'start' | 'end' = 'start',
): void {
  popover.style.maxBlockSize = '';
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - anchor.bottom - gap - EDGE;
  const above = anchor.top - gap - EDGE;
  const { width, height } = popover.getBoundingClientRect();
  const isBelow = height <= below || below >= above;
  const used = Math.min(height, Math.max(isBelow ? below : above, EDGE * 16));
  if (used < height) popover.style.maxBlockSize = `${used}px`;
  const rightToLeft = getComputedStyle(popover).direction === 'rtl';
  const wanted = rightToLeft === (side === 'start') ? anchor.right - width : anchor.left;
  const left = Math.max(EDGE, Math.min(wanted, clientWidth - width - EDGE));
  const top = isBelow ? anchor.bottom + gap : anchor.top - gap - used;
  popover.style.left = `${left + scrollX}px`;
  popover.style.top = `${top + scrollY}px`;
}

/**
 * The room of words in the window, all of their lines, so that nothing that is put at them covers one; from left to
 * right that of the line at a height of the window, of the last line where none is there.
 */
export function wordsAt(element: Element | Range, y = Infinity): DOMRect {
  const lines = [...element.getClientRects()];
  const whole = element.getBoundingClientRect();
  const line = lines.find((rect) => rect.top <= y && y <= rect.bottom) ?? lines.at(-1) ?? whole;
  return new DOMRect(line.x, whole.y, line.width, whole.height);
}

/** Lets no menu stand over another: one that opens closes what is open, but for what it stands in. */
export function keepOneMenu(): void {
  if (!hasPopover) return;
  document.addEventListener(
    'beforetoggle',
    (event) => {
      if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
      for (const open of document.querySelectorAll<HTMLElement>('[popover]:popover-open')) {
        if (event.target instanceof Node && open !== event.target && !open.contains(event.target))
          open.hidePopover();
      }
    },
    { capture: true },
  );
}
