import type { APIRoute, GetStaticPaths } from 'astro';
import { articleNamed, inputs, loadCorpus } from '../../../../site/frame/index.ts';

export const getStaticPaths = (() =>
  loadCorpus().articles.flatMap(({ slug, images }) =>
    [...images.keys()].map((name) => ({
      params: { slug, name },
      cacheKey: inputs().of({ kind: 'article', id: slug }),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const article = articleNamed(loadCorpus(), params['slug'] ?? '');
  const image = article?.images.get(params['name'] ?? '');
  if (image === undefined) throw new Error(`There is no picture ${params['name'] ?? ''}`);
  return new Response(new Uint8Array(image.bytes), { headers: { 'content-type': image.mediaType } });
};
