import { ASSESSMENTS, CLAIM_KINDS, readFiles, type Corpus } from '../../src/corpus/index.ts';
import { at, firstNotBelow } from '../../src/text/index.ts';
import { articleContent, claimFile, contentFiles, yaml, type Content } from '../content.ts';
import { createRandom, pick, type Random } from './random.ts';

/** Claims of each generated article. */
export const CLAIMS_PER_ARTICLE = 24;

/** How much content is made. */
export interface Sizes {
  readonly articles: number;
  /** Claims of each article: an even number. */
  readonly claims: number;
  readonly sources: number;
  readonly actors: number;
  /** With any, every fourth claim has a figure that is compared with one of them. */
  readonly series: number;
  /** Words of an article’s text before the quote of each claim. */
  readonly wordsBetween: number;
  /** BCP 47 languages of the articles, each in turn: of those that `SCRIPTS` has. */
  readonly languages: readonly string[];
}

/** The sizes of a corpus of so many articles that is read in one language. */
export function sizesOf(articles: number): Sizes {
  return {
    articles,
    claims: CLAIMS_PER_ARTICLE,
    sources: 3_000,
    actors: 300,
    series: 0,
    wordsBetween: 8,
    languages: ['en'],
  };
}

/**
 * A corpus of articles with 24 claims each, the same for the same number. Words that carry meaning are
 * made up and follow Zipf’s law over 40,000; every second word is an English function word, as in
 * prose. Notes, names and sources are as long and as many as in an article annotated by hand.
 */
export function generateCorpus(articles: number): Corpus {
  const { corpus, report } = readFiles(contentFiles(generateContent(sizesOf(articles))));
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
    const telling = quote.split(' ').filter((word) => !ENGLISH.functionWords.includes(word));
    if (i % 5 === 3) return pick(random, actors).name;
    const words = i % 5 === 4 ? 1 : 2 + (i % 3);
    const from = Math.floor(random() * Math.max(1, telling.length - words));
    return telling.slice(from, from + words).join(' ');
  });
}

const VOCABULARY = 40_000;
/** By how much Zipf’s law is shifted: the commonest word of meaning is a two-hundredth of them. */
const SHIFT = 30;

/** What words of a language are made of. */
interface Script {
  readonly consonants: readonly string[];
  readonly vowels: readonly string[];
  /** Every second word of a text. */
  readonly functionWords: readonly string[];
  readonly gap: string;
  readonly stop: string;
}

function script(consonants: string, vowels: string, words: string, gap = ' ', stop = '.'): Script {
  return {
    consonants: Array.from(consonants),
    vowels: Array.from(vowels),
    functionWords: words.split(' '),
    gap,
    stop,
  };
}

const ENGLISH = script(
  'bcdfghjklmnprstvz',
  'aeiou',
  'the of and to in a that for is on with as by was from are at has an its which have been not',
);

/** The scripts of generated articles, by language. */
const SCRIPTS: Readonly<Record<string, Script>> = {
  en: ENGLISH,
  de: script(
    'bdfghklmnprstwz',
    'aeiouäöü',
    'der die und in den von zu das mit sich des auf für ist im nicht ein als auch es',
  ),
  ru: script('бвгдзклмнпрстфх', 'аеиоу', 'и в не на я быть он с что а по это она этот к но они мы весь из'),
  ur: script('بپتجچدرزسشفقکگلمنہ', 'اویے', 'کے میں کی ہے اور سے کا کو اس نے پر ایک یہ ہیں کہ بھی', ' ', '۔'),
  hi: script('कखगचजटडतदनपबमयरलवसह', 'ािीुेो', 'के में की है और से का को इस ने पर एक यह हैं कि भी', ' ', '।'),
  zh: script(
    '山水火木金土日月人口手足田石竹',
    '天地玄黄宇宙洪荒盈昃',
    '的 是 在 和 有 了 不 这 为 上 个 国 我 以 要 他',
    '',
    '。',
  ),
};

