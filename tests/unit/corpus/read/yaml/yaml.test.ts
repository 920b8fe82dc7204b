import { expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../../../../src/corpus/read/yaml/yaml.ts';

const SCHEMA = z.strictObject({ a: z.string(), list: z.array(z.strictObject({ b: z.number() })).optional() });

/** `line:column code message` of each issue of some YAML. */
function issuesOf(source: string, lineOffset = 0): readonly string[] {
  const read = readYaml(source, SCHEMA, 'x.yaml', lineOffset);
  if (read.type === 'read') return [];
  return read.issues.map(
    ({ code, position, message }) => `${position?.line}:${position?.column} ${code} ${message}`,
  );
}

test('an entry knows where its values stand, or the nearest thing around them', () => {
  const read = readYaml('a: x\nlist:\n  - { b: 1 }\n  - b: 2\n', SCHEMA, 'x.yaml', 10);
  if (read.type === 'refused') throw new Error('refused');
  const { value, positionOf } = read.entry;
  expect(value).toEqual({ a: 'x', list: [{ b: 1 }, { b: 2 }] });
  expect(positionOf(['a'])).toEqual({ line: 11, column: 4 });
  expect(positionOf(['list', 0, 'b'])).toEqual({ line: 13, column: 10 });
  expect(positionOf(['list', 1, 'b'])).toEqual({ line: 14, column: 8 });
  expect(positionOf(['list', 7, 'b'])).toEqual({ line: 13, column: 3 });
  expect(positionOf(['nothing'])).toEqual({ line: 11, column: 1 });
});

test.each([
  ['a colon in bare text', 'a: b: c\n', '1:4 malformed-yaml'],
  ['a quotation mark that is never closed', 'a: "b\n', '2:1 malformed-yaml'],
  ['a tab for indentation', 'list:\n\t- b: 1\n', '2:1 malformed-yaml'],
  ['a key that stands twice', 'a: b\na: c\n', '2:1 malformed-yaml The YAML cannot be read: The key a stands twice.'],
  ['a list for a key', '? [a]\n: b\n', '1:3 malformed-yaml'],
  ['a second document', 'a: b\n---\na: c\n', '2:1 malformed-yaml'],
  ['a tag that is not known, which would swallow a word', 'a: !important news\n', '1:4 unsupported-yaml A tag stands here: !important.'],
  ['a tag that would run code elsewhere', 'a: !!js/function "x"\n', '1:4 unsupported-yaml'],
  ['an alias of nothing', 'a: *b\n', '1:4 yaml-alias-bomb Here stands an alias, *b.'],
  ['a directive that is not known', '%NOPE\n---\na: b\n', '1:1 unsupported-yaml A directive stands here: %NOPE.'],
  ['text for a group of keys', 'hello\n', '1:1 wrong-type The file must be a group of keys, not "hello".'],
  ['nothing', '', '1:1 wrong-type The file must be a group of keys, not empty.'],
  ['nothing but a comment', '# x\n', '1:1 wrong-type The file must be a group of keys, not empty.'],
  ['a list', '- a\n', '1:1 wrong-type The file must be a group of keys, not a list.'],
  ['a list that holds itself', 'a: &x [*x]\n', '1:8 yaml-alias-bomb Here stands an alias, *x.'],
  ['a merge key', 'a: b\n<<: { c: d }\n', '2:1 unknown-key The key `<<` is not known.'],
  ['__proto__ as a key', 'a: b\n__proto__: { c: d }\n', '2:1 unknown-key The key `__proto__` is not known.'],
  ['constructor as a key', 'a: b\nconstructor: c\n', '2:1 unknown-key The key `constructor` is not known.'],
  ['__proto__ deep inside', 'a: b\nlist: [ { b: 1, __proto__: 1 } ]\n', '2:17 unknown-key The key `list[0].__proto__` is not known.'],
  ['typographic marks around words with a comma', '{ a: “one, two” }\n', '1:12 unknown-key The key `two”` is not known. The marks “ ” do not quote in YAML'],
  ['typographic marks around words with a comma in a list', 'list: [“one, two and three”, four]\n', '1:8 value-cut The value would end at the comma behind “one: the marks “ ” do not quote in YAML.'],
  ['single ones, with more than one comma', 'list: [a, ‘one, two, three’]\n', '1:11 value-cut The value would end at the comma behind ‘one: '],
  ['typographic marks around words with a colon', 'a: “one: two”\n', 'The marks “ ” do not quote in YAML'],
])('refuses %s', (_, source, expected) => {
  expect(issuesOf(source)).toEqual([expect.stringContaining(expected)]);
}); // prettier-ignore

test.each([
  ['words between typographic marks without a comma', 'list: [“one”, “two”]\n'],
  ['words that hold such marks', 'list: [the “one” of, ’tis, two’s]\n'],
  ['words in quotation marks that hold such marks', 'list: ["“one", "two”"]\n'],
  ['an item a line, where no comma ends any', 'list:\n  - “one, two”\n  - three\n'],
])('reads a list of %s', (_, source) => {
  expect(issuesOf(source).filter((issue) => issue.includes('value-cut'))).toEqual([]);
});

test('a refused key of the prototype changes no object', () => {
  issuesOf('a: b\n__proto__: { polluted: true }\nconstructor: { prototype: { polluted: true } }\n');
  expect('polluted' in {}).toBe(false);
});

test('lines count from the top of the file, not of the frontmatter', () => {
  expect(issuesOf('a: 1\n', 1)).toEqual([
    '2:4 wrong-type `a` must be text, not 1. Quotation marks make text of it: "1".',
  ]);
});

test.each([
  ['an anchor', 'a: &b c\n', '1:4 unsupported-yaml An anchor stands here: &b.'],
  ['a directive of YAML itself', '%YAML 1.2\n---\na: b\n', '1:1 unsupported-yaml'],
  ['a tag of YAML itself', 'a: !!str b\n', '1:4 unsupported-yaml A tag stands here: !!str.'],
  ['an alias behind its anchor', 'a: &b c\nd: *b\n', '2:4 yaml-alias-bomb Here stands an alias, *b.'],
])('refuses %s, which content does not need', (_, source, expected) => {
  expect(issuesOf(source)).toEqual([expect.stringContaining(expected)]);
});

test.each([
  ['in quotation marks', 'a: "&b *c !d %e"\n'],
  ['within words', 'a: R&D 5*6 what! 50%\n'],
  ['in a block', 'a: |\n  &b\n  *c\n  !d\n  %e\n'],
  ['in a comment', '# &b *c !d\na: b\n'],
])('the signs of anchors, aliases and tags are text %s', (_, source) => {
  expect(issuesOf(source)).toEqual([]);
});

test.each([
  ['a long value', `a: ${'x'.repeat(20_001)}\n`, '1:4 too-much There are 20,001 characters of a field here: at most 20,000'],
  ['a long list', `a: b\nlist: [${'{ b: 1 },'.repeat(2_001)}]\n`, '2:7 too-much There are 2,001 entries of a list here'],
  ['a heap of marks', `a: x${'\u0301'.repeat(31)}\n`, '1:4 too-much A letter has more marks'],
  ['a heap of marks by escapes', `a: "x${'\\u0301'.repeat(31)}"\n`, '1:4 too-much A letter has more marks'],
])('refuses %s before any schema is asked', (_, source, expected) => {
  expect(issuesOf(source)).toEqual([expect.stringContaining(expected)]);
}); // prettier-ignore

const repeat = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('');

test.each([
  ['aliases that multiply', `a: &a [${'x,'.repeat(9)}x]\nb: &b [${'*a,'.repeat(9)}*a]\nc: &c [${'*b,'.repeat(9)}*b]\nd: [${'*c,'.repeat(9)}*c]\n`, 'yaml-alias-bomb'],
  ['more than a person writes', `a: ${'['.repeat(500_000)}`, 'too-much'],
  ['lists in lists without end', `a: ${'['.repeat(50_000)}`, 'malformed-yaml'],
  ['lists in lists that end', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'malformed-yaml'],
  ['groups in groups', `a: ${'{a: '.repeat(15_000)}`, 'malformed-yaml'],
  ['dashes in a row', `${'- '.repeat(30_000)}a`, 'malformed-yaml'],
  ['ever deeper indentation', repeat(300, (i) => `${' '.repeat(i)}a:\n`), 'malformed-yaml'],
])('refuses %s at once and in one sentence', (_, source, code) => {
  const issues = issuesOf(source);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toContain(` ${code} `);
}); // prettier-ignore

test.each([
  ['unknown keys', repeat(1_900, (i) => `k${i}: v\n`), 'unknown-key'],
  ['keys that stand twice', 'a: b\n'.repeat(5_000), 'malformed-yaml'],
])('reports no more than fifty of a flood of %s', (_, source, code) => {
  expect(issuesOf(source).filter((issue) => issue.includes(` ${code} `)).length).toBeLessThanOrEqual(50);
});

test('of errors of syntax the first is told, for the others mostly come of it', () => {
  expect(issuesOf('title: Rivers\n  lang: en\ngenre: opinion\nrights: None\n')).toHaveLength(1);
  expect(issuesOf('a: b: c\n'.repeat(5_000))).toHaveLength(1);
});
