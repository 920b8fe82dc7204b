import { fragmentFor } from '../../../anchor/index.ts';
import {
  createQuotationChecker,
  keysToLookUp,
  likelyTexts,
  LONGEST_QUOTATION,
  shardOf,
  trimmed,
  type CheckedQuotation,
  type QuotableText,
  type QuotationChecker,
  type QuotedPart,
  type QuotedPassage,
} from '../../../revision/index.ts';
import { joinBlocks } from '../../../text/index.ts';
import { pageData, pageMessages } from '../../frame/browser/index.ts';
import type { QuotationMessages } from '../../messages/shared/index.ts';
import type { KeyShard, ListedText, ListedTexts } from '../shared/texts.ts';

/** So many texts are looked through at most; which, is told by the words that they share with the quotation. */
const MOST_TEXTS = 10;

/** Texts in which a quotation can stand, ready to be looked through. */
interface Texts {
  readonly check: QuotationChecker;
  readonly known: ReadonlyMap<string, { readonly listed: ListedText; readonly text: QuotableText }>;
}

/** What was fetched, by address: readers check several quotations. */
const fetchedFiles = new Map<string, Promise<unknown>>();

/** Says in an element what became of pasted words. `list` is the address of the list of texts. */
export async function answerQuotation(pasted: string, list: string, answer: HTMLElement): Promise<void> {
  const { quotation: messages } = pageMessages();
  if (messages === undefined) throw new Error('The page has no words for quotations');
  answer.replaceChildren(paragraph(messages.searching));
  try {
    const known = await textsFor(pasted, list);
    answer.replaceChildren(...say(known.check(pasted), known, messages));
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

function say(checked: CheckedQuotation, texts: Texts, messages: QuotationMessages): readonly Node[] {
  switch (checked.type) {
    case 'refused':
      return [paragraph(messages.refused[checked.reason])];
    case 'nowhere':
      return [
        heading(messages.nowhere),
        ...(checked.nearest === null
          ? []
          : [
              paragraph(messages.nearest),
              words(checked.nearest, texts),
              place(checked.nearest, texts, messages),
            ]),
      ];
    case 'exact':
      return [
        heading(checked.part.differs === 'nothing' ? messages.exact : messages.exactButMarks),
        ...(checked.part.differs === 'nothing' ? [] : comparison(checked.part, texts, messages)),
        ...where(checked.part, texts, messages),
      ];
    case 'altered':
      return [
        heading(messages.altered),
        ...comparison(checked.part, texts, messages),
        ...where(checked.part, texts, messages),
      ];
    case 'stitched':
      return [
        heading(messages.stitched({ n: checked.parts.length })),
        ...checked.parts.flatMap((one, i) => [
          heading(messages.part({ n: i + 1 }), 3),
          ...(one.differs === 'nothing' ? [words(one.places[0], texts)] : comparison(one, texts, messages)),
          ...where(one, texts, messages),
          ...(one.omitted === null || one.omitted === ''
            ? []
            : [paragraph(messages.omitted), quoted(one.omitted, languageOf(one.places[0], texts))]),
        ]),
      ];
  }
}

/** What was altered: what can change the meaning first, then word by word. */
function comparison(part: QuotedPart, texts: Texts, messages: QuotationMessages): readonly Node[] {
  const listed = part.changes.map(({ kind, before, after }) => {
    const item = document.createElement('li');
    const strong = document.createElement('b');
    strong.textContent = messages.kinds[kind];
    const [was, now] = [before.join(', '), after.join(', ')];
    item.append(strong, ' ', said(was, now, messages));
    return item;
  });
  const list = document.createElement('ul');
  list.append(...listed);
  const shown = document.createElement('blockquote');
  markLanguage(shown, languageOf(part.places[0], texts));
  part.diff.forEach((change, i) => {
    const { before, words, after } = trimmed(change);
    if (change.type === 'same' || words === '') {
      shown.append(change.text);
      return;
    }
    const element = document.createElement(change.type === 'removed' ? 'del' : 'ins');
    element.textContent = words;
    // What is quoted stands apart from what it stands for.
    const isBeside = before === '' && part.diff[i - 1]?.type === 'removed' && !/\s$/.test(shown.textContent);
    shown.append(isBeside ? ' ' : before, element, after);
  });
  return [...(listed.length === 0 ? [] : [list]), paragraph(messages.legend), shown];
}

function said(was: string, now: string, messages: QuotationMessages): string {
  if (was === '') return messages.added({ after: now });
  if (now === '') return messages.removed({ before: was });
  return was === now ? messages.elsewhere({ words: now }) : messages.changed({ before: was, after: now });
}

/** The places of a part: up to five, each with its link. */
function where(part: QuotedPart, texts: Texts, messages: QuotationMessages): readonly Node[] {
  const shown = part.places.slice(0, 5);
  const more = part.places.length - shown.length;
  return [
    ...(part.places.length > 1 ? [paragraph(messages.places({ n: part.places.length }))] : []),
    ...shown.map((one) => place(one, texts, messages)),
    ...(more > 0 ? [paragraph(messages.more({ n: more }))] : []),
  ];
}

/** Where a passage stands, with a link to exactly its words that names the edition. */
function place(passage: QuotedPassage, { known }: Texts, messages: QuotationMessages): HTMLElement {
  const found = known.get(passage.id);
  if (found === undefined) throw new Error(`There is no text ${passage.id}`);
  const { listed, text } = found;
  const block = text.canonical.blocks[passage.block];
  const end = Math.min(passage.end, block?.end ?? passage.end);
  const fragment = fragmentFor(
    text.canonical,
    { block: passage.block, start: passage.start, end },
    { language: listed.language, elsewhere: [], adjacent: false },
  );
  const directive = fragment.type === 'impossible' ? '' : `:~:${fragment.directive}`;
  const edition = listed.edition === null ? '' : `?edition=${listed.edition}`;
  const link = document.createElement('a');
  link.href = `${pageData().addresses.home}articles/${listed.slug}/${edition}#${listed.paragraphs[passage.block]?.id ?? ''}${directive}`;
  link.textContent = messages.where({ author: listed.author, title: listed.title, n: passage.block + 1 });
  const line = paragraph('');
  line.append(link);
  return line;
}

function words(passage: QuotedPassage, texts: Texts): HTMLElement {
  return quoted(passage.text, languageOf(passage, texts));
}

function languageOf({ id }: QuotedPassage, { known }: Texts): string {
  return known.get(id)?.listed.language ?? 'und';
}

function quoted(text: string, language: string): HTMLElement {
  const element = document.createElement('blockquote');
  element.textContent = text;
  markLanguage(element, language);
  return element;
}

function markLanguage(element: HTMLElement, language: string): void {
  element.lang = language;
  element.dir = 'auto';
}

function heading(text: string, level: 2 | 3 = 2): HTMLElement {
  const element = document.createElement(`h${level}`);
  element.textContent = text;
  return element;
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
