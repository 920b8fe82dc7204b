export { loadCorpus } from './content.ts';
export { actorOf, claimOf, renderedArticle, sourceOf, usesOf } from './data.ts';
export type { ActorMention, Side, SourceUse, Uses } from './data.ts';
export { formatDate, isLater } from './dates.ts';
export { absolute, urls } from './urls.ts';
export type { Placed } from './urls.ts';
export { directionOf, wordsFor } from './words/index.ts';
export type { Words } from './words/index.ts';
