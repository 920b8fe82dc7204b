import { expect, test } from 'vitest';
import { editYaml, withItem, withoutItem } from '../../../../src/authoring/proposals/edit-yaml.ts';

test.each([
  ['a list on a line', 'a: [x, y]  # why\nb: 1\n', 'a: [x, y, z]  # why\nb: 1\n'],
  ['an empty list', 'a: []\nb: 1\n', 'a: [z]\nb: 1\n'],
  ['a list on a line with spaces', 'a: [ { n: 1 } ]\n', 'a: [ { n: 1 }, z ]\n'],
  ['a list of lines', 'a:\n  - x\n  - y # why\nb: 1\n', 'a:\n  - x\n  - y # why\n  - z\nb: 1\n'],
  ['a list of groups', 'a:\n- n: 1\n  m: 2\n\nb: 1\n', 'a:\n- n: 1\n  m: 2\n- z\n\nb: 1\n'],
  ['a list at the end', 'a:\n  - x', 'a:\n  - x\n  - z'],
])('an item is put behind the others of %s', (_, before, after) => {
  expect(withItem(before, ['a'], 'z')).toBe(after);
});

test('an item that is a group is written on a line', () => {
  const entry = { date: '2026-01-02', summary: 'It said: [no]', was: { quote: ['a', 'b'] } };
  expect(withItem('a: [x]\n', ['a'], entry)).toBe(
    'a: [x, { date: 2026-01-02, summary: "It said: [no]", was: { quote: [ a, b ] } }]\n',
  );
});

test.each([
  ['the last of a line', 'a: [x, y, z]\nb: 1\n', 2, 'a: [x, y]\nb: 1\n'],
  ['the first of a line', 'a: [{ n: 1 }, y]\n', 0, 'a: [y]\n'],
  ['the only one of a line', 'a: [x]  # why\nb: 1\n', 0, 'a: []  # why\nb: 1\n'],
  ['one of lines', 'a:\n  - x\n  - n: 1\n    m: 2\n  - y\nb: 1\n', 1, 'a:\n  - x\n  - y\nb: 1\n'],
  ['the last of lines', 'a:\n  - x\n  - y\nb: 1\n', 1, 'a:\n  - x\nb: 1\n'],
  ['the only one of lines', 'a:\n  - n: 1\n    m: 2\nb: 1\n', 0, 'a: []\nb: 1\n'],
])('an item is taken out: %s', (_, before, index, after) => {
  expect(withoutItem(before, ['a', index])).toBe(after);
});

test('what is no list is left alone', () => {
  expect([withItem('a: x\n', ['a'], 'z'), withoutItem('a: x\n', ['a', 0]), withoutItem('a: [x]\n', ['a', 3])]).toEqual([null, null, null]);
}); // prettier-ignore

test('of Markdown the frontmatter is changed', () => {
  const add = (yaml: string): string | null => withItem(yaml, ['a'], 'z');
  expect(editYaml('x.md', '---\na: [x]\n---\n\na: [x]\n', add)).toBe('---\na: [x, z]\n---\n\na: [x]\n');
  expect(editYaml('x.md', 'a: [x]\n', add)).toBeNull();
  expect(editYaml('x.yaml', 'a: [x]\n', add)).toBe('a: [x, z]\n');
});
