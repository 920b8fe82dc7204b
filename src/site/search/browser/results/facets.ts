import type { SearchMessages } from '../../../messages/shared/index.ts';
import { FACETS, RECORD_TYPES, type Facet } from '../../shared/records.ts';
import type { Count, Counts } from '../engine/answer.ts';
import { element } from '../page/elements.ts';
import { hasValues, type Question } from '../question/question.ts';
import { labelOf } from './labels.ts';

/** Values of a facet that are shown before a reader asks for all. */
const SHOWN = 8;

/** Facets that stand open from the start: what most questions are narrowed by. */
const OPEN: readonly Facet[] = ['type', 'assessment', 'kind', 'actor'];

/** Facets of few values, which stay where no result has them: nothing moves from one question to the next. */
const WHOLE: readonly Facet[] = ['type', 'assessment', 'kind'];

/** What the facets tell whoever holds them. */
export interface FacetEvents {
  readonly onChoose: (facet: Facet, id: string, on: boolean) => void;
  /** All that was chosen is dropped. */
  readonly onClear: () => void;
  /** A facet was opened whose counts are not known yet. */
  readonly onOpen: () => void;
}

/** The facets of a search: boxes to tick, with the number of results each would leave. */
export class Facets {
  readonly root: HTMLDetailsElement;
  readonly #messages: SearchMessages;
  readonly #events: FacetEvents;
  readonly #groups = new Map<Facet, HTMLDetailsElement>();
  /** Values of facets that stay whole, in the order in which they were first shown, so that they do not move. */
  readonly #order = new Map<Facet, string[]>();
  readonly #unfolded = new Set<Facet>();
  readonly #clear: HTMLButtonElement;

  /** `facets` are those that the site has something to choose from. */
  constructor(messages: SearchMessages, facets: readonly Facet[], events: FacetEvents) {
    this.#messages = messages;
    this.#events = events;
    this.#order.set('type', [...RECORD_TYPES]);
    for (const facet of facets) {
      const group = element(
        'details',
        { class: 'facet', open: OPEN.includes(facet), hidden: true },
        element('summary', {}, messages.facet[facet]),
        element('ul', { class: 'plain-list' }),
      );
      group.addEventListener('toggle', () => group.open && this.#events.onOpen());
      this.#groups.set(facet, group);
    }
    const title = element('summary', { class: 'facets-title' }, messages.facets);
    const clearing = { type: 'button', class: 'quiet-button', hidden: true, onclick: () => events.onClear() };
    this.#clear = element('button', clearing, messages.clear);
    this.root = element('details', { class: 'facets' }, title, this.#clear, ...this.#groups.values());
    this.root.addEventListener('toggle', () => this.root.open && this.#events.onOpen());
  }

  /** The facets whose counts a reader sees, and those with chosen values; that of types always. */
  wanted(question: Question): readonly Facet[] {
    return FACETS.filter((facet) => {
      const group = this.#groups.get(facet);
      const chosen = facet === 'type' || question.chosen[facet].length > 0;
      return group !== undefined && (chosen || (this.root.open && group.open));
    });
  }

  /** Shows whether there is anything to clear. */
  ask(question: Question): void {
    this.#clear.hidden = !hasValues(question);
  }

  /** Shows counts; facets that are not among them stay as they are. */
  show(question: Question, counts: Counts): void {
    const focused = this.root.contains(document.activeElement) ? document.activeElement?.id : undefined;
    for (const facet of FACETS) {
      const values = counts[facet];
      if (values !== undefined) this.#showFacet(facet, question.chosen[facet], known(facet, values));
    }
    if (this.root.open) {
      // One that is closed comes with the others, and is not pushed down by them.
      for (const group of this.#groups.values()) if (!group.open) group.hidden = false;
      this.root.dataset['counted'] = '';
    }
    const isNothing = Object.values(counts).every((values) => values.every(({ total }) => total === 0));
    this.root.hidden = isNothing && !hasValues(question);
    if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
  }

  #showFacet(facet: Facet, chosen: readonly string[], values: readonly Count[]): void {
    const group = this.#groups.get(facet);
    const list = group?.querySelector('ul');
    if (group === undefined || list === null || list === undefined) return;
    const ordered = this.#ordered(facet, values);
    // Where there is nothing to choose from a column of zeros is no help.
    const isNone = values.every(({ total }) => total === 0);
    const shown = ordered.filter(
      ({ id, total }) => total !== 0 || chosen.includes(id) || (WHOLE.includes(facet) && !isNone),
    );
    group.hidden = shown.length === 0 || (values.length < 2 && chosen.length === 0);
    const cut = this.#unfolded.has(facet) || shown.length <= SHOWN + 2 ? shown.length : SHOWN;
    const visible = shown.filter(({ id }, i) => i < cut || chosen.includes(id));
    const more = shown.length - visible.length;
    list.style.setProperty('--rows', String(Math.min(values.length, SHOWN + 1)));
    list.replaceChildren(
      ...visible.map((value) => this.#box(facet, value, chosen.includes(value.id))),
      ...(more === 0 ? [] : [this.#unfolder(facet, chosen, values, more)]),
    );
  }

  /**
   * Values in the order in which they are shown. What is ticked in a facet changes none of its own numbers: one that is
   * sorted by them stands still under the hand.
   */
  #ordered(facet: Facet, values: readonly Count[]): readonly Count[] {
    const named = (value: Count): string => labelOf(facet, value.id, value.name, this.#messages);
    const byTotal = [...values].sort(
      (a, b) => (b.total ?? 0) - (a.total ?? 0) || (named(a) < named(b) ? -1 : 1),
    );
    if (!WHOLE.includes(facet)) return byTotal;
    const order = this.#order.get(facet) ?? [];
    const known = new Set(order);
    order.push(...byTotal.map(({ id }) => id).filter((id) => !known.has(id)));
    this.#order.set(facet, order);
    const of = new Map(values.map((value) => [value.id, value]));
    return order.flatMap((id) => of.get(id) ?? []);
  }

  #box(facet: Facet, { id, name, total }: Count, checked: boolean): HTMLElement {
    const box = element('input', {
      type: 'checkbox',
      id: `${this.root.id}-${facet}-${id}`,
      name: facet,
      value: id,
      onchange: () => this.#events.onChoose(facet, id, box.checked),
    });
    box.checked = checked;
    const count = total === null ? null : element('span', { class: 'facet-count' }, String(total));
    const label = element('bdi', {}, labelOf(facet, id, name, this.#messages));
    return element(
      'li',
      {},
      element('label', { class: total === 0 ? 'facet-none' : undefined }, box, ' ', label, ' ', count),
    );
  }

  #unfolder(facet: Facet, chosen: readonly string[], values: readonly Count[], more: number): HTMLElement {
    const unfold = (): void => {
      this.#unfolded.add(facet);
      this.#showFacet(facet, chosen, values);
      const boxes = this.#groups.get(facet)?.querySelectorAll('input');
      boxes?.[Math.min(SHOWN, boxes.length - 1)]?.focus();
    };
    const button = { type: 'button', class: 'quiet-button', onclick: unfold };
    return element('li', {}, element('button', button, this.#messages.moreValues({ n: more })));
  }
}

/** What is searched for is offered whole: of what was not asked for yet there is no count. */
function known(facet: Facet, values: readonly Count[]): readonly Count[] {
  if (facet !== 'type') return values;
  return RECORD_TYPES.map((id) => values.find((value) => value.id === id) ?? { id, name: null, total: null });
}
