/**
 * Makes a release: `npm run release -- minor`. Moves what is unreleased in CHANGELOG.md below the new version, writes that into
 * package.json and its lock, makes the package and its tarball, and says what is left to do. Changes nothing else, and nothing
 * while files wait to be committed.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { releaseOf, type Step } from './changelog.ts';
import { writeCreator, writePackage } from './package.ts';

const PROJECT = path.resolve(import.meta.dirname, '..');
const [step, ...others] = process.argv.slice(2);

if (others.length > 0 || !isStep(step))
  stop('Give one of major, minor, patch: docs/updating.md says which.', 2);
const waiting = git('status', '--porcelain');
if (waiting !== '') stop(`Commit first what waits to be committed:\n${waiting}`, 1);

const changelog = path.join(PROJECT, 'CHANGELOG.md');
const manifest = path.join(PROJECT, 'package.json');
const { version: current } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly version: string };
const date = new Date().toISOString().slice(0, 10);
const release = attempt(() => releaseOf(readFileSync(changelog, 'utf8'), current, step, date));
writeFileSync(changelog, release.changelog);
npm('version', release.version, '--no-git-tag-version');
const folder = path.join(PROJECT, 'package');
writePackage(folder);
const tarball = npm('pack', folder, '--silent').trim();
const creatorFolder = path.join(PROJECT, '.cache/create-scholium');
writeCreator(creatorFolder);
const creator = npm('pack', creatorFolder, '--silent').trim();

console.log(`${release.notes}

scholium ${release.version} stands in ${tarball}, what \`npm create scholium\` runs in ${creator}. What is left:
  git commit --all --message "Version ${release.version}" && git tag v${release.version}
  npm publish ${tarball} && npm publish ${creator}`);

function isStep(word: string | undefined): word is Step {
  return word === 'major' || word === 'minor' || word === 'patch';
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: PROJECT, encoding: 'utf8' }).trim();
}

function npm(...args: readonly string[]): string {
  return execFileSync('npm', args, { cwd: PROJECT, encoding: 'utf8', shell: process.platform === 'win32' });
}

function attempt<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error), 1);
  }
}

function stop(message: string, status: number): never {
  process.stderr.write(`${message}\n`);
  process.exit(status);
}
