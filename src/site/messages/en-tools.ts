/** Words of the reading tools, the keys and what is copied, in English. */
export const tools = {
  label: 'Reading tools',
  show: 'Show',
  modes: { all: 'All notes', marks: 'Marks only', text: 'Text only' },
  filter: 'Filter claims',
  shown: (shown: string, total: number) => `${shown} of ${total} claims shown`,
  showAll: 'Show every claim',
  keys: 'Keyboard',
  keysTitle: 'Keys',
  key: {
    next: 'Next claim',
    previous: 'Previous claim',
    note: 'From the number of a note: its note and back',
    copy: 'Copy a link to the selected words, else to the claim or paragraph in focus',
    search: 'Search',
    help: 'This list',
    close: 'Close what is open and go back',
  },
  or: 'or',
  letters: 'Single keys (Ctrl+K and Escape always work)',
  close: 'Close',
  noNext: 'There is no claim after this.',
  noPrevious: 'There is no claim before this.',
  allEvidence: 'All evidence',
  copyLink: 'Copy link',
  moreLinks: 'More to copy',
  sentence: (n: string, words: string) => `Link to sentence ${n}: “${words}”`,
  quoteParagraph: 'The paragraph as a quotation',
  citeParagraph: 'Cite the paragraph',
  selection: 'Copy the selected words',
  linkToWords: 'Copy link to these words',
  quoteWords: 'Copy as quotation',
  byHand: 'Copying is blocked here. The text to copy:',
  copied: 'Copied.',
  copiedParagraph: (paragraph: string) => `Link to ${paragraph} copied.`,
  copiedSentence: (n: string, paragraph: string) => `Link to sentence ${n} of ${paragraph} copied.`,
  copiedClaim: (n: string) => `Link to claim ${n} copied.`,
  copiedWords: 'Link to these words copied.',
  copiedQuotation: 'Quotation copied.',
  /** Words of a text with where they stand, as plain text. */
  citation: (quoted: {
    words: string;
    author: string;
    title: string;
    publication: string;
    date: string | null;
    paragraph: string;
    link: string;
  }) => {
    const { words, author, title, publication, date, paragraph, link } = quoted;
    const source = [publication, date].filter((part) => part !== null).join(', ');
    return `“${words}”\n\n${author}, “${title}”, ${source}, ${paragraph}. ${link}`;
  },
};

/** Words of how to cite and link, in English. */
export const cite = {
  title: 'How to cite and link',
  ofArticle: (title: string) => `How to cite “${title}”`,
  intro:
    'The text as a whole and each of its paragraphs, in styles for readers and formats for programs. Claims are cited on their own pages.',
  whole: 'The whole text',
  paragraphs: 'One paragraph',
  more: (styles: string) => `Cite the text or one of its paragraphs: ${styles}`,
  permalink: 'Permanent link',
  toWords: 'Link to these very words',
  inText: 'In the text',
  copy: 'Copy',
  copyOne: (name: string) => `Copy: ${name}`,
  copyInText: (style: string) => `Copy: ${style}, in the text`,
};
