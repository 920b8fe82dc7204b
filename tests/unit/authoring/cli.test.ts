import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runIn } from '../../command-line.ts';
import { temporaryFolder } from '../../temporary.ts';

const COMMANDS = [
  'init', 'check', 'import text', 'new article', 'new claim', 'new source', 'new actor', 'new series', 'quote', 'lock', 'reanchor', 'rename', 'withdraw',
  'fields', 'stats',
]; // prettier-ignore

test.each([['--help'], ['help']])('`%s` lists every command and ends well', async (argument) => {
  const { status, out, error } = await runIn(temporaryFolder(), argument);
  expect({ status, error }).toEqual({ status: 0, error: '' });
  for (const command of COMMANDS) expect(out).toMatch(new RegExp(`^  ${command} +\\S`, 'm'));
});

test.each([['--version'], ['-v']])('%s prints the version of the package', async (argument) => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  expect(await runIn(temporaryFolder(), argument)).toMatchObject({
    status: 0,
    out: version,
    error: '',
  });
});

test.each(COMMANDS)('%s explains itself with all of its options', async (command) => {
  const { status, out } = await runIn(temporaryFolder(), ...command.split(' '), '--help');
  expect(status).toBe(0);
  expect(out).toMatch(/Examples:\n {2}npm run scholium -- \S/);
  expect(out).toContain(`Usage: scholium ${command}`);
  for (const option of ['--help', '--json', '--content <value>']) expect(out).toContain(option);
});

test.each<[string, readonly string[], string]>([
  ['no command', [], 'Usage: scholium <command>'],
  ['a command that does not exist', ['chekc'], 'There is no command `chekc`. Did you mean `check`?'],
  ['half a command misspelt', ['new', 'clam'], 'new series. Did you mean `new claim`?'],
  ['an option that does not exist', ['check', '--nope'], 'There is no option `--nope`. Words'],
  ['an option misspelt', ['check', '--jsno'], 'There is no option `--jsno`. Did you mean `--json`?'],
  ['an option without its value', ['check', '--content'], "Option '--content <value>' argument missing"],
  ['a value for an option that takes none', ['stats', '--json=yes'], "Option '--json' does not take an argument"],
  ['an argument that check does not take', ['check', 'safe'], '`check` takes no argument such as `safe`.'],
  ['an argument that stats does not take', ['stats', 'safe'], '`stats` takes no argument such as `safe`.'],
  ['half a command', ['new'], 'Say which: new article, new claim, new source, new actor, new series.'],
  ['an empty folder', ['check', '--content', ''], '--content is empty'],
  ['no capture', ['import', 'text'], 'Give one captured file'],
  ['two captures', ['import', 'text', 'a', 'b'], 'Give one captured file'],
  ['an article whose name leads out', ['new', 'article', '../../x'], '`../../x` cannot be an id'],
  ['an article whose name is a path', ['import', 'text', 'a', '--as', 'a/b'], '`a/b` cannot be an id'],
  ['a claim without words', ['new', 'claim', 'rivers'], 'Give the id of an article and the words'],
  ['a kind that is none', ['new', 'claim', 'rivers', 'x', '--kind', 'poem'], '--kind is `poem`; it must be one of'],
  ['a kind misspelt', ['new', 'claim', 'rivers', 'x', '--kind', 'evnt'], 'Did you mean `event`?'],
  ['an actor of no kind', ['new', 'actor', 'A', '--kind', 'bod'], '`kind` is "bod"; it must be one of person, group, state, body, place, operation. Did you mean `body`?'],
  ['a genre of a new article that is none', ['new', 'article', 'a', '--genre', 'opinon'], 'Did you mean `opinion`?'],
  ['a date of a new article that is none', ['new', 'article', 'a', '--published', '3.5.2024'], '`published` is "3.5.2024": it is not an accepted EDTF date. Write 2025-11-09'],
  ['a genre of a capture that is none', ['import', 'text', 'a', '--genre', 'opinon'], 'Did you mean `opinion`?'],
  ['a series without points', ['new', 'series', 'A'], 'Give --source, --measure'],
  ['a point that is none', ['new', 'series', 'A', '--source', 'b', '--measure', 'c', '--point', 'x'], '`x` is no point'],
  ['a name without letters of an id', ['new', 'actor', 'دریا'], 'say with --id'],
  ['a kind of file that is none', ['fields', 'poem'], 'Give one of site, article, claim'],
  ['one word of any text', ['quote', 'rivers'], 'Give more than a word'],
  ['a rename without a new id', ['rename', 'claim', 'a'], 'Give one of article'],
  ['a claim taken back without a reason', ['withdraw', 'a'], 'with --reason why'],
  ['a format that does not exist', ['check', '--format', 'xml'], 'There is no format `xml`'],
])('%s is wrong usage: status 2, said on the error output', async (_, args, message) => {
  const { status, out, error } = await runIn(temporaryFolder(), ...args);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(error).toContain(message);
}); // prettier-ignore

test.each([['-h'], ['--help']])('%s after a command explains it', async (flag) => {
  const { status, out } = await runIn(temporaryFolder(), 'new', 'claim', flag);
  expect([status, out.includes('Usage: scholium new claim')]).toEqual([0, true]);
});
