import type { APIRoute } from 'astro';
import { loadCorpus } from '../../../site/frame/index.ts';
import { quotableTexts, type KeyShard } from '../../../site/quote/index.ts';

export const getStaticPaths = () =>
  quotableTexts(loadCorpus()).shards.map((keys, shard) => ({
    params: { shard: String(shard) },
    props: { keys },
  }));

export const GET: APIRoute<{ keys: KeyShard }> = ({ props }) => Response.json(props.keys);
