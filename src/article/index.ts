export { proveArticle, renderArticle } from './render.ts';
export type { RenderedArticle, RenderedSection, RenderOptions } from './render.ts';
export { renderNote } from './to-html.ts';
