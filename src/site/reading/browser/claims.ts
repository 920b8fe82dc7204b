/** A claim as the reading page shows it. */
export interface PageClaim {
  readonly id: string;
  readonly assessment: string;
  readonly kind: string;
  /** Who says its words, where the text tells. */
  readonly speaker: readonly string[];
  /** Number of its note, as shown. */
  readonly number: string;
  readonly note: HTMLDetailsElement;
  /** Every stretch of its words, in the order of the text. Stretches may belong to other claims too. */
  readonly marks: readonly HTMLElement[];
  /** The numbers that lead to its note, one at each place where it stands. */
  readonly references: readonly HTMLAnchorElement[];
}

/** The claims of a reading page by id, in the order of their numbers. */
export type PageClaims = ReadonlyMap<string, PageClaim>;

/** Reads the claims of the page from its notes, marks and note numbers. */
export function readClaims(page: ParentNode): PageClaims {
  const marks = new Map<string, HTMLElement[]>();
  for (const mark of page.querySelectorAll<HTMLElement>('mark[data-claims]')) {
    for (const id of markedClaims(mark)) push(marks, id, mark);
  }
  const references = new Map<string, HTMLAnchorElement[]>();
  for (const link of page.querySelectorAll<HTMLAnchorElement>('a.noteref')) {
    push(references, referredClaim(link), link);
  }
  const claims = new Map<string, PageClaim>();
  for (const note of page.querySelectorAll<HTMLDetailsElement>('details.note')) {
    const id = note.querySelector('.note-body')?.id.replace(/^n-/, '');
    if (id === undefined) continue;
    claims.set(id, {
      id,
      assessment: note.dataset['assessment'] ?? '',
      kind: note.dataset['kind'] ?? '',
      speaker: JSON.parse(note.dataset['speakers'] ?? '[]') as readonly string[],
      number: note.querySelector('.number')?.textContent ?? '',
      note,
      marks: marks.get(id) ?? [],
      references: references.get(id) ?? [],
    });
  }
  return claims;
}

/** Ids of the claims that a stretch of words belongs to. */
export function markedClaims(mark: HTMLElement): readonly string[] {
  return (mark.dataset['claims'] ?? '').split(' ').filter((id) => id !== '');
}

/** Id of the claim whose note a number leads to. */
export function referredClaim(reference: HTMLAnchorElement): string {
  return decodeURIComponent(reference.hash).replace(/^#n-/, '');
}

/** Whether a claim shows: landed on, or not filtered out, and the marks not switched off. */
export function isShown(claim: PageClaim): boolean {
  const { classList } = claim.note;
  const isAsked = !classList.contains('off') && document.documentElement.dataset['notes'] !== 'text';
  return isAsked || classList.contains('landed');
}

/** What a note says in short: number, assessment, restatement, reason. */
export function shortNote({ note }: PageClaim): readonly Element[] {
  return [...note.querySelectorAll('.number, summary .assessment, .restatement, .reason')];
}

/** The claim that an element stands for: a number, a note or something in it, or marked words. */
export function claimAround(element: Element | null, claims: PageClaims): PageClaim | null {
  const reference = element?.closest<HTMLAnchorElement>('a.noteref');
  if (reference) return claims.get(referredClaim(reference)) ?? null;
  const id = element?.closest('details.note')?.querySelector('.note-body')?.id.replace(/^n-/, '');
  const mark = element?.closest<HTMLElement>('mark[data-claims]');
  return claims.get(id ?? (mark ? (markedClaims(mark)[0] ?? '') : '')) ?? null;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
