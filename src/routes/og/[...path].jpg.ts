import type { APIRoute, GetStaticPaths } from 'astro';
import { root } from 'astro:config/server';
import { inputs } from '../../site/frame/index.ts';
import { keptPicture, pagePictures, type Picture } from '../../site/share/index.ts';

export const getStaticPaths = (() =>
  pagePictures().map(({ path, picture, of }) => ({
    params: { path },
    props: { picture },
    cacheKey: inputs().of(of),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(new Uint8Array(await keptPicture(new URL('.cache/pictures/', root), props.picture)), {
    headers: { 'content-type': 'image/jpeg' },
  });
