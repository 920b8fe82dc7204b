import { expect, test } from 'vitest';
import type { Corpus } from '../../../../../src/corpus/index.ts';
import { holdNotes } from '../../../../../src/site/reading/notes/held-notes.ts';
import { articleContent, corpusOf } from '../../../../content.ts';

const corpus: Corpus = corpusOf(
  articleContent('rivers', 'A river rises in the hills, and it ends in the sea.', {
    sea: { quote: 'it ends in the sea' },
  }),
);

const held = (html: string) => () => holdNotes({ read: () => html, write: () => undefined }, corpus);

test('a page has a note on every claim of its text, or the build says which it lacks and what the component must show', () => {
  expect(held('<div id="n-sea">A note.</div>')).not.toThrow();
  expect(held('<div id="n-sea-side">A note.</div>')).toThrow(
    'The page articles/rivers/ has no note on sea, to which words of the text lead. The component Note of this site shows the package’s, <Note {...Astro.props} />, or an element with the id',
  );
});
