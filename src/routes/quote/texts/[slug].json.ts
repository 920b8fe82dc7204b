import type { APIRoute } from 'astro';
import { inputs, loadCorpus } from '../../../site/frame/index.ts';
import { quotableText, type ListedText } from '../../../site/quote/index.ts';

export const getStaticPaths = () =>
  loadCorpus().articles.map((article) => ({
    params: { slug: article.slug },
    props: { text: quotableText(article) },
    cacheKey: inputs().of({ kind: 'article', id: article.slug }),
  }));

export const GET: APIRoute<{ text: ListedText }> = ({ props }) => Response.json(props.text);
