import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT } from './site/build.ts';

/** What became of a step, in tests by outcome. */
export interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A part of the test command. */
export interface Step {
  readonly name: string;
  /** Names of the steps that must have ended, well or not, before it begins. */
  readonly needs: readonly string[];
  /** Runs it; what it prints is shown when it has ended. */
  readonly run: (print: (text: string) => void) => Promise<Omit<Outcome, 'name' | 'seconds'>>;
}

/** Runs steps in their order, so many at a time; each as soon as what it needs has ended. */
export async function runSteps(steps: readonly Step[], most: number): Promise<readonly Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  const waiting = [...steps];
  const running = new Map<string, Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex(({ needs }) => needs.every((name) => outcomes.has(name)));
    if (running.size < most && next >= 0) {
      const [step] = waiting.splice(next, 1);
      if (step === undefined) continue;
      running.set(
        step.name,
        runStep(step).then((outcome) => {
          outcomes.set(step.name, outcome);
          running.delete(step.name);
        }),
      );
    } else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`These steps need what is none: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  return steps.flatMap(({ name }) => outcomes.get(name) ?? []);
}

/**
 * What saves every process of Node work: room for what is young, of which most is garbage soon, and code as it was
 * compiled for the process before.
 */
const LESS_WORK = {
  NODE_OPTIONS: `--max-semi-space-size=64 ${process.env['NODE_OPTIONS'] ?? ''}`,
  NODE_COMPILE_CACHE: path.join(PROJECT, '.cache/test/compiled'),
} as const;

/** Runs a command of the project’s packages; true when it ended with status 0. */
export function runProcess(
  file: string,
  args: readonly string[],
  print: (text: string) => void,
): Promise<boolean> {
  const bin = path.join(PROJECT, 'node_modules/.bin');
  const child = spawn(file, args, {
    cwd: PROJECT,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      ...LESS_WORK,
      PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', print);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      print(error.message);
      resolve(false);
    });
    child.on('close', (status) => resolve(status === 0));
  });
}

async function runStep(step: Step): Promise<Outcome> {
  const begun = performance.now();
  const printed: string[] = [];
  const outcome = await step
    .run((text) => printed.push(text))
    .catch((error: unknown) => {
      printed.push(String(error));
      return { passed: 0, failed: 1, skipped: 0 };
    });
  const seconds = (performance.now() - begun) / 1000;
  const verdict = outcome.failed > 0 ? 'FAILED' : 'passed';
  console.log(`\n> ${step.name}\n${printed.join('')}\n${step.name}: ${verdict}`);
  return { name: step.name, seconds, ...outcome };
}
