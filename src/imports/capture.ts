/** What a capture is made of. */
export type CaptureFormat = 'text' | 'html' | 'markdown';

/** A captured text as it was saved. */
export interface Capture {
  readonly text: string;
  /** Name of its file, which tells the format; null for standard input. */
  readonly name: string | null;
}

/** The largest capture that is read, in bytes. */
export const MAX_CAPTURE_BYTES = 4 * 1024 * 1024;

/** Bytes as text, or why they are none. */
export type Decoded =
  | { readonly type: 'decoded'; readonly text: string; readonly encoding: string }
  | { readonly type: 'refused'; readonly reason: string };

/**
 * The text of a saved file: UTF-8, UTF-16 with its mark, or for a page the encoding that it names itself.
 * `encoding` overrules all. Refuses bytes that are not of their encoding: no letter is guessed.
 */
export function decodeCapture(bytes: Uint8Array, encoding?: string): Decoded {
  const label = encoding ?? markOf(bytes) ?? namedIn(bytes) ?? 'utf-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(label, { fatal: true });
  } catch {
    return { type: 'refused', reason: `There is no encoding \`${label}\`.` };
  }
  try {
    const text = decoder.decode(bytes).replace(/\r\n?/g, '\n');
    if (text.includes('\0'))
      return {
        type: 'refused',
        reason: `The capture holds NUL characters. If it is UTF-16, say --encoding utf-16le.`,
      };
    return { type: 'decoded', text, encoding: decoder.encoding };
  } catch {
    const advice = 'Say how it was saved, such as --encoding windows-1252, or save it as UTF-8';
    return { type: 'refused', reason: `The capture is not ${decoder.encoding}. ${advice}.` };
  }
}

/** What a capture is: by the end of its name, else by how it begins. */
export function formatOf({ text, name }: Capture): CaptureFormat {
  const extension = /\.([a-z0-9]+)$/i.exec(name ?? '')?.[1]?.toLowerCase();
  if (extension === 'html' || extension === 'htm' || extension === 'xhtml' || extension === 'mhtml')
    return 'html';
  if (extension === 'md' || extension === 'markdown' || extension === 'mdx') return 'markdown';
  if (/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(text)) return 'html';
  if (/^(?:---|\+\+\+)[ \t]*\n[\s\S]*?\n(?:---|\+\+\+)[ \t]*(?:\n|$)/.test(text)) return 'markdown';
  return 'text';
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** The encoding that a page names in its head, or in the declaration of XML before it. */
function namedIn(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /^<\?xml\s[^>]*?encoding\s*=\s*["']([\w:-]+)/i.exec(head)?.[1];
  if (!/<(?:!doctype|html|head|meta)\b/i.test(head)) return undefined;
  return /<meta[^>]+charset\s*=\s*["']?\s*([\w:-]+)/i.exec(head)?.[1] ?? declared;
}
