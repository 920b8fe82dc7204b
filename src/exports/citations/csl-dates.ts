/** A calendar date, or a part of one: year, month from 1, day. */
export type DateParts = readonly [number] | readonly [number, number] | readonly [number, number, number];

/** A date in CSL-JSON: one date, or the first and last of a range. */
export interface CslDate {
  readonly 'date-parts'?: readonly [DateParts] | readonly [DateParts, DateParts];
  /** 1 spring, 2 summer, 3 autumn, 4 winter. */
  readonly season?: number;
  /** Whether the date is approximate or inferred. */
  readonly circa?: boolean;
  /** A date that has no such parts, as it stands. */
  readonly literal?: string;
}

/** One side of a date as far as CSL can express it. */
interface Side {
  readonly first: DateParts;
  readonly last: DateParts;
  readonly season?: number;
  /** Whether `first` and `last` say more, or less, than the EDTF did. */
  readonly inexact?: boolean;
}

/**
 * An EDTF date as a CSL date. `~`, `?` and `%` become `circa`, wherever they stand; so does what CSL cannot
 * say: digits left open become the range of years that they can mean, an interval open on one side becomes
 * the side that is known, a quarter becomes its year. Sets and exponents stay as a literal.
 * @see https://www.loc.gov/standards/datetime/
 */
export function toCslDate(edtf: string): CslDate {
  const sides = edtf
    .replace(/[~?%]/g, '')
    .split('/')
    .filter((side) => side !== '' && side !== '..');
  const parsed = sides.flatMap((side) => parseSide(side) ?? []);
  const [from, to = from] = parsed;
  if (from === undefined || to === undefined || parsed.length < sides.length) return { literal: edtf };
  const inexact = from.inexact === true || to.inexact === true;
  const circa = /[~?%]|\.\.|^\/|\/$/.test(edtf) || inexact;
  const sameDay = String(from.first) === String(to.last);
  return {
    'date-parts': sameDay ? [from.first] : [from.first, to.last],
    ...(from.season !== undefined && from === to && { season: from.season }),
    ...(circa && { circa }),
  };
}

function parseSide(side: string): Side | null {
  const open = /^(\d{0,3}X{1,4})(?:-(?:\d\d|XX)){0,2}$/.exec(side)?.[1];
  if (open !== undefined) {
    const first = [Number(open.replaceAll('X', '0'))] as const;
    return { first, last: [Number(open.replaceAll('X', '9'))], inexact: true };
  }
  const match = /^(-?\d{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?(?:T.*)?$/.exec(side);
  if (match === null) return null;
  const year = Number(match[1]);
  const [month, day] = [number(match[2]), number(match[3])];
  const inexact = side.includes('X') && { inexact: true };
  if (month === undefined) return { first: [year], last: [year], ...inexact };
  if (month > 12) {
    const season = month > 20 && month < 25 ? { season: month - 20 } : { inexact: true };
    return { first: [year], last: [year], ...season };
  }
  const parts: DateParts = day === undefined ? [year, month] : [year, month, day];
  return { first: parts, last: parts, ...inexact };
}

function number(digits: string | undefined): number | undefined {
  return digits === undefined || digits === 'XX' ? undefined : Number(digits);
}
