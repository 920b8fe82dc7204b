import { hashOf } from './tighten-policy.ts';

/** A script or style that stands in the page itself, with the hash by which the page’s policy allows it. */
export interface InlineCode {
  readonly code: string;
  readonly hash: `sha256-${string}`;
}

/**
 * Sets on the root, before anything is drawn, what the scripts of earlier pages kept: the reader’s mode of
 * notes, and for whoever comes from another page of the site that its faces are at hand. Set later, either
 * would move the text under the reader’s eyes.
 */
const CODE =
  'try{const{dataset}=document.documentElement,take=(key)=>{const value=localStorage.getItem("scholium:"+key);' +
  'if(value)dataset[key]=value};take("notes");if(document.referrer.startsWith(location.origin))take("faces")}catch{}';

/** The early script of every page. */
export function earlyScript(): Promise<InlineCode> {
  return inline(CODE);
}

/** A script or style as it stands in a page, with its hash. */
export async function inline(code: string): Promise<InlineCode> {
  return { code, hash: await hashOf(code) };
}
