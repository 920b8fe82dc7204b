import { truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { articleContent } from '../../../../content.ts';
import { project } from '../../run.ts';

const BODY = 'A river ends in the sea.\n\nDams hold it back.';
const CONTENT = articleContent('rivers', BODY);

const annotation = (exact: string, id = 'x') => ({
  id,
  type: 'Annotation',
  created: '2025-05-06T00:00:00Z',
  body: { type: 'TextualBody', value: 'A note.' },
  target: { source: 'y', selector: { type: 'TextQuoteSelector', exact } },
});

const start = (file: unknown, content = CONTENT) => {
  const one = project(content);
  writeFileSync(path.join(one.folder, 'notes.json'), typeof file === 'string' ? file : JSON.stringify(file));
  return one;
};

test('writes a draft for each annotation that anchors, and tells what became of each', async () => {
  const one = start([annotation('A river ends', 'first'), annotation('No such words', 'second')]);
  const { status, out } = await one.run(['import', 'annotations', 'notes.json']);
  expect(out).toMatchInlineSnapshot(`
    "1 first: claim a-river-ends
    2 second: left out. Its words do not stand in the text.

    1 of 2 annotations became claims. Wrote 1 file, those without an assessment as drafts. Next: \`npm run check\`."
  `);
  expect(status).toBe(1);
  expect(one.read('articles/rivers/claims/a-river-ends.md')).toMatchInlineSnapshot(`
    "---
    quote: A river ends
    claim: A river ends
    kind: characterisation
    assessment: unverified
    reason: Imported; not yet assessed.
    cites: []
    actors: []
    figures: []
    supports: []
    undermines: []
    context: []
    status: draft
    reviewed: 2025-05-06
    revisions:
      - date: 2025-05-06
        summary: Imported
    ---

    A note.
    "
  `);
  expect((await one.run(['check'])).status).toBe(0);
});

test('a dry run writes nothing', async () => {
  const one = start([annotation('A river ends')]);
  const { status, out } = await one.run(['import', 'annotations', 'notes.json', '--dry-run']);
  expect([status, out.split('\n').at(-1)]).toEqual([
    0,
    '1 of 1 annotations became claims. Nothing was written.',
  ]);
  expect(() => one.read('articles/rivers/claims/a-river-ends.md')).toThrow();
});

test('imported twice, the second finds other ids and overwrites nothing', async () => {
  const one = start([annotation('A river ends')]);
  await one.run(['import', 'annotations', 'notes.json']);
  const before = one.read('articles/rivers/claims/a-river-ends.md');
  await one.run(['import', 'annotations', 'notes.json']);
  expect(one.read('articles/rivers/claims/a-river-ends.md')).toBe(before);
  expect(one.read('articles/rivers/claims/a-river-ends-2.md')).toBe(before);
});

test.each([
  ['no file', ['nothing.json'], 'There is no file nothing.json.'],
  ['no name', [], 'Give one file of annotations'],
  ['another article', ['notes.json', 'lakes'], 'There is no article `lakes`. Articles: rivers.'],
])('says what is wrong with %s', async (_, args, message) => {
  const { status, error } = await start([annotation('A river ends')]).run(['import', 'annotations', ...args]);
  expect(status).toBeGreaterThan(0);
  expect(error).toContain(message);
});

test('a file of a hundred megabytes is refused by its size, JSON of another kind by what it is', async () => {
  const one = start('{"type":"FeatureCollection"}');
  expect((await one.run(['import', 'annotations', 'notes.json'])).error).toContain('JSON of another kind');
  truncateSync(path.join(one.folder, 'notes.json'), 100_000_000);
  expect((await one.run(['import', 'annotations', 'notes.json'])).error).toContain('has 100000000 bytes');
});

test('nothing is imported into content with errors', async () => {
  const one = start([annotation('A river ends')], { ...CONTENT, 'sources/x.yaml': 'title: [' });
  const { status, error } = await one.run(['import', 'annotations', 'notes.json']);
  expect(status).toBe(1);
  expect(error).toContain('Nothing was written: mend the content first.');
});
