import { escapePattern } from '../../../../../text/index.ts';
import { isRecordType, type PassageKind, type RecordType } from '../../../shared/records.ts';
import { passagesOf, type Fragment, type MarkedText, type Passage } from './passages.ts';
import { marked, markedPart, stands, whyFound, type FoundWord } from './why.ts';

/** A passage as it is shown. */
export interface ShownPassage extends MarkedText {
  readonly kind: PassageKind;
  /** Of evidence, the title of its source; null for none. */
  readonly source: string | null;
}

/** A hit, ready to be shown in the language of a page. */
export interface Hit {
  readonly type: RecordType;
  /** Where it leads: of a claim the words in the text. */
  readonly url: string;
  /** Ids of its values by facet. */
  readonly values: Readonly<Record<string, readonly string[]>>;
  /** What a hit of its type shows, by kind; its first actors, names only. */
  readonly shown: Readonly<Partial<Record<PassageKind, MarkedText>>>;
  readonly actors: readonly string[];
  /** Other passages by which it was found. */
  readonly why: readonly ShownPassage[];
  /** Words to mark where it leads: those of the question that it has, as they were typed, or their near spelling. */
  readonly words: readonly string[];
  /** Words of the question by which it was found and that stand in no passage. */
  readonly elsewhere: readonly string[];
  /** Words of the question that it lacks, as they were typed. */
  readonly lacks: readonly string[];
}

/** Makes a hit of a record. */
export function toHit(fragment: Fragment, words: readonly FoundWord[], lacks: readonly string[]): Hit {
  const [type = 'claim'] = (fragment.filters['type'] ?? []).filter(isRecordType);
  const passages = passagesOf(fragment);
  const { passages: why, elsewhere } = whyFound(type, passages, words);
  return {
    type,
    url: fragment.url,
    values: fragment.filters,
    shown: shownOf(passages, (passage) =>
      passage.kind === 'paragraph' ? markedPart(passage, words) : marked(passage, words),
    ),
    // A passage of an actor begins with the name, and goes on with other names.
    actors: passages.flatMap(({ kind, text }) => (kind === 'actor' ? text.split(' · ').slice(0, 1) : [])),
    why: why.map((passage) => ({
      kind: passage.kind,
      source: passage.kind === 'evidence' ? titleOf(passages, passage.of) : null,
      ...markedPart(passage, words),
    })),
    words: [...new Set(words.flatMap((word) => [...wordsToMark(word), ...namesInText(word, passages)]))],
    elsewhere,
    lacks,
  };
}

function wordsToMark({ typed, forms, respelled }: FoundWord): readonly string[] {
  return respelled ? forms : [typed];
}

/** Passages of the text itself. */
const OF_TEXT: ReadonlySet<PassageKind> = new Set(['quote', 'sentence']);

/** Where a word is a name of an actor that the text names otherwise, the names there: ISKP for داعش. */
function namesInText(word: FoundWord, passages: readonly Passage[]): readonly string[] {
  const texts = passages.filter(({ kind }) => OF_TEXT.has(kind));
  if (texts.some((passage) => stands(word, passage))) return [];
  return passages.flatMap((passage) => {
    if (passage.kind !== 'actor' || !stands(word, passage)) return [];
    return passage.text.split(' · ').filter((name) => texts.some(({ text }) => standsIn(name, text)));
  });
}

/** Whether the words of a name stand in a text as they are written, one after the other. */
function standsIn(name: string, text: string): boolean {
  if (!text.includes(name)) return false;
  return new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(name)}(?![\\p{L}\\p{N}])`, 'u').test(text);
}

/** The first passage of each kind that a hit shows at once. */
function shownOf(
  passages: readonly Passage[],
  mark: (passage: Passage) => MarkedText,
): Partial<Record<PassageKind, MarkedText>> {
  const shown: Partial<Record<PassageKind, MarkedText>> = {};
  for (const passage of passages) if (AT_ONCE.has(passage.kind)) shown[passage.kind] ??= mark(passage);
  return shown;
}

const AT_ONCE: ReadonlySet<PassageKind> = new Set([
  'quote', 'claim', 'reason', 'paragraph', 'title', 'by', 'summary', 'ordinal', 'article', 'term', 'number',
  'language',
]); // prettier-ignore

function titleOf(passages: readonly Passage[], source: string): string | null {
  return passages.find(({ kind, of }) => kind === 'source' && of === source)?.text ?? null;
}
