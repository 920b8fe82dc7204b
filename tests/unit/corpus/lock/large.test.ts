import { expect, test } from 'vitest';
import { formatPublished, LIMITS, NOTHING_PUBLISHED, type Published } from '../../../../src/corpus/index.ts';
import { publishedSchema } from '../../../../src/corpus/schemas/index.ts';
import { readYaml } from '../../../../src/corpus/read/yaml/yaml.ts';

/** What 1,000 texts with 24 claims each have published. */
const PUBLISHED: Published = {
  ...NOTHING_PUBLISHED,
  articles: Array.from({ length: 1_000 }, (_, i) => `article-${String(i).padStart(4, '0')}`),
  claims: Array.from({ length: 24_000 }, (_, i) => ({
    article: `article-${String(Math.floor(i / 24)).padStart(4, '0')}`,
    id: `claim-${i}`,
    revisions: 1,
    quote: `recorded an alarming 279.8 percent surge in attacks between 2021 and 2024, says number ${i}`,
    claim: `Attacks rose by 279.8 percent between 2021 and 2024, as number ${i} says.`,
    kind: 'statistic',
    assessment: 'unverified',
  })),
};
const TEXT = formatPublished(PUBLISHED);

const read = (text: string) => readYaml(text, publishedSchema, 'published.lock.yaml', 0, 'program');
const issuesOf = (text: string): readonly string[] => {
  const result = read(text);
  return result.type === 'read'
    ? []
    : result.issues.map(({ code, position }) => `${code} ${position?.line ?? '-'}`);
};

test('a site of 1,000 texts does not lock itself out: what lock writes of it is read', () => {
  expect(TEXT.length).toBeGreaterThan(5 * LIMITS.fileBytes.most);
  expect(TEXT.length).toBeLessThan(LIMITS.lockBytes.most / 2);
  const result = read(TEXT);
  expect(result.type === 'read' ? result.entry.value : result.issues).toEqual(PUBLISHED);
});

test('what is wrong far down in a large lock is told where it stands', () => {
  const at = TEXT.split('\n').findIndex((line) => line.includes('says number 20000"')) + 1;
  const wrong = TEXT.replace(/(says number 20000"\n.*\n {4}kind: )"statistic"/, '$1""');
  expect(issuesOf(wrong)).toEqual([`bad-value ${at + 2}`]);
});

test('a large lock in another form than lock writes is refused without being gone through', () => {
  expect(issuesOf(TEXT.replaceAll('  - article', ' - article'))).toEqual(['file-too-large -']);
});
