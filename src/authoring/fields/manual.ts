import { z } from 'zod';
import { SCHEMAS, type Schemas } from '../../corpus/index.ts';
import { describeFields, type FieldRow } from './describe.ts';
import { exampleOf } from './examples.ts';

/** A kind of file that an editor writes. */
export type Kind = keyof typeof SCHEMAS;

/** Every kind of file. */
export const KINDS = Object.keys(SCHEMAS) as readonly Kind[];

/** A field with an example of it; null where it needs none. */
export interface ManualRow extends FieldRow {
  readonly example: string | null;
}

/** The fields of a kind with an example of each, by the schemas of a site. */
export function rowsOf(kind: Kind, schemas: Schemas = SCHEMAS): readonly ManualRow[] {
  return describeFields(schemas[kind]).map((row) => ({ ...row, example: exampleOf(kind, row.name) }));
}

/**
 * The JSON Schema of a kind of file, by the schemas of a site, for editors that complete and check while somebody types.
 * @see https://json-schema.org/draft/2020-12
 */
export function jsonSchemaOf(kind: Kind, schemas: Schemas = SCHEMAS): object {
  return z.toJSONSchema(schemas[kind], { io: 'input', unrepresentable: 'any' });
}
