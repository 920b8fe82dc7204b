import { readFileSync } from 'node:fs';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/index.ts';
import { filesIn, type Outcome, type Project } from './run.ts';
import { sampleProject, sampledCommands, type Sample } from './samples.ts';

const WRITING = sampledCommands()
  .filter(({ sample }) => sample.writes === 'content')
  .map(({ command, sample }) => [command.name, sample] as const);

/** What changes something on the disk. */
const CHANGING = [
  'openSync',
  'writeFileSync',
  'fsyncSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'rmdirSync',
  'unlinkSync',
] as const;

/** The most steps that a sample takes to write what it writes. */
const MOST_STEPS = 60;

test('every command that writes changes nothing without asking, and does what its sample is for', async () => {
  for (const [name, sample] of WRITING) {
    const one = await prepared(sample);
    const before = filesOf(one);
    const { status, error } = await run(one, name, sample);
    expect([name, status, error]).toEqual([name, 0, '']);
    expect(filesOf(one), name).not.toEqual(before);
  }
});

test.each(WRITING)(
  '%s on a disk that is full, or may not be written, says so in a line and leaves whole files',
  async (name, sample) => {
    for (const [code, last] of [
      ['ENOSPC', MOST_STEPS],
      ['EROFS', 1],
      ['EACCES', 1],
    ] as const) {
      for (let step = 1; step <= last; step++) {
        const one = await prepared(sample);
        const before = filesOf(one);
        const { result, hit } = await withFault({ step, code, lasting: false }, () => run(one, name, sample));
        if (!hit) break;
        // A fault in what only tidies up, or makes sure, may be passed over.
        if (result.status === 0) continue;
        expect([name, step, result.status]).toEqual([name, step, 1]);
        expect(result.error).toMatch(
          new RegExp(`^[^\\n]*\\b${code}\\b[^\\n]* Nothing (else )?was written\\.$`),
        );
        expectWhole(one, before, await after(name, sample));
      }
    }
  },
);

test.each(WRITING)(
  '%s that is killed at any step leaves each file as it was or as it was to be, and can be run again',
  async (name, sample) => {
    for (let step = 1; step <= MOST_STEPS; step++) {
      const one = await prepared(sample);
      const before = filesOf(one);
      const { hit } = await withFault({ step, code: 'EKILLED', lasting: true }, () => run(one, name, sample));
      if (!hit) break;
      expectWhole(one, before, await after(name, sample));
      // What a dead process leaves behind is no content, and in nobody’s way.
      const again = await run(one, name, sample);
      expect([0, 1, 2]).toContain(again.status);
      expect(
        readCorpus(path.join(one.folder, 'content'))
          .report.issues.map(({ file }) => file)
          .filter((file) => file.includes('.tmp')),
      ).toEqual([]);
    }
  },
);

const done = new Map<string, ReadonlyMap<string, string>>();

/** The files of a sample’s content after it was run well. */
async function after(name: string, sample: Sample): Promise<ReadonlyMap<string, string>> {
  let files = done.get(name);
  if (files === undefined) {
    const one = await prepared(sample);
    await run(one, name, sample);
    files = filesOf(one);
    done.set(name, files);
  }
  return files;
}

/** Each file is as it was before, or as it is afterwards: never half, and none of another name. */
function expectWhole(
  one: Project,
  before: ReadonlyMap<string, string>,
  afterwards: ReadonlyMap<string, string>,
): void {
  for (const [file, text] of filesOf(one))
    expect([before.get(file), afterwards.get(file)], file).toContain(text);
  for (const file of before.keys()) if (afterwards.has(file)) expect(filesOf(one).has(file), file).toBe(true);
}

async function prepared({ before = [] }: Sample): Promise<Project> {
  const one = await sampleProject();
  for (const [file, from, to] of before) one.write(file, one.read(file).replace(from, to));
  return one;
}

function run(one: Project, name: string, { args }: Sample): Promise<Outcome> {
  return one.run([...name.split(' '), ...args]);
}

/** Runs something while the nth change of the disk fails; where the fault lasts, every one after it too. */
async function withFault<T>(
  { step, code, lasting }: { readonly step: number; readonly code: string; readonly lasting: boolean },
  action: () => Promise<T>,
): Promise<{ readonly result: T; readonly hit: boolean }> {
  let steps = 0;
  const real = CHANGING.map((name) => [name, fs[name]] as const);
  for (const [name, original] of real) {
    const failing = (...args: readonly unknown[]): unknown => {
      const reads = name === 'openSync' && !(typeof args[1] === 'string' && args[1].includes('w'));
      if (!reads && (++steps === step || (lasting && steps > step)))
        throw Object.assign(new Error(`${code}: the disk says no`), { code, syscall: name });
      return (original as (...given: readonly unknown[]) => unknown)(...args);
    };
    Object.assign(fs, { [name]: failing });
  }
  syncBuiltinESMExports();
  try {
    return { result: await action(), hit: steps >= step };
  } finally {
    Object.assign(fs, Object.fromEntries(real));
    syncBuiltinESMExports();
  }
}

/** The text of every file of the content that is no hidden one, by its path. */
function filesOf(one: Project): ReadonlyMap<string, string> {
  const root = path.join(one.folder, 'content');
  return new Map(
    filesIn(root)
      .filter((file) => !path.basename(file).startsWith('.'))
      .map((file) => [file, readFileSync(path.join(root, file), 'utf8')]),
  );
}
