import { expect, test } from 'vitest';
import { parseProse, splitFrontmatter } from '../../../../src/corpus/read/markdown.ts';
import { articleContent, claimFile, reportOf } from '../../../content.ts';

test.each([
  ['fields and text', '---\na: b\n---\n\nText.\n', { frontmatter: 'a: b\n', body: '\nText.\n', bodyLine: 3 }],
  ['no fields', '---\n---\nText.', { frontmatter: '', body: 'Text.', bodyLine: 2 }],
  ['no fields and a rule in the text', '---\n---\nText.\n\n---\n', { frontmatter: '', body: 'Text.\n\n---\n', bodyLine: 2 }],
  ['no text', '---\na: b\n---', { frontmatter: 'a: b\n', body: '', bodyLine: 2 }],
  ['blanks behind the lines of ---', '--- \na: b\n---\t\nText.', { frontmatter: 'a: b\n', body: 'Text.', bodyLine: 3 }],
  ['a --- inside a value', '---\na: |\n  x\n  ---\n---\nText.', { frontmatter: 'a: |\n  x\n  ---\n', body: 'Text.', bodyLine: 5 }],
])('splits %s', (_, source, expected) => {
  expect(splitFrontmatter(source)).toEqual(expected);
}); // prettier-ignore

test.each([
  ['a file without frontmatter', 'Text.\n'],
  ['an empty file', ''],
  ['frontmatter that is never closed', '---\na: b\n'],
  ['a blank line before the frontmatter', '\n---\na: b\n---\n'],
  ['four dashes', '----\na: b\n----\n'],
  ['a closing line that goes on', '---\na: b\n---text\n'],
])('finds no frontmatter in %s', (_, source) => {
  expect(splitFrontmatter(source)).toBeNull();
});

test('a claim without frontmatter is reported where it should begin', () => {
  const content = { ...articleContent('rivers', 'A river ends.'), 'articles/rivers/claims/a.md': 'Text.\n' };
  expect(reportOf(content).issues).toMatchObject([
    { code: 'missing-frontmatter', position: { line: 1, column: 1 } },
  ]);
});

test.each([
  ['an element', 'a <b>c', '1:3 raw-html'],
  ['a script', '<script>alert(1)</script>', '1:1 raw-html'],
  ['a comment', 'a\n\n<!-- b -->', '3:1 raw-html'],
  ['a handler', '<img src=x onerror=alert(1)>', '1:1 raw-html'],
  ['SVG', '<svg onload=alert(1)>', '1:1 raw-html'],
  ['a declaration', '<!DOCTYPE html>', '1:1 raw-html'],
  ['a link that runs code', '[a](javascript:alert(1))', '1:1 url-not-http'],
  ['a link that runs code, behind character references', '[a](&#106;avascript:alert(1))', '1:1 url-not-http'],
  ['a link that runs code, in capitals behind a space', '[a](<\tJAVASCRIPT:alert(1)>)', '1:1 url-not-http'],
  ['a link that holds its page', '[a](data:text/html,x)', '1:1 url-not-http'],
  ['a link by reference that runs code', '[a][b]\n\n[b]: vbscript:x', '3:1 url-not-http'],
  ['an automatic link that runs code', '<javascript:alert(1)>', '1:1 url-not-http'],
  ['a link without a scheme, which leads into the site', '[a](//evil.example)', '1:1 url-not-http'],
  ['a path', '[a](../b)', '1:1 url-not-http'],
  ['a mail link with other words', '[write](mailto:a@b.example)', '1:1 url-not-http'],
  ['an image', 'a ![b](https://c.example/d.png)', '1:3 unsupported-markdown'],
  ['an image by reference', '![b][c]\n\n[c]: https://d.example', '1:1 unsupported-markdown'],
  ['a box to tick', '- [x] done', '1:1 unsupported-markdown'],
])('refuses %s', (_, markdown, expected) => {
  const { issues } = parseProse(markdown, 'x.md', 0);
  expect(`${issues[0]?.position?.line}:${issues[0]?.position?.column} ${issues[0]?.code}`).toBe(expected);
}); // prettier-ignore

test('a footnote is refused at its mark and at its text', () => {
  const { issues } = parseProse('a[^1]\n\n[^1]: b', 'x.md', 10);
  expect(issues).toMatchObject([
    { code: 'unsupported-markdown', position: { line: 11, column: 2 } },
    { code: 'unsupported-markdown', position: { line: 13, column: 1 } },
  ]);
});

test.each([
  ['a less-than sign', 'a < b and 1<2'],
  ['an escaped tag', 'a \\<b>'],
  ['a tag that Markdown takes for text', '<svg/onload=alert(1)>'],
  ['a tag in code', '`<b>`'],
  ['a link', '[a](https://b.example)'],
  ['a link within the page', '[a](#p7)'],
  ['a bare address', 'https://b.example and www.c.example'],
  ['an e-mail address', 'Write to a@b.example or <c@d.example>.'],
  ['a rule of many dashes', '- - - - - - - -'],
])('accepts %s', (_, markdown) => {
  expect(parseProse(markdown, 'x.md', 0).issues).toEqual([]);
});

test.each([
  ['quotations in quotations', `one\n\n${'> '.repeat(100_000)}a`, 3],
  ['quotations without blanks', '>'.repeat(100_000), 1],
  ['lists in lists', `${'- '.repeat(100_000)}a`, 1],
  ['ever deeper lists', Array.from({ length: 300 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'), 51],
  ['emphasis in emphasis', `${'*'.repeat(100_000)}a`, 1],
  ['brackets', '[a]('.repeat(100_000), 1],
])('refuses %s at once, at its line', (_, markdown, line) => {
  expect(parseProse(markdown, 'x.md', 0).issues).toMatchObject([
    { code: 'unsupported-markdown', position: { line, column: 1 } },
  ]);
}); // prettier-ignore

test('prose of a note is held to the same rules, lines counted from the top of the file', () => {
  const content = {
    ...articleContent('rivers', 'A river ends.'),
    'articles/rivers/claims/a.md': claimFile({ quote: 'A river' }, 'Seen.\n\n<b>Bold</b>'),
  };
  expect(reportOf(content).issues.map(({ code, position }) => [code, position?.line])).toEqual([
    ['raw-html', 19],
    ['raw-html', 19],
  ]);
});
