#!/usr/bin/env node
/**
 * `npm create scholium <folder>`: makes a site by `scholium init` of the newest scholium, with the options of that; in the
 * folder that it is called in where none is given. `CREATE_SCHOLIUM_FROM` names another package than the newest, such as
 * a tarball.
 */
import { spawnSync } from 'node:child_process';

/** The oldest version of Node that a site is made with, as `scholium init` has it. */
const [MAJOR, MINOR] = [22, 19];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < MAJOR || (major === MAJOR && minor < MINOR)) {
  // npm would warn of each package by itself before anything else is said.
  process.stderr.write(
    `A site needs Node ${MAJOR}.${MINOR}.0 or newer, and this is ${process.versions.node}: install it from https://nodejs.org, then try again. Nothing was written.\n`,
  );
  process.exit(1);
}

const { CREATE_SCHOLIUM_FROM: from = 'scholium@latest' } = process.env;
const given = process.argv.slice(2);
const asked = given.some((one) => !one.startsWith('-')) ? given : ['.', ...given];
const { status, error } = spawnSync(
  'npm',
  ['exec', '--yes', `--package=${from}`, '--', 'scholium', 'init', ...asked],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
if (error !== undefined) process.stderr.write(`npm could not be run: ${error.message}\n`);
process.exitCode = status ?? 1;
