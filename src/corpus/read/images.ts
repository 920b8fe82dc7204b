import { imageSize } from 'image-size';
import { createIssue, type Issue } from '../../report/index.ts';
import { lastOf } from '../../text/index.ts';
import type { ContentImage } from './files.ts';

/** A picture that a text holds. */
export interface ArticleImage {
  /** Name of the file in the article’s `images` folder. */
  readonly name: string;
  readonly file: string;
  /** CSS pixels, as it is shown upright. */
  readonly width: number;
  readonly height: number;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** Formats of pictures by the end of their names: those that every browser shows and that hold no script. */
const FORMATS: ReadonlyMap<string, { readonly type: string; readonly mediaType: string }> = new Map([
  ['.jpg', { type: 'jpg', mediaType: 'image/jpeg' }],
  ['.jpeg', { type: 'jpg', mediaType: 'image/jpeg' }],
  ['.png', { type: 'png', mediaType: 'image/png' }],
  ['.gif', { type: 'gif', mediaType: 'image/gif' }],
  ['.webp', { type: 'webp', mediaType: 'image/webp' }],
]);

/** Whether an address in Markdown is that of a picture in the folder beside the text, and nowhere else. */
export function imageName(address: string): string | null {
  return (
    /^images\/([a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)*\.(?:jpe?g|png|gif|webp))$/.exec(address)?.[1] ?? null
  );
}

/** Reads the head of a picture. Gives image-refused where it is not what its name says. */
export function readImage({ file, parts, bytes }: ContentImage): ArticleImage | Issue {
  const name = lastOf(parts);
  const refuse = (message: string): Issue => createIssue('image-refused', file, null, message);
  const format = FORMATS.get(/\.[^.]*$/.exec(name)?.[0] ?? '');
  if (imageName(`images/${name}`) === null || format === undefined)
    return refuse(`The name \`${name}\` is none that a picture can have.`);
  let size;
  try {
    size = imageSize(bytes);
  } catch {
    return refuse('The file holds no picture that can be read.');
  }
  if (size.type !== format.type)
    return refuse(`The file is a picture of another kind (${size.type ?? 'unknown'}) than its name says.`);
  // Cameras note how they were held; browsers turn the picture by it.
  const turned = size.orientation !== undefined && size.orientation >= 5;
  const [width, height] = turned ? [size.height, size.width] : [size.width, size.height];
  return { name, file, width, height, mediaType: format.mediaType, bytes };
}
