import { expect, test } from 'vitest';
import { idsBefore } from '../../../../src/corpus/index.ts';
import {
  isOldAddress,
  oldAddresses,
  redirectsFile,
  withdrawnOf,
} from '../../../../src/site/frame/address/former.ts';
import { addressesBelow } from '../../../../src/site/frame/address/urls.ts';
import { articleContent, corpusOf, SOURCE_FIELDS, yaml } from '../../../content.ts';

const corpus = corpusOf({
  ...articleContent('rivers', 'A river ends in the sea.', { ends: { quote: 'A river ends' } }),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
  'redirects.yaml': [
    '- { kind: article, id: on-rivers, to: rivers, date: 2026-01-02 }',
    '- { kind: claim, article: on-rivers, id: stops, to: ends, date: 2026-01-02 }',
    '- { kind: claim, article: rivers, id: flows, to: null, date: 2026-01-03, reason: A misreading. }',
    '- { kind: source, id: survey, to: report, date: 2026-01-02 }',
  ].join('\n'),
});

test('every old address has its page, those of a renamed text too', () => {
  const urls = addressesBelow('/base/', 'ur');
  const all = oldAddresses(corpus).map(({ path, leadsTo }) => [path, leadsTo?.(urls) ?? null]);
  expect(all).toEqual([
    ['articles/on-rivers/', '/base/ur/articles/rivers/'],
    ['articles/on-rivers/cite/', '/base/ur/articles/rivers/cite/'],
    ['articles/on-rivers/figures/', '/base/ur/articles/rivers/figures/'],
    ['articles/on-rivers/claims/ends/', '/base/ur/articles/rivers/claims/ends/'],
    ['articles/rivers/claims/stops/', '/base/ur/articles/rivers/claims/ends/'],
    ['articles/on-rivers/claims/stops/', '/base/ur/articles/rivers/claims/ends/'],
    ['articles/rivers/claims/flows/', null],
    ['articles/on-rivers/claims/flows/', null],
    ['sources/survey/', '/base/ur/sources/report/'],
  ]);
  expect(isOldAddress(corpus, '/ur/sources/survey/')).toBe(true);
  expect(isOldAddress(corpus, '/sources/report/')).toBe(false);
});

test('hosts get a line for each address that leads somewhere, and one for all else of a renamed text', () => {
  const lines = redirectsFile(corpus, [addressesBelow('/')]).split('\n');
  expect(lines).toContain('/sources/survey/ /sources/report/ 301');
  expect(lines.indexOf('/articles/on-rivers/* /articles/rivers/:splat 301')).toBeGreaterThan(
    lines.indexOf('/articles/on-rivers/claims/stops/ /articles/rivers/claims/ends/ 301'),
  );
  expect(lines.join('\n')).not.toContain('flows');
});

test('a claim knows the ids that it had, and a text the claims that were taken back', () => {
  expect(idsBefore(corpus, { kind: 'claim', article: 'rivers', id: 'ends' })).toEqual(['stops']);
  expect(withdrawnOf(corpus, { slug: 'rivers' }).map(({ id, reason }) => [id, reason])).toEqual([['flows', 'A misreading.']]);
}); // prettier-ignore
