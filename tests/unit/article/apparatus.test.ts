import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFiles } from '../../../src/corpus/index.ts';
import { articleContent, contentFiles, onlyArticle, render, renderHtml } from '../../content.ts';
import { textOf } from '../../dom.ts';

const PICTURE = readFileSync('tests/fixtures/issues/unused-image/content/articles/rivers/images/sea.png');

test('a footnote and its marks lead to each other, by ids that last', () => {
  const page = render(
    onlyArticle(articleContent('rivers', 'One[^7] two.[^7] Three.[^9]\n\n[^7]: Seven.\n\n[^9]: Nine.')),
  );
  const marks = Array.from(page.querySelectorAll('a.footref'));
  expect(marks.map((mark) => [mark.id, mark.getAttribute('href'), mark.getAttribute('data-number')])).toEqual(
    [
      ['r-p2', '#p2', '7'],
      ['r-p2-2', '#p2', '7'],
      ['r-p3', '#p3', '9'],
    ],
  );
  const notes = Array.from(page.querySelectorAll('.footnote'));
  expect(
    notes.map((note) => [note.getAttribute('role'), note.querySelector('p')?.id, textOf(note).trim()]),
  ).toEqual([
    ['doc-footnote', 'p2', 'Seven.'],
    ['doc-footnote', 'p3', 'Nine.'],
  ]);
  expect(
    Array.from(notes[0]!.querySelectorAll('a[role=doc-backlink]'), (link) => link.getAttribute('href')),
  ).toEqual(['#r-p2', '#r-p2-2']);
  expect(marks.every((mark) => mark.textContent === '')).toBe(true);
});

test('footnotes that are not all numbers are counted in the order of their marks', () => {
  const page = render(onlyArticle(articleContent('rivers', 'One[^b] two[^1].\n\n[^1]: A.\n\n[^b]: B.')));
  expect(
    Array.from(page.querySelectorAll('.footnote'), (note) => [
      note.getAttribute('data-number'),
      textOf(note).trim(),
    ]),
  ).toEqual([
    ['1', 'B.'],
    ['2', 'A.'],
  ]);
});

test('a claim stands in a footnote, and across its mark in the text', () => {
  const article = onlyArticle(
    articleContent('rivers', 'The river[^1] ends.\n\n[^1]: It rises in the hills.', {
      across: { quote: 'river ends' },
      below: { quote: 'rises in the hills' },
    }),
  );
  const page = render(article);
  const words = (id: string) =>
    Array.from(page.querySelectorAll(`mark[data-claims~=${id}]`), textOf).join('');
  expect([words('across'), words('below')]).toEqual(['river ends', 'rises in the hills']);
  expect(page.querySelector('.footnote #c-below')).not.toBeNull();
});

const withPicture = (body: string) => {
  const files = contentFiles(articleContent('rivers', body));
  const picture = 'articles/rivers/images/sea.png';
  return readFiles({
    ...files,
    images: [{ file: `content/${picture}`, parts: picture.split('/'), bytes: PICTURE }],
  });
};

test('a picture has its size, its alternative text and its credit, and is no part of the text', () => {
  const { corpus } = withPicture('One.\n\n![The sea](images/sea.png "A. Painter, 1870")\n\nTwo.');
  const [article] = corpus!.articles;
  expect(article!.flat.text).toBe('One.\n\nTwo.');
  expect(renderHtml(article!)).toContain(
    '<figure data-apparatus=""><img src="/images/sea.png" alt="The sea" width="1" height="1" loading="lazy" decoding="async"><figcaption>A. Painter, 1870</figcaption></figure>',
  );
});

test.each([
  ['one that is not there', 'One.\n\n![The sea](images/see.png)', 'image-missing', 'Did you mean `sea.png`?'],
  ['one that is not shown', 'One.', 'unused-image', 'does not show this picture'],
])('of pictures is reported %s', (_, body, code, message) => {
  const { report } = withPicture(body);
  const issue = report.issues.find((one) => one.code === code);
  expect(issue?.message).toContain(message);
});

test('lines that are broken on purpose stay broken', () => {
  expect(renderHtml(onlyArticle(articleContent('rivers', 'One  \ntwo\\\nthree')))).toMatch(
    /One<br>\s*two<br>\s*three/,
  );
});
