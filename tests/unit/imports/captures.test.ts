import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/corpus/index.ts';
import { decodeCapture, doubtOfTitle, importText, type ImportedText } from '../../../src/imports/index.ts';
import { account, wordsOf } from '../../../src/imports/words.ts';
import { shownText } from '../../../src/imports/formats/html.ts';
import { blockText, flatten } from '../../../src/text/index.ts';

const CAPTURES = path.resolve(import.meta.dirname, '../../fixtures/captures');

const readCapture = (name: string): string => {
  const decoded = decodeCapture(readFileSync(path.join(CAPTURES, name)));
  if (decoded.type === 'refused') throw new Error(decoded.reason);
  return decoded.text;
};
const imported = (name: string) => importText({ text: readCapture(name), name });

const blocksOf = ({ body }: ImportedText): readonly string[] => {
  const { tree, issues } = parseProse(body, '', 0);
  expect(issues).toEqual([]);
  const flat = flatten(tree);
  return flat.blocks.map((_, i) => blockText(flat, i));
};

const TITLE = 'The river pays for the mill';
const STANDFIRST = 'Nobody grinds corn at Brod, but everybody pays for the weir';
const AUTHOR = 'Jana Novak';
const starts = ['The mill at Brod has stood', 'The council says that', 'What should be done is plain'];

test.each<[name: string, fields: Partial<ImportedText['fields']>, blocks: readonly string[], removed: readonly string[]]>([
  ['plain-with-furniture.txt', { title: TITLE, standfirst: STANDFIRST, author: AUTHOR, authorDescriptions: ['The writer teaches hydrology at the school of engineering in Brod.'], published: '2024-05-03', lang: 'en' }, starts,
    ['Home > Opinion > Columns', 'Opinion', 'By', '3 May 2024', 'Share on Facebook', 'Tweet', 'Advertisement', 'Jana Novak', 'Tags: rivers, mills', 'Related stories', 'Floods of June', 'The council met on Thursday']],
  ['wrapped.txt', { title: TITLE, author: null }, starts, []],
  ['no-blank-lines.txt', { title: TITLE, author: AUTHOR, published: '2024-05-03' }, starts, ['By', 'May 3, 2024 | The Valley Paper', '© 2024 The Valley Paper']],
  ['forwarded.txt', { title: TITLE, standfirst: STANDFIRST, author: AUTHOR, publication: 'The Valley Paper' }, starts, ['Skip to content', 'Menu', 'Published 3 May 2024', 'Sign up for', 'Leave a comment', 'Your email', 'I think that the mill']],
  ['verse.txt', { title: 'The mill wheel', author: AUTHOR }, ['The water came down in the night, and', 'The miller got up'], []],
  ['numbers.txt', { title: 'Prices at Brod' }, ['The council published', '+ 5 percent for bread', '> 50 percent of all', '1. The first number', '_Note_: [1] stands for the books of 1850, *not*'], []],
  ['urdu.txt', { title: 'دریا کی قیمت', author: 'احمد علی', lang: 'ur' }, ['بروڈ کی چکی', 'کونسل کہتی'], ['تحریر']],
  ['news-page.html', { title: TITLE, standfirst: STANDFIRST, author: AUTHOR, authorDescriptions: ['The writer teaches hydrology in Brod.'], publication: 'The Valley Paper', url: 'https://valley.example/opinion/river-pays', published: '2024-05-03', lang: 'en-GB' },
    ['The mill at Brod', 'The council says', 'What to do', 'What should be done', 'Open the gates in March.', 'Measure what comes of it.'],
    ['Home', 'Opinion', 'By', '3 May 2024', 'Photo: The weir', 'Advertisement', 'Related', 'Floods of June', '3 comments', 'First! I have never', '© 2024']],
  ['two-writers.txt', { title: TITLE, author: 'Jana Novak and Ivo Kolar', authorDescriptions: ['Jana Novak teaches hydrology at the school of engineering in Brod.', 'Ivo Kolar keeps the mill.'] }, starts,
    ['Home > Opinion > Columns', 'Opinion', 'By', '3 May 2024', 'Share on Facebook', 'Tweet', 'Advertisement', 'Jana Novak', 'Tags: rivers, mills', 'Related stories', 'Floods of June', 'The council met on Thursday']],
  ['two-writers.html', { title: TITLE, author: 'Jana Novak; Ivo Kolar' }, ['The mill at Brod', 'The council says', 'What to do', 'What should be done', 'Open the gates in March.', 'Measure what comes of it.'],
    ['Home', 'Opinion', 'By', 'and', '3 May 2024', 'Photo: The weir', 'Advertisement', 'Related', 'Floods of June', '3 comments', 'First! I have never', '© 2024']],
  ['old-page.html', { title: TITLE, author: AUTHOR }, starts, ['Back to index']],
  ['blog-footnotes.html', { title: TITLE }, [...starts, 'Parish books of Brod, volume 3.', 'The last miller said so in 1975.'], []],
  ['legacy-encoding.html', { title: 'Der Fluss bezahlt die Mühle', lang: 'de' }, ['Die Mühle in Brod steht', 'Der Rat sagt'], []],
  ['hugo.md', { title: TITLE, standfirst: STANDFIRST, author: AUTHOR, published: '2024-05-03' }, ['The mill at Brod', 'The council says that the weir prevents floods. It does not. See our report and https://valley.example/floods.', 'What to do', 'Open the gates', 'Measure what', 'What should be', 'As in 1975.'],
    ['tags =', 'draft = false', '{{< figure', '<!--more-->', 'r', '![The weir]', 'r', 'Report', '[unused]']],
  ['jekyll.md', { title: TITLE, author: AUTHOR, url: 'https://valley.example/river', published: '2024-05-03', lang: 'en' }, ['The mill at Brod', 'The council says', '9 salmon', 'What should be'],
    ['layout: post', 'author: {', 'categories:', '{% include', '{: .lead}', '<div class', 'p', 'p', '</div>', '~~~text', '~~~']],
])('of %s the text, its fields and what was removed', async (name, fields, blocks, removed) => {
  const result = await imported(name);
  expect(result.fields).toMatchObject(fields);
  const found = blocksOf(result);
  expect(found.map((text, i) => text.slice(0, blocks[i]?.length))).toEqual(blocks);
  expect(result.removed.map(({ text }, i) => text.slice(0, removed[i]?.length))).toEqual(removed);
}); // prettier-ignore

