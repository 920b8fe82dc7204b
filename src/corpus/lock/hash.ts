import { createHash } from 'node:crypto';
import { createIssue, type Issue } from '../../report/index.ts';
import type { ParsedArticle } from '../read/parse/parsed.ts';

/** SHA-256 of the canonical text in lower-case hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Reports, as text-changed, a text that no longer has the hash that its article gives. */
export function findChangedText({ file, text }: ParsedArticle): readonly Issue[] {
  const entry = text?.entry ?? null;
  if (text === null || entry === null) return [];
  const { value, positionOf } = entry;
  const actual = hashText(text.flat.text);
  if (actual === value.textSha256) return [];
  const message = `The canonical text hashes to ${actual}, not to what textSha256 says: a word of it has changed.`;
  return [createIssue('text-changed', file, positionOf(['textSha256']), message)];
}
