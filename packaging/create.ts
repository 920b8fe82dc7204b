#!/usr/bin/env node
/**
 * `npm create scholium <folder>`: makes a site by `scholium init` of the newest scholium, with the options of that; in the
 * folder that it is called in where none is given. `CREATE_SCHOLIUM_FROM` names another package than the newest, such as
 * a tarball.
 */
import { spawnSync } from 'node:child_process';

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
