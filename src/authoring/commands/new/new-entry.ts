import path from 'node:path';
import {
  ACTOR_KINDS,
  explainValue,
  READ_DEPTHS,
  schemasWith,
  SERIES_UNITS,
  STANDINGS,
  summaryPlaceholder,
  unitsInWords,
} from '../../../corpus/index.ts';
import { formatCommented } from '../../fields/commented.ts';
import { toId, wrongId } from '../../proposals/ids.ts';
import {
  Cancelled,
  type Command,
  type CommandInput,
  type ExitCode,
  type OptionSpec,
  type World,
} from '../../terminal/command.ts';
import { contentOf, ownTermsIn } from '../content-of.ts';
import { writeNew } from './new-file.ts';

const COMMON = {
  id: { type: 'string', help: 'id, the name of the file (default: from what is given)' },
  force: { type: 'boolean', help: 'replace a file that exists' },
} as const satisfies Record<string, OptionSpec>;

/** `scholium new source`: a source from an address or a title. */
export const newSource: Command = {
  name: 'new source',
  summary: 'Make the file of a source, with every field, from an address or a title',
  usage: '<address or title>',
  examples: [
    'new source https://brod.example/survey --title "Survey of the fish" --standing primary --read full --id brod-survey',
    'new source "Parish books of Brod" --type book --publisher "Parish of Brod"',
  ],
  options: {
    ...COMMON,
    type: { type: 'string', help: 'CSL type (default: webpage for an address, document for a title)' },
    title: { type: 'string', help: 'title as found' },
    author: { type: 'string', multiple: true, help: 'author, "Family, Given" or a body; may be repeated' },
    publisher: { type: 'string', help: 'body or outlet' },
    issued: { type: 'string', help: 'EDTF date of publication' },
    standing: {
      type: 'string',
      help: `one of ${STANDINGS.join(', ')}, or of the site’s own (default: reporting)`,
    },
    read: { type: 'string', help: `one of ${READ_DEPTHS.join(', ')} (default: not-opened)` },
  },
  run(world, input) {
    const { positionals, values, lists } = input;
    const [given] = positionals;
    if (given === undefined || positionals.length > 1) return usage(world, 'Give one address, or one title.');
    const isAddress = /^https?:\/\//i.test(given);
    const title = values.get('title') ?? (isAddress ? `[Page at ${hostOf(given)}]` : given);
    const authors = lists.get('author') ?? [];
    return write(
      world,
      input,
      'source',
      'sources',
      values.get('title') ?? (isAddress ? addressWords(given) : given),
      {
        type: values.get('type') ?? (isAddress ? 'webpage' : 'document'),
        title,
        ...(authors.length > 0 && { author: authors.map(nameOf) }),
        publisher: values.get('publisher'),
        issued: values.get('issued'),
        ...(isAddress && { URL: given, accessed: world.today() }),
        standing: values.get('standing') ?? 'reporting',
        read: values.get('read') ?? 'not-opened',
      },
    );
  },
};

/** `scholium new actor`: an actor from a name. */
export const newActor: Command = {
  name: 'new actor',
  summary: 'Make the file of an actor, with every field, from a name',
  usage: '<name>',
  examples: [
    'new actor "Council of Brod" --kind body --alias "the council" --summary "The elected council of Brod."',
  ],
  options: {
    ...COMMON,
    kind: { type: 'string', help: `one of ${ACTOR_KINDS.join(', ')} (default: group)` },
    alias: {
      type: 'string',
      multiple: true,
      help: 'form under which a text names the actor (default: the name); may be repeated',
    },
    summary: { type: 'string', help: 'one neutral sentence' },
  },
  run(world, input) {
    const { positionals, values, lists } = input;
    const [name] = positionals;
    if (name === undefined || name.trim() === '' || positionals.length > 1)
      return usage(world, 'Give one name, in quotation marks where it has several words.');
    return write(world, input, 'actor', 'actors', name, {
      name,
      kind: values.get('kind') ?? 'group',
      aliases: lists.get('alias') ?? [name],
      summary: values.get('summary') ?? summaryPlaceholder(name),
      sources: [],
      sameAs: [],
    });
  },
};

