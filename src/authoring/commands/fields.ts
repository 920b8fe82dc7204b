import { schemasWith } from '../../corpus/index.ts';
import { jsonSchemaOf, KINDS, rowsOf, type ManualRow } from '../fields/manual.ts';
import type { Command } from '../terminal/command.ts';
import { contentOf, ownTermsIn } from './content-of.ts';

/** `scholium fields`: every field of a kind of file, from its schema. */
export const fields: Command = {
  name: 'fields',
  summary: 'Say what each field of a file means, what it takes and what holds where it is left out',
  usage: '[site|article|claim|source|actor|series]',
  examples: ['fields', 'fields claim', 'fields source --json', 'fields source --schema'],
  options: {
    schema: {
      type: 'boolean',
      help: 'print the JSON Schema of one kind of file, with the terms of the site, for what completes YAML',
    },
  },
  run(world, { positionals, flags, values }) {
    const [name, ...others] = positionals;
    const kind = KINDS.find((one) => one === name);
    if (others.length > 0 || (name !== undefined && kind === undefined)) {
      world.error(`Give one of ${KINDS.join(', ')}, or nothing for all of them.`);
      return 2;
    }
    const kinds = kind === undefined ? KINDS : [kind];
    const schemas = schemasWith(ownTermsIn(world, contentOf(world, values)));
    if (flags.has('schema')) {
      if (kind === undefined) {
        world.error(`Give one of ${KINDS.join(', ')}: each has a schema of its own.`);
        return 2;
      }
      world.out(JSON.stringify(jsonSchemaOf(kind, schemas), null, 2));
      return 0;
    }
    if (flags.has('json')) {
      const all = kinds.map((one) => [one, rowsOf(one, schemas)] as const);
      world.out(JSON.stringify(Object.fromEntries(all), null, 2));
    } else
      world.out(
        kinds.map((one) => [`${one}:`, ...rowsOf(one, schemas).map(formatRow)].join('\n')).join('\n\n'),
      );
    return 0;
  },
};

function formatRow({ name, form, otherwise, meaning, example }: ManualRow): string {
  const need = otherwise === null ? 'must be given' : `${otherwise} where it is left out`;
  const shown = example === null || example.length > 100 ? '' : `\n      such as: ${example}`;
  return `  ${name}\n      ${meaning}. ${form.charAt(0).toUpperCase()}${form.slice(1)}; ${need}.${shown}`;
}
