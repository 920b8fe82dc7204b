import { expect, test } from 'vitest';
import { partsOf } from '../../../src/corpus/index.ts';
import {
  articleContent,
  claimFile,
  onlyArticle,
  reportOf,
  SOURCE_FIELDS,
  yaml,
  type Content,
} from '../../content.ts';
import { fieldsOf, holding, MARKED } from '../../marked-fields.ts';

const TEXT = 'The river rises.\n\nA dam with 12 gates was promised in May 2024, says a report.';

/** The rivers with a claim that holds a value in one marked field. */
const withValue = (field: string, value: string): Content =>
  articleContent('rivers', TEXT, { a: { quote: 'A dam with 12 gates', ...holding(field, value) } });

test('these fields of a claim refer to something or take words from the text', () => {
  expect([...MARKED].map(([field, { kind }]) => `${field} ${kind}`)).toMatchInlineSnapshot(`
    [
      "cites.[].words paragraph",
      "cites.[].source source",
      "figures.[].words quote",
      "figures.[].series.[] series",
      "dates.[].words paragraph",
      "dates.[].source source",
      "actors.[] actor",
      "supports.[].source source",
      "undermines.[].source source",
      "context.[].source source",
      "related.[].claim claim",
      "by.[] editor",
    ]
  `);
});

test.each(fieldsOf('source', 'actor', 'series', 'claim', 'editor'))(
  'an id under %s must be known',
  (field) => {
    const { issues } = reportOf(withValue(field, 'nobody-knows'));
    const at = issues.filter(({ code }) => code === 'dangling-reference');
    expect(at.map(({ message }) => message)).toEqual([
      expect.stringContaining(`There is no ${MARKED.get(field)!.kind} \`nobody-knows\``),
    ]);
  },
);

test.each(fieldsOf('quote', 'paragraph'))('words under %s must stand in the text', (field) => {
  const mark = MARKED.get(field)!;
  const code = 'code' in mark ? mark.code : null;
  const codes = (words: string): readonly string[] =>
    reportOf(withValue(field, words)).issues.flatMap((issue) => (issue.code === code ? [issue.code] : []));
  expect(codes('12  gates')).toEqual([]);
  expect(codes('12 doors')).toEqual([code]);
});

test('words of the paragraph need not stand in the quote, words of the quote must', () => {
  const found = fieldsOf('quote', 'paragraph').flatMap((field) =>
    reportOf(withValue(field, 'May 2024')).issues.map(({ code }) => code),
  );
  expect(found).toContain('figure-outside-quote');
  expect(found.filter((code) => /cite-not-found|date-outside-text/.test(code))).toEqual([]);
});

test('a part has its place in the file, its value, and what is told of it', () => {
  const content = {
    ...withValue('dates.[].source', 'report'),
    'sources/report.yaml': yaml(SOURCE_FIELDS),
  };
  const [claim] = onlyArticle(content).claims;
  expect(partsOf(claim!)).toEqual([
    { kind: 'source', role: 'dates', path: ['dates', 0, 'source'], value: 'report', says: 'The dam' },
    { kind: 'editor', path: ['by', 0], value: 'editors' },
  ]);
});

test('a claim whose text cannot be read uses its sources all the same', () => {
  const content = {
    'articles/rivers/article.md': '---\ntitle: [\n---\n',
    'articles/rivers/claims/a.md': claimFile({ quote: 'A dam', supports: [{ source: 'report', says: 'x' }] }),
    'sources/report.yaml': yaml(SOURCE_FIELDS),
  };
  expect(reportOf(content).issues.map(({ code }) => code)).not.toContain('unused-source');
});