/** What the unit of a series may be. */
const UNIT_HELP = unitsInWords(SERIES_UNITS);

/** `scholium new series`: a series from a title and its points. */
export const newSeries: Command = {
  name: 'new series',
  summary: 'Make the file of a series, with every field, from a title and points',
  usage: '<title> --source <id> --measure <what> --unit <unit> --point <year>=<value>',
  examples: [
    'new series "Salmon at Brod" --source brod-survey --measure "salmon counted" --unit count --point 2023=12 --point 2024=9',
  ],
  options: {
    ...COMMON,
    source: { type: 'string', help: 'id of the dataset' },
    measure: { type: 'string', help: 'what is counted' },
    unit: { type: 'string', help: `${UNIT_HELP} (default: asked for, else count)` },
    point: { type: 'string', multiple: true, help: 'a year and its value, such as 2024=9; may be repeated' },
  },
  async run(world, input) {
    const { positionals, flags, values, lists } = input;
    const [title] = positionals;
    const [source, measure, points] = [values.get('source'), values.get('measure'), lists.get('point')];
    if (title === undefined || positionals.length > 1)
      return usage(world, 'Give one title, in quotation marks where it has several words.');
    if (source === undefined || measure === undefined || points === undefined)
      return usage(world, 'Give --source, --measure and at least one --point.');
    const read = points.map((point) => /^(\d{1,4})=(-?\d+(?:\.\d+)?)$/.exec(point));
    const odd = points.find((_, i) => read[i] === null);
    if (odd !== undefined)
      return usage(world, `\`${odd}\` is no point: give a year and a value, such as 2024=9.`);
    const { prompts } = world;
    const asked =
      values.has('unit') || prompts === null || flags.has('json')
        ? undefined
        : await prompts.text(`unit: ${UNIT_HELP}`, 'count');
    if (asked === null) throw new Cancelled();
    return write(world, input, 'series', 'series', title, {
      title,
      source,
      measure,
      unit: values.get('unit') ?? asked ?? 'count',
      points: read
        .flatMap((match) => (match === null ? [] : [{ year: Number(match[1]), value: Number(match[2]) }]))
        .sort((a, b) => a.year - b.year),
    });
  },
};

function usage(world: World, message: string): ExitCode {
  world.error(message);
  return 2;
}

function write(
  world: World,
  { flags, values }: CommandInput,
  kind: 'source' | 'actor' | 'series',
  folder: string,
  words: string,
  fields: Readonly<Record<string, unknown>>,
): ExitCode {
  const id = values.get('id') ?? toId(words);
  if (id === '') return usage(world, 'The words make no id: say with --id what the file is called.');
  const wrong = wrongId(id);
  if (wrong !== null) return usage(world, wrong);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const root = contentOf(world, values);
  const schema = schemasWith(ownTermsIn(world, root))[kind];
  const faults = explainValue(schema, given, 'what is given');
  if (faults.length > 0)
    return usage(world, faults.map(({ message, fix }) => `${message} ${fix}`).join('\n'));
  const parts = [folder, `${id}.yaml`];
  if (!writeNew(world, root, parts, formatCommented(kind, schema, given), flags.has('force'))) return 1;
  const shown = path.relative(world.cwd, path.join(root, ...parts));
  if (flags.has('json')) world.out(JSON.stringify({ file: shown, id }, null, 2));
  else world.out(`Wrote ${shown}. Look at it, then \`npm run check\`.`);
  return 0;
}

function nameOf(
  author: string,
): { readonly family: string; readonly given: string } | { readonly literal: string } {
  const [, family, given] = /^([^,]+),\s*(\S.*)$/.exec(author) ?? [];
  return family === undefined || given === undefined ? { literal: author } : { family, given };
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address;
}

/** The telling words of an address: its host without www, and the last part of its path. */
function addressWords(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  const last =
    pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return `${hostname.replace(/^www\./, '').replace(/\.[a-z]+$/, '')} ${last.replace(/\.[a-z]+$/i, '')}`;
}
