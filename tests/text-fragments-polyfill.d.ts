/** The part of the polyfill that tests use; the package ships no types. */
declare module 'text-fragments-polyfill/text-fragment-utils' {
  /** The words of a directive, decoded; empty where it has none. */
  interface TextFragment {
    readonly prefix: string;
    readonly textStart: string;
    readonly textEnd: string;
    readonly suffix: string;
  }

  /** What tests read of a range; its containers are nodes of the given document. */
  interface FoundRange {
    readonly startContainer: object;
    readonly startOffset: number;
    readonly endContainer: object;
    readonly endOffset: number;
  }

  /** Where a directive leads: at most two ranges, as two are ambiguous already. Reads DOM globals. */
  export function processTextFragmentDirective(
    fragment: TextFragment,
    document: object,
    root: object,
  ): readonly FoundRange[];
}
