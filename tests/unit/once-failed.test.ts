import { expect, test } from 'vitest';
import { readFiles } from '../../src/corpus/index.ts';
import { makeAll } from '../fuzz/laws.ts';
import { ACTOR_FIELDS, articleContent, contentFiles, SOURCE_FIELDS, yaml, type Content } from '../content.ts';

const TEXT = 'The river rose in May 2024 by 3 metres.';

/** A text with a claim, on a source, about an actor, with some fields of each. */
function content(
  fields: Readonly<Record<'article' | 'source' | 'actor', Readonly<Record<string, unknown>>>>,
): Content {
  const claim = { quote: 'The river rose', actors: ['body'], supports: [{ source: 'report', says: 'It.' }] };
  return {
    ...articleContent('a', TEXT, { one: claim }, fields.article),
    'sources/report.yaml': yaml({ ...SOURCE_FIELDS, ...fields.source }),
    'actors/body.yaml': yaml({ ...ACTOR_FIELDS, ...fields.actor }),
  };
}

const article = (fields: Readonly<Record<string, unknown>>): Content =>
  content({ article: fields, source: {}, actor: {} });
const source = (fields: Readonly<Record<string, unknown>>): Content =>
  content({ article: {}, source: fields, actor: {} });
const actor = (fields: Readonly<Record<string, unknown>>): Content =>
  content({ article: {}, source: {}, actor: fields });

const crowd = (n: number): Content =>
  articleContent(
    'a',
    TEXT,
    Object.fromEntries(Array.from({ length: n }, (_, i) => [`c${i}`, { quote: 'The river rose' }])),
  );

// Each of these was once taken by `check` and ended the build, or was lost from a page.
test.each<[what: string, content: Content, code: string | null]>([
  ['a title of words that search leaves out', article({ title: 'To be or not to be' }), null],
  ['a language named like what every object has', article({ lang: 'toString' }), null],
  ['a language with its digits', article({ lang: 'ar-u-nu-latn' }), null],
  ['a language with a subtag of somebody’s own', article({ lang: 'en-x-valley' }), null],
  ['a source in a language with its calendar', source({ language: 'fa-u-ca-persian' }), null],
  ['an author named like what every object has', source({ author: [{ family: 'constructor' }] }), null],
  ['an actor named like what every object has', actor({ name: 'valueOf', aliases: ['__proto__'] }), null],
  ['an alias of 50,000 characters', actor({ aliases: ['a'.repeat(50_000)] }), 'too-much'],
  ['20 claims on the same words', crowd(20), null],
  ['21 claims on the same words', crowd(21), 'too-much'],
  ['a row of a table that is longer than its head', articleContent('a', `${TEXT}\n\n| a | b |\n| - | - |\n| 1 | 2 | 3 |`), 'text-lost'],
])('of content with %s everything is made, or it is refused', (_, files, code) => {
  const { corpus, report } = readFiles(contentFiles(files), { languages: ['en', 'ur'] });
  expect([...new Set(report.issues.filter(({ severity }) => severity === 'error').map((one) => one.code))]).toEqual(code === null ? [] : [code]);
  if (corpus !== null) makeAll(corpus);
}); // prettier-ignore
