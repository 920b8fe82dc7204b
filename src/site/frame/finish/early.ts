import { hashOf } from './hash.ts';

/** A script or style that stands in the page itself, with the hash by which the page’s policy allows it. */
export interface InlineCode {
  readonly code: string;
  readonly hash: `sha256-${string}`;
}

/**
 * Sets what the reader chose to see before anything is drawn: colours and size of letters. Says on the root that
 * the site’s faces are at hand: for whoever comes from another page of the site, which fetched them, and does not
 * save data.
 */
const CHOICES = `{const d=document.documentElement.dataset;if(document.referrer.startsWith(location.origin)&&!navigator.connection?.saveData)d.faces="";try{for(const k of["theme","letters"]){const v=localStorage.getItem("scholium:"+k);if(v)d[k]=v}}catch{}}`;

/**
 * Sets the reader’s mode of notes, kept by the reading tools, before the first note is drawn. The tools start
 * later, when notes that went then would move the text under the reader’s eyes.
 */
const NOTES =
  'try{const n=localStorage.getItem("scholium:notes");if(n)document.documentElement.dataset.notes=n}catch{}';

/** The script in the head of every page. */
export function choicesScript(): InlineCode {
  return inline(CHOICES);
}

/** The script before the first note: storage is slow to ask, and the first words need not wait for it. */
export function notesScript(): InlineCode {
  return inline(NOTES);
}

/** A script or style as it stands in a page, with its hash. */
export function inline(code: string): InlineCode {
  return { code, hash: hashOf(code) };
}
