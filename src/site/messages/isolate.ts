/**
 * Text of unknown direction for the middle of a right-to-left sentence, between the characters that keep
 * its direction to itself. @see https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
 */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}
