import { createHash, randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import facesCode from './faces.ts?raw';
import linesCode from './lines.ts?raw';
import { drawPicture, facesOf, type Picture } from './picture.ts';
import pictureCode from './picture.ts?raw';

const { version } = createRequire(import.meta.url)('@napi-rs/canvas/package.json') as { version: string };

/** What draws, on this machine: another of these may draw other bytes. */
const DRAWING = [
  facesCode,
  linesCode,
  pictureCode,
  version,
  process.platform,
  process.arch,
  process.versions.icu ?? process.version,
];

/**
 * The picture of a page from the folder (a file URL that ends with a slash) of pictures drawn earlier,
 * or drawn and kept there. The folder may be deleted at any time.
 */
export function keptPicture(folder: URL, picture: Picture): Promise<Uint8Array<ArrayBuffer>> {
  return keep(folder, pictureKey(picture), () => drawPicture(picture));
}

/** A name for a picture by everything that its bytes depend on: fields, faces, code, library. */
export function pictureKey(picture: Picture): string {
  const { kicker, title, language, footer, site } = picture;
  const fields = [kicker, title, language, footer, site];
  const faces = facesOf(picture).map((face) => face.digest);
  return sha256(JSON.stringify([fields, faces, DRAWING])).toString('hex');
}

/**
 * Bytes made earlier under a key, or made now and kept. An entry that is damaged or was half written is
 * made again: each begins with the SHA-256 of its bytes, and takes its name when it is whole.
 */
export async function keep(
  folder: URL,
  key: string,
  make: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const entry = new URL(key, folder);
  const kept = read(entry);
  if (kept !== null) return kept;
  const bytes = await make();
  const part = new URL(`${key}.${randomUUID()}`, folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(part, sha256(bytes));
  appendFileSync(part, bytes);
  renameSync(part, entry);
  return bytes;
}

const DIGEST = 32;

function read(entry: URL): Uint8Array<ArrayBuffer> | null {
  let content: Buffer<ArrayBuffer>;
  try {
    content = readFileSync(entry);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  const bytes = content.subarray(DIGEST);
  return content.subarray(0, DIGEST).equals(sha256(bytes)) ? bytes : null;
}

function sha256(bytes: string | Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
