/** What outlives the page being loaded anew, as long as its tab is open. */
export interface Kept {
  /** Whether the app was open. */
  readonly open: boolean;
  /** What stood in the fields, by article; see `form.ts`. */
  readonly fields: Readonly<Record<string, unknown>> | null;
  /** The key of a saving whose outcome is not known yet. */
  readonly saving: string | null;
  /**
   * The key of the last saving that went well, until the next claim is begun or the app is closed: a saving can load
   * the page more than once.
   */
  readonly wrote: string | null;
}

const KEY = 'scholium:annotate';
const NOTHING: Kept = { open: false, fields: null, saving: null, wrote: null };

/** What was kept last. */
export function recallKept(): Kept {
  try {
    return { ...NOTHING, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Kept>) };
  } catch {
    return NOTHING;
  }
}

/** Keeps some of it anew. Where nothing can be stored nothing is kept. */
export function keep(changed: Partial<Kept>): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ ...recallKept(), ...changed }));
  } catch {
    // A tab without storage loses what was typed when its page is loaded anew, and nothing else.
  }
}
