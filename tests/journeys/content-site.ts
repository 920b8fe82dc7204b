import path from 'node:path';
import type { Content } from '../content.ts';
import { buildSite } from '../site/build.ts';
import { writeContent } from '../site/write-content.ts';
import { temporaryFolder } from '../temporary.ts';

/** Builds a site of content in memory; returns its folder. */
export async function buildContent(content: Content): Promise<string> {
  const folder = temporaryFolder();
  writeContent(path.join(folder, 'content'), content);
  const outDir = path.join(folder, 'site');
  const { status, output } = await buildSite(path.join(folder, 'content'), outDir);
  if (status !== 0) throw new Error(output);
  return outDir;
}

/** The same content with its texts in another language, written as English by `articleContent`. */
export function inLanguage(lang: string, content: Content): Content {
  return Object.fromEntries(
    Object.entries(content).map(([name, text]) => [name, text.replace('lang: "en"', `lang: "${lang}"`)]),
  );
}
