import type { APIRoute } from 'astro';
import { addedData } from './added.ts';
import { responseOf } from './data-route.ts';

/** The route of all files that the site’s own exports make. */
export const getStaticPaths = () =>
  addedData().flatMap(({ mediaType, files }) =>
    files.map(({ path, content }) => ({ params: { added: path }, props: { mediaType, content } })),
  );

/** A file as the export made it. */
export const GET: APIRoute<{ mediaType: string; content: string | Uint8Array<ArrayBuffer> }> = ({
  props: { mediaType, content },
}) => responseOf(mediaType, content);
