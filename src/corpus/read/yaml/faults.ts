import type { IssueCode } from '../../../report/index.ts';
import { findControlCharacter, findMarksBeyond, findOpenDirection } from '../../../text/index.ts';
import { exceeds, LIMITS, tooManyMarks } from '../../limits.ts';
import { openDirection } from '../direction.ts';
import type { Path } from '../positions.ts';

/** Who writes a file: a person, whose lists and words have bounds, or the program, whose files have theirs. */
export type Writer = 'person' | 'program';

/** A value that is refused whatever the schema says of it. */
interface Fault {
  readonly code: IssueCode;
  readonly path: Path;
  readonly message: string;
}

/** Whether some YAML as it stands holds a sign that a value may not hold. */
export function holdsSigns(source: string): boolean {
  return (
    DIRECTIONS.test(source) ||
    findControlCharacter(source) !== null ||
    findMarksBeyond(source, LIMITS.combining.most) !== null
  );
}

const DIRECTIONS = /[\u202A-\u202E\u2066-\u2069]/;

/**
 * Values beyond every bound; and, where there may be any, signs that a value may not hold, such as those that escapes like
 * "\\u0007" bring in.
 */
export function* faultsOf(
  value: unknown,
  path: Path,
  writer: Writer,
  mayHoldSigns: boolean,
): Generator<Fault> {
  if (typeof value === 'string') {
    const bound = writer === 'person' ? 'fieldCharacters' : 'blockCharacters';
    if (value.length > LIMITS[bound].most)
      yield { code: 'too-much', path, message: exceeds(bound, value.length) };
    if (!mayHoldSigns) return;
    const control = findControlCharacter(value);
    if (control !== null)
      yield {
        code: 'control-character',
        path,
        message: `The text holds ${control.name}, a control character.`,
      };
    if (findMarksBeyond(value, LIMITS.combining.most) !== null)
      yield { code: 'too-much', path, message: tooManyMarks() };
    const open = findOpenDirection(value);
    if (open !== null) yield { code: 'direction-open', path, message: openDirection(open) };
  } else if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    if (writer === 'person' && entries.length > LIMITS.items.most)
      yield { code: 'too-much', path, message: exceeds('items', entries.length) };
    else
      for (const [key, inner] of entries)
        yield* faultsOf(inner, [...path, Array.isArray(value) ? Number(key) : key], writer, mayHoldSigns);
  }
}
