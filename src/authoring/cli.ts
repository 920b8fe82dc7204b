import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { didYouMean } from '../corpus/index.ts';
import { at } from '../text/index.ts';
import { check } from './commands/check.ts';
import { fields } from './commands/fields.ts';
import { importAnnotationsCommand } from './commands/import/import-annotations.ts';
import { importTextCommand } from './commands/import/import-text.ts';
import { init } from './commands/init.ts';
import { lock } from './commands/lasting/lock.ts';
import { newArticle } from './commands/new/new-article.ts';
import { newClaim } from './commands/new/new-claim.ts';
import { newActor, newSeries, newSource } from './commands/new/new-entry.ts';
import { ownManifest } from './commands/own-package.ts';
import { pack } from './commands/pack.ts';
import { quote } from './commands/quote.ts';
import { reanchor } from './commands/lasting/reanchor.ts';
import { rename } from './commands/lasting/rename.ts';
import { stats } from './commands/stats.ts';
import { verify } from './commands/verify.ts';
import { withdraw } from './commands/lasting/withdraw.ts';
import { Cancelled, type Command, type ExitCode, type OptionSpec, type World } from './terminal/command.ts';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [
  init,
  check,
  importTextCommand,
  importAnnotationsCommand,
  newArticle,
  newClaim,
  newSource,
  newActor,
  newSeries,
  quote,
  lock,
  reanchor,
  rename,
  withdraw,
  pack,
  fields,
  stats,
  verify,
];

/** Options that every command takes. */
const COMMON = {
  help: { type: 'boolean', short: 'h', help: 'show this help' },
  json: { type: 'boolean', help: 'print the outcome as JSON' },
  content: { type: 'string', help: 'folder of the content (default: content)' },
} as const satisfies Record<string, OptionSpec>;

/**
 * Runs a command line: arguments in, exit status out. Prints through `world` only. Where a file cannot be read
 * or written that is told, and the status is 1.
 */
export async function runCli(args: readonly string[], world: World): Promise<ExitCode> {
  if (args.some((argument) => argument.includes('\0'))) {
    world.error('An argument holds the character U+0000, which no name and no text can hold.');
    return 2;
  }
  const [name, second, ...others] = args;
  if (name === undefined) {
    world.error(helpAll());
    return 2;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const asked = commandNamed([second, others[0]]);
    world.out(asked === null ? helpAll() : helpOne(asked.command));
    return 0;
  }
  if (name === '--version' || name === '-v') {
    world.out(ownManifest().version);
    return 0;
  }
  const found = commandNamed([name, second]);
  if (found === null) {
    const group = COMMANDS.filter((one) => one.name.startsWith(`${name} `)).map((one) => one.name);
    if (group.length > 0 && (second === '--help' || second === '-h')) {
      world.out(helpAll());
      return 0;
    }
    const firsts = new Set(COMMANDS.map((one) => at(one.name.split(' '), 0)));
    const message =
      group.length > 0
        ? `Say which: ${group.join(', ')}.${second === undefined ? '' : didYouMean(`${name} ${second}`, group)}`
        : `There is no command \`${name}\`.${didYouMean(name, firsts)}`;
    world.error(`${message}\n\n${helpAll()}`);
    return 2;
  }
  const { command, words } = found;
  const options: Record<string, OptionSpec> = { ...COMMON, ...command.options };
  let parsed;
  try {
    const config = Object.fromEntries(
      Object.entries(options).map(([key, { type, short, multiple = false }]) => [
        key,
        { type, multiple, ...(short !== undefined && { short }) },
      ]),
    );
    parsed = parseArgs({ args: args.slice(words), options: config, allowPositionals: true, strict: true });
  } catch (error) {
    const told = error instanceof Error ? error.message : String(error);
    const [, option] = /^Unknown option '(--?[^']+)'/.exec(told) ?? [];
    const message =
      option === undefined
        ? told
        : `There is no option \`${option}\`.${didYouMean(
            option,
            Object.keys(options).map((key) => `--${key}`),
          )} Words that begin with a hyphen go behind \`--\`.`;
    world.error(`${message}\n\n${helpOne(command)}`);
    return 2;
  }
  const flags = new Set<string>();
  const values = new Map<string, string>();
  const lists = new Map<string, readonly string[]>();
  for (const [key, value] of Object.entries(parsed.values)) {
    if (typeof value === 'string') values.set(key, value);
    else if (Array.isArray(value)) lists.set(key, value.map(String));
    else if (value === true) flags.add(key);
  }
  for (const [key, { type }] of Object.entries(options)) {
    if (type === 'boolean' && world.npmOptions.has(key)) flags.add(key);
  }
  if (flags.has('help')) {
    world.out(helpOne(command));
    return 0;
  }
  if (values.get('content')?.trim() === '') {
    world.error('--content is empty: give it the name of a folder.');
    return 2;
  }
  const [unexpected] = command.usage === '' ? parsed.positionals : [];
  if (unexpected !== undefined) {
    world.error(`\`${command.name}\` takes no argument such as \`${unexpected}\`.\n\n${helpOne(command)}`);
    return 2;
  }
  const folder = values.get('content');
  if (folder !== undefined && !isFolder(path.resolve(world.cwd, folder))) {
    world.error(`There is no folder \`${folder}\`: --content names the one that holds the content.`);
    return 2;
  }
  try {
    return await command.run(world, { positionals: parsed.positionals, flags, values, lists });
  } catch (error) {
    if (error instanceof Cancelled) {
      world.error('Nothing was written.');
      return 130;
    }
    const failed = error instanceof Error && 'syscall' in error && 'code' in error ? error : null;
    if (failed === null) throw error;
    world.error(`${failed.message}. Nothing else was written.`);
    return 1;
  }
}

function isFolder(folder: string): boolean {
  try {
    return statSync(folder).isDirectory();
  } catch {
    return false;
  }
}

/** The command that one or two words name, and how many words that were. */
function commandNamed([first, second]: readonly (string | undefined)[]): {
  readonly command: Command;
  readonly words: number;
} | null {
  const both = COMMANDS.find((one) => one.name === `${first ?? ''} ${second ?? ''}`);
  if (both !== undefined) return { command: both, words: 2 };
  const one = COMMANDS.find((command) => command.name === first);
  return one === undefined ? null : { command: one, words: 1 };
}

function helpAll(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Usage: scholium <command> [options]\n\n${lines.join('\n')}\n\nEvery command takes --help; --version alone prints the version. A command ends with status 0 where all is well, 1 where something was found, 2 for wrong usage, 130 where Ctrl-C ended a question.`;
}

function helpOne(command: Command): string {
  const options = Object.entries<OptionSpec>({ ...command.options, ...COMMON });
  const label = (name: string, type: string): string => `--${name}${type === 'string' ? ' <value>' : ''}`;
  const width = Math.max(...options.map(([name, { type }]) => label(name, type).length));
  const lines = options.map(([name, { type, help }]) => `  ${label(name, type).padEnd(width)}  ${help}`);
  const usage = ['scholium', command.name, command.usage, '[options]'].filter(Boolean).join(' ');
  const examples = command.examples.map((example) => `  npm run scholium -- ${example}`);
  return `${command.summary}\n\nUsage: ${usage}\n\n${lines.join('\n')}\n\nExamples:\n${examples.join('\n')}`;
}
