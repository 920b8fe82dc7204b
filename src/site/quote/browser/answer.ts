import {
  createQuotationChecker,
  keysToLookUp,
  likelyTexts,
  LONGEST_QUOTATION,
  shardOf,
  type QuotableText,
  type QuotationChecker,
} from '../../../revision/index.ts';
import { joinBlocks } from '../../../text/index.ts';
import { pageMessages } from '../../frame/browser/index.ts';
import type { KeyShard, ListedText, ListedTexts } from '../shared/texts.ts';
import { paragraph, say, type KnownTexts } from './say.ts';

/** So many texts are looked through at most; which, is told by the words that they share with the quotation. */
const MOST_TEXTS = 10;

/** Texts in which a quotation can stand, ready to be looked through. */
interface Texts {
  readonly check: QuotationChecker;
  readonly known: KnownTexts;
}

/** What was fetched, by address: readers check several quotations. */
const fetchedFiles = new Map<string, Promise<unknown>>();

/** Says in an element what became of pasted words. `list` is the address of the list of texts. */
export async function answerQuotation(pasted: string, list: string, answer: HTMLElement): Promise<void> {
  const { quotation: messages } = pageMessages();
  if (messages === undefined) throw new Error('The page has no words for quotations');
  answer.replaceChildren(paragraph(messages.searching));
  try {
    const { check, known } = await textsFor(pasted, list);
    answer.replaceChildren(...say(check(pasted), known, messages));
  } catch {
    answer.replaceChildren(paragraph(messages.failed));
  }
}

/** Fetches the texts that a quotation can stand in. */
async function textsFor(pasted: string, list: string): Promise<Texts> {
  const known = new Map<string, { listed: ListedText; text: QuotableText }>();
  const folder = new URL('./', new URL(list, location.href));
  // What cannot be looked for is refused without a text.
  if (pasted.trim() === '' || pasted.length > LONGEST_QUOTATION)
    return { check: createQuotationChecker([]), known };
  const all = await fetched<ListedTexts>(new URL(list, location.href));
  const slugs = await likely(pasted, all, folder);
  await Promise.all(
    slugs.map(async (slug) => {
      const listed = await fetched<ListedText>(new URL(`texts/${slug}.json`, folder));
      const canonical = joinBlocks(
        listed.paragraphs.map(({ text }) => text),
        listed.paragraphs.map(({ breaks = [] }) => breaks),
      );
      known.set(slug, { listed, text: { id: slug, language: listed.language, canonical, names: all.names } });
    }),
  );
  const inOrder = all.texts.flatMap((slug) => known.get(slug)?.text ?? []);
  return { check: createQuotationChecker(inOrder), known };
}

/** Slugs of the texts that a quotation can stand in: all where there are few. */
async function likely(pasted: string, all: ListedTexts, folder: URL): Promise<readonly string[]> {
  const { texts, languages, common, shards } = all;
  if (shards === 0) return texts;
  const [language = 'und', ...others] = languages;
  const isCommon = new Set(common);
  const windows = keysToLookUp(pasted, others.length === 0 ? language : 'und', (key) => isCommon.has(key));
  const found = new Map<string, readonly number[]>();
  await Promise.all(
    windows.flat().map(async (key) => {
      const shard = await fetched<KeyShard>(new URL(`keys/${shardOf(key, shards)}.json`, folder));
      found.set(key, Object.hasOwn(shard, key) ? (shard[key] ?? []) : []);
    }),
  );
  const having = (key: string): readonly number[] => found.get(key) ?? [];
  return likelyTexts(windows, having, texts.length, MOST_TEXTS).flatMap((index) => texts[index] ?? []);
}

/** A file of JSON, fetched once; what failed is fetched again. */
async function fetched<T>(address: URL): Promise<T> {
  const get = async (): Promise<unknown> => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address.href}: ${response.status}`);
    return (await response.json()) as unknown;
  };
  const file = fetchedFiles.get(address.href) ?? get();
  fetchedFiles.set(address.href, file);
  file.catch(() => fetchedFiles.delete(address.href));
  return (await file) as T;
}
