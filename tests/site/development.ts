/**
 * Serves the site as `astro dev` does and prints where, for tests: that command itself serves a project once only, and
 * would be in the way of whoever has it running. Run as a process of its own, with a folder of its own for what Vite
 * keeps, for several run side by side.
 */
import path from 'node:path';
import { dev } from 'astro';
import { temporaryFolder } from '../temporary.ts';
import { PROJECT } from './build.ts';

const cacheDir = temporaryFolder(path.join(PROJECT, '.cache/test/vite'));
const { address } = await dev({
  configFile: 'tests/site/development.config.mjs',
  logLevel: 'error',
  server: { host: '127.0.0.1', port: 0 },
  vite: { cacheDir },
});
console.log(`http://127.0.0.1:${address.port}`);
process.once('SIGTERM', () => process.exit());
