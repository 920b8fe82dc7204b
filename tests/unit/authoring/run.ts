import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { runCli, type ExitCode } from '../../../src/authoring/index.ts';
import type { Content } from '../../content.ts';

/** A folder with content in it, for one test. */
export interface Project {
  readonly folder: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string | Uint8Array) => void;
  readonly run: (args: readonly string[], answers?: Answers, more?: More) => Promise<Outcome>;
}

/** Answers in turn, or what gives each when the question is asked; null stands for no terminal. */
export type Answers = readonly string[] | (() => string) | null;

/** What a command finds besides. */
export interface More {
  /** Standard input. */
  readonly input?: string;
  /** Options that `npm run` took for its own. */
  readonly npm?: readonly string[];
}

/** What a command did and said. */
export interface Outcome {
  readonly status: ExitCode;
  readonly out: string;
  readonly error: string;
  /** The questions that were asked. */
  readonly asked: readonly string[];
}

/**
 * Writes content into a folder of its own, removed after the test. Commands run as on 2026-02-03.
 */
export function project(content: Content): Project {
  const folder = mkdtempSync(path.join(tmpdir(), 'scholium-authoring-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const at = (file: string): string => path.join(folder, 'content', file);
  const write: Project['write'] = (file, text) => {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text);
  };
  for (const [file, text] of Object.entries(content)) write(file, text);
  return {
    folder,
    read: (file) => readFileSync(at(file), 'utf8'),
    write,
    async run(args, answers = null, { input = '', npm = [] } = {}) {
      const said = { out: [] as string[], error: [] as string[], asked: [] as string[] };
      const left = typeof answers === 'function' ? [] : [...(answers ?? [])];
      const status = await runCli(args, {
        cwd: folder,
        content: path.join(folder, 'content'),
        languages: () => Promise.resolve(['en']),
        out: (text) => said.out.push(text),
        error: (text) => said.error.push(text),
        ask:
          answers === null
            ? null
            : async (question) => {
                said.asked.push(question);
                return typeof answers === 'function' ? answers() : (left.shift() ?? '');
              },
        prompts: null,
        readInput: () => Promise.resolve(new TextEncoder().encode(input)),
        npmOptions: new Set(npm),
        install: () => Promise.resolve(false),
        today: () => '2026-02-03',
      });
      return { status, out: said.out.join('\n'), error: said.error.join('\n'), asked: said.asked };
    },
  };
}

/** The paths of all files below a folder, sorted. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}
