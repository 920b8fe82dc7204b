import { fragmentFor } from '../../../anchor/index.ts';
import {
  isExchange,
  trimmed,
  type CheckedQuotation,
  type MaterialChange,
  type QuotableText,
  type QuotedPart,
  type QuotedPassage,
  type WordChange,
} from '../../../revision/index.ts';
import { sentences } from '../../../text/index.ts';
import { pageData } from '../../frame/browser/index.ts';
import type { QuotationMessages } from '../../messages/shared/index.ts';
import type { ListedText } from '../shared/texts.ts';

/** The texts that a quotation was looked for in, by their slugs. */
export type KnownTexts = ReadonlyMap<string, { readonly listed: ListedText; readonly text: QuotableText }>;

/** What is said of a quotation: what became of it, what differs and how, and where the words stand. */
export function say(
  checked: CheckedQuotation,
  texts: KnownTexts,
  messages: QuotationMessages,
): readonly Node[] {
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
              passageText(checked.nearest, texts),
              place(checked.nearest, texts, messages),
            ]),
      ];
    case 'exact':
      return [
        heading(messages.differs[checked.part.differs]),
        ...(checked.part.differs === 'nothing' ? [] : comparison(checked.part, texts, messages)),
        ...where(checked.part, texts, messages),
      ];
    case 'altered':
      return [
        heading(messages.differs[checked.part.differs]),
        ...comparison(checked.part, texts, messages),
        ...wholeSentence(checked.part, texts, messages),
        ...where(checked.part, texts, messages),
      ];
    case 'stitched':
      return [
        heading(messages.stitched({ n: checked.parts.length })),
        ...checked.parts.flatMap((one, i) => [
          heading(messages.part({ n: i + 1 }), 3),
          ...(one.differs === 'nothing'
            ? [passageText(one.places[0], texts)]
            : comparison(one, texts, messages)),
          ...where(one, texts, messages),
          ...(one.omitted === null || one.omitted === ''
            ? []
            : [paragraph(messages.omitted), quoted(one.omitted, languageOf(one.places[0], texts))]),
        ]),
      ];
  }
}

/** What was altered: what can change the meaning first, or how it is spelled, then word by word. */
function comparison(part: QuotedPart, texts: KnownTexts, messages: QuotationMessages): readonly Node[] {
  const listed = [
    ...part.changes.map((change) => {
      const item = document.createElement('li');
      const strong = document.createElement('b');
      strong.textContent = messages.kinds[change.kind];
      item.append(strong, ' ', said(change, messages));
      return item;
    }),
    ...part.spellings.map(({ how, before, after }) => {
      const item = document.createElement('li');
      item.textContent = messages.spelled[how]({ before, after });
      return item;
    }),
  ];
  const list = document.createElement('ul');
  list.append(...listed);
  return [...(listed.length === 0 ? [] : [list]), key(messages), corrected(part, texts)];
}

/** Says which words are whose, each as they are shown. */
function key({ key: { struckOut, quoted, underlined, inText } }: QuotationMessages): HTMLElement {
  const line = paragraph('');
  line.className = 'key';
  line.append(words('del', struckOut), `: ${quoted} `, words('ins', underlined), `: ${inText}`);
  return line;
}

/** A quotation as somebody would correct it: its own words struck out, those of the text beside them. */
function corrected({ diff, places: [place] }: QuotedPart, texts: KnownTexts): HTMLElement {
  const shown = document.createElement('blockquote');
  markLanguage(shown, languageOf(place, texts));
  const pieces = diff.map((change, i) => {
    // What was quoted comes first, then what it stands for.
    const isPair = (one: WordChange | undefined, other: WordChange | undefined): boolean =>
      one?.type === 'removed' && other?.type === 'added';
    if (isPair(change, diff[i + 1])) return diff[i + 1] ?? change;
    return isPair(diff[i - 1], change) ? (diff[i - 1] ?? change) : change;
  });
  pieces.forEach((change, i) => {
    const { before, words: inside, after } = trimmed(change);
    if (change.type === 'same' || inside === '') {
      shown.append(change.text);
      return;
    }
    const [last, next] = [pieces[i - 1], pieces[i + 1]];
    const follows = last !== undefined && last.type !== 'same' && last.type !== change.type;
    const leads = next !== undefined && next.type !== 'same' && next.type !== change.type;
    // What is quoted stands apart from what it stands for.
    const isBeside = follows && before === '' && !/\s$/.test(shown.textContent);
    shown.append(
      isBeside ? ' ' : before,
      words(change.type === 'removed' ? 'ins' : 'del', inside),
      leads ? '' : after,
    );
  });
  return shown;
}

function words(name: 'ins' | 'del', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** The sentence of the text, where what can change its meaning was altered in a part of it. */
function wholeSentence(
  { changes, places: [place] }: QuotedPart,
  texts: KnownTexts,
  messages: QuotationMessages,
): readonly Node[] {
  const text = texts.get(place.id)?.text;
  const block = text?.canonical.blocks[place.block];
  if (changes.length === 0 || text === undefined || block === undefined) return [];
  const own = sentences(text.canonical.text.slice(block.start, block.end), text.language).filter(
    ({ start, end }) => block.start + start < place.end && block.start + end > place.start,
  );
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const whole = text.canonical.text.slice(block.start + first.start, block.start + last.end).trim();
  // A full stop more is no more of the sentence.
  if (whole.length <= place.text.length + 2) return [];
  return [paragraph(messages.inSentence), quoted(whole, text.language)];
}

function said(change: MaterialChange, messages: QuotationMessages): string {
  const [was, now] = [change.before.join(', '), change.after.join(', ')];
  if (was === '') return messages.added({ after: now });
  if (now === '') return messages.removed({ before: was });
  if (isExchange(change)) {
    const [first = '', second = ''] = change.before;
    return messages.exchanged({ first, second });
  }
  return was === now ? messages.elsewhere({ words: now }) : messages.changed({ before: was, after: now });
}

/** The places of a part: up to five, each with its link. */
function where(part: QuotedPart, texts: KnownTexts, messages: QuotationMessages): readonly Node[] {
  const shown = part.places.slice(0, 5);
  const more = part.places.length - shown.length;
  return [
    ...(part.places.length > 1 ? [paragraph(messages.places({ n: part.places.length }))] : []),
    ...shown.map((one) => place(one, texts, messages)),
    ...(more > 0 ? [paragraph(messages.more({ n: more }))] : []),
  ];
}

/** Where a passage stands, with a link to exactly its words that names the edition. */
function place(passage: QuotedPassage, known: KnownTexts, messages: QuotationMessages): HTMLElement {
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

function passageText(passage: QuotedPassage, texts: KnownTexts): HTMLElement {
  return quoted(passage.text, languageOf(passage, texts));
}

function languageOf({ id }: QuotedPassage, known: KnownTexts): string {
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

/** A paragraph of plain text. */
export function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}
