import { agrees, readFigure, saysUnit, showReading, type Reading } from '../../../figures/index.ts';
import { createIssue, type Issue, type IssueCode } from '../../../report/index.ts';
import type { ParsedClaim } from '../../read/parse/parsed.ts';
import type { Path } from '../../read/positions.ts';

/**
 * Reads the words of a claim’s figures and dated events as numbers and dates and sets them beside the
 * values given. Reports figure-value-mismatch, with what was read, figure-unit-unsaid and figure-unreadable. Words for
 * numbers are known in English only, so that in other languages nothing unreadable is reported.
 */
export function findMisreadFigures(claim: ParsedClaim, language: string): readonly Issue[] {
  const { figures, dates } = claim.entry.value;
  const issue = (code: IssueCode, path: Path, message: string): Issue =>
    createIssue(code, claim.file, claim.entry.positionOf(path), message);
  const mismatch = (path: Path, words: string, readings: readonly Reading[], value: number | string): Issue =>
    issue('figure-value-mismatch', path, `The words "${words}" say ${show(readings)}, not ${value}.`);
  return [
    ...figures.flatMap(({ words, value, unit }, i) => {
      if (!saysUnit(words, unit, language)) {
        const message = `The words "${words}" do not say ${unit}.`;
        return [issue('figure-unit-unsaid', ['figures', i, 'unit'], message)];
      }
      const readings = readFigure(words, unit, language);
      if (readings.some((reading) => agrees(value, reading, unit))) return [];
      if (readings.length > 0) return [mismatch(['figures', i, 'value'], words, readings, value)];
      if (!/^en\b/i.test(language)) return [];
      const what = unit === 'date' ? 'date with a year' : 'number';
      return [issue('figure-unreadable', ['figures', i, 'words'], `No ${what} can be read from "${words}".`)];
    }),
    ...dates.flatMap(({ words, textDate }, i) => {
      if (words === undefined || textDate === undefined) return [];
      // Words that name an event need not date it.
      const readings = readFigure(words, 'date', language);
      if (readings.length === 0) return [];
      if (readings.some((reading) => agrees(textDate, reading, 'date'))) return [];
      return [mismatch(['dates', i, 'textDate'], words, readings, textDate)];
    }),
  ];
}

function show(readings: readonly Reading[]): string {
  return readings.map(showReading).join(' or ');
}
