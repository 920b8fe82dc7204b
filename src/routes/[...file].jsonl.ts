import { dataRoute } from '../site/data/index.ts';

export const { getStaticPaths, GET } = dataRoute('jsonl');
