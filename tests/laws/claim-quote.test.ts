import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { withQuote } from '../../src/authoring/proposals/claim-quote.ts';
import { splitFrontmatter } from '../../src/corpus/read/prose/markdown.ts';
import { readYaml } from '../../src/corpus/read/yaml/yaml.ts';
import { SCHEMAS } from '../../src/corpus/schemas/index.ts';
import { normalize } from '../../src/text/index.ts';
import { CLAIM_FIELDS } from '../content.ts';

/** Canonical words with all that YAML takes for more than words. */
const words = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'river', ':', '#', '- x', '"', "'", '&a', '*b', '!c', '|', '>', '{', '}', '[', ']', ',', '%', '@', '`', '\\', '?', '~', 'null', 'yes', '279.8', '2024-05-01', '---', '…', 'دریا', '河', '😀'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => normalize(parts.join(' ').toWellFormed()).replace(/[\p{Cc}\u2028\u2029\uFEFF\uFFFE\uFFFF]/gu, '').trim())
  .filter((text) => text !== ''); // prettier-ignore

const styles = fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL');

test('any words can take the place of a quote in any style; the rest of the file stays', () => {
  fc.assert(
    fc.property(words, words, styles, fc.constantFrom('\n', '\r\n'), (from, quote, style, end) => {
      const old = stringify({ quote: from }, { defaultStringType: style, defaultKeyType: 'PLAIN' });
      const rest = `${stringify(CLAIM_FIELDS)}# the end\n---\n\nA note: ${from}\n`;
      const source = `---\n# first\n${old}${rest}`.replaceAll('\n', end);
      const changed = withQuote(source, from, { quote, part: null, paragraph: null }) ?? '';
      expect(changed.startsWith(`---${end}# first${end}quote: `)).toBe(true);
      expect(changed.endsWith(rest.replaceAll('\n', end))).toBe(true);
      const frontmatter = splitFrontmatter(changed.replaceAll('\r\n', '\n'))?.frontmatter ?? '';
      const read = readYaml(frontmatter, SCHEMAS.claim, 'claim');
      expect(read.type === 'read' ? read.entry.value.quote : read.issues).toBe(quote);
    }),
  );
});
