import { articleContent, SOURCE_FIELDS, yaml, type ClaimInput, type Content } from '../content.ts';
import { buildContent, inLanguage } from './content-site.ts';

/** 400 characters without a place to break. */
const LONG_WORD = 'Uferweidenbruchwaldsaumpfad'.repeat(15).slice(0, 400);

/** 300 characters. */
const LONG_TITLE = 'What the ledgers of the upper valley say and leave unsaid '.repeat(6).slice(0, 299) + '.';

const LAYERS =
  'The valley was surveyed in nine seasons, and in each of them the surveyors met the same three families at the same three wells, who gave them the same answer in the same words. ' +
  'They wrote it down, they signed it, and they carried it over the pass before the first snow, where a clerk copied it into a ledger that nobody has opened since the roof of the archive fell in. ' +
  'Of what was carried over the pass a third was lost, a third was sold, and a third lies under the roof, as everybody in the valley knows and nobody in the town has ever asked.';

const CROWD = Array.from(
  { length: 18 },
  (_, i) => `mark ${i + 1} stands at ${(i + 3) * 7} paces from the well`,
);

const REFRAIN = 'The wells remember; the ledgers forget.';

/** Claims of the text with everything in it, by id. */
export const EDGES: Readonly<Record<string, ClaimInput>> = {
  'long-word': { quote: `path called ${LONG_WORD}`, claim: `The path is called ${LONG_WORD}.`, reason: `Found as ${LONG_WORD}.` },
  'whole': { quote: LAYERS, assessment: 'opinion', kind: 'characterisation' },
  'same-start': { quote: 'The valley was surveyed in nine seasons', assessment: 'supported', kind: 'statistic', supports: [{ source: 'long', says: `Nine seasons, in the section on ${LONG_WORD}.` }] },
  'crossing': { quote: 'who gave them the same answer in the same words. They wrote it down, they signed it', assessment: 'disputed' },
  'crossed': { quote: 'They wrote it down, they signed it, and they carried it over the pass before the first snow', assessment: 'contradicted' },
  'nested': { quote: 'carried it over the pass', assessment: 'partly-supported' },
  'innermost': { quote: 'over the pass before', assessment: 'unverified' },
  'same-words': { quote: 'over the pass before', assessment: 'disputed' },
  'same-end': { quote: 'as everybody in the valley knows and nobody in the town has ever asked.', kind: 'causal' },
  'refrain': { quote: REFRAIN, paragraph: 'all', assessment: 'supported' },
  'in-refrain': { quote: 'The wells remember', paragraph: 'all', assessment: 'disputed' },
  ...Object.fromEntries(CROWD.map((quote, i) => [`crowd-${i + 1}`, { quote, claim: `A mark is where the text says, number ${i + 1}.` }])),
  'in-table': { quote: 'fourteen buckets', assessment: 'supported' },
  'in-code': { quote: 'well=3;season=9', assessment: 'unverified' },
}; // prettier-ignore

const EDGES_TEXT = [
  `A path called ${LONG_WORD} leads to the first well.`,
  LAYERS,
  REFRAIN,
  `${CROWD.join(', ')}.`,
  REFRAIN,
  `| ${Array.from({ length: 12 }, (_, i) => `Well ${i + 1}`).join(' | ')} |\n| ${Array.from({ length: 12 }, () => '---').join(' | ')} |\n| fourteen buckets | ${Array.from({ length: 11 }, (_, i) => `${i + 20} buckets`).join(' | ')} |`,
  '```\n' + `well=3;season=9;${'reading=17;'.repeat(30)}` + '\n```',
  '> A clerk wrote:\n>\n> - one well\n>   - with a rope\n>     - of forty fathoms\n>       - and a bucket\n',
].join('\n\n');

/** Claims of the text that runs from right to left, by id. */
export const RIGHT_TO_LEFT: Readonly<Record<string, ClaimInput>> = {
  'wells': { quote: 'שלוש בארות', claim: 'בעמק שלוש בארות.', reason: 'כך במפות.', assessment: 'supported' },
  'across': { quote: 'בארות בעמק העליון, ו-Ledger No. 7 (1931)', claim: 'הפנקס נמצא בעמק.', reason: 'לא נמצא.' },
}; // prettier-ignore

const HEBREW_TEXT = `יש שלוש בארות בעמק העליון, ו-Ledger No. 7 (1931) אינו מזכיר אף אחת מהן.\n\nשביל בשם ${'שבילהערבותהישן'.repeat(20)} מוביל לבאר.`;

const CONTENT: Content = {
  ...entitled(LONG_TITLE, articleContent('edges', EDGES_TEXT, EDGES)),
  ...articleContent('bare', 'Nobody has annotated this text.\n\nIt has two paragraphs.'),
  ...inLanguage('he', articleContent('bearot', HEBREW_TEXT, RIGHT_TO_LEFT)),
  'sources/long.yaml': yaml({
    ...SOURCE_FIELDS,
    title: `${LONG_TITLE} ${LONG_WORD}`,
    'container-title': LONG_WORD,
    URL: `https://example.org/${'deep/'.repeat(80)}`,
    note: LONG_WORD,
  }),
};

/** Builds a site of texts that are hard to set; returns its folder. */
export function buildHardSite(): Promise<string> {
  return buildContent(CONTENT);
}

function entitled(title: string, content: Content): Content {
  return Object.fromEntries(
    Object.entries(content).map(([name, text]) => [
      name,
      text.replace('title: "On rivers"', () => `title: ${JSON.stringify(title)}`),
    ]),
  );
}
