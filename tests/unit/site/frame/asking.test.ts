import { expect, test } from 'vitest';
import { Refusal } from '../../../../src/report/index.ts';
import { asking } from '../../../../src/site/frame/asking.ts';

const card = asking((_result, props) => Object.keys(props), 'ClaimCard', ['article', 'claim']);

test('a component that is given what it needs shows as it is', () => {
  expect(card(null, { article: {}, claim: {}, nameArticle: true }, null)).toEqual([
    'article',
    'claim',
    'nameArticle',
  ]);
});

test('a component that does not pass on what it is given stops the build with what to do, without a trace of the code', () => {
  const shown = () => card(null, { nameArticle: true }, null);
  expect(shown).toThrow(Refusal);
  expect(shown).toThrow(
    'The component ClaimCard was not given `article` and `claim`. A component that takes its place passes on all that it is given: <ClaimCard {...Astro.props} />.',
  );
});
