import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeCreator } from '../../../packaging/package.ts';
import { temporaryFolder } from '../../temporary.ts';

const folder = path.join(temporaryFolder(), 'creator');
const commands = temporaryFolder();

/** What the creator has npm do, with these arguments and environment; npm says what it was asked. */
function asked(args: readonly string[], environment: Readonly<Record<string, string>> = {}): string {
  const npm = path.join(commands, 'npm');
  writeFileSync(npm, '#!/bin/sh\necho "$@"\n');
  chmodSync(npm, 0o755);
  return execFileSync(process.execPath, [path.join(folder, 'index.js'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${commands}${path.delimiter}${process.env['PATH'] ?? ''}`, ...environment },
  });
}

test('npm create makes a site by the init of the newest scholium, with its options, here unless a folder is given', () => {
  writeCreator(folder);
  const init = 'exec --yes --package=scholium@latest -- scholium init';
  expect(asked(['readings', '--no-install'])).toBe(`${init} readings --no-install\n`);
  expect([asked([]), asked(['--no-install'])]).toEqual([`${init} .\n`, `${init} . --no-install\n`]);
  expect(asked(['a'], { CREATE_SCHOLIUM_FROM: 'file:s.tgz' })).toContain('--package=file:s.tgz ');
  const { name, bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  expect([name, bin]).toEqual(['create-scholium', { 'create-scholium': 'index.js' }]);
});
