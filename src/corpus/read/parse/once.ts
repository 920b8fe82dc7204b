import type { z } from 'zod';
import type { Issue } from '../../../report/index.ts';
import { lastOf, remembered } from '../../../text/index.ts';
import type { ContentFile } from '../files.ts';
import type { Writer } from '../yaml/faults.ts';
import { readYaml } from '../yaml/yaml.ts';
import type { Parsed } from './parsed.ts';

/** Reads a file once, with what is wrong in it. */
export type ReadOnce<T> = (file: ContentFile) => { readonly result: T; readonly issues: readonly Issue[] };

/** Reads a file the first time it is asked for, and gives the same again. */
export function withIssues<T>(read: (file: ContentFile, issues: Issue[]) => T): ReadOnce<T> {
  return remembered((file) => {
    const issues: Issue[] = [];
    return { result: read(file, issues), issues };
  });
}

/** Reads files of a schema, each once; null of one that is refused. */
export function entryReader<S extends z.ZodType>(
  schema: S,
  writer: Writer = 'person',
): ReadOnce<Parsed<z.output<S>> | null> {
  return withIssues((file, issues) => {
    const read = readYaml(file.text, schema, file.file, 0, writer);
    if (read.type === 'read')
      return { id: lastOf(file.parts).replace(/\.ya?ml$/, ''), file: file.file, entry: read.entry };
    issues.push(...read.issues);
    return null;
  });
}
