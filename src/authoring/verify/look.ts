import { parseHTML } from 'linkedom';
import type { z } from 'zod';
import type { PublishedSite } from './published-site.ts';

/** A site that is being looked at. */
export interface Look {
  readonly site: PublishedSite;
  readonly seen: { readonly pages: Set<string>; readonly files: Set<string> };
  readonly fault: (file: string, what: string) => void;
}

/** A file or page, counted among those seen; null where it is missing, which is told. */
export async function bytesOf(look: Look, file: string): Promise<Uint8Array | null> {
  (file.endsWith('/') ? look.seen.pages : look.seen.files).add(file);
  const bytes = await look.site.read(file);
  if (bytes === null) look.fault(file, 'is missing');
  return bytes;
}

/** A page as a browser has it; null where it is missing, which is told. */
export async function documentOf(look: Look, at: string): Promise<Document | null> {
  const bytes = await bytesOf(look, at);
  return bytes === null ? null : parseHTML(new TextDecoder().decode(bytes)).document;
}

/** A file of a shape; null where it is missing or has another, which is told. */
export async function json<T extends z.ZodType>(
  look: Look,
  file: string,
  shape: T,
): Promise<z.output<T> | null> {
  const bytes = await bytesOf(look, file);
  if (bytes === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    look.fault(file, 'is no JSON');
    return null;
  }
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  look.fault(file, `is not what it should be at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  return null;
}

/** Does some work on each item, on some of them side by side. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items];
  const lane = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
}

/** How many files are read side by side. */
const AT_ONCE = 8;
