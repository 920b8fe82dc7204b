import { expect, test } from 'vitest';
import { EVIDENCE_SIDES, readCorpus } from '../../../src/corpus/index.ts';

test('what the editors of the content write has typographic marks; titles and words of others stay as found', () => {
  const { corpus } = readCorpus('content');
  const { articles = [], sources, actors, series } = corpus ?? {};
  const claims = articles.flatMap((article) => article.claims);
  const written = [
    ...claims.flatMap((claim) => [
      ...[claim.claim, claim.reason, claim.note, claim.attribution?.said, claim.attribution?.borneOut],
      ...EVIDENCE_SIDES.flatMap((side) => claim[side].map((item) => item.says)),
      ...claim.figures.map((figure) => figure.measure),
      ...claim.dates.flatMap((date) => [date.label, date.note]),
      ...claim.revisions.map((revision) => revision.summary),
    ]),
    ...[...(sources?.values() ?? [])].map((source) => source.note),
    ...[...(actors?.values() ?? [])].map((actor) => actor.summary),
    ...[...(series?.values() ?? [])].flatMap((one) => [
      ...[one.title, one.label, one.measure, one.note],
      ...one.points.map((point) => point.note),
    ]),
  ].filter((text) => text !== undefined);
  expect(written.length).toBeGreaterThan(claims.length * 5);
  expect(written.filter((text) => /['"]/.test(text))).toEqual([]);
});
