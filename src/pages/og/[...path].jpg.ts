import type { APIRoute, GetStaticPaths } from 'astro';
import { drawPicture, pagePictures, type Picture } from '../../site/share/index.ts';

export const getStaticPaths = (() =>
  pagePictures().map(({ path, picture }) => ({
    params: { path },
    props: { picture },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ picture: Picture }> = async ({ props }) =>
  new Response(new Uint8Array(await drawPicture(props.picture)), {
    headers: { 'content-type': 'image/jpeg' },
  });
