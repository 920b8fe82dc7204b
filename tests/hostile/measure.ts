import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runCli } from '../../src/authoring/index.ts';
import { HOSTILE_INPUTS } from './inputs.ts';

/** What `check` took for an input of some size, in a process of its own. */
export interface Measured {
  /** Bytes of the largest file. */
  readonly bytes: number;
  /** Seconds of the processor. */
  readonly seconds: number;
  /** The most memory that the process held, in MiB. */
  readonly memory: number;
  readonly status: number;
}

/** Writes an input of a part of its largest size, checks it, and prints a `Measured` as JSON. */
async function measure(name: string, part: number): Promise<Measured> {
  const input = HOSTILE_INPUTS.find((one) => one.name === name);
  if (input === undefined) throw new Error(`There is no input "${name}"`);
  const root = mkdtempSync(path.join(os.tmpdir(), 'hostile-'));
  const content = input.make(Math.max(1, Math.floor(input.most * part)));
  let bytes = 0;
  for (const [file, text] of Object.entries(content)) {
    const target = path.join(root, 'content', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    bytes = Math.max(bytes, Buffer.byteLength(text));
  }
  const before = process.cpuUsage();
  const status = await runCli(['check', '--json'], {
    cwd: root,
    content: path.join(root, 'content'),
    out: () => undefined,
    error: () => undefined,
    ask: null,
    prompts: null,
    readInput: () => Promise.resolve(new Uint8Array()),
    npmOptions: new Set(),
    install: () => Promise.resolve(false),
    today: () => '2026-01-01',
  });
  const { user, system } = process.cpuUsage(before);
  rmSync(root, { recursive: true });
  return { bytes, seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024, status };
}

const [name = '', part = '1'] = process.argv.slice(2);
console.log(JSON.stringify(await measure(name, Number(part))));
