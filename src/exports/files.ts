import type { Corpus } from '../corpus/index.ts';
import { DATA_FORMATS, schemaAddress, type DataFormat } from './formats.ts';
import { listFiles, named, type ListedFile } from './listed-files.ts';
import { toJson, type Published } from './published.ts';

/** A file of data that the site publishes. */
export interface DataFile extends ListedFile {
  /** As listed, but made once where its size is asked for before it. */
  readonly content: ListedFile['content'];
  /** How many bytes it has. */
  readonly size: () => number;
}

const kept = new WeakMap<Corpus, { readonly home: string; readonly files: readonly DataFile[] }>();

/** Every file of data of a site, in the order of formats, then of content. Each is made when it is asked for. */
export function dataFiles(published: Published): readonly DataFile[] {
  const home = published.urls.home();
  const known = kept.get(published.corpus);
  if (known?.home === home) return known.files;
  const formats = Object.keys(DATA_FORMATS) as DataFormat[];
  const listed = [...listFiles(published)]
    .filter(({ path }) => published.isLeftOut?.(path) !== true)
    .map((file) => ({ ...file, ...handedOut(published, file) }))
    .sort((a, b) => formats.indexOf(a.format) - formats.indexOf(b.format));
  const own = { ...named('index', 'data.json', {}), content: () => indexJson(published, listed) };
  const index: DataFile = { ...own, ...handedOut(published, own) };
  const files = [index, ...listed];
  kept.set(published.corpus, { home, files });
  return files;
}

/**
 * The content of a file, and its size. A site asks for each content once, and for the sizes of all: a content is kept from
 * the question for its size to that for itself, and no longer, as those of a large site are gigabytes.
 */
function handedOut(published: Published, file: ListedFile): Pick<DataFile, 'content' | 'size'> {
  let kept: ReturnType<ListedFile['content']> | null = null;
  let size: number | null = null;
  const make = (): ReturnType<ListedFile['content']> => {
    const content = kept ?? file.content();
    size ??= typeof content === 'string' ? utf8.encode(content).length : content.length;
    return content;
  };
  return {
    content: () => {
      const content = make();
      kept = null;
      return content;
    },
    size: () => {
      const measure = (): number => {
        if (size === null) kept = make();
        return size ?? 0;
      };
      return (size = published.keptSize === undefined ? measure() : published.keptSize(file, measure));
    },
  };
}

const utf8 = new TextEncoder();

/** All files of data with what must be known to use them. */
function indexJson(published: Published, files: readonly DataFile[]): string {
  const { publisher, urls } = published;
  return toJson({
    publisher: publisher.name,
    licence: publisher.notesLicence,
    files: files.map((file) => {
      const { mediaType, standard, holds } = DATA_FORMATS[file.format];
      return {
        url: urls.file(file.path),
        format: file.format,
        mediaType,
        bytes: file.size(),
        standard,
        schema: schemaAddress(published, file.format),
        licence: holds === 'notes' ? publisher.notesLicence.url : null,
      };
    }),
  });
}
