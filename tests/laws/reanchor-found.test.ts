import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from '../../src/anchor/index.ts';
import { parseProse } from '../../src/corpus/read/prose/markdown.ts';
import { createReanchorer } from '../../src/revision/index.ts';
import { blockText, flatten, joinBlocks, type CanonicalText } from '../../src/text/index.ts';
import { flatOf, markdownText, pickPlaces, picks } from './generators.ts';

const OPTIONS = { language: 'en' };

const blocksOf = (text: CanonicalText): readonly string[] =>
  text.blocks.map((_, index) => blockText(text, index));
const slice = ({ text }: CanonicalText, { start, end }: Place): string => text.slice(start, end);

test('in a text that did not change every quote stands where it stood', () => {
  fc.assert(
    fc.property(markdownText, picks, (source, numbers) => {
      const text = flatOf(source);
      const again = flatten(parseProse(source, '', 0).tree);
      const reanchor = createReanchorer(text, again, OPTIONS);
      for (const place of pickPlaces(text, numbers)) {
        const found = reanchor(slice(text, place), place);
        expect(found).toMatchObject({ type: 'moved', passage: { text: slice(text, place), score: 1 } });
        // Of blocks with the very same words it may be any.
        if (found.type === 'moved') {
          expect(blockText(again, found.passage.block)).toBe(blockText(text, place.block));
        }
      }
    }),
  );
});

test('whatever is offered stands in the new text, inside one block, and its class is true of its words', () => {
  fc.assert(
    fc.property(markdownText, markdownText, picks, (source, other, numbers) => {
      const [before, after] = [flatOf(source), flatOf(other)];
      const reanchor = createReanchorer(before, after, OPTIONS);
      for (const place of pickPlaces(before, numbers)) {
        const quote = slice(before, place);
        for (const found of [reanchor(quote, place), reanchor(quote, null)]) {
          const passages =
            found.type === 'ambiguous' ? found.passages : 'passage' in found ? [found.passage] : [];
          for (const passage of passages) {
            const block = after.blocks[passage.block]!;
            expect(passage.start >= block.start && passage.end <= block.end).toBe(true);
            expect(slice(after, passage)).toBe(passage.text);
            expect(passage.text).not.toBe('');
          }
          if ('diff' in found) expect(found.type === 'moved').toBe(found.passage.text === quote);
        }
      }
    }),
  );
});

test('paragraphs put in elsewhere leave a quote where it is', () => {
  fc.assert(
    fc.property(markdownText, markdownText, picks, (source, other, numbers) => {
      const before = flatOf(source);
      const blocks = blocksOf(before);
      const added = blocksOf(flatOf(other)).map((text) => `New: ${text}`);
      fc.pre(!added.some((text) => blocks.includes(text)));
      const after = joinBlocks([...added, ...blocks]);
      const reanchor = createReanchorer(before, after, OPTIONS);
      for (const place of pickPlaces(before, numbers)) {
        const found = reanchor(slice(before, place), place);
        expect(found).toMatchObject({ type: 'moved', passage: { text: slice(before, place) } });
      }
    }),
  );
});
