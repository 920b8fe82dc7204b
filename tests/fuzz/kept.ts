import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FUZZ_LAWS, type FuzzLaw } from './laws.ts';

/** Where the smallest inputs are kept that once broke a law. */
export const KEPT = path.join(import.meta.dirname, '../fixtures/fuzz');

interface Kept {
  readonly law: string;
  readonly input: unknown;
}

/** Every kept input with its law. A file whose law is no more is an error. */
export function keptCases(): [name: string, law: FuzzLaw, input: never][] {
  return readdirSync(KEPT)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const { law, input } = JSON.parse(readFileSync(path.join(KEPT, file), 'utf8')) as Kept;
      const found = FUZZ_LAWS.find(({ name }) => name === law);
      if (found === undefined) throw new Error(`${file} is of no law`);
      return [file, found, input as never];
    });
}

/** Keeps an input that broke a law, under a name that follows from it. Gives the file. */
export function keep(law: FuzzLaw, input: unknown): string {
  const text = `${JSON.stringify({ law: law.name, input }, null, 2)}\n`;
  const file = path.join(KEPT, `${createHash('sha256').update(text).digest('hex').slice(0, 12)}.json`);
  mkdirSync(KEPT, { recursive: true });
  writeFileSync(file, text);
  return file;
}
