import type { z } from 'zod';
import { stringify } from 'yaml';

/**
 * Fields as YAML, each below a comment that says what it means. Fields of the schema that have no value stand
 * there too, as comments.
 */
export function formatCommented(schema: z.ZodObject, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(schema.shape)
    .map(([key, field]) => {
      const meaning = `# ${(field as z.ZodType).description ?? key}`;
      const value = values[key];
      return value === undefined
        ? `${meaning}\n# ${key}:\n`
        : `${meaning}\n${stringify({ [key]: value }, { lineWidth: 0 })}`;
    })
    .join('');
}
