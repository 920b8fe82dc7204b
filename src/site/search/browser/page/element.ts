import { pageAddress, pageData, pageMessages } from '../../../frame/browser/index.ts';
import { FACETS } from '../../shared/records.ts';
import { searcherFor, type Searcher } from '../client.ts';
import type { Answer } from '../engine/answer.ts';
import type { Answered } from '../engine/search-worker.ts';
import { hasValues, withoutValues, withValue, type Question } from '../question/question.ts';
import { addressStore, dialogStore, NOT_LEFT, type Left, type QuestionStore } from '../question/store.ts';
import { Facets } from '../results/facets.ts';
import { answerNotes, answerRemedies, withoutNames } from '../results/notes.ts';
import { namedList, pageList, resultLists, typeButtons } from '../results/results.ts';
import { moveByKey } from './arrow-keys.ts';
import { createBar, type Bar } from './bar.ts';
import { element } from './elements.ts';
import { createSpeaker } from './speaker.ts';

/** How long typing must rest before it is searched for, in milliseconds. */
const REST = 120;
/** How long a question must stand before what it names and its counts are looked for, in milliseconds. */
const STAND = 300;
/** After this long without an answer the reader is told to wait, in milliseconds. */
const SLOW = 500;
/** Hits that are shown at first, and that are added. */
const PAGE = 10;

/**
 * `<claim-search>`: searches the site’s claims, texts, sources and actors. Holds a form with a search
 * field; what else it needs the page tells all its scripts. On the search page (`data-keeps="address"`) the question stands in the address, and search starts by
 * itself; in a dialog it starts when it is first opened.
 */
