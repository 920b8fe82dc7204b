import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Outcome } from '../steps.ts';
import { findChromium, findFirefox, findWebKit } from './find.ts';

/** A browser engine: how it is found, and the packages of Debian that hold it. */
interface Wanted {
  readonly name: string;
  readonly find: () => unknown;
  readonly packages: readonly string[];
}

const CHROMIUM: Wanted = { name: 'Chromium', find: findChromium, packages: ['chromium-headless-shell'] };
const OTHERS: readonly Wanted[] = [
  { name: 'Firefox', find: findFirefox, packages: ['firefox-esr'] },
  {
    name: 'WebKit',
    find: findWebKit,
    packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'],
  },
];

/**
 * Sees to it that the engines are there: as root on Debian those that are missing are installed, elsewhere
 * Playwright’s Chromium is. Without Chromium the tests fail; another engine that cannot be had is skipped.
 */
export function provideEngines(): readonly Outcome[] {
  const wanted = [CHROMIUM, ...OTHERS];
  const missing = wanted.filter(({ find }) => find() === null).flatMap(({ packages }) => packages);
  if (missing.length > 0) install(missing);
  // Debian before 12 has no shell without windows.
  if (findChromium() === null) install(['chromium']);
  if (findChromium() === null) {
    spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
  }
  return wanted.map(({ name, find }) => {
    const found = find() !== null;
    const isNeeded = name === CHROMIUM.name;
    if (!found) console.error(`No ${name} was found and none could be installed.`);
    return {
      name,
      seconds: 0,
      passed: found ? 1 : 0,
      failed: !found && isNeeded ? 1 : 0,
      skipped: !found && !isNeeded ? 1 : 0,
    };
  });
}

function install(packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  const aptGet = (...args: readonly string[]): void => {
    spawnSync('apt-get', args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...packages);
}
