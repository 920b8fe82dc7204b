/** What stands in files that the program makes until a person writes it. */
export const PLACEHOLDERS = {
  /** The text of an article. */
  text: 'Here goes the text.',
  /** A field of an article; behind `rights` with a full stop. */
  field: 'Not stated',
  /** The reason and the note of a new claim. */
  claim: 'Not looked for yet.',
  /** The reason of a claim that was imported. */
  imported: 'Imported; not yet assessed.',
} as const;

/** The summary of a new actor. */
export function summaryPlaceholder(name: string): string {
  return `${name}.`;
}
