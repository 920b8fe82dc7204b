/**
 * The pictures of docs/annotating.md, made by walking its steps with the program: `npm run pictures`. What a terminal shows is drawn
 * as SVG, what a browser shows is photographed from the development server.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { runIn } from './command-line.ts';
import { launch } from './serve.ts';
import { PROJECT } from './site/build.ts';
import { startDevelopment } from './site/develop.ts';
import { temporaryFolder } from './temporary.ts';

const CAPTURE = path.join(PROJECT, 'tests/fixtures/walk/second-inaugural.html');
/** The folder of the pictures. */
export const PICTURES = path.join(PROJECT, 'docs/annotating');
const ARTICLE = 'second-inaugural';
const CLAIM = `content/articles/${ARTICLE}/claims/one-eighth.md`;

/** Commands of the walk: what they are called as, and the picture that shows them. */
const STEPS: readonly { readonly picture: string; readonly lines: number; readonly commands: readonly (readonly string[])[] }[] = [
  { picture: '2-import.svg', lines: 12, commands: [['import', 'text', 'page.html', '--dry-run']] },
  {
    picture: '3-article.svg',
    lines: 20,
    commands: [
      ['new', 'article', ARTICLE, '--from', 'page.html', '--genre', 'speech', '--publication', 'Delivered at the Capitol', '--published', '1865-03-04', '--rights', 'Public domain.'],
      ['check'],
    ],
  },
  {
    picture: '5-claim.svg',
    lines: 20,
    commands: [
      ['new', 'claim', ARTICLE, 'the war'],
      ['new', 'claim', ARTICLE, 'One-eighth of the population'],
      ['new', 'claim', ARTICLE, 'One-eighth of the whole population were colored slaves', '--id', 'one-eighth', '--kind', 'statistic'],
    ],
  },
  {
    picture: '7-source.svg',
    lines: 10,
    commands: [['new', 'source', 'Population of the United States in 1860', '--id', 'census-1860', '--publisher', 'Government Printing Office', '--issued', '1864', '--standing', 'primary']],
  },
]; // prettier-ignore

/** What an editor fills in at steps 6 to 8: fields of the claim, then the note. */
const FILLED: readonly (readonly [written: string, filled: string])[] = [
  ['claim: One-eighth of the whole population were colored slaves', 'claim: One in eight inhabitants of the United States was held in slavery.'],
  ['assessment: unverified', 'assessment: supported'],
  ['reason: Not looked for yet.', 'reason: The census of 1860 counted 3,953,760 slaves among 31,443,321 inhabitants, one in eight.'],
  ['supports: []', 'supports:\n  - source: census-1860\n    says: 3,953,760 slaves among 31,443,321 inhabitants'],
  ['status: draft', 'status: published'],
  ['\n---\n\nNot looked for yet.', '\n---\n\nThe census was taken before the war; how many were held in slavery when the speech was given is not said.'],
]; // prettier-ignore

/** The walk: the folder that it leaves, and its pictures of a terminal by name. */
export async function walk(): Promise<{
  readonly folder: string;
  readonly pictures: ReadonlyMap<string, string>;
}> {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'content'));
  copyFileSync(CAPTURE, path.join(folder, 'page.html'));
  const pictures = new Map<string, string>();
  for (const { picture, lines, commands } of STEPS)
    pictures.set(picture, terminal(await typed(folder, commands), lines));
  const file = path.join(folder, CLAIM);
  const filled = FILLED.reduce((text, [from, to]) => replaced(text, from, to), readFileSync(file, 'utf8'));
  writeFileSync(file, replaced(filled, 'were colored slaves\n#', 'were coloured slaves\n#'));
  const wrong = await typed(folder, [['check']]);
  writeFileSync(file, filled);
  pictures.set('9-check.svg', terminal([...wrong, ...(await typed(folder, [['check']]))], 20));
  return { folder, pictures };
}

/** What stands on a terminal after some commands. */
async function typed(folder: string, commands: readonly (readonly string[])[]): Promise<readonly string[]> {
  const said: string[] = [];
  for (const command of commands) {
    const { out, error } = await runIn(folder, ...command);
    const words = command.map((word) => (/[^\w./-]/.test(word) ? `"${word}"` : word));
    said.push(`$ npm run scholium -- ${words.join(' ')}`, ...`${out}${error}`.split('\n'));
  }
  return said;
}

function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`The claim file does not hold "${from}"`);
  return text.replace(from, () => to);
}

/** Letters in a line of a picture. */
const COLUMNS = 104;

/** A terminal as SVG, of its first lines; longer ones go on in the next. */
function terminal(said: readonly string[], most: number): string {
  const all = said.flatMap(wrapped);
  const lines = all.length > most ? [...all.slice(0, most), '…'] : all;
  const [width, height] = [COLUMNS * 7.9 + 32, lines.length * 18 + 28];
  const rows = lines.map((line, i) => {
    const style = line.startsWith('$') ? ' font-weight="bold"' : '';
    return `<text x="16" y="${i * 18 + 30}"${style} xml:space="preserve">${escaped(line)}</text>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" font-family="ui-monospace, Menlo, Consolas, monospace" font-size="13" fill="#1c1b18">`,
    `<rect width="100%" height="100%" rx="8" fill="#f6f4ee" stroke="#c9c4b5"/>`,
    ...rows,
    '</svg>\n',
  ].join('\n');
}

function wrapped(line: string): readonly string[] {
  const rows: string[] = [];
  for (const word of line.split(/(?<= )/)) {
    const last = rows.at(-1);
    if (last === undefined || (last + word).trimEnd().length > COLUMNS)
      rows.push(last === undefined ? word : `    ${word}`);
    else rows[rows.length - 1] = last + word;
  }
  return rows.map((row) => row.trimEnd());
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Photographs of the steps in a browser: the app that annotates with words selected, and the text with the note. */
async function photographs(folder: string): Promise<void> {
  const server = await startDevelopment(path.join(folder, 'content'));
  const browser = await launch();
  try {
    const page = await browser.newPage({
      viewport: { width: 1100, height: 720 },
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await page.goto(`${server.origin}/articles/${ARTICLE}/`, { waitUntil: 'networkidle' });
    await page.locator('mark').first().scrollIntoViewIfNeeded();
    await page.locator('mark').first().click();
    const toolbar = page.locator('astro-dev-toolbar');
    await toolbar.evaluate((element: HTMLElement) => (element.style.display = 'none'));
    await shoot(page, '10-page.png');
    await toolbar.evaluate((element: HTMLElement) => (element.style.display = ''));
    await page.getByText('With malice toward none').first().scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#p5')!, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent!.indexOf('With malice toward none');
        if (at !== -1) getSelection()!.setBaseAndExtent(node, at, node, at + 23);
      }
    });
    await page.locator('astro-dev-toolbar button[data-app-id="scholium:annotate"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('[data-part=status]').getByText('They stand once').waitFor();
    await shoot(page, '5-annotate.png');
  } finally {
    await browser.close();
    server.stop();
  }
}

async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(PICTURES, name) });
}

if (import.meta.main) {
  const { folder, pictures } = await walk();
  mkdirSync(PICTURES, { recursive: true });
  for (const [name, svg] of pictures) writeFileSync(path.join(PICTURES, name), svg);
  await photographs(folder);
}