/** Makes content of some sizes, with `site.yaml`: the same for the same sizes. Throws on a language without a script. */
export function generateContent(sizes: Sizes): Content {
  const random = createRandom(1);
  const word = createWords(random, ENGLISH);
  const write = { en: writer(random, ENGLISH, word) } as Record<string, (words: number) => string>;
  for (const language of new Set(sizes.languages)) {
    const script = SCRIPTS[language];
    if (script === undefined) throw new Error(`No script for ${language}`);
    write[language] ??= writer(random, script, createWords(random, script));
  }
  const text = write['en'] as (words: number) => string;
  const files: Record<string, string> = {};
  for (let i = 0; i < sizes.sources; i++) {
    const fields = { type: 'article-newspaper', title: text(10), issued: String(2010 + (i % 15)) };
    files[`sources/source-${i}.yaml`] = yaml({ ...fields, standing: 'reporting', read: 'excerpt' });
  }
  for (let i = 0; i < sizes.actors; i++) {
    const [name, alias, other] = [`${word()} ${word()}${i}`, `${word()}${i}`, `${word()} ${word()} ${i}`];
    const fields = { name, kind: 'group', aliases: [name, alias, other], summary: text(20) };
    files[`actors/actor-${i}.yaml`] = yaml({ ...fields, sources: [], sameAs: [] });
  }
  for (let i = 0; i < sizes.series; i++)
    files[`series/series-${i}.yaml`] = yaml(seriesFields(i, sizes, text));
  const some = (kind: string, of: number, count: number): string[] =>
    of === 0
      ? []
      : [...new Set(Array.from({ length: count }, () => `${kind}-${Math.floor(of * random() ** 2)}`))];
  for (let i = 0; i < sizes.articles; i++) {
    const language = sizes.languages[i % sizes.languages.length] ?? 'en';
    const { gap, stop } = SCRIPTS[language] ?? ENGLISH;
    const prose = write[language] ?? text;
    const figureOf = (n: number): number | null =>
      sizes.series > 0 && n % 4 === 0 ? 100 + ((i + n) % 900) : null;
    const quotes = Array.from({ length: sizes.claims }, (_, n) => {
      const figure = figureOf(n);
      return figure === null ? prose(15) : `${prose(7)}${gap}${figure}%${gap}${prose(7)}`;
    });
    const paragraphs = Array.from({ length: sizes.claims / 2 }, (_, p) =>
      [0, 1].map((q) => `${prose(sizes.wordsBetween)}${gap}${quotes[2 * p + q] ?? ''}${stop} `).join(''),
    );
    Object.assign(files, articleContent(`article-${i}`, paragraphs.join('\n\n'), {}, { lang: language }));
    quotes.forEach((quote, n) => {
      const figure = figureOf(n);
      const fields = {
        quote,
        claim: `${text(17)}.`,
        kind: pick(random, CLAIM_KINDS),
        assessment: pick(random, ASSESSMENTS),
        reason: `${text(40)}.`,
        actors: some('actor', sizes.actors, 3),
        context: some('source', sizes.sources, 8).map((source) => ({ source, says: text(4) })),
        reviewed: `2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`,
        ...(figure !== null && {
          figures: [
            {
              ...{
                words: `${figure}%`,
                value: figure,
                unit: 'percent',
                measure: text(5),
                from: 2015,
                to: 2020,
              },
              series: [`series-${(i + n) % sizes.series}`],
            },
          ],
        }),
      };
      const id = language === 'en' ? `${quote.split(' ')[0] ?? ''}-${n}` : `claim-${n}`;
      files[`articles/article-${i}/claims/${id}.md`] = claimFile(fields, text(100));
    });
  }
  return files;
}

function seriesFields(
  i: number,
  { sources }: Sizes,
  text: (words: number) => string,
): Readonly<Record<string, unknown>> {
  return {
    title: text(6),
    source: `source-${i % sources}`,
    measure: text(5),
    unit: 'count',
    points: Array.from({ length: 8 }, (_, k) => ({ year: 2013 + k, value: 100 + ((i * 37 + k * 61) % 900) })),
  };
}

/** Writes texts of so many words. */
function writer(
  random: Random,
  { functionWords, gap }: Script,
  word: () => string,
): (words: number) => string {
  return (words) =>
    Array.from({ length: words }, (_, i) => (i % 2 === 1 ? pick(random, functionWords) : word())).join(gap);
}

/** Draws words by Zipf’s law. */
function createWords(random: Random, { consonants, vowels }: Script): () => string {
  const words = new Set<string>();
  while (words.size < VOCABULARY) {
    const syllables = (words.size < 400 ? 1 : 2) + Math.floor(random() * 3);
    const made = Array.from({ length: syllables }, () => pick(random, consonants) + pick(random, vowels));
    words.add(made.join('') + (random() < 0.5 ? pick(random, consonants) : ''));
  }
  const list = [...words];
  const sums: number[] = [];
  let sum = 0;
  for (let rank = 0; rank < list.length; rank++) sums.push((sum += 1 / (rank + SHIFT)));
  return () => {
    const wanted = random() * sum;
    return at(
      list,
      firstNotBelow(sums, (one) => one < wanted),
    );
  };
}
