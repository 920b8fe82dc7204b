import type { IdentityProposal, ParagraphIds, ParagraphProposal } from '../../revision/index.ts';
import { formatChanges, formatDiff, formatStart } from './format-diff.ts';

/** What a proposal touches besides paragraphs. */
export interface Touched {
  readonly file: string;
  readonly review: Readonly<Record<string, readonly string[]>>;
  readonly lost: readonly string[];
}

/** A proposal as a person reads it: paragraphs that nothing happened to are only counted. */
export function formatProposal(
  { file, review, lost }: Touched,
  proposal: IdentityProposal,
  ids: ParagraphIds,
  blocks: readonly string[],
): string {
  const textOf = new Map(ids.paragraphs.map(({ id, text }) => [id, text]));
  const still = proposal.paragraphs.filter((one) => one.type === 'unchanged' && !one.moved).length;
  const width = Math.max(...[...proposal.paragraphs, ...proposal.gone].map(({ id }) => id.length));
  const lines = proposal.paragraphs.flatMap((one, index) => {
    if (one.type === 'unchanged' && !one.moved) return [];
    const [head, ...more] = describe(one, blocks[index] ?? '');
    const claims = review[one.id];
    return [
      `  ${one.id.padEnd(width)}  ${head ?? ''}`,
      ...[...more, ...(claims === undefined ? [] : [`review the claims: ${claims.join(', ')}`])].map(
        (line) => `  ${' '.repeat(width)}    ${line}`,
      ),
    ];
  });
  const gone = proposal.gone.map(
    ({ id, see, merged }) =>
      `  ${id.padEnd(width)}  gone, ${merged ? 'merged into' : 'its links land on'} ${see}: ${formatStart(textOf.get(id) ?? '')}`,
  );
  return [
    `${file}:`,
    ...(still > 0 ? [`  ${still} unchanged`] : []),
    ...lines,
    ...gone,
    ...(lost.length === 0
      ? []
      : [
          `  The quotes of these claims no longer stand in the text: ${lost.join(', ')}.`,
          '  Run `npm run reanchor` before the lock is written: it holds the words that they stood on.',
        ]),
  ].join('\n');
}

function describe(one: ParagraphProposal, text: string): readonly string[] {
  switch (one.type) {
    case 'unchanged':
      return [`moved, unchanged: ${formatStart(text)}`];
    case 'new':
      return [`new${one.partOf === null ? '' : `, split off from ${one.partOf}`}: ${formatStart(text)}`];
    case 'reworded':
      return [`${one.moved ? 'moved, ' : ''}reworded, ${percent(one.score)}`, formatDiff(one.diff)];
    case 'materially-changed':
      return [
        `${one.moved ? 'moved, ' : ''}MATERIALLY CHANGED, ${percent(one.score)}: ${formatChanges(one.changes)}`,
        formatDiff(one.diff),
      ];
  }
}

function percent(score: number): string {
  return `${Math.floor(score * 100)} % the same`;
}
