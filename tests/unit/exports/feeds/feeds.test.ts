import { parseFeed } from '@rowanmanning/feed-parser';
import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../../src/corpus/index.ts';
import { feedsOf, toAtom, toJsonFeed, type FeedSubject } from '../../../../src/exports/index.ts';
import { articleContent, corpusOf } from '../../../content.ts';
import { publish } from '../published.ts';

const published = ['content', 'tests/fixtures/healthy/content'].map((folder) =>
  publish(readCorpus(folder).corpus!),
);
const all = published.flatMap((site) => feedsOf(site).map((feed) => ({ site, feed })));

/** What any reader has to find again. */
const expected = ({ title, entries }: FeedSubject) => ({
  title,
  entries: entries.map(({ id, url, title, html, date }) => ({ id, url, title, html: tidy(html), date })),
});

/** Readers trim what they show. */
function tidy(html: string | null | undefined): string {
  return (html ?? '').trim();
}

function time(date: Date | string | null | undefined): string {
  return new Date(date ?? Number.NaN).toISOString().replace('.000Z', 'Z');
}

test('there is a feed for the site, each text, each claim, each actor and each source that a claim names', () => {
  const [own] = published;
  const { corpus } = own!;
  const paths = feedsOf(own!).map(({ path }) => path);
  const [article] = corpus.articles;
  expect(paths).toContain('feed');
  for (const { slug } of corpus.articles) expect(paths).toContain(`articles/${slug}/feed`);
  for (const claim of article!.claims) {
    expect(paths).toContain(`articles/${article!.slug}/claims/${claim.id}/feed`);
    for (const { source } of claim.supports) expect(paths).toContain(`sources/${source}/feed`);
    for (const actor of claim.actors) expect(paths).toContain(`actors/${actor}/feed`);
  }
});

test('one reader of Atom finds every entry with its id, address, title, words and time', () => {
  for (const { site, feed } of all) {
    const { title, id, entries = [], links, updated } = parseAtomFeed(toAtom(site, feed));
    expect({
      title: title?.value,
      entries: entries.map((entry) => ({
        id: entry.id,
        url: entry.links?.[0]?.href,
        title: entry.title?.value,
        html: tidy(entry.content?.value),
        date: entry.updated,
      })),
    }).toEqual(expected(feed));
    expect([id, updated]).toEqual([site.urls.file(`${feed.path}.xml`), feed.updated]);
    expect(links?.map(({ rel }) => rel)).toEqual(['self', 'alternate']);
  }
});

test('another reader of Atom finds the same', () => {
  for (const { site, feed } of all) {
    const { title, items } = parseFeed(toAtom(site, feed));
    expect({
      title,
      entries: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        html: tidy(item.content),
        date: time(item.updated),
      })),
    }).toEqual(expected(feed));
  }
});

test('a reader of JSON Feed finds the same', () => {
  for (const { site, feed } of all) {
    const file = toJsonFeed(site, feed);
    const { title, feed_url, home_page_url, items = [] } = parseJsonFeed(file);
    const { version } = JSON.parse(file) as { readonly version: string };
    expect([version, feed_url, home_page_url]).toEqual([
      'https://jsonfeed.org/version/1.1',
      site.urls.file(`${feed.path}.json`),
      feed.page,
    ]);
    expect({
      title,
      entries: items.map((item) => ({
        id: item.id,
        url: item.url,
        title: item.title,
        html: tidy(item.content_html),
        date: item.date_published,
      })),
    }).toEqual(expected(feed));
  }
});

test('entries stand newest first, with ids that no other has', () => {
  for (const { feed } of all) {
    const dates = feed.entries.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length);
    if (feed.entries.length > 0) expect(feed.updated).toBe(dates[0]);
  }
});

test('signs of XML and of HTML in the words of a claim are words in a feed', () => {
  const words = 'a < b && "c" > \'d\' ]]> <script>alert(1)</script>';
  const content = articleContent('rivers', 'A river ends in the sea.', {
    ends: {
      quote: 'A river ends',
      claim: words,
      reason: words,
      revisions: [{ date: '2026-01-02', summary: words }],
    },
  });
  const site = publish(corpusOf(content));
  const [feed] = feedsOf(site);
  const [item] = parseFeed(toAtom(site, feed!)).items;
  expect(item?.title).toBe(`Unverified: ${words}`);
  expect(item?.content).not.toContain('<script');
  expect(item?.content).toContain('&#60;script');
});

test('a site without claims has a feed of its own and of its text, without entries and with the day of capture', () => {
  const site = publish(corpusOf(articleContent('rivers', 'A river ends in the sea.')));
  const feeds = feedsOf(site);
  expect(feeds.map(({ path, updated, entries }) => [path, updated, entries.length])).toEqual([
    ['feed', '2025-11-10T00:00:00Z', 0],
    ['articles/rivers/feed', '2025-11-10T00:00:00Z', 0],
  ]);
});
