import type { APIRoute, GetStaticPaths } from 'astro';
import { root } from 'astro:config/server';
import { inputs } from '../../site/frame/index.ts';
import { keptPicture, madeAhead, pagePictures } from '../../site/share/index.ts';

/** Pictures of one text that are drawn before they are asked for, while threads encode others. */
const AHEAD = 3;

export const getStaticPaths = (() => {
  const folder = new URL('.cache/pictures/', root);
  const bySubject = Map.groupBy(pagePictures(), ({ of }) => `${of.kind}/${of.id}`);
  return [...bySubject.values()].flatMap((pictures) => {
    const draw = madeAhead(pictures, ({ picture }) => keptPicture(folder, picture), AHEAD);
    return pictures.map(({ path, of }, number) => ({
      params: { path },
      props: { draw: () => draw(number) },
      cacheKey: inputs().of(of),
    }));
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ draw: () => Promise<Uint8Array<ArrayBuffer>> }> = async ({ props }) =>
  new Response(await props.draw(), { headers: { 'content-type': 'image/jpeg' } });
