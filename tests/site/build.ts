import { spawn } from 'node:child_process';
import path from 'node:path';

/** The project’s folder. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Where the test command builds the project’s own content once, for the browser tests to serve. */
export const BUILT_SITE = path.join(PROJECT, '.cache/test/site');

/** What became of a build. */
export interface BuildOutcome {
  /** Exit status of `astro build`. */
  readonly status: number | null;
  /** Everything it printed, without colours. */
  readonly output: string;
}

/**
 * Runs the real `astro build` over a content folder, absolute or from the project’s folder, with more of
 * an environment where a test is about that.
 */
export function buildSite(
  content: string,
  outDir: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<BuildOutcome> {
  const build = spawn(
    process.execPath,
    [path.join(PROJECT, 'node_modules/.bin/astro'), ...buildArgs(outDir)],
    {
      cwd: PROJECT,
      env: {
        ...process.env,
        ...BUILD_ENV,
        // Vitest’s own, which the build would take for the base path of the site.
        BASE_URL: undefined,
        SCHOLIUM_CONTENT: content,
        NODE_ENV: 'production',
        ...environment,
      },
    },
  );
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  build.stdout.on('data', collect);
  build.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    build.on('error', reject);
    build.on('close', (status) => resolve({ status, output }));
  });
}

/** Arguments of `astro` for a build into a folder. */
export function buildArgs(outDir: string): readonly string[] {
  return ['build', '--outDir', outDir];
}

/** What a build in a test needs of its environment. */
export const BUILD_ENV = { ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' } as const;
