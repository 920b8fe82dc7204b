import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runIn } from '../command-line.ts';
import { writeContent } from '../site/write-content.ts';
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
  writeContent(path.join(root, 'content'), content);
  const bytes = Math.max(...Object.values(content).map((text) => Buffer.byteLength(text)));
  const before = process.cpuUsage();
  const { status } = await runIn(root, 'check', '--json');
  const { user, system } = process.cpuUsage(before);
  rmSync(root, { recursive: true });
  return { bytes, seconds: (user + system) / 1e6, memory: process.resourceUsage().maxRSS / 1024, status };
}

const [name = '', part = '1'] = process.argv.slice(2);
console.log(JSON.stringify(await measure(name, Number(part))));
