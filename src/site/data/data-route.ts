import type { APIRoute } from 'astro';
import { DATA_FORMATS, dataFiles, type DataFile } from '../../exports/index.ts';
import { inputs, publishedSite, withoutOwn, type AskedRoute } from '../frame/index.ts';
import { addedData } from './added.ts';

/** None where the module is not bundled. */
const environment = import.meta.env as ImportMetaEnv | undefined;

/** Path parameters and properties of a file of data. */
export interface DataPath {
  readonly params: { readonly file: string };
  /** Null for a file of the site’s own exports. */
  readonly props: { readonly file: DataFile | null };
  /** What the file is made from, in a digest. */
  readonly cacheKey: string;
}

/** What the route of all files of data with one extension, `[...file].<extension>.ts`, exports. */
export function dataRoute(extension: string): {
  readonly getStaticPaths: (route: AskedRoute) => DataPath[];
  readonly GET: APIRoute<DataPath['props']>;
} {
  const end = `.${extension}`;
  return {
    // The list of all files comes last: it says their sizes, which are known once they are made.
    getStaticPaths: (route) => [
      ...withoutOwn(
        dataFiles(publishedSite())
          .toReversed()
          .filter(({ path }) => path.endsWith(end))
          .map((file) => ({
            params: { file: file.path.slice(0, -end.length) },
            props: { file },
            cacheKey: inputs().of(file.of),
          })),
        route,
      ),
      ...(environment?.DEV === true ? ownPaths(end) : []),
    ],
    GET: ({ props: { file } }) => {
      // What serves the site’s own files while it is developed takes the place of this.
      if (file === null) return new Response(null, { status: 404 });
      const { mediaType } = DATA_FORMATS[file.format];
      return responseOf(mediaType, file.content());
    },
  };
}

/** Paths of the site’s own exports, of which the dev server would say that there are none. */
function ownPaths(end: string): readonly DataPath[] {
  return addedData()
    .flatMap(({ files }) => files)
    .filter(({ path }) => path.endsWith(end))
    .map(({ path }) => ({
      params: { file: path.slice(0, -end.length) },
      props: { file: null },
      cacheKey: path,
    }));
}

/** A file as it is sent; text is UTF-8. */
export function responseOf(mediaType: string, content: string | Uint8Array<ArrayBuffer>): Response {
  const type = typeof content === 'string' ? `${mediaType}; charset=utf-8` : mediaType;
  return new Response(content, { headers: { 'content-type': type } });
}
