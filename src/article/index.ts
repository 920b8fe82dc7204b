export { proveArticle, renderArticle } from './render.ts';
export type { RenderedArticle, RenderedSection } from './render.ts';
export type { RenderOptions } from './options.ts';
export { renderHeaded } from './headed.ts';
export type { HeadedText } from './headed.ts';
export { renderNote } from './to-html.ts';
