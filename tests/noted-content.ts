import { articleContent, SOURCE_FIELDS, yaml, type Content } from './content.ts';

/** A text with footnotes, one of them referred to twice and one of two paragraphs, and claims of several parts and places. */
export const NOTED: Content = {
  ...articleContent(
    'noted',
    [
      'The river rose by two metres[^level] in May. The mill stood still.',
      'Nobody had seen it so high[^level] since 1931[^year]. The mill stood still.',
      'Then it fell.',
      '[^level]: At the bridge of Brod.',
      '[^year]: The year of the great flood.\n\n    Its mark is on the bridge.',
    ].join('\n\n'),
    {
      'high-water': {
        quote: ['The river rose by two metres', 'Nobody had seen it so high'],
        supports: [{ source: 'report', says: 'Two metres.', locator: 'p. 7' }],
      },
      mill: { quote: 'The mill stood still.', paragraph: 'all' },
      flood: { quote: 'The year of the great flood.' },
      fell: { quote: 'Then it fell.' },
    },
  ),
  'sources/report.yaml': yaml(SOURCE_FIELDS),
};
