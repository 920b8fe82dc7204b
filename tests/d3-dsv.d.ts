/** Reads delimited text. The package has no types of its own. @see https://d3js.org/d3-dsv */
declare module 'd3-dsv' {
  /** The rows of a CSV file, of which the first is its header. */
  export function csvParseRows(text: string): readonly (readonly string[])[];
}
