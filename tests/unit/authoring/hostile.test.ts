import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readContentFiles } from '../../../src/corpus/index.ts';
import { filesIn } from './run.ts';
import { sampleProject, sampledCommands } from './samples.ts';

const COMMANDS = sampledCommands()
  .filter(({ sample }) => sample.writes !== 'elsewhere')
  .map(({ command, sample }) => [command.name, command, sample] as const);

/** What nobody means to type. */
const HOSTILE = [
  '',
  ' ',
  '-',
  '../../evil',
  '/etc/passwd',
  'rivers/../../evil',
  '..\\evil',
  'evil\0',
  '__proto__',
  'constructor',
  'a\nb: c',
  '\u202eevil',
  '\ud800',
  'x'.repeat(100_000),
  '[(*+?',
] as const;

/** Those of them that are tried in every option. */
const IN_OPTIONS = ['', '../../evil', 'evil\0', '__proto__', 'a\nb: c', 'x'.repeat(100_000)] as const;

test.each(COMMANDS)(
  '%s answers hostile arguments in its own words, and writes no file that is not content',
  async (name, command, sample) => {
    const words = name.split(' ');
    const options = Object.entries({ ...command.options, content: { type: 'string' } }).flatMap(
      ([key, { type }]) => (type === 'string' ? [key] : []),
    );
    const lines = [
      ...HOSTILE.map((one) => [one]),
      ...HOSTILE.map((one) => [...sample.args.slice(0, 1), one, ...sample.args.slice(2)]),
      ...options.flatMap((key) => IN_OPTIONS.map((one) => [...sample.args, `--${key}=${one}`])),
      // One that is given again, and one that denies the other.
      ...options.map((key) => [...sample.args, `--${key}=a`, `--${key}=b`]),
      [...sample.args, ...sample.args, '--json', '--json'],
      [...sample.args, '--yes', '--dry-run', '--force'],
      [...sample.args, '--', '--force'],
      [...sample.args, '--content', 'nowhere'],
      [...sample.args, '--content', 'notes.json'],
    ];
    const one = await sampleProject();
    const outside = namesOf(one.folder);
    for (const line of lines) {
      const before = bytesOf(one.folder);
      const { status, out, error } = await one.run([...words, ...line]);
      const said = JSON.stringify(line).slice(0, 200);
      expect([0, 1, 2], said).toContain(status);
      expect(out + error, said).not.toMatch(/\n\s+at .+:\d+:\d+/);
      if (status !== 0) expect((out + error).trim(), said).not.toBe('');
      if (status === 2) expect(bytesOf(one.folder), said).toEqual(before);
      expect(namesOf(one.folder), said).toEqual(outside);
      expect(readContentFiles(path.join(one.folder, 'content'), 'content').issues, said).toEqual([]);
    }
  },
);

/** What stands beside the content, `nowhere` aside, which one line names as another content folder. */
function namesOf(folder: string): readonly string[] {
  return [
    ...readdirSync(path.dirname(folder)).filter((name) => name.startsWith('evil')),
    ...readdirSync(folder).filter((name) => !['nowhere', 'a', 'b'].includes(name)),
  ].sort();
}

function bytesOf(folder: string): readonly (readonly [string, string])[] {
  return filesIn(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')] as const);
}
