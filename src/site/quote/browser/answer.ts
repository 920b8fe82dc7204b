import { fragmentFor } from '../../../anchor/index.ts';
import {
  createQuotationChecker,
  type CheckedQuotation,
  type QuotableText,
  type QuotationChecker,
  type QuotedPart,
  type QuotedPassage,
} from '../../../revision/index.ts';
import { BLOCK_SEPARATOR, joinBlocks } from '../../../text/index.ts';
import { pageData, pageMessages } from '../../frame/browser/index.ts';
import type { QuotationMessages } from '../../messages/shared/index.ts';
import type { ListedText, ListedTexts } from '../shared/texts.ts';

/** So many texts are fetched at a time. */
const AT_ONCE = 8;

/** The texts of the site, ready to be looked through. */
interface Texts {
  readonly check: QuotationChecker;
  readonly known: ReadonlyMap<string, { readonly listed: ListedText; readonly text: QuotableText }>;
}

let texts: Promise<Texts> | undefined;

/** Says in an element what became of pasted words. `list` is the address of the list of texts. */
export async function answerQuotation(pasted: string, list: string, answer: HTMLElement): Promise<void> {
  const { quotation: messages } = pageMessages();
  if (messages === undefined) throw new Error('The page has no words for quotations');
  answer.replaceChildren(paragraph(messages.searching));
  try {
    const known = await (texts ??= fetchTexts(list));
    answer.replaceChildren(...say(known.check(pasted), known, messages));
  } catch {
    texts = undefined;
    answer.replaceChildren(paragraph(messages.failed));
  }
}

async function fetchTexts(list: string): Promise<Texts> {
  const { texts: listed, names } = (await (await fetched(list)).json()) as ListedTexts;
  const root = new URL('../', new URL(list, location.href));
  const known = new Map<string, { listed: ListedText; text: QuotableText }>();
  for (let at = 0; at < listed.length; at += AT_ONCE) {
    const some = listed.slice(at, at + AT_ONCE).map(async (one) => {
      const words = await (await fetched(new URL(one.file, root).href)).text();
      const canonical = joinBlocks(words.split(BLOCK_SEPARATOR));
      known.set(one.slug, { listed: one, text: { id: one.slug, language: one.language, canonical, names } });
    });
    await Promise.all(some);
  }
  const inOrder = listed.flatMap(({ slug }) => known.get(slug)?.text ?? []);
  return { check: createQuotationChecker(inOrder), known };
}

async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
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
        heading(checked.sameMarks ? messages.exact : messages.exactButMarks),
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
          ...(one.diff.length === 0 ? [words(one.places[0], texts)] : comparison(one, texts, messages)),
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
    const said =
      was === ''
        ? messages.added({ after: now })
        : now === ''
          ? messages.removed({ before: was })
          : messages.changed({ before: was, after: now });
    item.append(strong, ' ', said);
    return item;
  });
  const list = document.createElement('ul');
  list.append(...listed);
  const shown = document.createElement('blockquote');
  markLanguage(shown, languageOf(part.places[0], texts));
  for (const { type, text } of part.diff) {
    if (type === 'same') shown.append(text);
    else {
      const element = document.createElement(type === 'removed' ? 'del' : 'ins');
      element.textContent = text;
      shown.append(element);
    }
  }
  return [...(listed.length === 0 ? [] : [list]), paragraph(messages.legend), shown];
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
  link.href = `${pageData().addresses.home}articles/${listed.slug}/${edition}#${listed.paragraphs[passage.block] ?? ''}${directive}`;
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
