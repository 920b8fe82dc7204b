/** What a word is found by. */
export interface Way {
  /** The forms that were asked for. */
  readonly forms: readonly string[];
  readonly type:
    | 'known'
    /** The word is the beginning of these. */
    | 'begun'
    /** The word is these two, written as one: a record must have both. */
    | 'split'
    /** With its neighbour the word is this one, written as two. */
    | 'joined'
    /** Nothing has the word: these are spelled much like it. */
    | 'near'
    /** It is too common to tell anything, and is not asked for. */
    | 'common'
    /** Another part has it. */
    | 'elsewhere'
    /** Nothing has it, and what it may stand for was not looked for yet. */
    | 'unknown';
  /** Of an unknown word, what may have been meant and was not asked for. */
  readonly like: readonly string[];
}

/** A way of a type. */
export function way(type: Way['type'], forms: readonly string[], like: readonly string[] = []): Way {
  return { type, forms, like };
}
