import { spawn } from 'node:child_process';
import path from 'node:path';
import { environmentOf, PROJECT } from './build.ts';

/** A development server that is running. */
export interface Development {
  /** Scheme, host and port. */
  readonly origin: string;
  readonly stop: () => void;
}

/** Starts the development server over a content folder, absolute or from the project’s folder. */
export function startDevelopment(content: string): Promise<Development> {
  const development = spawn(process.execPath, [path.join(import.meta.dirname, 'development.ts')], {
    cwd: PROJECT,
    env: {
      ...environmentOf(content, 'development'),
      // By which Astro would take itself for a part of a test.
      VITEST: undefined,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  return new Promise((resolve, reject) => {
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
      if (origin !== undefined) resolve({ origin, stop: () => void development.kill() });
    };
    development.stdout.on('data', collect);
    development.stderr.on('data', collect);
    development.on('close', () => reject(new Error(output)));
  });
}
