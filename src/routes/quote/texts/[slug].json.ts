import type { APIRoute } from 'astro';
import { loadCorpus } from '../../../site/frame/index.ts';
import { quotableText, type ListedText } from '../../../site/quote/index.ts';

export const getStaticPaths = () =>
  loadCorpus().articles.map((article) => ({
    params: { slug: article.slug },
    props: { text: quotableText(article) },
  }));

export const GET: APIRoute<{ text: ListedText }> = ({ props }) => Response.json(props.text);
