import { stringify } from 'yaml';
import type { FoundWriter } from './found/byline.ts';

/** Frontmatter of an article as it is written, in the order of the keys. */
export interface ArticleFrontmatter {
  readonly title: string;
  readonly standfirst?: string;
  readonly author: FoundWriter | readonly FoundWriter[];
  readonly publication: { readonly name: string; readonly url?: string };
  readonly published: string | null;
  readonly captured: string;
  readonly lang: string;
  readonly genre: string;
  readonly rights: string;
  /** Who speaks in a transcript, by the words with which paragraphs begin. */
  readonly speakers?: readonly { readonly label: string; readonly name?: string | null | undefined }[];
  readonly textSha256: string;
}

/** The text of an `article.md`. */
export function formatArticle(fields: ArticleFrontmatter, body: string): string {
  return `---\n${stringify(fields, { lineWidth: 0 })}---\n\n${body}\n`;
}
