import type { APIRoute, GetStaticPaths } from 'astro';
import { inputs, loadCorpus, namesIn } from '../../../site/frame/index.ts';

export const getStaticPaths = (() =>
  loadCorpus().articles.map(({ slug }) => ({
    params: { slug },
    cacheKey: inputs().of({ kind: 'article', id: slug }),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json(namesIn(params['slug'] ?? ''));
