import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, toWholeWords } from '../../src/anchor/index.ts';
import { parseProse } from '../../src/corpus/read/markdown.ts';
import { flatten, normalize } from '../../src/text/index.ts';
import { ACTOR_FIELDS, articleContent, onlyArticle, render, yaml, type ClaimInput } from '../content.ts';
import { elements, textOf } from '../html.ts';
import { markdownText, pickPlaces, picks } from './generators.ts';

/** An article over a generated text, with claims on generated places and actors that the text may name. */
const articles = fc.tuple(markdownText, picks).map(([source, numbers]) => {
  const flat = flatten(parseProse(source, '', 0).tree);
  const claims = pickPlaces(flat, numbers).flatMap((picked, i): [string, ClaimInput][] => {
    const place = toWholeWords(flat, picked, 'en');
    const quote = flat.text.slice(place.start, place.end);
    const places = findAll(flat, { exact: quote });
    const alone = places.filter(({ block }) => block === place.block).length === 1;
    const paragraph = places.length === 1 ? undefined : alone ? `p${place.block + 1}` : 'all';
    const wanted = paragraph === 'all' ? places : [place];
    // Words that also stand inside longer ones cannot be marked everywhere.
    const whole = wanted.every((one) => isDeepStrictEqual(toWholeWords(flat, one, 'en'), one));
    return whole ? [[`claim-${i}`, { quote, paragraph }]] : [];
  });
  return onlyArticle({
    ...articleContent('generated', source, Object.fromEntries(claims)),
    'actors/river.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['river', 'the Sea', 'دریا'] }),
    'actors/place.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['中国', 'café', 'U.S.'] }),
  });
});

test('marking preserves text', () => {
  fc.assert(
    fc.property(articles, (article) => {
      expect(normalize(textOf(render(article)))).toBe(normalize(article.flat.text));
    }),
  );
});

test('the marks of a claim, joined, are its quote at each of its places', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const marks = elements(render(article)).filter(({ name }) => name === 'mark');
      for (const claim of article.claims) {
        const own = marks.filter(({ attributes }) =>
          attributes.get('data-claims')?.split(' ').includes(claim.id),
        );
        const quotes = claim.places.map(() => normalize(claim.quote)).join('');
        expect(normalize(own.map((mark) => textOf(mark.children)).join(''))).toBe(quotes);
      }
    }),
  );
});

test('every claim, paragraph and sentence has one element to land on', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const all = elements(render(article));
      const ids = all.flatMap(({ attributes }) => attributes.get('id') ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const claim of article.claims) {
        const first = all.find(({ attributes }) =>
          attributes.get('data-claims')?.split(' ').includes(claim.id),
        );
        expect(first?.attributes.get('id')).toBe(`c-${claim.id}`);
        expect(textOf(first!.children)).not.toBe('');
      }
      for (const paragraph of article.paragraphs) {
        const target = all.find(({ attributes }) => attributes.get('id') === paragraph.id);
        expect(normalize(textOf(target!.children))).toBe(paragraph.text);
        expect(ids).toContain(`${paragraph.id}s1`);
      }
    }),
  );
});

test('no link stands within a link, and no mark within a mark of the same claim', () => {
  fc.assert(
    fc.property(articles, (article) => {
      for (const outer of elements(render(article))) {
        const inner = elements(outer.children);
        if (outer.name === 'a') expect(inner.filter(({ name }) => name === 'a')).toEqual([]);
        const claims = outer.attributes.get('data-claims')?.split(' ') ?? [];
        for (const mark of inner) {
          const own = mark.attributes.get('data-claims')?.split(' ') ?? [];
          expect(own.filter((id) => claims.includes(id))).toEqual([]);
        }
      }
    }),
  );
});
