import { createHash } from 'node:crypto';

/** SHA-256 of the canonical text in lower-case hexadecimal. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