export class ClaimSearch extends HTMLElement {
  readonly #messages = pageMessages().search;
  readonly #own = pageMessages().searchPage;
  readonly #status = element('div', { class: 'search-status' });
  readonly #beside = element('div', { class: 'search-beside' });
  readonly #results = element('section', { class: 'search-results', 'aria-label': this.#messages.results });
  /** Stands where it stands, however much is said of an answer: nothing in it outlasts the answer. */
  readonly #found = element('div', { class: 'search-found' }, this.#status, this.#results);
  readonly #speaker = createSpeaker();
  readonly #facets = new Facets(
    this.#messages,
    // Of a single text there is nothing to choose.
    FACETS.filter((facet) => facet !== 'article' || pageData().texts > 1),
    {
      onChoose: (facet, id, on) => this.#ask(withValue(this.#typedQuestion, facet, id, on), 'step'),
      onClear: () => {
        this.#ask(withoutValues(this.#typedQuestion), 'step');
        this.#field.focus();
      },
      onOpen: () => void (this.#answered && this.#count()),
    },
  );
  #searcher: Searcher | null = null;
  #store: QuestionStore | null = null;
  #bar: Bar | null = null;
  #question: Question = dialogStore('', '').question();
  #asked = 0;
  /** Whether the question has its hits: what comes later waits for them. */
  #answered = false;
  #resting: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    if (this.dataset['keeps'] === 'address') this.#start();
  }

  /** Starts search where it has not, and puts the cursor into the field. */
  open(): void {
    const again = this.#searcher !== null;
    this.#start();
    this.#field.focus();
    // At first there may be words already, typed while this was loading.
    if (again) this.#field.select();
  }

  #start(): void {
    if (this.#searcher !== null) return;
    const { keeps } = this.dataset;
    const { addresses, terms } = pageData();
    const typed = this.#field.value;
    const { assessment, kind } = terms;
    this.#searcher = searcherFor(addresses.index, {
      terms: { assessment, kind },
      claims: this.#messages.type.claim,
    });
    this.#store =
      keeps === 'address'
        ? addressStore(pageAddress(), (question) => this.#show(question, this.#store?.left()))
        : dialogStore(addresses.search, typed);
    this.#bar = createBar(this.#messages, keeps === 'address' ? null : addresses.search, (sort) =>
      this.#ask({ ...this.#typedQuestion, sort }, 'step'),
    );
    this.#facets.root.id = `facets-${keeps ?? 'dialog'}`;
    this.#facets.root.open = keeps === 'address' && matchMedia('(width >= 60rem)').matches;
    this.append(this.#bar.root, this.#facets.root, this.#beside, this.#found);
    this.append(...this.#speaker.regions);
    this.#field.addEventListener('input', () => this.#typed());
    this.#field.form?.addEventListener('submit', (event) => this.#submitted(event));
    this.#results.addEventListener('click', (event) => this.#leaving(event));
    this.addEventListener('keydown', (event) =>
      moveByKey(event, { field: this.#field, hits: this.#stops, dialog: this.closest('dialog') }),
    );
    const question = this.#store.question();
    // Whoever typed while the script was loading is not set back.
    if (typed === '' || typed === question.text) this.#show(question, this.#store.left());
    else this.#ask({ ...question, text: typed }, 'draft');
    if (keeps === 'address') this.#focusFresh(question);
  }

  /** Whoever came from a page of the site to search for something can type at once. */
  #focusFresh(question: Question): void {
    const fresh = question.text === '' && !hasValues(question) && location.hash === '';
    const came = document.referrer.startsWith(`${location.origin}/`);
    const busy = document.activeElement !== null && document.activeElement !== document.body;
    if (fresh && came && !busy) this.#field.focus({ preventScroll: true });
  }

  get #field(): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (field === null) throw new Error('The page lacks a field to search from');
    return field;
  }

  /** The question with what stands in the field by now. */
  get #typedQuestion(): Question {
    return { ...this.#question, text: this.#field.value };
  }

  #typed(): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#ask(this.#typedQuestion, 'draft'), REST);
  }

  /** In a dialog the search page opens; there the question is kept as it is. */
  #submitted(event: Event): void {
    event.preventDefault();
    const question = this.#typedQuestion;
    if (this.dataset['keeps'] === 'address') this.#ask(question, 'step');
    else if (this.#store !== null) location.assign(this.#store.linkTo(question));
  }

  #ask(question: Question, how: 'draft' | 'step'): void {
    this.#store?.keep(question, how);
    this.#show(question);
  }

  /** Shows a question and its answer, as it was left. */
  #show(question: Question, { shown, followed }: Left = NOT_LEFT): void {
    clearTimeout(this.#resting);
    this.#question = question;
    this.#beside.replaceChildren();
    if (this.#field.value !== question.text) this.#field.value = question.text;
    this.#facets.ask(question);
    if (this.#store !== null) this.#bar?.show(question, this.#store.linkTo(question));
    void this.#answer(shown ?? PAGE, followed);
  }

  /** Keeps which hit is followed, so that whoever comes back finds it again. */
  #leaving({ target }: Event): void {
    const link = target instanceof Element ? target.closest('a') : null;
    const hit = link?.closest('.claim-card')?.querySelector('a.hit');
    const followed = this.#hits.findIndex((one) => one === hit);
    if (followed !== -1) this.#store?.leave({ shown: this.#hits.length, followed });
  }

  /** Loads and shows the answer; `focusFrom` is the hit that takes the focus then. */
  async #answer(limit: number, focusFrom: number | null): Promise<void> {
    const asked = ++this.#asked;
    this.#answered = false;
    this.#results.ariaBusy = 'true';
    const slow = setTimeout(() => this.#wait(), SLOW);
    // Where nothing stands yet, the first hit shows before the others are loaded.
    const limits = this.#hits.length === 0 ? [1, limit] : [limit];
    let answer: Answer | null = null;
    for (const most of limits) {
      if (answer !== null && answer.total <= answer.hits.length) break;
      const outcome = await this.#searcher?.ask(this.#question, most);
      clearTimeout(slow);
      if (asked !== this.#asked || outcome === undefined) return;
      if (outcome.type === 'failed') {
        this.#fail(outcome.offline);
        return;
      }
      answer = withoutNames(outcome.value.answer, outcome.value.named);
      this.#showAnswer({ ...outcome.value, answer });
    }
    if (answer === null) return;
    this.#answered = true;
    this.#results.ariaBusy = null;
    this.#results.append(...this.#moreButton(answer));
    if (focusFrom !== null) this.#hits[focusFrom]?.focus();
    await this.#lookBeside(answer);
    // Whoever asks on waits for no counts of what was asked before.
    if (asked === this.#asked) await this.#count();
  }

  #showAnswer({ answer, named, meant }: Answered): void {
    const focused = this.#hits.findIndex((hit) => hit === document.activeElement);
    this.#results.replaceChildren(...resultLists(answer, this.#messages));
    if (focused !== -1) this.#hits[focused]?.focus();
    const said = answerNotes(this.#question.text, answer, meant ? named : null, this.#messages, this.#own);
    const empty = answerRemedies(answer, named, meant, this.#messages, {
      drop: (facet, id) => this.#ask(withValue(this.#question, facet, id, false), 'step'),
      use: (typed, word) =>
        this.#ask({ ...this.#question, text: this.#question.text.replace(typed, word) }, 'step'),
      narrow: (facet, id, rest) =>
        this.#ask(withValue({ ...this.#question, text: rest }, facet, id, true), 'step'),
      asWords: () => this.#ask({ ...this.#question, text: `"${this.#question.text}"` }, 'step'),
    });
    this.#say(said, [...empty, ...(answer.total === 0 ? [this.#wayOn()] : [])]);
  }

  /** Names what the question is the name of, once it stands. */
  async #lookBeside({ total, widened }: Answer): Promise<void> {
    const asked = this.#asked;
    // While somebody types on, this would only keep the next answer waiting: of a first question most of all, which
    // has the other part of the index opened for it.
    if (this.#question.text.trim() !== '') await new Promise((resolve) => setTimeout(resolve, STAND));
    if (asked !== this.#asked) return;
    await this.#namePages();
    // What takes the place of claims need not stand beside them, and beside nothing found stands nothing.
    if (asked !== this.#asked || total === 0 || widened) return;
    const outcome = await this.#searcher?.named(this.#question);
    if (asked !== this.#asked || outcome?.type !== 'answer' || outcome.value.length === 0) return;
    this.#beside.append(namedList(outcome.value, this.#messages));
  }

  /** Offers the pages of the site that the question names. What reads words comes when it is first needed. */
  async #namePages(): Promise<void> {
    const asked = this.#asked;
    const own = this.#own;
    if (own === undefined || this.#question.text.trim() === '') return;
    const loaded = await import('../results/pages.ts').catch(() => null);
    if (loaded === null || asked !== this.#asked) return;
    const pages = loaded.pagesNamed(this.#question.text);
    if (pages.length > 0) this.#beside.append(pageList(pages, own.page));
  }

  /** Counts come after the hits: they cost more to load and are needed later. */
  async #count(): Promise<void> {
    const asked = this.#asked;
    const wanted = this.#facets.wanted(this.#question);
    if (wanted.length === 0) return;
    const outcome = await this.#searcher?.count(this.#question, wanted);
    if (asked !== this.#asked || outcome === undefined) return;
    if (outcome.type === 'answer') {
      this.#facets.show(this.#question, outcome.value);
      const types = outcome.value.type ?? [];
      const buttons = typeButtons(this.#question, types, this.#messages, (type) =>
        this.#ask({ ...this.#question, chosen: { ...this.#question.chosen, type: [type] } }, 'step'),
      );
      this.#beside.querySelector('.type-list')?.remove();
      if (buttons !== null) this.#beside.append(buttons);
    } else this.#status.append(element('p', {}, this.#messages.facetsFailed, ' ', this.#wayOn()));
  }

  #moreButton({ hits, total }: Answer): readonly HTMLElement[] {
    const left = total - hits.length;
    if (left <= 0) return [];
    const onclick = (): void => {
      const shown = hits.length + PAGE;
      this.#store?.leave({ shown, followed: null });
      void this.#answer(shown, this.#hits.length);
    };
    return [
      element(
        'button',
        { type: 'button', class: 'quiet-button', onclick },
        this.#messages.more({ n: Math.min(PAGE, left) }),
      ),
    ];
  }

  #fail(offline: boolean): void {
    this.#results.ariaBusy = null;
    this.#results.replaceChildren();
    this.#beside.replaceChildren();
    const retry = { type: 'button', class: 'quiet-button', onclick: () => void this.#answer(PAGE, null) };
    const message = offline ? this.#messages.offline : this.#messages.failed;
    this.#say([message], [element('p', {}, element('button', retry, this.#messages.retry)), this.#wayOn()]);
  }

  #wayOn(): HTMLElement {
    const link = element('a', { href: pageData().addresses.claims }, this.#messages.lists);
    return element('p', { class: 'way-on' }, link);
  }

  /** Says that an answer is under way; what stands below keeps its place until it comes. */
  #wait(): void {
    const { blockSize } = getComputedStyle(this.#status);
    this.#say([this.#messages.searching]);
    this.#status.style.minBlockSize = blockSize;
  }

  /** Says sentences to eye and ear, and shows what belongs to them. */
  #say(sentences: readonly string[], nodes: readonly Node[] = []): void {
    this.#status.style.minBlockSize = '';
    this.#status.replaceChildren(
      ...sentences.map((sentence) => element('p', { dir: 'auto' }, sentence)),
      ...nodes,
    );
    this.#speaker.say(sentences.join(' '));
  }

  /** What arrows move between: what the question names, then the hits. */
  get #stops(): readonly HTMLElement[] {
    return [...this.#beside.querySelectorAll<HTMLElement>('a.named'), ...this.#hits];
  }

  get #hits(): readonly HTMLElement[] {
    return [...this.#results.querySelectorAll<HTMLElement>('a.hit')];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'claim-search': ClaimSearch;
  }
}
