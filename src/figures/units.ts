import type { Currency } from './currencies.ts';

/** Units of a figure beside the currencies of the world, which are said by their codes: `EUR`. */
export const UNITS = ['percent', 'count', 'dollars', 'people', 'date'] as const;

/** What a figure counts. */
export type Unit = (typeof UNITS)[number] | Currency;

/** How the words hedge a number: `at least 21`, `over two dozen`, `6,000 to 6,500`. */
export type Hedge = 'exactly' | 'about' | 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'between';

/** A number as words give it. */
export interface StatedNumber {
  readonly type: 'number';
  /** The number named; of a range its lower end. */
  readonly value: number;
  /** The least and the most that the words can mean, rounding included; infinite where they leave it open. */
  readonly low: number;
  readonly high: number;
  readonly hedge: Hedge;
  /** False for ranges and fractions, where any value from `low` to `high` is what the words say. */
  readonly exact: boolean;
  /** Whether the words around it were understood too, such as `billion`: so in English only. */
  readonly whole: boolean;
}

/** A date as words give it. */
export interface StatedDate {
  readonly type: 'date';
  /** EDTF as content may use it: `2024-05`, `2021/2024`, `199X`. */
  readonly value: string;
  /** Whether the words around it were understood too: in other languages than English a month may be missed. */
  readonly whole: boolean;
}

/** One thing that the words of a figure can be read as. */
export type Reading = StatedNumber | StatedDate;
