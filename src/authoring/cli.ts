import { parseArgs } from 'node:util';
import { check } from './commands/check.ts';
import { lock } from './commands/lock.ts';
import { reanchor } from './commands/reanchor.ts';
import { stats } from './commands/stats.ts';
import type { Command, ExitCode, OptionSpec, World } from './terminal/command.ts';

/** Every command, in the order of the help text. */
export const COMMANDS: readonly Command[] = [check, lock, reanchor, stats];

/** Options that every command takes. */
const COMMON = {
  help: { type: 'boolean', help: 'show this help' },
  json: { type: 'boolean', help: 'print the outcome as JSON' },
  content: { type: 'string', help: 'folder of the content (default: content)' },
} as const;

/** Runs a command line: arguments in, exit status out. Prints through `world` only. */
export async function runCli(args: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    world.error(helpAll());
    return 2;
  }
  if (name === '--help' || name === 'help') {
    world.out(helpAll());
    return 0;
  }
  const command = COMMANDS.find((one) => one.name === name);
  if (command === undefined) {
    world.error(`There is no command \`${name}\`.\n\n${helpAll()}`);
    return 2;
  }
  const options = { ...COMMON, ...command.options };
  let parsed;
  try {
    const config = Object.fromEntries(
      Object.entries<OptionSpec>(options).map(([key, { type, multiple = false }]) => [
        key,
        { type, multiple },
      ]),
    );
    parsed = parseArgs({ args: rest, options: config, allowPositionals: true, strict: true });
  } catch (error) {
    world.error(`${error instanceof Error ? error.message : String(error)}\n\n${helpOne(command)}`);
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
  if (flags.has('help')) {
    world.out(helpOne(command));
    return 0;
  }
  const [unexpected] = command.usage === '' ? parsed.positionals : [];
  if (unexpected !== undefined) {
    world.error(`\`${name}\` takes no argument such as \`${unexpected}\`.\n\n${helpOne(command)}`);
    return 2;
  }
  return command.run(world, { positionals: parsed.positionals, flags, values, lists });
}

function helpAll(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const lines = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Usage: scholium <command> [options]\n\n${lines.join('\n')}\n\nEvery command takes --help.`;
}

function helpOne(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON });
  const label = (name: string, type: string): string => `--${name}${type === 'string' ? ' <value>' : ''}`;
  const width = Math.max(...options.map(([name, { type }]) => label(name, type).length));
  const lines = options.map(([name, { type, help }]) => `  ${label(name, type).padEnd(width)}  ${help}`);
  const usage = ['scholium', command.name, command.usage, '[options]'].filter(Boolean).join(' ');
  return `${command.summary}\n\nUsage: ${usage}\n\n${lines.join('\n')}`;
}
