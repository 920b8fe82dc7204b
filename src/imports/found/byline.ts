/** A writer as a capture names them; `description` as the publication has it. */
export interface FoundWriter {
  readonly name: string;
  readonly description?: string;
}

/** What parts names that each are told by themselves, and stands in none: lists of other programs are joined so. */
export const NAME_SEPARATOR = '; ';

/** What stands between the names of a byline. */
const BETWEEN =
  /\s*(?:[,،]\s*(?:and|und|et|y|e|och|og|en|اور)\s|[,،&/]|\s(?:and|und|et|y|e|och|og|en|اور)\s)\s*/iu;

/** A name in a script without capitals: two to four words of letters. */
const CASELESS_NAME = /^[\p{Lo}\p{M}.’'-]+(?: [\p{Lo}\p{M}.’'-]+){1,3}$/u;

/**
 * The names in a byline without its "By". It is cut where every piece reads as the name of a person; else it is one
 * name, since a wrong cut is worse than none.
 */
export function namesIn(byline: string): readonly string[] {
  const told = byline.split(';').flatMap((one) => {
    const trimmed = one.trim();
    return trimmed === '' ? [] : [trimmed];
  });
  return [
    ...new Set(
      told.flatMap((one) => {
        const pieces = one.split(BETWEEN);
        return pieces.every((piece) => isName(piece) || CASELESS_NAME.test(piece)) ? pieces : [one];
      }),
    ),
  ];
}

/**
 * The writers of a byline, each with what describes them: a description that begins with a name belongs to that
 * writer, any other to the first who has none. Of one writer only the first description counts.
 */
export function writersIn(byline: string, descriptions: readonly string[]): readonly FoundWriter[] {
  const names = namesIn(byline);
  const described = new Map<string, string>();
  for (const description of descriptions) {
    const of =
      names.find((name) => description.startsWith(name)) ?? names.find((name) => !described.has(name));
    if (of !== undefined && !described.has(of)) described.set(of, description);
  }
  return names.map((name) => {
    const description = described.get(name);
    return { name, ...(description !== undefined && { description }) };
  });
}

/** Whether a line is a byline again, whole or one of its names. */
export function repeatsByline(line: string, byline: string | null): boolean {
  if (byline === null) return false;
  const said = line.replace(/^by\s+/i, '');
  if (said === byline) return true;
  const names = namesIn(byline);
  return namesIn(said).every((name) => names.includes(name));
}

/** Whether a line can be the name of a person: two to five words that begin with a capital, and nothing else. */
export function isName(text: string): boolean {
  return CAPITALS.test(text) && text.length <= 60 && !/[.?!]$/.test(text.replace(/\b\p{Lu}\.$/u, ''));
}

/** A word of a name: with a capital, or a particle. */
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}.’'-]*|de|von|van|bin|al|el|da|di|du|la|le)`;
const CAPITALS = new RegExp(String.raw`^${NAME_WORD}(?:\s+${NAME_WORD}){1,4}$`, 'u');
