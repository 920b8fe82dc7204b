import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dataBlock } from '../../../../src/site/frame/finish/data-block.ts';
import { finishPage } from '../../../../src/site/frame/finish/finish-page.ts';

const SAMPLES = ['</script>', '<!-- <script>', '<script type="module" src="x">', 'a < b', '\u2028'];

test('a data block gives back its value and holds nothing that could end it', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.oneof(fc.jsonValue(), fc.constantFrom(...SAMPLES))),
      (value) => {
        const block = dataBlock(value);
        expect(block).not.toContain('<');
        expect(JSON.parse(block)).toEqual(JSON.parse(JSON.stringify(value)));
      },
    ),
  );
});

test('what finishes a page leaves a data block as it is', () => {
  const policy = '<meta http-equiv="content-security-policy" content="default-src \'none\'">';
  const page = `<head>${policy}</head><script type="application/json">${dataBlock(SAMPLES)}</script>`;
  expect(finishPage(page)).toBe(page);
});
