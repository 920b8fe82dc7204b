import { expect, test } from 'vitest';
import { parseProse, splitFrontmatter } from '../../../../../src/corpus/read/prose/markdown.ts';
import { flatten } from '../../../../../src/text/index.ts';
import { articleContent, claimFile, reportOf } from '../../../../content.ts';

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
])('refuses %s', (_, markdown, expected) => {
  const { issues } = parseProse(markdown, 'x.md', 0);
  expect(`${issues[0]?.position?.line}:${issues[0]?.position?.column} ${issues[0]?.code}`).toBe(expected);
}); // prettier-ignore

test('a footnote is refused in a note, at its mark and at its text', () => {
  const { issues } = parseProse('a[^1]\n\n[^1]: b', 'x.md', 10, 'note');
  expect(issues).toMatchObject([
    { code: 'unsupported-markdown', position: { line: 11, column: 2 } },
    { code: 'unsupported-markdown', position: { line: 13, column: 1 } },
  ]);
});

test('footnotes are blocks of the text behind it, in the order of their first reference; their marks are no text', () => {
  const { tree, issues } = parseProse(
    'One[^b] two[^a], three[^b].\n\n> [^a]: First *note*[^c].\n\n[^b]: Second.\n\n    Goes on.\n[^c]: Third.\n\nEnd.',
    'x.md',
    0,
  );
  expect(issues).toMatchObject([{ code: 'text-lost' }]);
  expect(flatten(tree).blocks.map((block) => flatten(tree).text.slice(block.start, block.end))).toEqual([
    'One two, three.',
    'End.',
    'Second.',
    'Goes on.',
    'First note.',
    'Third.',
  ]);
});

test.each([
  ['a footnote that nothing refers to', 'a\n\n[^1]: b', '3:1', 'text-lost Nothing refers to the footnote `[^1]`.'],
  ['a second footnote of a name', 'a[^1]\n\n[^1]: b\n\n[^1]: c', '5:1', 'text-lost Nothing refers to the footnote `[^1]`.'],
  ['a footnote without words', 'a[^1]\n\n[^1]:', '3:1', 'text-lost The footnote has no words.'],
  ['the mark of a footnote within a link', '[a[^1]](#b)\n\n[^1]: b', '1:1', 'unsupported-markdown The mark of a footnote within a link'],
  ['a picture of another site', '![a](https://b.example/c.png)', '1:1', 'image-refused The picture "https://b.example/c.png" is no file'],
  ['a picture outside of its folder', '![a](images/../../../secret.png)', '1:1', 'image-refused The picture "images/../../../secret.png"'],
  ['a picture behind an escaped path', '![a](images/%2e%2e/secret.png)', '1:1', 'image-refused The picture'],
  ['a drawing that can hold script', '![a](images/b.svg)', '1:1', 'image-refused The picture "images/b.svg"'],
  ['a picture that only some can see', '![](images/b.png)', '1:1', 'image-refused The picture has no alternative text.'],
  ['a picture within a line', 'a ![b](images/b.png)', '1:3', 'unsupported-markdown A picture within a line'],
])('refuses %s', (_, markdown, position, message) => {
  const { issues } = parseProse(markdown, 'x.md', 0);
  expect(`${issues[0]?.position?.line}:${issues[0]?.position?.column} ${issues[0]?.code} ${issues[0]?.message}`).toContain(`${position} ${message}`);
}); // prettier-ignore

test.each([
  ['a cell beyond the last column', '| a | b |\n| - | - |\n| 1 | 2 |\n| 1 | 2 | 3 | 4 |', '4:9', 'From here on the row has more cells than its table has columns.'],
  ['signs for “from … to” that strike out', 'Turnout fell from 55~~60 percent to 40~~45.', '1:21', 'The sign "~" inside of a word or number is taken for markup and left out.'],
  ['signs for “times”', '5*60 and 40*45', '1:2', 'The sign "*" inside'],
  ['one sign inside of a number', '**5**6', '1:1', 'The sign "*" inside'],
  ['a link that joins two numbers', '5[6](#a)', '1:2', 'The sign "[" inside'],
  ['letters left out of words', 'f*ck and sh*t', '1:2', 'The sign "*" inside'],
  ['letters left out of one word', 'f*ck*ng', '1:2', 'The sign "*" inside'],
  ['a star within a word and one behind another', 'f*ck this*', '1:2', 'The sign "*" inside'],
  ['apostrophes that make code', 'the `60s and the `70s', '1:5', 'The sign "`" inside'],
  ['apostrophes within words that make code', 'the 60`s and the 70`s', '1:7', 'The sign "`" inside'],
  ['a definition that nothing refers to', 'a\n\n[b]: https://c.example', '3:1', 'Nothing refers to the definition `[b]`.'],
  ['a second definition of a name', '[b]\n\n[b]: #c\n[B]: #d', '4:1', 'Nothing refers to the definition `[b]`.'],
  ['the title of a link', '[a](#b "c d")', '1:1', 'The link holds a title: "c d".'],
  ['the title of a definition', '[b]\n\n[b]: #c "d"', '3:1', 'The definition holds a title: "d".'],
  ['words behind the fence of code', 'a\n\n~~~ b c\nd\n~~~', '3:1', 'Behind the fence of the code stands "b c".'],
  ['a number with a zero before it', '007. a', '1:1', 'The number 007 would lose its zero.'],
  ['a reference to no character', 'a 2019&#150;2021', '1:7', 'The reference `&#150;` stands for no character.'],
  ['a plus sign that makes a list', 'Prices:\n+ 5 percent\n+ 6 percent', '2:1', 'The "+" before a number'],
  ['a minus sign that makes a list', '- 5 percent', '1:1', 'The "-" before a number'],
  ['the star of a note', 'rating*\n\n* Of 2024.', '3:1', 'The "*" would be shown as the dot of a list of one item'],
  ['a dash at the start of a line', 'the war\n- which he hated -\nwent on', '2:1', 'The dash at the start of the line'],
  ['more than, at the start of a line', 'Incomes of\n> 50 percent', '2:1', 'The ">" before a number'],
  ['much more than', '>> $50', '1:1', 'The ">" before a number'],
  ['a sign alone', 'a\n\n>', '3:1', 'Nothing follows the ">"'],
  ['a number alone', '1.\n\nText', '1:1', 'Nothing follows "1."'],
  ['a number sign before a number', '# 1 in the world', '1:1', 'The "#" before a number'],
  ['a sign at the end of a heading', '## Learning C #', '1:1', 'The "#" at the end of the heading'],
  ['a sign under a line', 'a\n=', '1:1', 'The "=" under the line'],
  ['tildes between parts', 'a\n\n~~~\n\nb\n\n~~~\n\nc', '3:1', 'The tildes would be taken for the fence of code'],
  ['a fence that is not closed', 'a\n\n```\nb', '3:1', 'The fence of the code is not closed'],
  ['underlines around a name', 'the method __init__ of it', '1:12', 'The "__" would be left out'],
  ['quotation marks of typewriters', "``a'' and ``b''", '1:1', 'The sign "`" inside'],
  ['quotation marks that make code', "(`a'/`b')", '1:2', 'The sign "`" inside'],
  ['a mark of the text above its address', 'a [1]\n\n[1]: https://b.example', '1:3', 'The brackets of [1] would be left out'],
  ['a link without words', 'a [](https://b.example)', '1:3', 'The link "[](https://b.example)" has no words'],
  ['a reference beyond all characters, beside an e-mail address', 'a&#x110000; b@c.example', '1:2', 'The reference `&#x110000;` stands for no character.'],
])('refuses what would be lost: %s', (_, markdown, position, message) => {
  const { issues } = parseProse(markdown, 'x.md', 0);
  expect(issues.map((issue) => `${issue.position?.line}:${issue.position?.column} ${issue.code} ${issue.message}`)[0]).toContain(`${position} text-lost ${message}`);
}); // prettier-ignore

