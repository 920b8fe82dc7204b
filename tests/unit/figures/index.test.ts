import { expect, test } from 'vitest';
import * as figures from '../../../src/figures/index.ts';

test('offers these names', () => {
  expect(Object.keys(figures).sort()).toMatchInlineSnapshot(`
    [
      "PERCENT_DECIMALS",
      "UNITS",
      "agrees",
      "baseFor",
      "changesOf",
      "checkAgainst",
      "compareDates",
      "dayNumber",
      "daysOf",
      "endFor",
      "isCurrency",
      "isDate",
      "lastYearOf",
      "laterThan",
      "overlap",
      "parseDate",
      "readFigure",
      "roundPercent",
      "saysUnit",
      "showReading",
      "statedChange",
      "toCslDate",
      "toCslMoment",
      "toXsdDate",
      "yearsOf",
    ]
  `);
});
