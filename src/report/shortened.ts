/**
 * Text for a message: no more than so many UTF-16 units of it, the last an ellipsis where it would go on. No code point is cut
 * in two.
 */
export function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
