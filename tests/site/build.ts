import { spawn } from 'node:child_process';
import path from 'node:path';
import { temporaryFolder } from '../temporary.ts';

/** The project’s folder. */
export const PROJECT = path.resolve(import.meta.dirname, '../..');

/**
 * A folder to build into that does not exist yet. It is in the project, for builds into folders outside of it
 * share one for their chunks and could not run side by side.
 */
export function newOutput(): string {
  return path.join(temporaryFolder(path.join(PROJECT, '.cache/test/builds')), 'site');
}

/** The environment of a process of Astro over a content folder, as outside of a test. */
export function environmentOf(content: string, mode: 'production' | 'development'): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    // Vitest’s own, which Astro would take for the base path of the site.
    BASE_URL: undefined,
    NODE_ENV: mode,
    SCHOLIUM_SITE: 'https://scholium.example',
    SCHOLIUM_CONTENT: content,
  };
}

/** What became of a build. */
export interface BuildOutcome {
  /** Exit status of `astro build`. */
  readonly status: number | null;
  /** Everything it printed, without colours. */
  readonly output: string;
}

/**
 * Runs the real `astro build` over a content folder, absolute or from the project’s folder, with more of
 * an environment or another configuration where a test is about that.
 */
export function buildSite(
  content: string,
  outDir: string,
  environment: Readonly<Record<string, string>> = {},
  options: readonly string[] = [],
): Promise<BuildOutcome> {
  const astro = path.join(PROJECT, 'node_modules/.bin/astro');
  const build = spawn(process.execPath, [astro, 'build', '--outDir', outDir, ...options], {
    cwd: PROJECT,
    env: {
      ...environmentOf(content, 'production'),
      // Tests build many sites, each once.
      SCHOLIUM_KEEP_PAGES: 'no',
      ...environment,
    },
  });
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
