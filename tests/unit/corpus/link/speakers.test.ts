import { expect, test } from 'vitest';
import { seemingSpeakers, speakersOf, turnsOf } from '../../../../src/corpus/index.ts';
import { articleData, claimPageData, dataFiles } from '../../../../src/exports/index.ts';
import { addressesBelow } from '../../../../src/site/frame/address/urls.ts';
import { searchRecords } from '../../../../src/site/search/index.ts';
import { at } from '../../../../src/text/index.ts';
import { articleContent, corpusOf, onlyArticle, render, reportOf } from '../../../content.ts';
import { publish } from '../../exports/published.ts';

const BODY = `Two of them met at the mill.

**Q.** Who pays?

MR. KOLAR: The millers pay for it. They always have.

(Laughter.)

Nobody asks the fishers.

Q. And the fishers?

## The second day

They met again.[^1]

MR KOLAR — Nobody asks.

[^1]: Q. stands for a reader of the paper.`;
const speakers = [
  { label: 'Q', name: 'The Paper' },
  { label: 'MR. KOLAR', name: 'Ivo Kolar' },
  { label: 'MR KOLAR —', name: 'Ivo Kolar' },
  { label: '(Laughter.)', name: null },
];
const claims = {
  pay: { quote: 'They always have' },
  both: { quote: ['Nobody asks the fishers', 'And the fishers?'] },
  met: { quote: 'Two of them met' },
};
const corpus = corpusOf(articleContent('rivers', BODY, claims, { speakers, genre: 'interview' }));
const article = at(corpus.articles, 0);
const claim = (id: string) => article.claims.find((one) => one.id === id)!;

test('a turn goes on until the next label; a heading ends it, a label of nobody does not, and footnotes are nobody’s', () => {
  const told = turnsOf(article).map((turn) => [turn?.name, turn?.label && article.flat.text.slice(turn.label.start, turn.label.end)]);
  expect(told).toEqual([
    [undefined, undefined], ['The Paper', 'Q.'], ['Ivo Kolar', 'MR. KOLAR:'], [undefined, undefined], ['Ivo Kolar', null],
    ['The Paper', 'Q.'], [undefined, undefined], [undefined, undefined], ['Ivo Kolar', 'MR KOLAR —'], [undefined, undefined],
  ]);
}); // prettier-ignore

test('a speaker without a name is called by the label, without its sign', () => {
  const one = onlyArticle(articleContent('rivers', 'MS. LEE: No.\n\nA. N.: Yes.', {}, { speakers: [{ label: 'MS. LEE:' }, { label: 'A. N.' }] })); // prettier-ignore
  expect(turnsOf(one).map((turn) => turn?.name)).toEqual(['MS. LEE', 'A. N']);
});

test('a label is no beginning of another word', () => {
  const { issues } = reportOf(articleContent('rivers', 'Anarchy: no.', {}, { speakers: [{ label: 'Ana' }] }));
  expect(issues.map(({ code }) => code)).toEqual(['speaker-unlisted', 'speaker-not-found']);
});

test('the label is marked in the text, which stays as it is', () => {
  const page = render(article);
  expect([...page.querySelectorAll('.speaker')].map((one) => one.textContent)).toEqual(['Q.', 'MR. KOLAR:', 'Q.', 'MR KOLAR —']); // prettier-ignore
  expect(page.querySelector('#p3')!.textContent).toContain('MR. KOLAR: The millers pay for it.');
});

test('a claim is said by whoever speaks where its words stand, and its data say so', () => {
  expect(['pay', 'both', 'met'].map((id) => speakersOf(article, claim(id)))).toEqual([
    ['Ivo Kolar'],
    ['Ivo Kolar', 'The Paper'],
    [],
  ]);
  const site = publish(corpus);
  const authorOf = (id: string) => (claimPageData(site, article, claim(id), '') as { author?: unknown }).author;
  const person = (name: string) => ({ '@type': 'Person', name });
  expect(authorOf('pay')).toEqual(person('Ivo Kolar'));
  expect(authorOf('both')).toEqual([person('Ivo Kolar'), person('The Paper')]);
  expect(authorOf('met')).toEqual(person('A. Writer'));
  expect((articleData(site, article) as { author?: unknown }).author).toEqual(person('A. Writer'));
  const file = dataFiles(site).find(({ path }) => path === 'articles/rivers/claims.json')!;
  const data = JSON.parse(String(file.content())) as { claims: { id: string; speakers?: string[] }[] };
  expect(data.claims.map((one) => [one.id, one.speakers])).toEqual([
    ['met', undefined],
    ['pay', ['Ivo Kolar']],
    ['both', ['Ivo Kolar', 'The Paper']],
  ]);
}); // prettier-ignore

test('claims and paragraphs are found by the name of their speaker, whatever the label is', () => {
  const { claims, others } = searchRecords(corpus, addressesBelow('/'));
  const by = [...claims, ...others]
    .filter(({ passages }) => passages.some(({ searched }) => searched === 'Ivo Kolar'))
    .map(({ url }) => url.replace('/articles/rivers/', ''));
  expect(by).toEqual(['#c-pay', '#c-both', '#p3', '#p5', '#p9']);
});

test.each<[what: string, paragraphs: readonly string[], labels: readonly string[]]>([
  ['two who take turns', ['Q: Who pays?', 'MR. KOLAR: The millers.', 'They always have.', 'Q: And the fishers?', 'MR. KOLAR: Nobody asks.'], ['Q', 'MR. KOLAR']],
  ['applause among them', ['Jana Novak: One.', 'Ivo Kolar: Two.', '(Applause.)', 'Jana Novak: Three.', 'Ivo Kolar: Four.'], ['Jana Novak', 'Ivo Kolar', '(Applause.)']],
  ['one who speaks alone', ['Q: One.', 'Q: Two.', 'Q: Three.', 'Q: Four.'], []],
  ['a list of points', ['First: one.', 'Second: two.', 'Third: three.', 'Fourth: four.'], []],
  ['a text with one aside', ['He said so.', 'Note: nobody asked.', '(Applause.)'], []],
])('speakers seem to be named in a text with %s', (_, paragraphs, labels) => {
  expect(seemingSpeakers(paragraphs).map(({ label }) => label)).toEqual(labels);
}); // prettier-ignore
