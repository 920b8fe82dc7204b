import { describe, expect, test } from 'vitest';
import { claimItem, sourceItem, toBibtex, type CslItem } from '../../../../src/exports/index.ts';
import { articleWith, sourceOf, SOURCES } from './samples.ts';

const bibtexOf = (name: keyof typeof SOURCES, fields: object = {}): string =>
  toBibtex([sourceItem(sourceOf(name, { ...SOURCES[name], ...fields }))]);

test('an article of a newspaper is an article', () => {
  expect(bibtexOf('dated')).toBe(`@article{dated,
  author = {{Agence France-Presse}},
  title = {{Islamic State claims deadly suicide bombing at political rally in Quetta}},
  journal = {HNGN},
  year = {2025},
  month = sep,
  day = {4},
  url = {https://www.hngn.com/articles/267900/20250904/islamic-state-claims-deadly-suicide-bombing-political-rally-quetta.htm},
  language = {en},
  annote = {AFP text carried by HNGN.}
}
`);
});

test('a report has an institution and a number', () => {
  expect(bibtexOf('report')).toBe(`@techreport{report,
  author = {{Secretary-General of the United Nations}},
  title = {{Twenty first report of the Secretary-General on the threat posed by ISIL (Da’esh)…}},
  institution = {United Nations},
  year = {2025},
  month = aug,
  number = {S/2025/496},
  language = {en}
}
`);
});

test('a page of the web without a date is miscellaneous', () => {
  expect(bibtexOf('undated', { accessed: '2026-01-02' })).toBe(`@misc{undated,
  title = {{[Mapping Militants profile: Tehrik-i-Taliban Pakistan]}},
  howpublished = {Stanford University},
  url = {http://www.stanford.edu/group/mappingmilitants/cgi-bin/groups/print_view/105},
  urldate = {2026-01-02},
  language = {en}
}
`);
});

test('the words of a claim are the article at its paragraphs', () => {
  const article = articleWith({}, { clear: { quote: 'A trajectory becomes clear', paragraph: 'all' } });
  expect(toBibtex([claimItem(article, article.claims[0]!, 'https://scholium.example/c/')])).toBe(
    `@article{safe-havens-clear,
  author = {Tareen, Tariq Khan},
  title = {{Safe havens and spillovers}},
  journal = {Pakistan Today},
  type = {Opinion},
  url = {https://scholium.example/c/},
  language = {en},
  note = {Paragraph 3, 5}
}
`,
  );
});

describe('a field', () => {
  test.each<[string, Partial<CslItem>, string]>([
    [
      'says that a date is approximate',
      { issued: { 'date-parts': [[2025]], circa: true } },
      'note = {Date approximate}',
    ],
    ['says a year before our era', { issued: { 'date-parts': [[-45]] } }, 'year = {45 BC}'],
    [
      'names two writers',
      {
        author: [
          { family: 'A', given: 'B' },
          { family: 'C', given: 'D' },
        ],
      },
      'author = {A, B and C, D}',
    ],
    [
      'puts the particle before the family name',
      { author: [{ family: 'Beauvoir', given: 'Simone', 'non-dropping-particle': 'de' }] },
      'author = {de Beauvoir, Simone}',
    ],
    [
      'puts the suffix in the middle',
      { author: [{ family: 'King', given: 'Martin', suffix: 'Jr.' }] },
      'author = {King, Jr., Martin}',
    ],
    [
      'guards an «and» in a name',
      { author: [{ family: 'Sand and Sons', given: 'A' }] },
      'author = {{Sand and Sons}, A}',
    ],
    ['guards an «and» in a publisher', { publisher: 'War and Peace' }, 'publisher = {{War and Peace}}'],
    [
      'names outlet and publisher of what has no journal',
      { type: 'post', 'container-title': 'Forum', publisher: 'Host' },
      'howpublished = {Forum},\n  organization = {Host}',
    ],
    [
      'escapes what TeX takes for commands',
      { title: '5 % of $3 & #1_a ~b^c | <d> "e"' },
      'title = {{5 \\% of \\$3 \\& \\#1\\_a \\textasciitilde{}b\\textasciicircum{}c \\textbar{} \\textless{}d\\textgreater{} \\textquotedbl{}e\\textquotedbl{}}}',
    ],
    [
      'never has a brace of its own',
      { title: 'a } b { c \\ d' },
      'title = {{a \\textbraceright{} b \\textbraceleft{} c \\textbackslash{} d}}',
    ],
    ['stands on one line', { title: 'a\r\nb\u2028c' }, 'title = {{a b c}}'],
    [
      'leaves an address usable',
      { URL: 'https://example.org/a_b?c=1&d=%20#e{f}' },
      'url = {https://example.org/a_b?c=1&d=%20#e%7Bf%7D}',
    ],
  ])('%s', (_, fields, expected) => {
    const item: CslItem = { id: 'a', type: 'book', title: 'T', ...fields };
    expect(toBibtex([item])).toContain(`  ${expected}`);
  });
});

test('items stand apart by an empty line', () => {
  const item: CslItem = { id: 'a', type: 'webpage', title: 'T' };
  expect(toBibtex([item, { ...item, id: 'b' }])).toBe(
    '@misc{a,\n  title = {{T}}\n}\n\n@misc{b,\n  title = {{T}}\n}\n',
  );
});
