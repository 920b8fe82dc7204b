import type { DevToolbarApp } from 'astro';
import { TOKEN_EVENT, type Greeting, type State } from '../shared/protocol.ts';
import { serverOf, type Server } from './ask.ts';
import { make } from './elements.ts';
import { makeForm } from './form.ts';
import { keep, recallKept } from './kept.ts';
import { draftList, issueList } from './lists.ts';
import style from './panel.css?inline';
import { readSelected } from './selected.ts';

/** Milliseconds that a selection stands still before its words are taken over. */
const SETTLES_AFTER = 100;

/** The app "Annotate": a claim is made of words that are selected in the page. */
const app: DevToolbarApp = {
  init(canvas, toolbar, connection) {
    let server: Server | null = null;
    let isOpen = false;
    let opener: HTMLElement | null = null;
    const form = makeForm(
      () => server,
      () => void refresh(),
    );
    const heading = make('h1', { id: 'annotate', tabindex: -1 }, 'Annotate');
    const told = make('p', { role: 'status', class: 'told', 'data-part': 'told' });
    const report = make('div');
    const reportTitle = make('summary', {}, 'Report');
    const drafts = make('div');
    const draftsTitle = make('summary', {}, 'Drafts');
    const section = (title: HTMLElement, content: HTMLElement, open: boolean): HTMLElement =>
      make('details', { name: 'annotate', open }, title, content);
    const panel = make(
      'section',
      { role: 'dialog', 'aria-labelledby': 'annotate', class: 'panel' },
      make(
        'div',
        { class: 'head' },
        heading,
        make(
          'button',
          { type: 'button', 'aria-label': 'Close', onclick: () => toolbar.toggleState({ state: false }) },
          '×',
        ),
      ),
      told,
      section(make('summary', {}, 'New claim'), form.element, true),
      section(reportTitle, report, false),
      section(draftsTitle, drafts, false),
    );
    // What is typed here is for no shortcut of the page; Escape is for the toolbar, which closes the app.
    panel.addEventListener('keydown', (event) => event.stopPropagation());
    canvas.append(make('style', {}, style), panel);

    const show = (state: State): void => {
      form.use(state);
      report.replaceChildren(issueList(state));
      drafts.replaceChildren(draftList(state));
      const errors = state.issues.filter(({ severity }) => severity === 'error').length;
      reportTitle.textContent = `Report (${state.issues.length})`;
      draftsTitle.textContent = `Drafts (${state.drafts.length})`;
      toolbar.toggleNotification(
        state.issues.length === 0
          ? { state: false }
          : { state: true, level: errors > 0 ? 'error' : 'warning' },
      );
    };
    const refresh = async (): Promise<void> => {
      if (server === null) return;
      const state = await server.state();
      const { saving, wrote } = recallKept();
      const { saved } = state;
      if (saved !== null && (saved.key === saving || saved.key === wrote)) {
        keep({ saving: null, fields: null, wrote: saved.key });
        told.replaceChildren(`Wrote ${saved.file}. `, make('a', { href: saved.href }, 'Show its words'));
      }
      show(state);
    };
    connection.on<Greeting>(TOKEN_EVENT, (greeting) => {
      // Each page that is opened is greeted, and every other one hears it.
      if (server !== null) return;
      server = serverOf(greeting);
      refresh().then(
        () => {
          if (recallKept().open) toolbar.toggleState({ state: true });
        },
        (error: unknown) => {
          told.textContent = error instanceof Error ? error.message : String(error);
        },
      );
    });

    const takeSelected = (): void => {
      const selected = readSelected();
      if (selected !== null) form.select(selected);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    document.addEventListener('selectionchange', () => {
      clearTimeout(timer);
      if (isOpen) timer = setTimeout(takeSelected, SETTLES_AFTER);
    });
    toolbar.onToggled(({ state }) => {
      if (isOpen === state) return;
      isOpen = state;
      keep(state ? { open: true } : { open: false, wrote: null });
      if (state) {
        opener = focused();
        takeSelected();
        heading.focus({ preventScroll: true });
      } else opener?.focus({ preventScroll: true });
    });
  },
};

/** The element that has the focus, in whichever shadow tree it stands. */
function focused(): HTMLElement | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element instanceof HTMLElement ? element : null;
}

export default app;
