import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readCorpus } from '../../src/corpus/index.ts';
import { DATA_FORMATS } from '../../src/exports/index.ts';
import { parseDocument } from '../dom.ts';
import { PROJECT } from './build.ts';
import { FROZEN_SITE } from './shared.ts';

const { content, folder, base } = FROZEN_SITE;
const ORIGIN = 'https://scholium.example';
const corpus = readCorpus(path.join(PROJECT, content)).corpus!;
const placed = corpus.articles.flatMap(({ slug, claims }) => claims.map(({ id }) => ({ slug, id })));

const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .sort();

const html = (page: string): string => readFileSync(path.join(folder, page), 'utf8');
const fileOf = (address: string): string =>
  path.join(folder, decodeURI(address.replace(ORIGIN, '').slice(base.length)));

test('every file that the head of a page names as the same in data is there', () => {
  const missing = pages.flatMap((page) => {
    const links = parseDocument(html(page)).querySelectorAll('link[rel="alternate"][type]');
    return [...links].map((link) => link.getAttribute('href')!).filter((href) => !existsSync(fileOf(href)));
  });
  expect(missing).toEqual([]);
});

test('the page of data, in each language, names every kind of file once, each by files that are there', () => {
  for (const page of ['data', 'ur/data']) {
    const document = parseDocument(html(`${page}/index.html`));
    const sections = [...document.querySelectorAll('.data-page section')];
    expect(sections.map((section) => section.querySelector('h2')!.id)).toEqual(Object.keys(DATA_FORMATS));
    expect(sections.filter((section) => section.querySelector('li a') === null)).toEqual([]);
    const links = [...document.querySelectorAll('.data-page :is(li, dd) a')].map((a) =>
      a.getAttribute('href')!,
    );
    const examples = links.filter((href) => href.startsWith('/') || href.startsWith(ORIGIN));
    expect(links.every((href) => URL.canParse(href) || href.startsWith('/'))).toBe(true);
    expect(examples.filter((href) => !existsSync(fileOf(href)))).toEqual([]);
  }
});

test('the page of a text and of each claim says in schema.org’s terms what it is about', () => {
  const types = new Set<unknown>();
  for (const { slug, claims } of corpus.articles) {
    const text = dataIn(`articles/${slug}/index.html`);
    expect((text['hasPart'] as unknown[] | undefined)?.length ?? 0).toBe(claims.length);
    for (const { id } of claims) types.add(dataIn(`articles/${slug}/claims/${id}/index.html`)['@type']);
  }
  expect([...types].sort()).toEqual(['Claim', 'ClaimReview']);
});

test('what a page of a text holds for programs weighs a kilobyte at most, compressed', () => {
  for (const { slug } of corpus.articles) {
    const whole = html(`articles/${slug}/index.html`);
    const bare = whole
      .replace(/<script type="application\/ld\+json">.*?<\/script>/s, '')
      .replace(/<link rel="alternate"[^>]* type="[^>]*>/g, '');
    expect(bare.length).toBeLessThan(whole.length);
    const weight = brotliCompressSync(whole).length - brotliCompressSync(bare).length;
    expect([slug, weight <= 1024 ? 'light' : weight]).toEqual([slug, 'light']);
  }
});

test('the frame of each claim weighs ten kilobytes at most, runs nothing and fetches nothing', () => {
  for (const { slug, id } of placed) {
    const page = html(`embed/${slug}/${id}/index.html`);
    expect([slug, id, Buffer.byteLength(page) <= 10_000]).toEqual([slug, id, true]);
    const document = parseDocument(page);
    expect(document.querySelectorAll('script, img, link[rel="stylesheet"], link[rel="preload"]').length).toBe(
      0,
    );
    expect(page).not.toContain('frame-ancestors');
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
    expect(canonical).toBe(`${ORIGIN}${base}/articles/${slug}/claims/${id}/`);
  }
});

test('the page of each claim and its frame lead to an oEmbed answer that holds the frame', () => {
  for (const { slug, id } of placed) {
    for (const page of [`articles/${slug}/claims/${id}`, `embed/${slug}/${id}`]) {
      const link = parseDocument(html(`${page}/index.html`)).querySelector(
        'link[type="application/json+oembed"]',
      );
      const answer = JSON.parse(readFileSync(fileOf(link!.getAttribute('href')!), 'utf8')) as Record<
        string,
        unknown
      >;
      expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, height: 320 });
      const frame = parseDocument(String(answer['html'])).querySelector('iframe');
      expect(frame?.getAttribute('src')).toBe(`${ORIGIN}${base}/embed/${slug}/${id}/`);
      expect(frame?.getAttribute('title')).toBe(answer['title']);
    }
  }
});

function dataIn(page: string): Readonly<Record<string, unknown>> {
  const [block, ...others] = parseDocument(html(page)).querySelectorAll('script[type="application/ld+json"]');
  expect(others).toEqual([]);
  return JSON.parse(block!.textContent) as Record<string, unknown>;
}
