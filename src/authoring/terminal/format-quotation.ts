import type { CheckedQuotation, QuotedPart, QuotedPassage } from '../../revision/index.ts';
import { formatChanges, formatDiff } from './format-diff.ts';

/** What became of words that somebody ascribes to a text, as a person reads it; what can change the meaning first. */
export function formatQuotation(checked: CheckedQuotation): string {
  switch (checked.type) {
    case 'refused':
      return checked.reason === 'empty'
        ? 'There is no word in it to look for.'
        : 'It is too long: give at most a few pages.';
    case 'nowhere':
      return [
        'It stands in no text here.',
        ...(checked.nearest === null
          ? []
          : [`  The passage with most in common, ${whereOf(checked.nearest)}: "${checked.nearest.text}"`]),
      ].join('\n');
    case 'exact':
      return [ALTERED[checked.part.differs], ...altered(checked.part), ...places(checked.part)].join('\n');
    case 'altered':
      return [ALTERED[checked.part.differs], ...altered(checked.part), ...places(checked.part)].join('\n');
    case 'stitched':
      return [
        `Put together from ${checked.parts.length} parts:`,
        ...checked.parts.flatMap((part, i) => [
          `${i + 1}. ${part.differs === 'words' ? 'altered:' : `"${part.quoted}"`}`,
          ...altered(part),
          ...places(part),
          ...(part.omitted === null || part.omitted === ''
            ? []
            : [`  left out behind it: "${part.omitted}"`]),
        ]),
      ].join('\n');
  }
}

/** What is said of words that do not stand so, by what differs at most. */
const ALTERED: Readonly<Record<QuotedPart['differs'], string>> = {
  nothing: 'Word for word:',
  marks: 'Word for word; marks, capital letters or the notation of numbers differ:',
  spelling: 'Word for word, in another spelling:',
  letters: 'Word for word but for single letters, which may be slips, or make other words:',
  words: 'Altered:',
};

function altered({ changes, diff }: QuotedPart): readonly string[] {
  return [
    ...(changes.length === 0 ? [] : [`  ${formatChanges(changes)}`]),
    ...(diff.length === 0 ? [] : [`  ${formatDiff(diff)}`]),
  ];
}

function places({ places: all }: QuotedPart): readonly string[] {
  return all.map((place) => `  ${whereOf(place)}`);
}

function whereOf({ id, block }: QuotedPassage): string {
  return `${id}, ¶ ${block + 1}`;
}
