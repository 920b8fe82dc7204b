import type { QuoteProposal, Spot } from '../proposals/quote-proposals.ts';
import { formatChanges, formatDiff, formatStart } from './format-diff.ts';

/** The most passages that are shown to choose from. */
const MAX_PLACES = 5;

/** What is proposed for one claim, as a person reads it. */
export function formatQuoteProposal(proposal: QuoteProposal): string {
  const { file, position } = proposal;
  const [head, ...lines] = describe(proposal);
  return [`${file}:${position.line}:${position.column}  ${head ?? ''}`, ...lines].join('\n    ');
}

function describe(proposal: QuoteProposal): readonly string[] {
  switch (proposal.type) {
    case 'gone':
      return [
        'gone',
        `The words are no longer in the text: "${proposal.quote}"`,
        ...(proposal.nearest === null ? [] : [`nearest: ${formatSpot(proposal.nearest)}`]),
        proposal.nearest === null
          ? 'Quote other words in the claim file, or take the claim back.'
          : 'If these say the same, copy them into the claim file; else quote other words, or take the claim back.',
      ];
    case 'ambiguous': {
      const shown = proposal.places.slice(0, MAX_PLACES);
      const more = proposal.places.length - shown.length;
      return [
        `ambiguous, ${proposal.places.length} places`,
        `The quote: "${proposal.quote}"`,
        ...shown.map((place, i) => `${i + 1}. ${formatSpot(place)}`),
        ...(more > 0 ? [`and ${more} more`] : []),
        choice(proposal.places),
      ];
    }
    case 'moved':
    case 'reworded':
    case 'materially-changed': {
      const { type, to, newParagraph, diff, changes, runnerUp, strayWords } = proposal;
      const material = type === 'materially-changed';
      return [
        `${material ? 'MATERIALLY CHANGED' : type}, ${percent(to)}, ${placeOf(to)}${material ? `: ${formatChanges(changes)}` : ''}`,
        type === 'moved' ? formatStart(to.text) : formatDiff(diff),
        ...(newParagraph === null ? [] : [`paragraph: ${newParagraph}`]),
        ...(runnerUp === null ? [] : [`runner-up: ${formatSpot(runnerUp)}`]),
        ...(material ? ['Accepted or not, the claim must be reviewed.'] : []),
        ...strayWords.map(
          ({ field, words }) => `\`${field}\` has words that do not stand there: "${words}".`,
        ),
      ];
    }
  }
}

/** How an editor says which of several places is meant. */
function choice(places: readonly Spot[]): string {
  const ids = new Set(places.map(({ paragraph }) => paragraph));
  const alike = places.every(({ text }) => text === places[0]?.text);
  if (!alike) return 'Copy the words of the one that is meant into the claim file.';
  if (ids.size < places.length || ids.has(null))
    return 'Quote more words in the claim file, so that one place is meant.';
  const first = places[0]?.paragraph ?? '';
  return `Say in the claim file which is meant, such as \`paragraph: ${first}\`, or \`all\` for every place; or quote more words.`;
}

function formatSpot(spot: Spot): string {
  return `${spot.score > 0 ? `${percent(spot)}, ` : ''}${placeOf(spot)}: ${formatStart(spot.text, 100)}`;
}

function placeOf({ ordinal, paragraph }: Spot): string {
  return `¶ ${ordinal}${paragraph === null ? '' : ` (\`${paragraph}\`)`}`;
}

function percent({ score }: Spot): string {
  return `${Math.floor(score * 100)} %`;
}
