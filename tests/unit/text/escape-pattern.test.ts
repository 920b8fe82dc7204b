import { expect, test } from 'vitest';
import { escapePattern } from '../../../src/text/index.ts';

const SIGNS = '\\^$.*+?()[]{}|/-–,\u00A0’ US-Dollar';

test.each(['', 'i', 'u', 'iu', 'v'])(
  'a text is taken as it stands by a pattern with the flags "%s"',
  (flags) => {
    expect(new RegExp(`^${escapePattern(SIGNS)}$`, flags).test(SIGNS)).toBe(true);
    for (const sign of SIGNS) expect(new RegExp(`^[${escapePattern(sign)}]$`, flags).test(sign)).toBe(true);
  },
);
