import { createIssue, shortened, type Issue } from '../../../report/index.ts';
import { blockText } from '../../../text/index.ts';
import type { ParsedArticle } from '../../read/parse/parsed.ts';
import { didYouMean } from '../../read/suggest.ts';
import { labelAt, seemingLabel, silentBlocks } from '../../link/speakers.ts';

/**
 * Reports speakers with whose label no paragraph begins, speaker-not-found, and once for each what looks like the label
 * of a speaker who is not listed, speaker-unlisted: its words would go to the speaker before.
 */
export function findSpeakerIssues({ file, text }: ParsedArticle): readonly Issue[] {
  const speakers = text?.entry?.value.speakers ?? [];
  if (text?.entry == null || speakers.length === 0) return [];
  const { entry, flat, tree } = text;
  const silent = silentBlocks(flat, tree);
  const texts = flat.blocks.flatMap((_, i) => (silent.has(i) ? [] : [blockText(flat, i)]));
  const labelled = texts.map((one) => ({ one, found: labelAt(one, speakers) }));
  const heard = new Set(labelled.flatMap(({ found }) => found?.speaker ?? []));
  const others = new Set(
    labelled.flatMap(({ one, found }) => (found === null ? (seemingLabel(one) ?? []) : [])),
  );
  return [
    ...speakers.flatMap((speaker, i) => {
      if (heard.has(speaker)) return [];
      const label = shortened(speaker.label, 60);
      const message = `No paragraph begins with "${label}" and a colon, a point or a dash.${didYouMean(speaker.label, [...others])}`;
      return [createIssue('speaker-not-found', file, entry.positionOf(['speakers', i, 'label']), message)];
    }),
    ...[...others].map((label) => {
      const message = `A paragraph begins with "${label}:", which no speaker of the text has as label.`;
      return createIssue('speaker-unlisted', file, entry.positionOf(['speakers']), message);
    }),
  ];
}
