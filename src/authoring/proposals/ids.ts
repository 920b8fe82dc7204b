/** What an id may look like. */
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Words as an id: letters of ASCII in lower case, words joined by hyphens, at most `length`; empty where none are left. */
export function toId(words: string, length = 64): string {
  const ascii = words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const id = (ascii.match(/[a-z0-9]+/g) ?? []).join('-');
  return id.length <= length ? id : id.slice(0, length + 1).replace(/-?[^-]*$/, '');
}

/** What is wrong with an id that a person gave; null where nothing is. */
export function wrongId(id: string): string | null {
  if (id.length <= 64 && ID.test(id)) return null;
  return `\`${id}\` cannot be an id: use lower-case letters, digits and single hyphens, at most 64 characters.`;
}
