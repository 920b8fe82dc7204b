import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Where macOS keeps applications. */
const applications = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `/Applications/${name}`);

/**
 * Path of a Chromium that starts: `CHROMIUM_PATH`, an installed headless shell (the same engine without the
 * windows around it, so that a page opens in a fraction of the time), Chromium or Chrome, or the one that
 * Playwright downloaded; null when there is none.
 */
export function findChromium(): string | null {
  return (
    given('CHROMIUM_PATH') ??
    firstThatStarts([
      ...onPath(
        'chromium-headless-shell',
        'chromium',
        'chromium-browser',
        'google-chrome',
        'google-chrome-stable',
        'chrome',
      ),
      ...applications(
        'Chromium.app/Contents/MacOS/Chromium',
        'Google Chrome.app/Contents/MacOS/Google Chrome',
      ),
      chromium.executablePath(),
    ])
  );
}

/** Path of a Firefox that starts: `FIREFOX_PATH`, or an installed one; null when there is none. */
export function findFirefox(): string | null {
  return (
    given('FIREFOX_PATH') ??
    firstThatStarts([
      ...onPath('firefox-esr', 'firefox'),
      ...applications('Firefox.app/Contents/MacOS/firefox'),
    ])
  );
}

/** The programs with which WebKitGTK is driven. */
export interface WebKit {
  readonly driver: string;
  readonly browser: string;
  /** An X server without a screen. */
  readonly display: string;
}

/** Paths of WebKitGTK’s driver, its browser and a display for it; null when one of them is missing. */
export function findWebKit(): WebKit | null {
  // The driver knows no `--version` and ends with an error whatever it is asked.
  const driver = onPath('WebKitWebDriver').find((file) => existsSync(file));
  const browser = globSync('/usr/{lib,libexec}/{,*/}webkit2gtk-4.1/MiniBrowser')[0];
  const display = onPath('Xvfb').find((file) => existsSync(file));
  if (driver === undefined || browser === undefined || display === undefined) return null;
  return { driver, browser, display };
}

function given(variable: string): string | null {
  const value = process.env[variable] ?? '';
  return value === '' ? null : value;
}

function onPath(...commands: readonly string[]): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return commands.flatMap((command) => folders.map((folder) => path.join(folder, command)));
}

function firstThatStarts(files: readonly string[]): string | null {
  return files.find((file) => existsSync(file) && starts(file)) ?? null;
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
