import { fromTemplate, hasPopover, part, placeAt, wordsAt } from '../../../frame/browser/index.ts';
import { markedClaims, type PageClaim, type PageClaims } from '../claims.ts';
import { Names } from './names.ts';
import { WIDE, type Notes } from './open-notes.ts';
import type { ReadingPage } from '../page.ts';
import { shortEntry, touchedElement, triggerElement, triggerOf, type Trigger } from './peek-note.ts';

/** Milliseconds before a note opens: crossing the words with the pointer, or tabbing on, opens none. */
const OPENS_AFTER = 220;

/** Milliseconds before it closes: time to move the pointer into it. */
const CLOSES_AFTER = 320;

/** Room for the line below marked words, and for the ring around what has the focus, in CSS pixels. */
const GAP = 6;

/**
 * Shows notes as popovers on hover, focus and tap of marked words and their numbers, where the note does
 * not stand in view beside them; where it does, the note is lit, and a click on the words opens it. Names are
 * explained likewise. A popover goes with Escape, stays while pointer or focus is on it, and stays out of the
 * way while text is being selected.
 * @see https://www.w3.org/WAI/WCAG22/Understanding/content-on-hover-or-focus
 */
export function startPeeking(text: HTMLElement, claims: PageClaims, notes: Notes, page: ReadingPage): void {
  if (hasPopover) new Peek(text, claims, notes, page).listen();
}

class Peek {
  readonly #text: HTMLElement;
  readonly #claims: PageClaims;
  readonly #notes: Notes;
  readonly #names: Names;
  readonly #box = fromTemplate('peek');
  readonly #closer = part(this.#box, 'button', HTMLButtonElement);
  /** What the popover is open for. */
  #open: Trigger | null = null;
  /** What it was open for when a pointer was last pressed: a press outside closes it by itself. */
  #openAtPress: Trigger | null = null;
  /** What it opens for as soon as the names in it are known. */
  #wanted: Trigger | null = null;
  /** Where the pointer was last: staying there does not open a popover again that was dismissed. */
  #hovered: HTMLElement | null = null;
  #lit: readonly Element[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: { readonly type: 'open' | 'close'; readonly action: () => void } | null = null;

  constructor(text: HTMLElement, claims: PageClaims, notes: Notes, page: ReadingPage) {
    this.#text = text;
    this.#claims = claims;
    this.#notes = notes;
    this.#names = new Names(page);
  }

