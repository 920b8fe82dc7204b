import path from 'node:path';
import { HOSTILE_CLASSES } from '../hostile/content.ts';
import { openHostile, pagesOf, strangeElements, type Finding } from '../hostile/opened.ts';
import { hostileSite } from '../hostile/site.ts';
import { HOSTILE_STRINGS } from '../hostile/strings.ts';
import { launch, serve } from '../serve.ts';
import { buildSite, newOutput } from '../site/build.ts';
import { writeContent } from '../site/write-content.ts';
import { temporaryFolder } from '../temporary.ts';
import { invalidHtml } from '../valid-html.ts';
import type { Content } from '../content.ts';

/**
 * Builds a site with a text for each class of hostile strings, and the same with harmless words, opens every page in
 * Chromium, and prints by class in how many fields its strings were tried, refused and shown, and what they did. The
 * argument is the number of rounds: each puts other strings into the fields. Gives the exit status: 1 where anything
 * ran or broke.
 */
export async function benchHostileSite(
  print: (line: string) => void,
  [rounds = '1']: readonly string[],
): Promise<0 | 1> {
  let failed = false;
  for (let round = 0; round < Number(rounds); round++) {
    const groups = HOSTILE_CLASSES.map((name) => HOSTILE_STRINGS.filter((one) => one.class === name));
    const { hostile, harmless, counts } = hostileSite(groups, round);
    const [folder, plain] = [await built(hostile), await built(harmless)];
    const typed = groups.map((strings) => strings[round % strings.length]!.text);
    const found = [...(await opened(folder, typed)), ...strangeElements(folder, plain)];
    const { errors } = await invalidHtml(folder);
    found.push(...errors.map((what): Finding => ({ type: 'broken', page: what.replace(/:.*/s, ''), what })));
    print(
      `Round ${round + 1}, ${pagesOf(folder).length} pages\nclass: tried, refused, harmless, executed, broken`,
    );
    for (const [i, name] of HOSTILE_CLASSES.entries()) {
      const { tried = 0, refused = 0 } = counts.get(name) ?? {};
      const own = found.filter(({ page }) => new RegExp(`\\bt${i}\\b`).test(page));
      const of = (type: Finding['type']): number => own.filter((one) => one.type === type).length;
      print(`${name}: ${tried}, ${refused}, ${tried - refused}, ${of('executed')}, ${of('broken')}`);
    }
    const shared = found.filter(({ page }) => !/\bt\d+\b/.test(page)).length;
    print(`pages of all classes: ${shared} executed or broken`);
    for (const { type, page, what } of found) print(`${type} on ${page}: ${what}`);
    failed ||= found.length > 0;
  }
  return failed ? 1 : 0;
}

async function built(content: Content): Promise<string> {
  const written = path.join(temporaryFolder(), 'content');
  writeContent(written, content);
  const folder = newOutput();
  const { status, output } = await buildSite(written, folder, { SCHOLIUM_LANGUAGES: 'en,ur' });
  if (status !== 0) throw new Error(output);
  return folder;
}

async function opened(folder: string, typed: readonly string[]): Promise<readonly Finding[]> {
  const [browser, served] = await Promise.all([launch(), serve({ folder, base: '' })]);
  try {
    return await openHostile(browser, served.origin, pagesOf(folder), typed);
  } finally {
    await browser.close();
    await served.close();
  }
}
