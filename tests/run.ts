import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { COVERING_TESTS } from './covered.ts';
import { provideEngines } from './engines/provide.ts';
import { PROJECT } from './site/build.ts';
import { buildShared, FROZEN_SITE, OWN_SITE, type SharedSite } from './site/shared.ts';
import { runProcess, runSteps, type Outcome, type Step } from './steps.ts';

/** The part of vitest’s JSON report that is counted. */
interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const RESULTS = path.join(PROJECT, '.cache/test/results');
const cores = availableParallelism();

mkdirSync(RESULTS, { recursive: true });
const engines = provideEngines();
const outcomes = await runSteps(
  // What others wait for, then the longest: at the end only short ones are left to fill the cores.
  [
    build('build of the frozen site', FROZEN_SITE),
    build('build', OWN_SITE),
    vitest('journeys', ['journeys'], ['build of the frozen site']),
    vitest('site', ['site'], ['build of the frozen site']),
    vitest('package', ['package'], ['build']),
    vitest('sweeps', ['sweeps'], ['build']),
    vitest('unit tests', ['unit'], [], '--coverage', ...COVERING_TESTS),
    vitest('unit tests of site and commands', ['unit'], [], ...COVERING_TESTS.map(exclusion)),
    command('lint', 'eslint', '.'),
    // Laws look at what unit tests cover already.
    vitest('laws', ['laws'], []),
    command('types', 'npm', 'run', '--silent', 'types'),
    command('format', 'prettier', '--check', '.', '--log-level', 'warn'),
    command('cycles', 'npm', 'run', '--silent', 'cycles'),
  ],
  Math.max(2, cores + 1),
);

const all = [...engines, ...outcomes];
console.log('');
for (const { name, seconds, passed, failed, skipped } of all) {
  const said = [`${passed} passed`, failed > 0 && `${failed} FAILED`, skipped > 0 && `${skipped} skipped`];
  console.log(`${name}: ${said.filter(Boolean).join(', ')} (${Math.round(seconds)} s)`);
}
const total = (of: 'passed' | 'failed' | 'skipped'): number => all.reduce((sum, one) => sum + one[of], 0);
const skipped = total('skipped');
console.log(
  `\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** Builds a shared site; counts as one test. */
function build(name: string, site: SharedSite): Step {
  return {
    name,
    needs: [],
    run: async (print) => {
      try {
        await buildShared(site);
        return count(true);
      } catch (error) {
        print(String(error));
        return count(false);
      }
    },
  };
}

/** A command that counts as one test. */
function command(name: string, file: string, ...args: readonly string[]): Step {
  return { name, needs: [], run: async (print) => count(await runProcess(file, args, print)) };
}

/** The option by which vitest leaves out a test, or all in a folder whose path ends with a slash. */
function exclusion(tests: string): string {
  return `--exclude=${tests}${tests.endsWith('/') ? '**' : ''}`;
}

/** Some vitest projects. A file that does not load, and an error outside of any test, count as failed. */
function vitest(
  name: string,
  projects: readonly string[],
  needs: readonly string[],
  ...options: readonly string[]
): Step {
  const file = path.join(RESULTS, `${name.replaceAll(' ', '-')}.json`);
  return {
    name,
    needs,
    run: async (print) => {
      rmSync(file, { force: true });
      const passed = await runProcess(
        'vitest',
        [
          'run',
          ...projects.map((project) => `--project=${project}`),
          ...options,
          // A missing snapshot fails instead of being written, a left-over `only` fails instead of hiding tests.
          '--update=none',
          '--allowOnly=false',
          `--maxWorkers=${Math.max(1, Math.floor(cores / 2))}`,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${file}`,
        ],
        print,
      );
      return { ...countTests(file), ...(!passed && { failed: Math.max(1, countTests(file).failed) }) };
    },
  };
}

function countTests(file: string): Omit<Outcome, 'name' | 'seconds'> {
  let results: VitestResults;
  try {
    results = JSON.parse(readFileSync(file, 'utf8')) as VitestResults;
  } catch {
    return count(false);
  }
  const broken = results.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  ).length;
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

function count(passed: boolean): Omit<Outcome, 'name' | 'seconds'> {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}
