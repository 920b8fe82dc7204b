/**
 * Text that a regular expression takes as it stands, with whatever flags, inside of brackets too.
 * @see https://tc39.es/ecma262/#sec-regexp.escape
 */
export function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}
