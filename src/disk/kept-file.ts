import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The SHA-256 of some bytes, or of a text in UTF-8, in base64url: 43 characters. */
export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('base64url');
}

/**
 * Writes a file of what is kept from one run to the next, which takes its name when it is whole. A folder without room, or
 * without leave to write, keeps nothing: what is made does not depend on it.
 */
export function writeKept(file: string, content: Uint8Array): void {
  const part = `${file}.${randomUUID()}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(part, content);
    renameSync(part, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    try {
      rmSync(part, { force: true });
    } catch {
      return;
    }
  }
}
