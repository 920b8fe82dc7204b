/** Files by their paths below a folder. */
export type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/**
 * A payload as a bag: below `data/`, with the SHA-256 of each file, and files that say what it is. `info` are the
 * labels and values of `bag-info.txt`, in their order. The same payload gives the same bytes.
 * @see https://www.rfc-editor.org/rfc/rfc8493
 */
export async function toBag(
  payload: Files,
  info: readonly (readonly [label: string, value: string])[],
): Promise<Files> {
  const data = inOrder(new Map([...payload].map(([path, bytes]) => [`data/${path}`, bytes])));
  const octets = data.reduce((sum, [, { length }]) => sum + length, 0);
  const tags = inOrder(
    new Map([
      ['bagit.txt', toBytes('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
      ['bag-info.txt', toBytes(infoFile([...info, ['Payload-Oxum', `${octets}.${data.length}`]]))],
      ['manifest-sha256.txt', toBytes(await manifest(data))],
    ]),
  );
  return new Map([...tags, ['tagmanifest-sha256.txt', toBytes(await manifest(tags))], ...data]);
}

async function manifest(files: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]): Promise<string> {
  const lines = files.map(async ([path, bytes]) => `${await sha256(bytes)}  ${encodePath(path)}\n`);
  return (await Promise.all(lines)).join('');
}

/** Line breaks, and the sign that encodes them, stand encoded in a manifest. */
function encodePath(path: string): string {
  return path.replace(/[\r\n%]/g, encodeURIComponent);
}

function infoFile(info: readonly (readonly [string, string])[]): string {
  return info.map(([label, value]) => `${label}: ${value.replace(/\s+/g, ' ')}\n`).join('');
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A text as UTF-8. */
export function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function inOrder(files: Files): readonly (readonly [string, Uint8Array<ArrayBuffer>])[] {
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1));
}
