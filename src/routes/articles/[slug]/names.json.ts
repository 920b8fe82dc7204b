import type { APIRoute, GetStaticPaths } from 'astro';
import { loadCorpus, namesIn } from '../../../site/frame/index.ts';

export const getStaticPaths = (() =>
  loadCorpus().articles.map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => Response.json(namesIn(params['slug'] ?? ''));
