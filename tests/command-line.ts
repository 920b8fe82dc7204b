import path from 'node:path';
import { runCli, type ExitCode, type World } from '../src/authoring/index.ts';

/** What a command line did. */
export interface CommandOutcome {
  readonly status: ExitCode;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in a folder, as a person without a terminal would. */
export async function runIn(folder: string, ...args: readonly string[]): Promise<CommandOutcome> {
  const out: string[] = [];
  const error: string[] = [];
  const world: World = {
    cwd: folder,
    content: path.join(folder, 'content'),
    languages: () => Promise.resolve(['en']),
    out: (text) => out.push(text),
    error: (text) => error.push(text),
    ask: null,
    prompts: null,
    readInput: () => Promise.resolve(new Uint8Array()),
    npmOptions: new Set(),
    install: () => Promise.resolve(false),
    today: () => '2026-01-02',
  };
  const status = await runCli(args, world);
  return { status, out: out.join('\n'), error: error.join('\n') };
}
