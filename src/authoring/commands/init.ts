import { existsSync, lstatSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesIn } from '../../disk/index.ts';
import { toId } from '../proposals/ids.ts';
import type { Command } from '../terminal/command.ts';
import { writeNew } from './new/new-file.ts';
import { ownManifest, PACKAGE } from './own-package.ts';

/** `scholium init`: a folder with a site of its own, which needs this package and nothing else of it. */
export const init: Command = {
  name: 'init',
  summary: 'Make a folder for a site of your own, with a text and two claims that show how',
  usage: '<folder>',
  examples: ['init readings', 'init . --no-install'],
  options: {
    'no-install': { type: 'boolean', help: 'write the files only; `npm install` is left to you' },
    package: {
      type: 'string',
      help: 'what package.json names as scholium, such as file:../scholium-1.0.0.tgz',
    },
  },
  async run(world, { positionals, flags, values }) {
    const [given, ...others] = positionals;
    if (given === undefined || given.trim() === '' || others.length > 0) {
      world.error('Give one folder, which is made where it is missing: `scholium init readings`.');
      return 2;
    }
    const old = whyTooOld(process.versions.node);
    if (old !== null) {
      world.error(old);
      return 1;
    }
    const folder = path.resolve(world.cwd, given);
    const shown = path.relative(world.cwd, folder) || '.';
    if (lstatSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
      world.error(`${shown} is a file: give the name of a folder.`);
      return 1;
    }
    const files = starterFiles(path.basename(folder), values.get('package'));
    const there = files.filter(({ parts }) => existsSync(path.join(folder, ...parts)));
    if (there.length > 0) {
      const names = there.map(({ parts }) => parts.join('/')).join(', ');
      world.error(`${shown} has ${names} already. Nothing was written: give a folder without them.`);
      return 1;
    }
    for (const { parts, text } of files) if (!writeNew(world, folder, parts, text, false)) return 1;
    const isInstalled = !flags.has('no-install') && (await world.install(folder));
    const isLeft = !flags.has('no-install') && !isInstalled;
    if (flags.has('json')) {
      world.out(
        JSON.stringify(
          { folder: shown, files: files.map(({ parts }) => parts.join('/')), installed: isInstalled },
          null,
          2,
        ),
      );
    } else {
      const steps = [
        ...(shown === '.' ? [] : [`cd ${shown}`]),
        ...(isInstalled ? [] : ['npm install']),
        'npm start',
      ];
      if (isLeft) world.error('`npm install` failed: what it says above is what to mend.');
      world.out(`Wrote ${files.length} files to ${shown}/. Next: \`${steps.join(' && ')}\`.`);
    }
    return isLeft ? 1 : 0;
  },
};

/** The version of Node that a site is made with, or any newer. */
const NODE = '22.19.0';

/** Why a site cannot be made with a version of Node; null where it can. Without this npm warns of each package by itself. */
export function whyTooOld(version: string): string | null {
  const [[major = 0, minor = 0], [leastMajor = 0, leastMinor = 0]] = [version, NODE].map((one) =>
    one.split('.').map(Number),
  ) as [number[], number[]];
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return null;
  return `A site needs Node ${NODE} or newer, and this is ${version}: install it from https://nodejs.org, then try again. Nothing was written.`;
}

/** A file of a new site, by the names of its folders and its own. */
interface StarterFile {
  readonly parts: readonly string[];
  readonly text: string;
}

function starterFiles(name: string, asked: string | undefined): readonly StarterFile[] {
  const starter = path.join(PACKAGE, 'starter');
  const files = filesIn(starter).map((file): StarterFile => {
    // npm leaves files that begin with a dot out of packages, as it sees fit.
    const parts = file.split(path.sep).map((part) => part.replace(/^_/, '.'));
    return { parts, text: readFileSync(path.join(starter, file), 'utf8') };
  });
  const manifest = `${JSON.stringify(manifestFor(name, asked), null, 2)}\n`;
  return [{ parts: ['package.json'], text: manifest }, ...files.sort((a, b) => compare(a.parts, b.parts))];
}

function compare(a: readonly string[], b: readonly string[]): number {
  return a.join('/') < b.join('/') ? -1 : 1;
}

/** The package.json of a new site. Its scripts are those that messages and manual name. */
export function manifestFor(name: string, asked: string | undefined): object {
  const own = ownManifest();
  const astro = own.peerDependencies?.['astro'] ?? `^${own.dependencies['astro'] ?? ''}`;
  const commands = ['check', 'import', 'lock', 'reanchor', 'stats'];
  return {
    name: toId(name) || 'readings',
    private: true,
    type: 'module',
    engines: { node: `>=${NODE}` },
    scripts: {
      start: 'astro build && astro preview',
      dev: 'astro dev',
      build: 'astro build',
      preview: 'astro preview',
      scholium: 'scholium',
      ...Object.fromEntries(commands.map((command) => [command, `scholium ${command}`])),
    },
    // A package that Astro is built with has a script that npm asks about; without it npm warns at each installation.
    allowScripts: { esbuild: true },
    dependencies: { astro, scholium: asked ?? `^${own.version}` },
  };
}
