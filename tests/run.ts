import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium, installChromium } from './chromium.ts';
import { BUILD_ENV, BUILT_SITE, buildArgs, PROJECT } from './site/build.ts';

/** Tests by outcome. */
interface Count {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest’s JSON report that is counted. */
interface VitestResults {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

const RESULTS = path.join(PROJECT, '.cache/test/results.json');
const bin = path.join(PROJECT, 'node_modules/.bin');
const env: NodeJS.ProcessEnv = {
  ...process.env,
  ...BUILD_ENV,
  PATH: `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`,
};

mkdirSync(path.dirname(RESULTS), { recursive: true });
const counts: readonly Count[] = [
  one('a browser', () => provideChromium()),
  one('lint', () => run('eslint', '.') && run('npm', 'run', '--silent', 'cycles')),
  one('format', () => run('prettier', '--check', '.', '--log-level', 'warn')),
  one('types', () => run('npm', 'run', '--silent', 'types')),
  one('build', () => run('astro', ...buildArgs(BUILT_SITE))),
  vitest(),
];
const total = (of: keyof Count): number => counts.reduce((sum, count) => sum + count[of], 0);
const skipped = total('skipped');
console.log(
  `\n${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
process.exitCode = total('failed') > 0 ? 1 : 0;

/** A step that counts as one test. */
function one(name: string, step: () => boolean): Count {
  console.log(`\n> ${name}`);
  const passed = step();
  console.log(passed ? `${name}: passed` : `${name}: FAILED`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

function run(command: string, ...args: readonly string[]): boolean {
  const { status, error } = spawnSync(command, args, { cwd: PROJECT, env, stdio: 'inherit' });
  if (error) console.error(error.message);
  return status === 0;
}

function provideChromium(): boolean {
  const found = findChromium() ?? installChromium();
  if (found === null) {
    console.error('No Chromium was found and none could be installed. Set CHROMIUM_PATH to one.');
    return false;
  }
  env['CHROMIUM_PATH'] = found;
  console.log(found);
  return true;
}

/** Every vitest project. A file that does not load, and an error outside of any test, count as failed. */
function vitest(): Count {
  console.log('\n> tests');
  rmSync(RESULTS, { force: true });
  const passed = run(
    'vitest',
    'run',
    // A missing snapshot fails instead of being written, a left-over `only` fails instead of hiding tests.
    '--update=none',
    '--allowOnly=false',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${RESULTS}`,
  );
  let results: VitestResults;
  try {
    results = JSON.parse(readFileSync(RESULTS, 'utf8')) as VitestResults;
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const broken = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = results.numFailedTests + broken;
  return {
    passed: results.numPassedTests,
    failed: passed ? failed : Math.max(1, failed),
    skipped: results.numPendingTests + results.numTodoTests,
  };
}
