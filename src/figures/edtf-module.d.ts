/** The part of edtf.js that the project uses; the package ships no types. */
declare module 'edtf' {
  /** Milliseconds since 1970, UTC, of the first and last moment that a date can mean. */
  interface EdtfDate {
    readonly min: number;
    readonly max: number;
  }

  /** Parses an EDTF string. Throws on anything else. */
  export default function edtf(text: string): EdtfDate;
}
