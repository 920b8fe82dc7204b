import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Content } from '../content.ts';

/** Writes content below a folder; files that stand there already are replaced. */
export function writeContent(folder: string, content: Content): void {
  for (const [name, text] of Object.entries(content)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
