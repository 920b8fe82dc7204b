import type { ParagraphIds } from '../../revision/index.ts';
import type { Lock, Published, Redirect } from '../schemas/index.ts';

/**
 * The text of `paragraphs.lock.yaml`: the same ids give the same bytes, a value a line, so that version
 * control shows which paragraph changed. Reading it gives the ids again.
 */
export function formatLock({
  paragraphs,
  retired,
  editions = [],
}: ParagraphIds & { readonly editions?: Lock['editions'] }): string {
  return [
    '# Written by `npm run lock`; commit it with the text.',
    'version: 1',
    ...list('paragraphs', paragraphs, ({ id, text }) => ({ id, text })),
    ...list('retired', retired, ({ id, see, date }) => ({ id, see, date })),
    ...(editions.length === 0 ? [] : list('editions', editions, (one) => one)),
    '',
  ].join('\n');
}

/** The text of `published.lock.yaml`: an id a line, sorted, so that branches that publish more merge. */
export function formatPublished({
  articles,
  claims,
  sources,
  actors,
  series,
  former = [],
}: Published): string {
  const ids = (key: string, all: readonly string[]): readonly string[] =>
    all.length === 0 ? [`${key}: []`] : [`${key}:`, ...all.map((id) => `  - ${quote(id)}`)];
  return [
    '# Written by `npm run lock`; commit it with the content.',
    'version: 1',
    ...ids('articles', articles),
    ...list('claims', claims, ({ article, id, revisions, quote, claim, kind, assessment }) => ({
      article,
      id,
      revisions,
      quote,
      claim,
      kind,
      assessment,
    })),
    ...ids('sources', sources),
    ...ids('actors', actors),
    ...ids('series', series),
    ...(former.length === 0 ? [] : list('former', former, ({ article, id }) => ({ article, id }))),
    '',
  ].join('\n');
}

/** An entry of `redirects.yaml`: a line, so that it is put behind the others without touching them. */
export function formatRedirect({ kind, article, id, to, date, reason }: Redirect): string {
  const fields = [
    `kind: ${kind}`,
    ...(article === undefined ? [] : [`article: ${article}`]),
    `id: ${id}`,
    `to: ${to ?? 'null'}`,
    `date: ${quote(date)}`,
    ...(reason === undefined ? [] : [`reason: ${quote(reason)}`]),
  ];
  return `- { ${fields.join(', ')} }\n`;
}

function list<T>(
  key: string,
  items: readonly T[],
  fieldsOf: (item: T) => Readonly<Record<string, Value>>,
): readonly string[] {
  if (items.length === 0) return [`${key}: []`];
  const lines = items.flatMap((item) =>
    Object.entries(fieldsOf(item)).map(
      ([name, value], i) => `${i === 0 ? '  - ' : '    '}${name}: ${quote(value)}`,
    ),
  );
  return [`${key}:`, ...lines];
}

type Value = string | number | readonly string[];

/** A YAML string in double quotes, a number or a list: JSON, with what YAML would not keep written as escapes. */
function quote(value: Value): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
