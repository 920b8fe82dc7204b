import { parseArgs } from 'node:util';
import { writeContent } from '../site/write-content.ts';
import { CLAIMS_PER_ARTICLE, generateContent, type Sizes } from './generated.ts';

/** The sizes of a corpus like those that newsrooms have, in several scripts, by the number of its articles. */
export function mixedSizes(articles: number): Sizes {
  return {
    articles,
    claims: CLAIMS_PER_ARTICLE,
    sources: 3 * articles,
    actors: Math.max(10, Math.ceil(0.3 * articles)),
    series: Math.max(5, Math.ceil(0.1 * articles)),
    wordsBetween: 8,
    languages: ['en', 'en', 'en', 'ur', 'en', 'de', 'en', 'hi', 'ru', 'zh'],
  };
}

/** Writes a generated corpus into a folder, which must not hold other content, and gives the number of its files. */
export function writeGenerated(folder: string, sizes: Sizes): number {
  const content = generateContent(sizes);
  writeContent(folder, content);
  return Object.keys(content).length;
}

/**
 * The command `node tests/bench/generate.ts <folder> --articles 100`: content to try things on, the same for the same
 * arguments. `--claims`, `--sources`, `--actors`, `--series`, `--words-between` are numbers, `--languages` tags with
 * commas between.
 */
function main(args: readonly string[]): void {
  const number = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      ...{ articles: number, claims: number, sources: number, actors: number, series: number },
      ...{ 'words-between': number, languages: { type: 'string' } },
    },
  });
  const [folder] = positionals;
  if (folder === undefined)
    throw new Error('Usage: node tests/bench/generate.ts <folder> [--articles 100] …');
  const usual = mixedSizes(Number(values.articles ?? 100));
  const sizes: Sizes = {
    articles: usual.articles,
    claims: Number(values.claims ?? usual.claims),
    sources: Number(values.sources ?? usual.sources),
    actors: Number(values.actors ?? usual.actors),
    series: Number(values.series ?? usual.series),
    wordsBetween: Number(values['words-between'] ?? usual.wordsBetween),
    languages: values.languages?.split(',') ?? usual.languages,
  };
  process.stdout.write(`${writeGenerated(folder, sizes)} files\n`);
}

if (import.meta.main) main(process.argv.slice(2));
