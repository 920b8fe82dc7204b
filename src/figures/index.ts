export {
  baseFor,
  changesOf,
  checkAgainst,
  endFor,
  PERCENT_DECIMALS,
  roundPercent,
  statedChange,
} from './change.ts';
export type { Point, SeriesCheck, StatedChange } from './change.ts';
export { edtfRange, isEdtf } from './edtf.ts';
export type { DateRange } from './edtf.ts';
export { agrees, readFigure, showReading, UNITS } from './units.ts';
export type { Reading, Unit } from './units.ts';
