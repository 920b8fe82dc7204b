import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PROJECT } from '../site/build.ts';
import { OWN_SITE } from '../site/shared.ts';

/** A series as its file gives it. */
export interface SeriesFile {
  readonly title: string;
  readonly label?: string;
  readonly points: readonly { readonly year: number; readonly value: number; readonly edition?: unknown }[];
}

/** What the figures show of a claim’s file. */
export interface ClaimFile {
  readonly assessment: string;
  readonly kind: string;
  readonly actors: readonly string[];
  readonly figures: readonly {
    readonly value: number;
    readonly unit: string;
    readonly from?: number;
    readonly to?: number;
    readonly series?: readonly string[];
  }[];
}

/** The content as YAML gives it, without the code under test. */
const CONTENT = path.join(PROJECT, OWN_SITE.content);
const [slug = ''] = readdirSync(path.join(CONTENT, 'articles'));

/** Every series by id. */
export const series = read<SeriesFile>('series', /\.yaml$/);

/** The claims of the first article by id. */
export const claims = read<ClaimFile>(`articles/${slug}/claims`, /\.md$/);

/** Those claims whose figures have series beside them. */
export const stating = [...claims].filter(([, claim]) =>
  claim.figures.some((figure) => (figure.series ?? []).length > 0),
);

/** Address of that article. */
export const ARTICLE = `/articles/${slug}/`;

/** Files of a folder of the content, by id; of Markdown the frontmatter. */
function read<T>(folder: string, ending: RegExp): ReadonlyMap<string, T> {
  const files = readdirSync(path.join(CONTENT, folder))
    .filter((name) => ending.test(name))
    .sort();
  return new Map(
    files.map((name) => {
      const text = readFileSync(path.join(CONTENT, folder, name), 'utf8');
      return [
        name.replace(ending, ''),
        parse(text.startsWith('---') ? (text.split(/^---$/m)[1] ?? '') : text) as T,
      ];
    }),
  );
}
