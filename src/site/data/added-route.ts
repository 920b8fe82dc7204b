import type { APIRoute } from 'astro';
import { addedData } from './added.ts';

/** The route of all files that the site’s own exports make. */
export const getStaticPaths = () =>
  addedData().flatMap(({ mediaType, files }) =>
    files.map(({ path, content }) => ({ params: { added: path }, props: { mediaType, content } })),
  );

export const GET: APIRoute<{ mediaType: string; content: string | Uint8Array<ArrayBuffer> }> = ({
  props: { mediaType, content },
}) => {
  const type = typeof content === 'string' ? `${mediaType}; charset=utf-8` : mediaType;
  return new Response(content, { headers: { 'content-type': type } });
};