describe('words in are words kept and words listed', () => {
  test.each(readdirSync(CAPTURES).filter((name) => !name.endsWith('.md')))('%s', async (name) => {
    const text = readCapture(name);
    const { fields, body, removed } = await imported(name);
    const source = name.endsWith('.html') ? shownText(text) : text;
    const flat = flatten(parseProse(body, '', 0).tree).text;
    const marks = [...body.matchAll(/\[\^(\w+)\](?!:)/g)].map((match) => match[1] ?? '');
    const kept = [fields.title, fields.standfirst, fields.author, ...fields.authorDescriptions, flat, ...marks];
    const listed = removed.map((one) => one.text);
    const publication = removed.some((one) => one.text.includes(fields.publication ?? '')) || name.endsWith('.html') ? null : fields.publication;
    const all = [...kept, publication, ...listed].flatMap((one) => wordsOf(one ?? ''));
    expect(all.sort()).toEqual([...wordsOf(source)].sort());
  }); // prettier-ignore
});

test('of a page of nothing but furniture nothing is taken, and that is said', async () => {
  expect(await imported('only-furniture.html')).toMatchObject({ body: '', warnings: ['No paragraph was found in the page.'] });
}); // prettier-ignore

test('what a second reader of a page takes for its text, and the first does not, is told', async () => {
  const page = readCapture('news-page.html').replace('<aside>', `<p>${'The board of the mill answered in a letter that we print in full here. '.repeat(6)}</p><aside>`);
  const { warnings, body, removed } = await importText({ text: page, name: 'page.html' });
  const isKept = body.includes('The board of the mill answered');
  expect(isKept || removed.some(({ text }) => text.includes('The board of the mill'))).toBe(true);
  expect(warnings.every((warning) => warning.startsWith('A second reader'))).toBe(true);
}); // prettier-ignore

test.each([
  ['bytes that are not of their encoding', Uint8Array.of(0x66, 0xfc, 0x72), undefined, 'The capture is not utf-8. Say how it was saved'],
  ['UTF-16 that does not say so', Uint8Array.of(0x66, 0, 0x72, 0), undefined, 'If it is UTF-16, say --encoding utf-16le.'],
  ['an encoding that does not exist', Uint8Array.of(0x66), 'latin-99', 'There is no encoding `latin-99`.'],
])('refuses %s', (_, bytes, encoding, reason) => {
  const decoded = decodeCapture(bytes, encoding);
  expect(decoded.type === 'refused' ? decoded.reason : '').toContain(reason);
}); // prettier-ignore

test('the encoding that a page declares as XML is used', () => {
  const page = '<?xml version="1.0" encoding="windows-1252"?><html><p>f\u00fcr</p></html>';
  expect(decodeCapture(Buffer.from(page, 'latin1'))).toMatchObject({ encoding: 'windows-1252', text: page });
});

test('an encoding that is told is used', () => {
  expect(decodeCapture(Uint8Array.of(0x66, 0xfc, 0x72), 'windows-1252')).toMatchObject({ text: 'für' });
});

test('pieces are found where they stand together before single words of them are', () => {
  const source = 'The photo of the weir\nThe weir holds the water';
  expect(account(source, ['The weir holds the water'])).toEqual({
    leftover: [{ line: 1, text: 'The photo of the weir' }],
    added: [],
  });
});

describe('the title of a saved page', () => {
  const text = `The mill at Brod has stood since 1911, and for most of those years nobody asked what it cost the river.`;
  const fieldsOf = async (...head: readonly string[]) =>
    (await importText({ text: `${[...head, text, text].join('\n\n')}\n`, name: 'page.txt' })).fields;

  test.each([
    'Sign in | Subscribe',
    'Sign in · My account · The Valley Paper',
    'Home › World › Politics',
    'News / Opinion / Sport / Brod',
    'Startseite | Politik | Kultur',
  ])('is not the navigation above it: %s', async (navigation) => {
    expect(await fieldsOf(navigation, TITLE, STANDFIRST)).toMatchObject({
      title: TITLE,
      standfirst: STANDFIRST,
    });
  });

  test.each(['War / Peace', 'The mill | A story of Brod', 'Brod – a town by the river'])(
    'may have a sign that parts it: %s',
    async (title) => {
      expect((await fieldsOf(title)).title).toBe(title);
    },
  );

  test.each([
    ['parted by a sign', { title: 'War / Peace', standfirst: null }, '"War / Peace" was taken for the title; look whether it is one.'],
    ['of a word before a line', { title: 'Exclusive', standfirst: TITLE }, `"Exclusive" was taken for the title, and "${TITLE}" for the line under it; look whether it is one.`],
    ['of many words', { title: TITLE, standfirst: STANDFIRST }, null],
    ['of one word by itself', { title: 'Salmon', standfirst: null }, null],
    ['that was not found', { title: null, standfirst: null }, null],
  ])('%s is told where it is doubtful', (_, fields, said) => {
    expect(doubtOfTitle(fields)).toBe(said);
  }); // prettier-ignore
});
