import path from 'node:path';
import { expect, test } from 'vitest';
import { hostileSite } from '../hostile/site.ts';
import { oneOfEachKind, openHostile, pagesOf, strangeElements } from '../hostile/opened.ts';
import { HOSTILE_STRINGS } from '../hostile/strings.ts';
import { launch, serve } from '../serve.ts';
import { temporaryFolder } from '../temporary.ts';
import { invalidHtml } from '../valid-html.ts';
import { buildSite, newOutput } from './build.ts';
import { FROZEN_SITE } from './shared.ts';
import { writeContent } from './write-content.ts';

test('on a site whose fields hold hostile strings nothing of them runs, every page stands, and its scripts work', async () => {
  const content = path.join(temporaryFolder(), 'content');
  // Of every class one or two, in one text: `npm run bench -- hostile-site` tries all of them in two languages.
  const some = HOSTILE_STRINGS.filter((_, i) => i % 9 === 0);
  const { hostile, counts } = hostileSite([some]);
  writeContent(content, hostile);
  const folder = newOutput();
  const { status, output } = await buildSite(content, folder, { SCHOLIUM_LANGUAGES: 'en' });
  expect([status, status === 0 ? '' : output]).toEqual([0, '']);
  const taken = [...counts.values()].filter(({ tried, refused }) => tried > refused);
  expect(taken.length).toBeGreaterThan(10);
  expect((await invalidHtml(folder)).errors).toEqual([]);
  expect(strangeElements(folder, FROZEN_SITE.folder)).toEqual([]);
  const [browser, served] = await Promise.all([launch(), serve({ folder, base: '' })]);
  try {
    const typed = some.filter((_, i) => i % 3 === 0).map(({ text }) => text);
    expect(await openHostile(browser, served.origin, oneOfEachKind(pagesOf(folder)), typed)).toEqual([]);
  } finally {
    await browser.close();
    await served.close();
  }
}, 240_000);
