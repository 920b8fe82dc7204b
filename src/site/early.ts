import { hashOf } from './tighten-policy.ts';

/** A script or style that stands in the page itself, with the hash by which the page’s policy allows it. */
export interface InlineCode {
  readonly code: string;
  readonly hash: `sha256-${string}`;
}

/**
 * Sets the reader’s mode of notes, kept by the reading tools, before the text is drawn. The tools start
 * later, when notes that went then would move the text under the reader’s eyes.
 */
const CODE =
  'try{const n=localStorage.getItem("scholium:notes");if(n)document.documentElement.dataset.notes=n}catch{}';

/** The early script of the reading page. */
export function earlyScript(): Promise<InlineCode> {
  return inline(CODE);
}

/** A script or style as it stands in a page, with its hash. */
export async function inline(code: string): Promise<InlineCode> {
  return { code, hash: await hashOf(code) };
}
