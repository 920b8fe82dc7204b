import type { z } from 'zod';
import { stringify } from 'yaml';
import type { SCHEMAS } from '../../corpus/index.ts';
import { EXAMPLES } from './examples.ts';

/**
 * Fields as YAML, each below a comment that says what it means. Fields of the schema that have no value stand
 * there too, as comments. What is empty and takes a list or a group has an example of it.
 */
export function formatCommented(
  kind: keyof typeof SCHEMAS,
  schema: z.ZodObject,
  values: Readonly<Record<string, unknown>>,
): string {
  return Object.entries(schema.shape)
    .map(([key, field]) => {
      const value = values[key];
      const isEmpty = value === undefined || (Array.isArray(value) && value.length === 0);
      const example = isEmpty ? exampleOfGroup(EXAMPLES[kind][key]) : '';
      const meaning = `# ${(field as z.ZodType).description ?? key}${example}`;
      return value === undefined
        ? `${meaning}\n# ${key}:\n`
        : `${meaning}\n${stringify({ [key]: value }, { lineWidth: 0 })}`;
    })
    .join('');
}

/** The first entry of a list, or a group, in a line; nothing of what is written in a word. */
function exampleOfGroup(example: unknown): string {
  const shown: unknown = Array.isArray(example) ? example.slice(0, 1) : example;
  if (typeof shown !== 'object' || shown === null || (Array.isArray(shown) && shown.length === 0)) return '';
  return `, such as ${stringify(shown, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}
