import { Refusal } from '../report/index.ts';
import type { Published } from './published.ts';

/** One more kind of file for others, which a site makes itself. */
export interface AddedExport {
  /** The name under which the page of data lists it. */
  readonly name: string;
  /** What the file holds and for whom it is, in a sentence. */
  readonly text: string;
  readonly mediaType: string;
  /** The files, from the corpus and its lasting addresses. */
  readonly files: (published: Published) => readonly AddedFile[];
}

/** A file that a site makes for others. */
export interface AddedFile {
  /** Below the site’s root, such as `articles/rivers/outline.opml`. */
  readonly path: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What a module of a site gives that the option `exports` names. */
export interface GivenExport {
  /** The module, as the option names it. */
  readonly file: string;
  /** Its default export; undefined where it has none. */
  readonly given: unknown;
}

/** A kind of file with its files. */
export interface Added extends Omit<AddedExport, 'files'> {
  readonly files: readonly AddedFile[];
}

/**
 * What a site’s own exports, each an `AddedExport`, make. Throws on an export that lacks something or fails, and on a file whose path
 * is none or is that of another file; `taken` are the paths of the package’s own.
 */
export function addedFiles(
  exports: readonly GivenExport[],
  published: Published,
  taken: Iterable<string>,
): readonly Added[] {
  const paths = new Set(taken);
  return exports.map((one, i) => {
    const { name, text, mediaType, files } = shaped(one, i);
    const made = filesOf(name, () => files(published));
    for (const { path } of made) {
      if (paths.has(path)) throw new Refusal(`The export ${name} makes ${path}, which is there already.`);
      paths.add(path);
    }
    return { name, text, mediaType, files: made };
  });
}

/** The files that an export makes. Throws where it fails, and on what is no list of files. */
function filesOf(name: string, make: () => unknown): readonly AddedFile[] {
  let made: unknown;
  try {
    made = make();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`The export ${name} failed while it made its files: ${why}`);
  }
  if (!Array.isArray(made))
    throw new Refusal(
      `The \`files\` of the export ${name} give ${made instanceof Promise ? 'a promise' : 'no list'}: they give a list of { path, content }, at once.`,
    );
  return made.map((one: unknown) => fileOf(name, one));
}

function fileOf(name: string, one: unknown): AddedFile {
  const { path, content } = (typeof one === 'object' && one !== null ? one : {}) as Partial<AddedFile>;
  if (typeof path !== 'string' || !isPath(path))
    throw new Refusal(
      `The export ${name} makes a file "${String(path)}", which is no path such as claims.opml.`,
    );
  if (typeof content !== 'string' && !(content instanceof Uint8Array))
    throw new Refusal(
      `The export ${name} gives ${path} a content that is neither text nor bytes, a Uint8Array.`,
    );
  return { path, content };
}

function shaped({ file, given }: GivenExport, i: number): AddedExport {
  const module = `The option exports[${i}] of scholium() names "${file}", which has no`;
  const form = 'export default { name, text, mediaType, files }.';
  if (given === undefined) throw new Refusal(`${module} default export: write ${form}`);
  const fields = (typeof given === 'object' ? given : null) as Partial<Record<string, unknown>> | null;
  const missing = FIELDS.filter(
    (field) => typeof fields?.[field] !== (field === 'files' ? 'function' : 'string'),
  );
  if (missing.length === 0) return given as AddedExport;
  const named = missing.map((field) => (field === 'files' ? 'function `files`' : `\`${field}\``)).join(', ');
  throw new Refusal(`${module} ${named} in its default export: write ${form}`);
}

const FIELDS = ['name', 'text', 'mediaType', 'files'] as const;

/** Whether a path stays below the root and ends with an extension, as the path of a file does. */
function isPath(path: string): boolean {
  return /^[\w~-][\w.~-]*(\/[\w~-][\w.~-]*)*\.\w+$/.test(path) && !path.includes('..');
}
