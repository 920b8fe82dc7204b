import { createIssue, type Issue } from '../../../report/index.ts';
import { remembered } from '../../../text/index.ts';
import { EVIDENCE_SIDES } from '../../marks.ts';
import type { ParsedArticle, ParsedContent } from '../../read/parse/parsed.ts';
import { timingOf } from '../../timing.ts';

/** An item that begins by saying, in English, that it is later than the text. */
const SAYS_LATER = /^(?:perhaps )?later\s*[:,.;–—]/i;

/**
 * Reports, as later-by-hand, each item of evidence that begins with the word "later" where the dates of its
 * source and of the text tell already whether it is.
 */
export function findLaterWords({ articles, sources }: ParsedContent): readonly Issue[] {
  const sayings = articles.flatMap(sayingLater);
  if (sayings.length === 0) return [];
  const sourceOf = new Map(sources.map(({ id, entry }) => [id, entry.value]));
  return sayings.flatMap(({ article, claim: { file, entry }, side, i, item }) => {
    const source = sourceOf.get(item.source);
    if (source === undefined) return [];
    const timing = timingOf(source, article).type;
    if (timing === 'unknown') return [];
    const told = timing === 'later' || timing === 'perhaps-later' ? 'repeat' : 'contradict';
    const message = `The words "${item.says.slice(0, 40)}" ${told} what the dates of the source \`${item.source}\` and of the text tell.`;
    return [createIssue('later-by-hand', file, entry.positionOf([side, i, 'says']), message)];
  });
}

/** The items of evidence in the folder of an article that begin so, each with where it stands. */
const sayingLater = remembered(({ text, claims }: ParsedArticle) => {
  const article = text?.entry?.value;
  if (article === undefined) return [];
  return claims.flatMap((claim) =>
    EVIDENCE_SIDES.flatMap((side) =>
      claim.entry.value[side].flatMap((item, i) =>
        SAYS_LATER.test(item.says) ? [{ article, claim, side, i, item }] : [],
      ),
    ),
  );
});
