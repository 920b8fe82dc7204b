/**
 * A text directive: the words that a browser looks for. Each part stands inside one block.
 * @see https://wicg.github.io/scroll-to-text-fragment/#syntax
 */
export interface TextDirective {
  /** Words that stand right before `start`. */
  readonly prefix?: string;
  /** The words looked for, or the first of them. */
  readonly start: string;
  /** The last of the words looked for. */
  readonly end?: string;
  /** Words that stand right after. */
  readonly suffix?: string;
}

/** A directive as it stands in an address, behind `:~:`: `text=[prefix-,]start[,end][,-suffix]`. */
export function formatDirective({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    ...(prefix === undefined ? [] : [`${encode(prefix)}-`]),
    encode(start),
    ...(end === undefined ? [] : [encode(end)]),
    ...(suffix === undefined ? [] : [`-${encode(suffix)}`]),
  ];
  return `text=${parts.join(',')}`;
}

/** Reads a directive; null where it is none. */
export function parseDirective(directive: string): TextDirective | null {
  if (!directive.startsWith('text=')) return null;
  const parts = directive.slice('text='.length).split(',');
  const prefix = parts[0]?.endsWith('-') === true ? parts.shift()?.slice(0, -1) : undefined;
  const suffix = parts.at(-1)?.startsWith('-') === true ? parts.pop()?.slice(1) : undefined;
  const [start, end, ...others] = parts;
  if (others.length > 0) return null;
  const [before, first, last, after] = [prefix, start, end, suffix].map((part) =>
    part === undefined ? undefined : decode(part),
  );
  // A part that cannot be decoded, or is empty, makes the whole no directive.
  if (first == null || [before, first, last, after].some((part) => part === null || part === '')) return null;
  return {
    ...(before != null && { prefix: before }),
    start: first,
    ...(last != null && { end: last }),
    ...(after != null && { suffix: after }),
  };
}

/**
 * Percent-encodes all but letters, digits, `_` and `.`: the dash, comma and ampersand because they mean
 * something in a directive, other signs because programs that find addresses in text stop at them.
 */
function encode(words: string): string {
  return encodeURIComponent(words).replace(/[-!'()*~]/g, (sign) => `%${hex(sign)}`);
}

function hex(sign: string): string {
  return sign.charCodeAt(0).toString(16).toUpperCase();
}

function decode(part: string): string | null {
  if (/[&-]/.test(part)) return null;
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}
