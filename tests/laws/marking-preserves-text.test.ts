import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findAll, toWholeWords } from '../../src/anchor/index.ts';
import type { Article } from '../../src/corpus/index.ts';
import { normalize } from '../../src/text/index.ts';
import {
  ACTOR_FIELDS,
  articleContent,
  onlyArticle,
  render,
  yaml,
  type ClaimInput,
  type Content,
} from '../content.ts';
import { textOf } from '../dom.ts';
import { flatOf, markdownText, pickPlaces, picks } from './generators.ts';
import { FEWER } from './runs.ts';

/** An article over a generated text, with claims on generated places and actors that the text may name. */
const articles = fc.tuple(markdownText, picks).map(([source, numbers]) => {
  const flat = flatOf(source);
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
  return rendered({
    ...articleContent('generated', source, Object.fromEntries(claims)),
    'actors/river.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['river', 'the Sea', 'دریا'] }),
    'actors/place.yaml': yaml({ ...ACTOR_FIELDS, aliases: ['中国', 'café', 'U.S.'] }),
  });
});

interface Rendered {
  readonly article: Article;
  /** The text as a page has it; no law changes it. */
  readonly text: HTMLElement;
}

/** The one article of a content, rendered: once, as the laws start from one seed and meet the same articles. */
function rendered(content: Content): Rendered {
  const key = JSON.stringify(content);
  let known = renderings.get(key);
  if (known === undefined) {
    const article = onlyArticle(content);
    known = { article, text: render(article) };
    renderings.set(key, known);
  }
  return known;
}

const renderings = new Map<string, Rendered>();

test('marking preserves text', () => {
  fc.assert(
    fc.property(articles, ({ article, text }) => {
      expect(normalize(textOf(text))).toBe(normalize(article.flat.text));
    }),
    FEWER,
  );
});

test('the marks of a claim, joined, are its quote at each of its places', () => {
  fc.assert(
    fc.property(articles, ({ article, text }) => {
      for (const claim of article.claims) {
        const marks = text.querySelectorAll(`mark[data-claims~=${claim.id}]`);
        const quotes = claim.places.map(() => normalize(claim.quote)).join('');
        expect(normalize(Array.from(marks, textOf).join(''))).toBe(quotes);
      }
    }),
    FEWER,
  );
});

test('every claim, paragraph and sentence has one element to land on', () => {
  fc.assert(
    fc.property(articles, ({ article, text }) => {
      const ids = Array.from(text.querySelectorAll('[id]'), ({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const claim of article.claims) {
        const first = text.querySelector(`[data-claims~=${claim.id}]`);
        expect(first?.id).toBe(`c-${claim.id}`);
        expect(textOf(first!)).not.toBe('');
      }
      for (const paragraph of article.paragraphs) {
        const target = text.querySelector(`#${paragraph.id}`);
        expect(normalize(textOf(target!))).toBe(paragraph.text);
        expect(ids).toContain(`${paragraph.id}s1`);
      }
    }),
    FEWER,
  );
});

test('no link stands within a link, and no mark within a mark of the same claim', () => {
  fc.assert(
    fc.property(articles, ({ article, text }) => {
      expect(text.querySelectorAll('a a').length).toBe(0);
      for (const { id } of article.claims) {
        const own = `mark[data-claims~=${id}]`;
        expect(text.querySelectorAll(`${own} ${own}`).length).toBe(0);
      }
    }),
    FEWER,
  );
});
