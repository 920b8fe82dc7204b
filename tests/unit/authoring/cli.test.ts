import { expect, test } from 'vitest';
import { runIn } from '../../command-line.ts';
import { temporaryFolder } from '../../temporary.ts';

const COMMANDS = ['check', 'lock', 'reanchor', 'stats'];

test.each([['--help'], ['help']])('`%s` lists every command and ends well', async (argument) => {
  const { status, out, error } = await runIn(temporaryFolder(), argument);
  expect({ status, error }).toEqual({ status: 0, error: '' });
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} +\\S`, 'm'));
});

test.each(COMMANDS)('%s explains itself with all of its options', async (command) => {
  const { status, out } = await runIn(temporaryFolder(), command, '--help');
  expect(status).toBe(0);
  expect(out).toContain(`Usage: scholium ${command}`);
  for (const option of ['--help', '--json', '--content <value>']) expect(out).toContain(option);
});

test.each<[string, readonly string[], string]>([
  ['no command', [], 'Usage: scholium <command>'],
  ['a command that does not exist', ['chekc'], 'There is no command `chekc`.'],
  ['an option that does not exist', ['check', '--nope'], "Unknown option '--nope'"],
  ['an option without its value', ['check', '--content'], "Option '--content <value>' argument missing"],
  ['a value for an option that takes none', ['stats', '--json=yes'], "Option '--json' does not take an argument"],
  ['an argument that check does not take', ['check', 'safe'], '`check` takes no argument such as `safe`.'],
  ['an argument that stats does not take', ['stats', 'safe'], '`stats` takes no argument such as `safe`.'],
  ['a format that does not exist', ['check', '--format', 'xml'], 'There is no format `xml`'],
])('%s is wrong usage: status 2, said on the error output', async (_, args, message) => {
  const { status, out, error } = await runIn(temporaryFolder(), ...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(error).toContain(message);
}); // prettier-ignore
