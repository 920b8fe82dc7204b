import type { APIRoute } from 'astro';
import { loadCorpus } from '../../site/frame/index.ts';
import { quotableTexts } from '../../site/quote/index.ts';

export const GET: APIRoute = () => Response.json(quotableTexts(loadCorpus()).list);
