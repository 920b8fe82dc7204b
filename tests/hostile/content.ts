import { EXAMPLES } from '../../src/authoring/fields/examples.ts';
import { SCHEMAS } from '../../src/corpus/index.ts';
import { articleContent, claimFile, markdown, SOURCE_FIELDS, yaml, type Content } from '../content.ts';
import { HOSTILE_STRINGS } from './strings.ts';

/** A kind of file that an editor writes. */
export type Kind = keyof typeof EXAMPLES;

/** Keys and indexes that lead to a value. */
export type Steps = readonly (string | number)[];

/** A field that holds text. */
export interface TextField {
  readonly kind: Kind;
  readonly steps: Steps;
}

/** Every field of every kind of file that holds text: the examples of the manual have each field that a schema has. */
export function textFields(): readonly TextField[] {
  return (Object.keys(EXAMPLES) as Kind[]).flatMap((kind) =>
    [...leaves(EXAMPLES[kind], [])].map((steps) => ({ kind, steps })),
  );
}

function* leaves(value: unknown, steps: Steps): Generator<Steps> {
  if (typeof value === 'string') yield steps;
  else if (value !== null && typeof value === 'object')
    for (const [key, inner] of Object.entries(value))
      yield* leaves(inner, [...steps, Array.isArray(value) ? Number(key) : key]);
}

const TEXT = 'A survey in May counted nine salmon, 25 percent fewer than in 2023. The Valley knows.';

/** A field with other words in it. */
export interface Change extends TextField {
  readonly value: string;
}

/** Content with a file of each kind, every field given, of which some have other values; `more` are more paragraphs. */
export function contentWith(changes: readonly Change[], more: readonly string[] = []): Content {
  const fields = fieldsWith(changes);
  const [speaker] = fields.article['speakers'] as readonly [{ readonly label: string }];
  const text = [TEXT, `${escaped(speaker.label)} The weir stays.`, ...more].join('\n\n');
  const made = articleContent('river', text, {});
  const hash = /textSha256: "(\w+)"/.exec(made['articles/river/article.md'] ?? '')?.[1];
  const isHash = fields.article['textSha256'] === EXAMPLES.article['textSha256'];
  const article = { ...fields.article, ...(isHash && { textSha256: hash }) };
  return {
    ...made,
    'articles/river/article.md': markdown(article, text),
    'articles/river/claims/nine-salmon.md': markdown({ ...fields.claim, kind: fields.claim['kind'] }, 'What was found.'),
    'articles/river/claims/weir-stops-fish.md': claimFile({ quote: 'The Valley knows' }),
    'sources/brod-survey-2024.yaml': yaml(fields.source),
    'sources/parish-books.yaml': yaml(SOURCE_FIELDS),
    'actors/council-of-brod.yaml': yaml(fields.actor),
    'series/brod-salmon.yaml': yaml(fields.series),
    'site.yaml': yaml(fields.site),
    'method.md': '## How\n\nBy hand.\n',
  };
} // prettier-ignore

/** Whether the schema of a file takes a change of its example. */
export function isOfSchema(change: Change): boolean {
  return SCHEMAS[change.kind].safeParse(fieldsWith([change])[change.kind]).success;
}

/** The examples with some other values. */
function fieldsWith(changes: readonly Change[]): Record<Kind, Record<string, unknown>> {
  const fields = structuredClone(EXAMPLES) as Record<Kind, Record<string, unknown>>;
  for (const { kind, steps, value } of changes) {
    let group = fields[kind] as Record<string | number, unknown>;
    for (const step of steps.slice(0, -1)) group = group[step] as Record<string | number, unknown>;
    group[steps.at(-1) ?? ''] = value;
  }
  return fields;
}

/** The classes of hostile strings. */
export const HOSTILE_CLASSES: readonly string[] = [...new Set(HOSTILE_STRINGS.map((one) => one.class))];

/** The strings of a class. */
export function stringsOf(name: string): readonly string[] {
  return HOSTILE_STRINGS.filter((one) => one.class === name).map(({ text }) => text);
}

/** Text as Markdown in which every sign stands for itself. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#&|~!+=()-]/g, '\\$&').replace(/^(\s*\d+)([.)])/, '$1\\$2').replace(/(https?):|www\./gi, '$1 ');
} // prettier-ignore