test.each([
  ['a single tilde', 'Turnout fell from 55~60 percent to 40~45 percent.'],
  ['signs with space around them', '5 * 60 and 40 * 45, ~ 60 ~'],
  ['stars behind words', 'a* and b**'],
  ['underlines within words', 'a_b_c and 5_6_7'],
  ['one sign of each kind', '5*60, `70s, 55~~60'],
  ['signs before numbers within a line', 'a + 5, > 50, - 3, # 1 and * 2'],
  ['brackets around addresses', 'A. Writer <a@b.example>, <https://c.example/d_e>'],
  ['a word in brackets with a word in parentheses', '[He](the man) came'],
  ['template code', '{{< figure >}} {% raw %} {{ x }}'],
  ['dashes of dialogue', '– No.\n\n— Yes.'],
])('keeps %s as it stands', (_, markdown) => {
  const { tree, issues } = parseProse(markdown, 'x.md', 0);
  expect([flatten(tree).text, issues]).toEqual([markdown, []]);
});

test.each([
  ['the beginning of a word', '*re*write', 'rewrite'],
  ['the end of a word', 're*write*', 'rewrite'],
  ['words where none are parted', '中国*人民*不会', '中国人民不会'],
  ['code with its own spaces', 'a ` b ` c', 'a b c'],
  ['a quotation that begins with a number', '>\n> 50 came.', '50 came.'],
  ['a list of numbers', '- 5 loaves\n- 2 fishes', '5 loaves\n\n2 fishes'],
  ['a list within a list', '- a\n  - b', 'a\n\nb'],
  ['a heading with a number', '# 1. Rivers', '1. Rivers'],
  ['boxes of tasks, which are text', '- [ ] a\n- [x] b', '[ ] a\n\n[x] b'],
  ['code in a fence', '```\n__x__\n```', '__x__'],
])('knows marks around %s', (_, markdown, text) => {
  const { tree, issues } = parseProse(markdown, 'x.md', 0);
  expect([flatten(tree).text, issues]).toEqual([text, []]);
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
    { code: 'too-much', position: { line, column: 1 } },
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

test.each([
  ['in a line', 'One.\n\ntwo \u202Ethree', '3:5', 'U+202E'],
  ['behind one that is closed', 'a \u2066b\u2069 c \u2066d', '1:9', 'U+2066'],
  ['that ends with its paragraph', 'a \u202Bb\n\nc', '1:3', 'U+202B'],
  ['in a cell of a table', '| a |\n| - |\n| b\u2067 |', '3:4', 'U+2067'],
  ['in code', '```\na\u2066\n```', '2:2', 'U+2066'],
  ['written as a reference, at its block', 'a\n\nb &#x202E;c', '3:1', 'U+202E'],
  ['that closes nothing', 'a\u2069b', '1:2', 'U+2069'],
  ['in the words for a picture', '![a\u202Eb](images/c.png)', '1:4', 'U+202E'],
])('refuses a sign of direction %s', (_, markdown, position, sign) => {
  const { issues } = parseProse(markdown, 'x.md', 0);
  expect(issues.map((issue) => `${issue.position?.line}:${issue.position?.column} ${issue.code}`)).toEqual([`${position} direction-open`]);
  expect(issues[0]?.message).toContain(sign);
}); // prettier-ignore

test('signs of direction that are closed in their block stand', () => {
  expect(parseProse('a *\u2066b* c\u2069 \u202Bd\u202C\n\ne \u200F\u061C', 'x.md', 0).issues).toEqual([]);
});
