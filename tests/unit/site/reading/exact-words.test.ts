import { expect, test } from 'vitest';
import type { Article, Corpus } from '../../../../src/corpus/index.ts';
import { correctedLinks, holdExactWords } from '../../../../src/site/reading/exact-words.ts';
import { textsElsewhere } from '../../../../src/site/reading/shared/texts-elsewhere.ts';
import { articleContent, corpusOf } from '../../../content.ts';
import { parseDocument } from '../../../dom.ts';

const corpus: Corpus = corpusOf(
  articleContent('rivers', 'A river rises in the hills, and it ends in the sea.\n\nNobody asked.', {
    sea: { quote: 'it ends in the sea' },
    asked: { quote: 'Nobody asked.' },
  }),
);
const rivers: Article = corpus.articles[0]!;

/** A reading page with a note and a colophon. */
const page = (note: string, colophon = ''): string => `<!doctype html><html><head><title>it ends, the sea</title></head><body>
<header><a href="#main">Skip</a></header>
<main id="main"><h1>On rivers</h1><div data-article-text><section><div class="body"><p id="p1">A river rises in the hills,
and it ends in the sea.<a data-apparatus href="#p1">¶ 1</a></p></div><div class="notes" data-apparatus>${note}
<script>it ends in the sea</script></div></section></div>${colophon}</main>
<footer>Scholium</footer><script type="application/json">["it ends in the sea"]</script></body></html>`; // prettier-ignore

test('a page says much besides the text of its article; scripts and its head are not read', () => {
  expect(textsElsewhere(parseDocument(page('<p>A note.</p>', '<p>Rights.</p>'))).map((text) => text.trim())).toEqual(
    ['¶ 1', 'A note.', 'On rivers', 'Rights.', 'Skip', 'Scholium'],
  );
}); // prettier-ignore

test('a link that leads to the words alone stays as it is', () => {
  expect(correctedLinks(rivers, ['A note.', 'On rivers'])).toEqual([]);
});

test.each([
  ['a locator in a note', '<a>Report, on where it ends, the sea</a>', ''],
  ['a label in the frame of the page', '', '<p>Where it ends: the sea</p>'],
])('a link is corrected where %s would lead astray', (_, note, colophon) => {
  const elsewhere = textsElsewhere(parseDocument(page(note, colophon)));
  expect(correctedLinks(rivers, elsewhere)).toEqual([
    {
      id: 'sea',
      isFirst: true,
      from: '#p1:~:text=it%20ends,the%20sea',
      to: '#p1:~:text=and-,it%20ends,the%20sea',
    },
  ]);
});

test('where nothing tells the words from those elsewhere, the link leads to the paragraph', () => {
  expect(correctedLinks(rivers, ['Nobody asked.'])).toEqual([
    { id: 'asked', isFirst: true, from: '#p2:~:text=Nobody%20asked.', to: '#p2' },
  ]);
});

/** The pages of a build that were changed, by path; `asked` is what the claim’s pages hold as its link. */
function changed(asked: string): Readonly<Record<string, string>> {
  const written: Record<string, string> = {};
  const read = (path: string): string => (path.includes('/claims/') ? `<a href="${asked}">${asked}</a>` : page('Nobody asked.'));
  holdExactWords({ read, write: (path, html) => void (written[path] = html) }, corpus, ['en', 'ur']);
  return written;
} // prettier-ignore

test('a build corrects the link on the page of the claim in every language, wherever it stands', () => {
  expect(changed('https://a.example/#p2:~:text=Nobody%20asked.')).toEqual({
    'articles/rivers/claims/asked/': '<a href="https://a.example/#p2">https://a.example/#p2</a>',
    'ur/articles/rivers/claims/asked/': '<a href="https://a.example/#p2">https://a.example/#p2</a>',
  });
});

test('a page of a claim without the link stops the build', () => {
  expect(() => changed('#p2')).toThrow(
    'The page articles/rivers/claims/asked/ lacks the link to exact words, #p2:~:text=Nobody%20asked.',
  );
});
