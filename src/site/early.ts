/** A script that stands in the page itself, with the hash by which the page’s policy allows it. */
export interface EarlyScript {
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
export async function earlyScript(): Promise<EarlyScript> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(CODE));
  return { code: CODE, hash: `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}` };
}
