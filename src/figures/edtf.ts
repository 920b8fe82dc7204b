import edtf from 'edtf';

/** First and last moment a date can mean, in milliseconds since 1970, UTC. */
export interface DateRange {
  readonly min: number;
  readonly max: number;
}

/** The range of an EDTF date. Throws on anything that `isEdtf` refuses. */
export function edtfRange(date: string): DateRange {
  const { min, max } = edtf(date);
  return { min, max };
}

/** Whether a string is an Extended Date/Time Format date. @see https://www.loc.gov/standards/datetime/ */
export function isEdtf(value: string): boolean {
  try {
    edtf(value);
    return true;
  } catch {
    return false;
  }
}
