import { ASSESSMENTS, CLAIM_KINDS, readFiles, type Corpus } from '../../src/corpus/index.ts';
import { articleContent, claimFile, contentFiles, yaml, type Content } from '../content.ts';
import { createRandom, pick, type Random } from './random.ts';

/** Claims of each generated article. */
export const CLAIMS_PER_ARTICLE = 24;

/**
 * A corpus of articles with 24 claims each, the same for the same number. Words that carry meaning are
 * made up and follow Zipf’s law over 40,000; every second word is an English function word, as in
 * prose. Notes, names and sources are as long and as many as in an article annotated by hand.
 */
export function generateCorpus(articles: number): Corpus {
  const { corpus, report } = readFiles(contentFiles(generateContent(articles)));
  if (corpus === null) throw new Error(report.issues[0]?.message ?? 'The generated content is not valid');
  return corpus;
}

/** Questions about a generated corpus: two to four words of a quote, names, single words. */
export function generateQuestions(corpus: Corpus, count: number): readonly string[] {
  const random = createRandom(7);
  const actors = [...corpus.actors.values()];
  return Array.from({ length: count }, (_, i) => {
    const article = pick(random, corpus.articles);
    const { quote } = pick(random, article.claims);
    const telling = quote.split(' ').filter((word) => !FUNCTION_WORDS.includes(word));
    if (i % 5 === 3) return pick(random, actors).name;
    const words = i % 5 === 4 ? 1 : 2 + (i % 3);
    const from = Math.floor(random() * Math.max(1, telling.length - words));
    return telling.slice(from, from + words).join(' ');
  });
}

const FUNCTION_WORDS =
  'the of and to in a that for is on with as by was from are at has an its which have been not'.split(' ');
const VOCABULARY = 40_000;
/** By how much Zipf’s law is shifted: the commonest word of meaning is a two-hundredth of them. */
const SHIFT = 30;
const ACTORS = 300;
const SOURCES = 3_000;

function generateContent(articles: number): Content {
  const random = createRandom(1);
  const word = createWords(random);
  const text = (words: number): string =>
    Array.from({ length: words }, (_, i) => (i % 2 === 1 ? pick(random, FUNCTION_WORDS) : word())).join(' ');
  const files: Record<string, string> = {};
  for (let i = 0; i < SOURCES; i++) {
    const fields = { type: 'article-newspaper', title: text(10), issued: String(2010 + (i % 15)) };
    files[`sources/source-${i}.yaml`] = yaml({ ...fields, standing: 'reporting', read: 'excerpt' });
  }
  for (let i = 0; i < ACTORS; i++) {
    const [name, alias, other] = [`${word()} ${word()}${i}`, `${word()}${i}`, `${word()} ${word()} ${i}`];
    const fields = { name, kind: 'group', aliases: [name, alias, other], summary: text(20) };
    files[`actors/actor-${i}.yaml`] = yaml({ ...fields, sources: [], sameAs: [] });
  }
  const some = (kind: string, of: number, count: number): string[] => [
    ...new Set(Array.from({ length: count }, () => `${kind}-${Math.floor(of * random() ** 2)}`)),
  ];
  for (let i = 0; i < articles; i++) {
    const quotes = Array.from({ length: CLAIMS_PER_ARTICLE }, () => text(15));
    const paragraphs = Array.from({ length: CLAIMS_PER_ARTICLE / 2 }, (_, p) =>
      [0, 1].map((q) => `${text(8)} ${quotes[2 * p + q] ?? ''}. `).join(''),
    );
    Object.assign(files, articleContent(`article-${i}`, paragraphs.join('\n\n')));
    quotes.forEach((quote, n) => {
      const fields = {
        quote,
        claim: `${text(17)}.`,
        kind: pick(random, CLAIM_KINDS),
        assessment: pick(random, ASSESSMENTS),
        reason: `${text(40)}.`,
        actors: some('actor', ACTORS, 3),
        context: some('source', SOURCES, 8).map((source) => ({ source, says: text(4) })),
        reviewed: `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
      };
      const id = `${quote.split(' ')[0] ?? ''}-${n}`;
      files[`articles/article-${i}/claims/${id}.md`] = claimFile(fields, text(100));
    });
  }
  return files;
}

/** Draws words by Zipf’s law. */
function createWords(random: Random): () => string {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = (words.size < 400 ? 1 : 2) + Math.floor(random() * 3);
    const made = Array.from({ length: syllables }, () => pick(random, CONSONANTS) + pick(random, VOWELS));
    words.add(made.join('') + (random() < 0.5 ? pick(random, CONSONANTS) : ''));
  }
  const list = [...words];
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < list.length; rank++) sums.push((sum += 1 / (rank + SHIFT)));
  return () => {
    const wanted = random() * sum;
    let low = 0;
    for (let high = list.length - 1; low < high;) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return list[low] ?? '';
  };
}

const CONSONANTS = Array.from('bcdfghjklmnprstvz');
const VOWELS = Array.from('aeiou');
