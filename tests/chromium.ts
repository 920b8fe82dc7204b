import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Names under which Linux distributions install Chromium or Chrome. */
const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Where macOS keeps them. */
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of a Chromium that starts: `CHROMIUM_PATH`, an installed Chromium or Chrome, or the one that
 * Playwright downloaded; null when there is none.
 */
export function findChromium(): string | null {
  const given = process.env['CHROMIUM_PATH'];
  if (given !== undefined && given !== '') return given;
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const installed = COMMANDS.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const candidates = [...installed, ...APPLICATIONS, chromium.executablePath()];
  return candidates.find((candidate) => existsSync(candidate) && starts(candidate)) ?? null;
}

/** Installs a Chromium: the distribution’s as root on Debian, otherwise Playwright’s. */
export function installChromium(): string | null {
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/etc/debian_version')) {
    const run = (...args: readonly string[]): boolean =>
      spawnSync('apt-get', args, {
        stdio: 'inherit',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    if (run('update') && run('install', '-y', '--no-install-recommends', 'chromium')) {
      const found = findChromium();
      if (found !== null) return found;
    }
  }
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
  return findChromium();
}

/** Some distributions install a stub that only says where to get the browser. */
function starts(file: string): boolean {
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
