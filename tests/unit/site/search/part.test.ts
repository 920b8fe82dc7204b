import { expect, test } from 'vitest';
import {
  openLexicon,
  openPart,
  type Filters,
  type Found,
  type OpenPart,
} from '../../../../src/site/search/browser/engine/part.ts';

/** A part whose Pagefind finds `found` records for every term; `asked` and `read` are what it was asked for. */
async function openFake(found: number): Promise<{
  part: OpenPart;
  asked: { term: string | null; filters: Filters | undefined }[];
  read: string[];
}> {
  const asked: { term: string | null; filters: Filters | undefined }[] = [];
  const read: string[] = [];
  const json = (): Promise<unknown> => Promise.resolve({ records: found, common: [], letters: [] });
  const search = (term: string | null, options?: { readonly filters?: Filters }): Promise<Found> => {
    asked.push({ term, filters: options?.filters });
    const results = Array.from({ length: options?.filters === undefined ? found : 0 }, (_, i) => ({
      id: `record-${i}`,
      score: 1,
      data: () => {
        read.push(`record-${i}`);
        return Promise.resolve({ url: '/', filters: {}, anchors: [] });
      },
    }));
    return Promise.resolve({ results, unfilteredResultCount: found, filters: {} });
  };
  const nothing = (): Promise<void> => Promise.resolve();
  const pagefind = (): Promise<{ options: typeof nothing; init: typeof nothing; search: typeof search }> =>
    Promise.resolve({ options: nothing, init: nothing, search });
  const loader = { pagefind, json };
  return { part: await openPart('claims', loader, openLexicon('claims', loader)), asked, read };
}

test('whether a word stands anywhere is asked once, and lists no record', async () => {
  const { part, asked } = await openFake(3);
  expect([await part.stands('"ferry"'), await part.stands('"ferry"')]).toEqual([true, true]);
  expect(asked).toEqual([{ term: '"ferry"', filters: { 'no-such-filter': { any: ['none'] } } }]);
  const { part: empty } = await openFake(0);
  expect(await empty.stands('"ferry"')).toBe(false);
});

test('a record is read once, whatever word finds it', async () => {
  const { part, read } = await openFake(2);
  for (const term of ['ferry', 'harbour']) {
    const { results } = await part.search(term);
    await Promise.all(results.map(part.read));
  }
  expect(read).toEqual(['record-0', 'record-1']);
});

test('answers of few lines are kept, and of many lines the last ones', async () => {
  const { part: small, asked } = await openFake(10);
  for (let i = 0; i < 3; i++) for (const term of ['ferry', 'harbour']) await small.search(term);
  expect(asked).toHaveLength(2);
  const { part: large, asked: again } = await openFake(90_000);
  for (const term of ['a', 'b', 'c', 'c', 'b', 'a']) await large.search(term);
  expect(again.map(({ term }) => term)).toEqual(['a', 'b', 'c', 'a']);
});
