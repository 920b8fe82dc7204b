import { toJson, type Published } from '../published.ts';
import type { FeedSubject } from './entries.ts';

/**
 * A feed as JSON Feed 1.1.
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function toJsonFeed({ publisher, urls }: Published, feed: FeedSubject): string {
  return toJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: urls.file(`${feed.path}.json`),
    language: feed.language,
    authors: publisher.editors.map(({ name }) => ({ name })),
    items: feed.entries.map(({ id, url, title, html, date, authors, language, tags }) => ({
      id,
      url,
      title,
      content_html: html,
      date_published: date,
      authors: authors.map((name) => ({ name })),
      language,
      tags,
    })),
  });
}
