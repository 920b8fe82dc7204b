import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { chromium, firefox, type Browser, type Page } from 'playwright-core';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { findChromium, findFirefox, findWebKit, type WebKit } from './find.ts';

/** A key that readers press: a character, or one with a name. */
export type ReaderKey = 'Enter' | 'Escape' | 'Tab' | (string & {});

/** A reader at a window of one engine; what all three engines can be asked for, and no more. */
export interface Reader {
  readonly open: (address: string) => Promise<void>;
  /** Gives the window a width, in CSS pixels. */
  readonly widen: (width: number) => Promise<void>;
  readonly press: (key: ReaderKey) => Promise<void>;
  /** Clicks what a CSS selector finds first. */
  readonly click: (selector: string) => Promise<void>;
  /** Writes into a field. */
  readonly type: (selector: string, words: string) => Promise<void>;
  /** The value of an expression in the page; it can be written as JSON. */
  readonly see: <T>(expression: string) => Promise<T>;
  /** A picture of the window, as PNG, with a pixel for each CSS pixel. */
  readonly picture: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** An engine, and how a reader sits down at it; null where it is not on this machine. */
export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  readonly start: (() => Promise<Reader>) | null;
}

const WINDOW = { width: 1280, height: 900 } as const;

/** The three engines, as they are found on this machine. */
export function engines(): readonly Engine[] {
  const chromiumPath = findChromium();
  const firefoxPath = findFirefox();
  const webkit = findWebKit();
  return [
    { name: 'Chromium', start: chromiumPath === null ? null : () => startChromium(chromiumPath) },
    { name: 'Firefox', start: firefoxPath === null ? null : () => startFirefox(firefoxPath) },
    { name: 'WebKit', start: webkit === null ? null : () => startWebKit(webkit) },
  ];
}

async function startChromium(executablePath: string): Promise<Reader> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return playwrightReader(await chromium.launch({ executablePath, args }));
}

async function startFirefox(executablePath: string): Promise<Reader> {
  return playwrightReader(await firefox.launch({ channel: 'moz-firefox', executablePath }));
}

async function playwrightReader(browser: Browser): Promise<Reader> {
  const page: Page = await browser.newPage({ viewport: WINDOW });
  return {
    open: async (address) => {
      // A link to other words of the page that is open would not load it.
      await page.goto('about:blank');
      await page.goto(address);
    },
    widen: (width) => page.setViewportSize({ ...WINDOW, width }),
    press: (key) => page.keyboard.press(key),
    click: (selector) => page.locator(selector).first().click(),
    type: (selector, words) => page.locator(selector).first().fill(words),
    see: (expression) => page.evaluate(expression),
    picture: () => page.screenshot(),
    close: () => browser.close(),
  };
}

/** WebKitGTK’s small browser, driven over WebDriver on a screen that is not there. */
async function startWebKit({ driver: program, browser: binary, display }: WebKit): Promise<Reader> {
  const [screen, number] = await startDisplay(display);
  const port = await freePort();
  const server = spawn(program, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: { ...process.env, DISPLAY: `:${number}` },
  });
  const stop = (): void => {
    server.kill();
    screen.kill();
  };
  try {
    const driver = await connect(port, binary);
    await driver.manage().window().setRect(WINDOW);
    return {
      open: async (address) => {
        await driver.get('about:blank');
        await driver.get(address);
      },
      widen: async (width) => {
        await driver
          .manage()
          .window()
          .setRect({ ...WINDOW, width });
      },
      press: async (key) => {
        await driver.actions().sendKeys(keyOf(key)).perform();
      },
      click: (selector) => driver.findElement(By.css(selector)).click(),
      type: async (selector, words) => {
        const field = driver.findElement(By.css(selector));
        await field.clear();
        await field.sendKeys(words);
      },
      see: (expression) => driver.executeScript(`return (${expression});`),
      picture: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
      close: async () => {
        await driver.quit().catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Tries until the driver listens, for ten seconds at most. */
async function connect(port: number, binary: string): Promise<WebDriver> {
  const wanted = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary, args: ['--automation'] },
  });
  for (let tries = 0; ; tries++) {
    try {
      return await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build();
    } catch (error) {
      if (tries === 40) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

/** Starts an X server on a display that is free, and gives its number. */
async function startDisplay(program: string): Promise<readonly [ChildProcess, string]> {
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = server.stdio[3];
  if (said === null || said === undefined) throw new Error('The X server has no way to say its display');
  const number = await new Promise<string>((resolve, reject) => {
    said.once('data', (data: Buffer) => resolve(String(data).trim()));
    server.once('exit', () => reject(new Error('The X server did not start')));
  });
  return [server, number];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function keyOf(key: ReaderKey): string {
  const named: Readonly<Record<string, string>> = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB };
  return named[key] ?? key;
}
