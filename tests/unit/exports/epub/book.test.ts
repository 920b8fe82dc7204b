import { EpubCheck } from '@likecoin/epubcheck-ts';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readCorpus, type Corpus } from '../../../../src/corpus/index.ts';
import { epubOf } from '../../../../src/exports/index.ts';
import { normalize } from '../../../../src/text/index.ts';
import { corpusOf } from '../../../content.ts';
import { parseDocument, textOf } from '../../../dom.ts';
import { NOTED } from '../../../noted-content.ts';
import { publish } from '../published.ts';

const read = (folder: string): Corpus => readCorpus(folder).corpus!;
const books = [read('content'), read('tests/fixtures/healthy/content'), corpusOf(NOTED)].flatMap((corpus) => {
  const site = publish(corpus);
  return corpus.articles.map((article) => {
    const bytes = epubOf(site, article, site.wordsIn(article));
    const files = unzipSync(bytes);
    const read = (name: string): string =>
      files[`EPUB/${name}`] === undefined ? '' : strFromU8(files[`EPUB/${name}`]!);
    return [article.slug, { article, site, bytes, files, read }] as const;
  });
});

describe.each(books)('the book of %s', (_, { article, site, bytes, files, read }) => {
  test('is EPUB 3.3 to a checker: no error, no warning', async () => {
    const { messages } = await EpubCheck.validate(bytes);
    const found = messages.filter(({ severity }) => severity !== 'usage' && severity !== 'info');
    expect(found.map(({ id, message, location }) => `${id} ${message} ${JSON.stringify(location)}`)).toEqual(
      [],
    );
  });

  test('begins with its kind, not compressed, and has fixed times', () => {
    expect(strFromU8(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    expect(bytes.subarray(10, 14)).toEqual(new Uint8Array([0, 0, 0x21, 0]));
    expect(Object.keys(files)[0]).toBe('mimetype');
  });

  test('holds the text, word for word, and each picture', () => {
    const document = parseDocument(read('text.xhtml'));
    for (const apparatus of document.querySelectorAll(
      'header, footer, .noteref, .footref, .backlink, figure',
    ))
      apparatus.remove();
    const text = [...document.querySelectorAll('section > *')].map(textOf).join('');
    expect(bare(text)).toBe(bare(article.flat.text));
    for (const { name } of article.images.values()) expect(files[`EPUB/images/${name}`]).toBeDefined();
  });

  test('leads from each mark to its note and from each note back to each of its marks', () => {
    const text = parseDocument(read('text.xhtml'));
    const notes = parseDocument(read('notes.xhtml'));
    const marks = [...text.querySelectorAll('a.noteref')];
    expect(marks.length).toBe(article.claims.reduce((sum, claim) => sum + claim.places.length, 0));
    for (const mark of marks) {
      expect([mark.getAttribute('epub:type'), mark.getAttribute('role')]).toEqual(['noteref', 'doc-noteref']);
      const [file, id] = mark.getAttribute('href')!.split('#');
      expect(file).toBe('notes.xhtml');
      const note = notes.querySelector(`[id="${id}"]`)!;
      expect([note.getAttribute('epub:type'), note.getAttribute('role')]).toEqual([
        'footnote',
        'doc-footnote',
      ]);
      const back = note.querySelector(`a[href="text.xhtml#${mark.id}"]`)!;
      expect([back.getAttribute('epub:type'), back.getAttribute('role')]).toEqual([
        'backlink',
        'doc-backlink',
      ]);
    }
    for (const back of notes.querySelectorAll('a[role="doc-backlink"]')) {
      expect(text.querySelector(`[id="${back.getAttribute('href')!.split('#')[1]}"]`)).not.toBe(null);
    }
  });

  test('has every note with all of its evidence, each source with its address', () => {
    const notes = parseDocument(read('notes.xhtml'));
    const sources = parseDocument(read('sources.xhtml'));
    for (const claim of article.claims) {
      const note = notes.querySelector(`[id="n-${claim.id}"]`)!;
      const said = normalize(textOf(note));
      for (const words of [claim.reason, ...Object.values(claim.attribution ?? {})])
        expect(said).toContain(normalize(words));
      for (const { source, says } of [...claim.supports, ...claim.undermines, ...claim.context]) {
        expect(said).toContain(normalize(says));
        expect(note.querySelector(`a[href="sources.xhtml#s-${source}"]`)).not.toBe(null);
        const entry = sources.querySelector(`[id="s-${source}"]`)!;
        const { URL } = site.corpus.sources.get(source)!;
        if (URL !== undefined)
          expect([...entry.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toContain(URL);
      }
    }
  });
});

test('a book of a site without an address has no link to a place outside of it', () => {
  const corpus = corpusOf(NOTED);
  const { urls, ...site } = publish(corpus);
  const below = <T extends string[]>(address: (...ids: T) => string) => (...ids: T): string => new URL(address(...ids)).pathname;
  const paths = { ...site, urls: { ...urls, article: below(urls.article), claim: below(urls.claim), actor: below(urls.actor) } };
  const [article] = corpus.articles;
  const files = unzipSync(epubOf(paths, article!, site.wordsIn(article!)));
  const links = Object.values(files).flatMap((file) => [...strFromU8(file).matchAll(/href="([^"]*)"/g)].map(([, href]) => href!));
  expect(links.length).toBeGreaterThan(10);
  expect(links.filter((href) => href.startsWith('/'))).toEqual([]);
}); // prettier-ignore

/** A text without white space: between blocks there is none in the markup. */
function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, '');
}
