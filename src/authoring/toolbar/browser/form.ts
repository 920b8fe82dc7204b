import type { ClaimInput, EvidenceInput, State } from '../shared/protocol.ts';
import type { Server } from './ask.ts';
import { labelled, make, select } from './elements.ts';
import { keep, recallKept } from './kept.ts';
import { makeRows, type Row } from './rows.ts';
import { articleOfPage, type Selected } from './selected.ts';
import { makeWordsField } from './words-field.ts';

/** The form for a new claim. */
export interface ClaimForm {
  readonly element: HTMLElement;
  readonly select: (selected: Selected) => void;
  /** Takes what the content holds: what can be chosen. */
  readonly use: (state: State) => void;
}

/** What stands in the fields. */
interface Fields extends ClaimInput {
  readonly article: string;
}

/** Makes the form; `saved` is called when a claim file was written. */
export function makeForm(server: () => Server | null, saved: () => void): ClaimForm {
  const article = select([], '');
  const claim = make('textarea', { rows: 2, 'data-field': 'claim' });
  const kind = select([], '');
  const assessment = select([], '');
  const reason = make('textarea', { rows: 2, 'data-field': 'reason' });
  const note = make('textarea', { rows: 3, 'data-field': 'note' });
  const id = make('input', { type: 'text', spellcheck: 'false', 'data-field': 'id' });
  const publish = make('input', { type: 'checkbox', id: 'publish' });
  const outcome = make('div', { role: 'alert', class: 'outcome', 'data-part': 'outcome' });
  const actorIds = make('datalist', { id: 'actor-ids' });
  const sourceIds = make('datalist', { id: 'source-ids' });
  let sides: readonly string[] = [];

  const remember = (): void => keep({ fields: { ...read() } });
  const words = makeWordsField(
    server,
    () => article.value,
    (told) => {
      id.placeholder = told?.id ?? '';
      remember();
    },
  );
  const actors = makeRows('Actors', 'actor', '', actorRow, remember);
  const evidence = makeRows<EvidenceInput>(
    'Evidence',
    'source',
    { side: 'supports', source: '', says: '' },
    (value, label) => evidenceRow(sides, value, label),
    remember,
  );
  const read = (): Fields => ({
    article: article.value,
    parts: words.parts(),
    paragraph: words.paragraph(),
    id: given(id),
    claim: given(claim),
    kind: kind.value,
    assessment: assessment.value,
    reason: given(reason),
    note: given(note),
    status: publish.checked ? 'published' : 'draft',
    actors: actors.values().filter((one) => one !== ''),
    evidence: evidence.values().filter(({ source, says }) => source !== '' || says !== ''),
  });
  const fill = (fields: Partial<Fields>): void => {
    words.set(fields.parts ?? [], fields.paragraph);
    id.value = fields.id ?? '';
    claim.value = fields.claim ?? '';
    reason.value = fields.reason ?? '';
    note.value = fields.note ?? '';
    publish.checked = fields.status === 'published';
    kind.value = fields.kind ?? 'event';
    assessment.value = fields.assessment ?? 'unverified';
    actors.set(fields.actors ?? []);
    evidence.set(fields.evidence ?? []);
  };
  const refuse = (...messages: readonly string[]): void =>
    outcome.replaceChildren(
      make('p', {}, 'Nothing was written.'),
      make('ul', {}, ...messages.map((message) => make('li', {}, message))),
    );
  const submit = async (): Promise<void> => {
    const asking = server();
    if (asking === null) {
      refuse('The server did not greet this page yet: load it again.');
      return;
    }
    const { article: slug, ...input } = read();
    if (input.parts.length === 0) {
      refuse('Select the words that the claim quotes, or type them.');
      return;
    }
    const key = crypto.randomUUID();
    // The file may load the page anew before the answer is here.
    keep({ saving: key });
    const saving = await asking.save({ key, article: slug, claim: input });
    if (saving.type === 'refused') {
      keep({ saving: null });
      refuse(...saving.messages);
    } else saved();
  };
  const form = make(
    'form',
    {
      oninput: () => {
        // What is typed is of the next claim.
        keep({ wrote: null });
        remember();
      },
      onsubmit: (event) => {
        event.preventDefault();
        submit().catch((error: unknown) => refuse(error instanceof Error ? error.message : String(error)));
      },
    },
    labelled('Article', article),
    words.element,
    labelled('Restated neutrally, in one sentence', claim),
    make('div', { class: 'pair' }, labelled('Kind', kind), labelled('Assessment', assessment)),
    labelled('Why this assessment', reason),
    actors.element,
    evidence.element,
    labelled('Note', note, 'Markdown: what is claimed, what was found, what remains open.'),
    labelled('Id', id, 'The name of its file and its address; left empty, it is made of the words.'),
    make(
      'p',
      { class: 'check' },
      publish,
      make('label', { for: 'publish' }, ' Publish it (else it is a draft, in no build)'),
    ),
    outcome,
    make('button', { type: 'submit', class: 'main' }, 'Save the claim'),
    actorIds,
    sourceIds,
  );
  article.addEventListener('change', words.look);
  return {
    element: form,
    select: words.select,
    use: (state) => {
      const kept = (recallKept().fields ?? {}) as Partial<Fields>;
      const page = articleOfPage();
      ({ sides } = state);
      article.replaceChildren(
        ...state.articles.map(({ id: slug, name }) => make('option', { value: slug }, name)),
      );
      for (const [field, values] of [
        [kind, state.kinds],
        [assessment, state.assessments],
      ] as const) {
        field.replaceChildren(...values.map((value) => make('option', { value }, value)));
      }
      article.value = page ?? kept.article ?? state.articles[0]?.id ?? '';
      for (const [list, choices] of [
        [actorIds, state.actors],
        [sourceIds, state.sources],
      ] as const) {
        list.replaceChildren(...choices.map(({ id: value, name }) => make('option', { value }, name)));
      }
      // What was begun on one article is no claim of another.
      fill(kept.article === article.value ? kept : {});
    },
  };
}

function given(field: HTMLInputElement | HTMLTextAreaElement): string | undefined {
  const value = field.value.trim();
  return value === '' ? undefined : value;
}

function actorRow(value: string, label: string): Row<string> {
  const field = make('input', { type: 'text', list: 'actor-ids', 'aria-label': `Id of ${label}`, value });
  return { fields: [field], value: () => field.value.trim() };
}

function evidenceRow(sides: readonly string[], value: EvidenceInput, label: string): Row<EvidenceInput> {
  const side = select(sides, value.side);
  side.setAttribute('aria-label', `Side of ${label}`);
  const field = (name: string, text: string, list?: string): HTMLInputElement =>
    make('input', { type: 'text', placeholder: name, 'aria-label': `${name} (${label})`, value: text, list });
  const source = field('Id of the source', value.source, 'source-ids');
  const says = field('What it says', value.says);
  const locator = field('Where in it', value.locator ?? '');
  return {
    fields: [side, source, says, locator],
    value: () => ({
      side: side.value,
      source: source.value.trim(),
      says: says.value.trim(),
      locator: given(locator),
    }),
  };
}
