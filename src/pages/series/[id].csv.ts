import type { APIRoute, GetStaticPaths } from 'astro';
import { seriesCsv } from '../../exports/index.ts';
import { loadCorpus } from '../../site/frame/index.ts';

export const getStaticPaths = (() =>
  [...loadCorpus().series.keys()].map((id) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const { series, sources } = loadCorpus();
  const one = series.get(params['id'] ?? '');
  if (one === undefined) throw new Error(`There is no series ${params['id'] ?? ''}`);
  return new Response(seriesCsv(one, sources), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