  listen(): void {
    this.#text.addEventListener('pointermove', (event) => this.#hover(event), { passive: true });
    this.#text.addEventListener('pointerleave', () => this.#unhover());
    this.#text.addEventListener('focusin', (event) => this.#focus(event));
    this.#text.addEventListener('focusout', (event) => this.#blur(event));
    this.#text.addEventListener('pointerdown', () => {
      this.#openAtPress = this.#open;
      if (this.#pending?.type === 'open') this.#cancel();
    });
    this.#text.addEventListener('click', (event) => this.#click(event));
    this.#box.addEventListener('toggle', () => {
      if (!this.#isShowing()) this.#closed();
    });
    // What is about to open for the focus waits until the page stands still; what is about to open for
    // the pointer was left behind.
    addEventListener(
      'scroll',
      () => {
        if (this.#pending?.type !== 'open') return;
        if (this.#hovered === null) this.#later('open', OPENS_AFTER, this.#pending.action);
        else {
          this.#hovered = null;
          this.#cancel();
        }
      },
      { passive: true },
    );
  }

  /** Moves only, not crossings: those happen without the reader when the page scrolls. */
  #hover(event: PointerEvent): void {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    if (this.#isInBox(event.target)) {
      this.#cancel();
      return;
    }
    const element = triggerElement(event.target);
    if (element === this.#hovered && element !== null) {
      if (this.#pending?.type === 'close') this.#cancel();
      return;
    }
    if (element === null) {
      if (this.#hovered !== null || this.#isShowing()) this.#unhover();
      return;
    }
    this.#hovered = element;
    const trigger = triggerOf(element, this.#claims);
    if (trigger === null || isSelecting()) return;
    if (this.#isShowing() && sameTrigger(trigger, this.#open)) this.#cancel();
    else {
      if (trigger.names.length > 0) void this.#names.load();
      this.#later('open', OPENS_AFTER, () => this.#show(trigger, event));
    }
  }

  #unhover(): void {
    this.#hovered = null;
    if (this.#pending?.type === 'close' || this.#isHeldByFocus()) return;
    this.#later('close', CLOSES_AFTER, () => this.#close());
  }

  #focus({ target, relatedTarget }: FocusEvent): void {
    if (this.#isInBox(target)) {
      this.#cancel();
      return;
    }
    // What gives the focus back closes.
    if (this.#isInBox(relatedTarget)) return;
    if (!(target instanceof HTMLElement) || !target.matches(':is(a.noteref, a[data-actor]):focus-visible'))
      return;
    const trigger = triggerOf(target, this.#claims);
    if (trigger === null || (this.#isShowing() && this.#open?.element === target)) return;
    this.#hovered = null;
    this.#later('open', OPENS_AFTER, () => this.#show(trigger, null));
  }

  #blur({ relatedTarget }: FocusEvent): void {
    // Without a next target the window lost the focus, or the popover gives it back.
    if (relatedTarget === null || this.#isInBox(relatedTarget)) return;
    if (relatedTarget !== this.#open?.element) this.#later('close', 0, () => this.#close());
  }

  #click(event: MouseEvent): void {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (this.#isInBox(target)) {
      // Closed first: the focus then goes where the link leads and is not called back.
      if (target === this.#closer || target.closest('a') !== null) this.#close();
      return;
    }
    const byTouch = event instanceof PointerEvent && event.pointerType === 'touch';
    const element = byTouch ? touchedElement(target) : triggerElement(target);
    const trigger = triggerOf(element, this.#claims, byTouch);
    if (element === null || trigger === null || isSelecting()) return;
    const isNumber = element.matches('a.noteref');
    const inner = isNumber ? trigger.claims[0] : this.#claims.get(markedClaims(element)[0] ?? '');
    // With these keys a click asks for a new tab or window.
    const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
    const toggles = inner !== undefined && !isElsewhere && isBeside(inner);
    // A name explains itself before it leads on, whatever points at it; a key follows it.
    const isPointed = element.matches('a[data-actor]') && event.detail > 0 && !isElsewhere;
    // Other links lead where they say, as without script, but to a note that is in view; a finger opens here what they are about.
    if (target.closest('a') !== null && !byTouch && !(isNumber && toggles) && !isPointed) return;
    event.preventDefault();
    this.#cancel();
    if (toggles) {
      this.#notes.toggle(inner, isNumber && event.detail === 0 ? element : undefined);
      return;
    }
    // What a mouse rests on is open before it is clicked.
    if (!isPointed && sameTrigger(trigger, this.#openAtPress)) {
      this.#close();
      return;
    }
    this.#show(trigger, event, byTouch || isPointed);
  }

  /** At a point of the window, where one was pointed at; with the focus, where it was asked for by touch. */
  #show(trigger: Trigger, at: MouseEvent | null, focus = false): void {
    this.#close();
    const reveal = (): void => this.#reveal(trigger, at, focus);
    if (trigger.names.length === 0 || this.#names.areKnown) {
      reveal();
      return;
    }
    this.#wanted = trigger;
    void this.#names.load().then(() => {
      if (this.#wanted === trigger) reveal();
    });
  }

  #reveal(trigger: Trigger, at: MouseEvent | null, focus: boolean): void {
    const beside = trigger.claims.filter(isBeside).map((claim) => claim.note);
    this.#light([...beside, ...trigger.claims.flatMap((claim) => claim.marks)]);
    const away = trigger.claims.filter((claim) => !isBeside(claim));
    const names = trigger.names.map((link) => this.#names.entry(link));
    if (away.length + names.length === 0) return;
    this.#box.replaceChildren(this.#closer, ...away.map(shortEntry), ...names);
    const labels = [
      ...away.map((claim) => claim.references[0]?.ariaLabel ?? ''),
      ...trigger.names.map((link) => link.textContent),
    ];
    this.#box.setAttribute('aria-label', labels.join(', '));
    trigger.element.closest('section')?.append(this.#box);
    this.#box.showPopover({ source: trigger.element });
    this.#open = trigger;
    placeAt(this.#box, wordsAt(trigger.element, at?.clientY), GAP);
    if (focus) this.#box.focus();
  }

  #close(): void {
    this.#wanted = null;
    if (this.#isShowing()) this.#box.hidePopover();
    // Behind what gives the focus back, for which nothing opens again.
    this.#cancel();
    this.#closed();
  }

  #closed(): void {
    this.#open = null;
    this.#light([]);
  }

  #light(elements: readonly Element[]): void {
    for (const element of this.#lit) element.classList.remove('lit');
    for (const element of elements) element.classList.add('lit');
    this.#lit = elements;
  }

  #later(type: 'open' | 'close', milliseconds: number, action: () => void): void {
    this.#cancel();
    this.#pending = { type, action };
    this.#timer = setTimeout(() => {
      this.#pending = null;
      action();
    }, milliseconds);
  }

  #cancel(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
  }

  #isShowing(): boolean {
    return this.#box.matches(':popover-open');
  }

  #isInBox(target: EventTarget | null): boolean {
    return target instanceof Node && this.#box.contains(target);
  }

  #isHeldByFocus(): boolean {
    const { activeElement } = document;
    return this.#isShowing() && (this.#isInBox(activeElement) || activeElement === this.#open?.element);
  }
}

/** Whether the note stands in the margin and its beginning is in view. */
function isBeside({ note }: PageClaim): boolean {
  if (!matchMedia(WIDE).matches || !note.checkVisibility()) return false;
  const { top } = note.getBoundingClientRect();
  return top >= 0 && top < innerHeight - 40;
}

function sameTrigger(a: Trigger, b: Trigger | null): boolean {
  const key = ({ claims, names }: Trigger): string =>
    [...claims.map(({ id }) => id), ...names.map((link) => link.href)].join(' ');
  return b !== null && key(a) === key(b);
}

function isSelecting(): boolean {
  return getSelection()?.isCollapsed === false;
}
