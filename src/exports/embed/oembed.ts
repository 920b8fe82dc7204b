import { type Article, type Claim, namesInLine } from '../../corpus/index.ts';
import { escapeHtml } from '../citations/rich-text.ts';
import { fillPath, toJson, type Published } from '../published.ts';

/** Size of a frame that shows a claim, in CSS pixels. */
export const EMBED_SIZE = { width: 600, height: 320 } as const;

/** Shape of the path of the oEmbed answer for a claim. */
export const OEMBED = 'oembed/{text}/{claim}.json';

/** Path of the oEmbed answer for a claim, below the site’s root. */
export function oembedPath(slug: string, claim: string): string {
  return fillPath(OEMBED, { text: slug, claim });
}

/** Path of the page that frames show, below the site’s root. */
export function embedPath(slug: string, claim: string): string {
  return `embed/${slug}/${claim}/`;
}

/**
 * HTML that shows a claim on another site: its words in a frame, and below it, outside of the frame, a plain link
 * for whoever cannot or will not open it.
 */
export function embedCode({ publisher, urls }: Published, article: Article, claim: Claim): string {
  const src = escapeHtml(urls.file(embedPath(article.slug, claim.id)));
  const page = escapeHtml(urls.claim(article.slug, claim.id));
  const title = escapeHtml(claim.claim);
  const { width, height } = EMBED_SIZE;
  const lang = escapeHtml(article.lang);
  const frame = `<iframe src="${src}" title="${title}" lang="${lang}" width="${width}" height="${height}" loading="lazy" style="border:0;width:100%;max-width:${width}px"></iframe>`;
  return `${frame}\n<p><a href="${page}" lang="${lang}">${title}</a> (${escapeHtml(publisher.name)})</p>`;
}

/**
 * The answer that an oEmbed provider gives for a claim.
 * @see https://oembed.com/
 */
export function oembedJson(published: Published, article: Article, claim: Claim): string {
  const { publisher, urls } = published;
  return toJson({
    version: '1.0',
    type: 'rich',
    title: claim.claim,
    author_name: namesInLine(article),
    author_url: urls.article(article.slug),
    provider_name: publisher.name,
    provider_url: urls.home(),
    cache_age: 86_400,
    html: embedCode(published, article, claim),
    ...EMBED_SIZE,
  });
}
