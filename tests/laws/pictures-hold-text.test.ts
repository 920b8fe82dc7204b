import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawPicture, PICTURE } from '../../src/site/share/picture.ts';
import { inkOf } from '../unit/site/share/ink.ts';

/** Words of many scripts, some longer than a line, some of marks alone. */
const WORDS = [
  'the', 'river', 'owes', '279.8%', 'Řeka', 'điều', 'Долг', 'ποταμού', 'دریا', 'کا', 'قرض', 'می‌گویند', 'النهر',
  'חוב', 'नदी', '河流的债务，', 'アフガニスタン', '😀', 'แม่น้ำ', '“', '،؛', 'ﷺ', 'e\u0301',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung', '汉'.repeat(70), 'قرض'.repeat(40),
]; // prettier-ignore

test('text never overflows', async () => {
  const word = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: 'grapheme', maxLength: 60 }));
  const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
  const language = fc.constantFrom('en', 'ur', 'fa', 'hi', 'zh');
  await fc.assert(
    fc.asyncProperty(
      fc.record({ kicker: text, title: text, language, footer: text, site: text }),
      async (picture) => {
        const { left, right, top, bottom } = await inkOf(await drawPicture(picture));
        expect(left).toBeGreaterThan(60);
        expect(right).toBeLessThan(PICTURE.width - 60);
        expect(top).toBeGreaterThan(40);
        expect(bottom).toBeLessThan(PICTURE.height - 20);
      },
    ),
    { numRuns: 15 },
  );
});
