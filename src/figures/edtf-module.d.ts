/** The part of edtf.js that the project uses; the package ships no types. */
declare module 'edtf' {
  /** Masks of digits left open, a bit a digit of `YYYYMMDD`, and hedges, of a whole date or of parts of it. */
  interface DateNode {
    readonly type: 'Date';
    /** Year, month from 0, day, then a time of day. */
    readonly values: readonly number[];
    readonly unspecified?: number;
    readonly approximate?: boolean;
    readonly uncertain?: boolean;
  }

  /** A year of more than four digits. */
  interface YearNode {
    readonly type: 'Year';
    readonly values: readonly [year: number];
  }

  /** A season: 21 spring, 22 summer, 23 autumn, 24 winter. */
  interface SeasonNode {
    readonly type: 'Season';
    readonly values: readonly [year: number, season: number];
  }

  /** Its ends: null where one is not known, Infinity where it is open. */
  interface IntervalNode {
    readonly type: 'Interval';
    readonly values: readonly [DateNode | number | null, DateNode | number | null];
  }

  /** The parse tree of a date of level 1 and one of these types. Throws on anything else. */
  export function parse(
    text: string,
    constraints: { readonly level: 1; readonly types: readonly ['Date', 'Year', 'Season', 'Interval'] },
  ): DateNode | YearNode | SeasonNode | IntervalNode;

  /** Masks by what they leave open. */
  export const Bitmask: {
    /** The last digit of the year, its last two. */
    readonly YYYX: number;
    readonly YYXX: number;
    /** The month, the day, both. */
    readonly MONTH: number;
    readonly DAY: number;
    readonly MD: number;
  };
}
