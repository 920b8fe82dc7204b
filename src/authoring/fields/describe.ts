import type { z } from 'zod';

/** One field of a kind of file, as the manual tells it. */
export interface FieldRow {
  /** Such as `figures[].words`. */
  readonly name: string;
  /** What may stand there, in words: `text`, `one of a, b`, `list of text`. */
  readonly form: string;
  /** What holds where the field is left out; null where it must be given. */
  readonly otherwise: string | null;
  readonly meaning: string;
}

/** Every field that a schema knows, those of groups behind the group. */
export function describeFields(schema: z.core.$ZodType): readonly FieldRow[] {
  return [...rowsOf(schema, '')];
}

type Definition = z.core.$ZodTypes['_zod']['def'];

const definitionOf = (schema: z.core.$ZodType): Definition => (schema as z.core.$ZodTypes)._zod.def;

function* rowsOf(schema: z.core.$ZodType, prefix: string): Generator<FieldRow> {
  const { inner } = unwrap(schema);
  const definition = definitionOf(inner);
  if (definition.type === 'array') yield* rowsOf(definition.element, `${prefix}[]`);
  else if (definition.type === 'union')
    for (const option of definition.options) {
      const inside = definitionOf(option);
      // One, or a list of such: said once.
      const isSaid = inside.type === 'array' && definition.options.includes(inside.element);
      if (!isSaid) yield* rowsOf(option, prefix);
    }
  else if (definition.type === 'object') {
    for (const [key, field] of Object.entries(definition.shape)) {
      const name = prefix === '' ? key : `${prefix}.${key}`;
      const { otherwise } = unwrap(field);
      yield { name, form: formOf(field), otherwise, meaning: meaningOf(field) };
      yield* rowsOf(field, name);
    }
  }
}

/** A schema without what makes it optional, and what then holds. */
function unwrap(schema: z.core.$ZodType): {
  readonly inner: z.core.$ZodType;
  readonly otherwise: string | null;
} {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'optional':
      return { inner: unwrap(definition.innerType).inner, otherwise: 'nothing' };
    case 'default':
      return { inner: unwrap(definition.innerType).inner, otherwise: shown(definition.defaultValue) };
    case 'nullable':
      return unwrap(definition.innerType);
    case 'pipe':
      return unwrap(definition.in);
    default:
      return { inner: schema, otherwise: null };
  }
}

function shown(value: unknown): string {
  return Array.isArray(value) && value.length === 0 ? 'an empty list' : JSON.stringify(value);
}

/** What may stand in a field, in words. */
function formOf(schema: z.core.$ZodType): string {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case 'optional':
    case 'default':
      return formOf(definition.innerType);
    case 'nullable':
      return `${formOf(definition.innerType)} or null`;
    case 'pipe':
      return formOf(definition.in);
    case 'array':
      return `list of ${formOf(definition.element)}`;
    case 'union':
      return [...new Set(definition.options.map(optionOf))].join(' or ');
    case 'enum':
      return `one of ${Object.values(definition.entries).join(', ')}`;
    case 'literal':
      return definition.values.map(String).join(' or ');
    case 'object':
      return 'group';
    case 'number':
      return (definition.checks ?? []).length > 0 || 'format' in definition ? 'whole number' : 'number';
    case 'string':
      return 'text';
    case 'boolean':
      return 'true or false';
    default:
      return definition.type;
  }
}

/** What one of several things may be: a text says it itself where not every text will do. */
function optionOf(schema: z.core.$ZodType): string {
  const own = (schema as z.ZodType).description;
  return definitionOf(schema).type === 'string' && own !== undefined ? own : formOf(schema);
}

function meaningOf(schema: z.core.$ZodType): string {
  const own = (schema as z.ZodType).description;
  if (own !== undefined) return own;
  const definition = definitionOf(schema);
  if (definition.type === 'optional' || definition.type === 'default' || definition.type === 'nullable')
    return meaningOf(definition.innerType);
  if (definition.type === 'array') return meaningOf(definition.element);
  return '';
}
