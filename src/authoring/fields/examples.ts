import type { SCHEMAS } from '../../corpus/index.ts';

/** A file of each kind with every field in it, from which the manual takes its examples. A test reads them. */
export const EXAMPLES: Readonly<Record<keyof typeof SCHEMAS, Readonly<Record<string, unknown>>>> = {
  site: {
    name: 'The Valley Reader',
    tagline: 'What the valley’s papers say, and what bears it out',
    editors: [{ id: 'editors', name: 'The editors of The Valley Reader', kind: 'organization' }],
    corrections: { mailto: 'corrections@valley.example', url: 'https://valley.example/issues/new' },
    repository: 'https://valley.example/reader',
    notesLicence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    method: 'method.md',
    offline: true,
    genres: [
      {
        id: 'manifesto',
        name: 'Manifesto',
        within: 'manifesto',
        definition: 'Says what a party will do when it is elected.',
        like: 'statute',
      },
    ],
    kinds: [{ id: 'legal', name: 'Law', within: 'law', definition: 'Says what the law allows or forbids.' }],
    standings: [
      {
        id: 'eyewitness',
        name: 'Eyewitness',
        within: 'eyewitness',
        definition: 'Somebody who was there, in their own words.',
      },
    ],
  },
  article: {
    title: 'The river pays for the mill',
    standfirst: 'Nobody grinds corn at Brod, but everybody pays for the weir',
    author: { name: 'Jana Novak', description: 'The writer teaches hydrology in Brod.' },
    publication: { name: 'The Valley Paper', url: 'https://valley.example/river' },
    published: '2024-05-03',
    captured: '2024-05-04',
    lang: 'en',
    genre: 'opinion',
    rights: 'The words are the writer’s and The Valley Paper’s.',
    textSha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
    speakers: [{ label: 'MS NOVAK:', name: 'Jana Novak' }],
    mentionExceptions: [{ alias: 'the Valley', paragraph: 'p3' }],
    findings: ['nine-salmon'],
  },
  claim: {
    quote: 'A survey in May counted nine salmon, 25 percent fewer than in 2023',
    paragraph: 'p1',
    claim: 'A survey of May 2024 counted nine salmon at Brod, a quarter fewer than the year before.',
    kind: 'attribution',
    assessment: 'supported',
    reason: 'The survey is public and gives nine.',
    attribution: {
      said: 'Yes, by the council, in its report of 20 May 2024.',
      borneOut: 'Of the nine, yes; nobody else counted.',
    },
    asks: ['how many salmon are left in the river'],
    by: ['editors'],
    status: 'published',
    cites: [{ words: 'A survey in May', source: 'brod-survey-2024' }],
    figures: [
      {
        words: '25 percent',
        value: -25,
        unit: 'percent',
        measure: 'change in salmon counted',
        from: 2023,
        to: 2024,
        series: ['brod-salmon'],
      },
    ],
    dates: [
      {
        label: 'Survey at Brod',
        words: 'in May',
        textDate: '2024-05',
        evidenceDate: '2024-05-14',
        source: 'brod-survey-2024',
        note: 'The survey took three days.',
      },
    ],
    actors: ['council-of-brod'],
    supports: [{ source: 'brod-survey-2024', says: 'Nine adult salmon below the weir.', locator: 'table 2' }],
    undermines: [{ source: 'parish-books', says: 'Salmon rest above the weir too.', locator: 'p. 12' }],
    context: [{ source: 'parish-books', says: 'A cartload a day in 1850.', locator: 'p. 40' }],
    related: [{ claim: 'weir-stops-fish', relation: 'supports' }],
    reviewed: '2024-06-01',
    revisions: [
      { date: '2024-06-01', summary: 'First published' },
      {
        date: '2024-07-15',
        summary: 'The survey was found',
        was: {
          quote: 'nine salmon',
          claim: 'Salmon were counted.',
          kind: 'event',
          assessment: 'unverified',
        },
      },
    ],
  },
  source: {
    type: 'report',
    title: 'Survey of the fish at Brod',
    author: [{ family: 'Novak', given: 'Jana' }, { literal: 'Council of Brod' }],
    publisher: 'Council of Brod',
    'container-title': 'Reports of the council',
    issued: '2024-05-20',
    number: 'R 12/2024',
    URL: 'https://brod.example/survey',
    archive: 'https://archive.example/brod-survey',
    accessed: '2024-06-01',
    language: 'en',
    standing: 'primary',
    read: 'full',
    note: 'The tables were corrected in June.',
  },
  actor: {
    name: 'Council of Brod',
    kind: 'body',
    aliases: ['the council', 'Brod'],
    summary: 'The elected council of the town of Brod.',
    sources: ['brod-survey-2024'],
    sameAs: ['https://www.wikidata.org/wiki/Q1'],
  },
  series: {
    title: 'Salmon counted at Brod',
    label: 'Council',
    source: 'brod-survey-2024',
    measure: 'salmon counted',
    unit: 'count',
    points: [{ year: 2024, value: 9, source: 'parish-books', edition: '2024', note: 'Three days in May.' }],
    note: 'Counted below the weir.',
  },
};

/** The example of a field such as `figures[].words`, as YAML would have it; null where there is none. */
export function exampleOf(kind: keyof typeof SCHEMAS, name: string): string | null {
  const found = valueAt(EXAMPLES[kind], name.replaceAll('[]', '.[]').split('.'));
  if (found === undefined) return null;
  return typeof found === 'string' ? found : JSON.stringify(found);
}

/** The first value at the end of some steps; `[]` stands for the items of a list. */
function valueAt(value: unknown, [step, ...steps]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (step === '[]') {
    if (!Array.isArray(value)) return undefined;
    return value.map((item) => valueAt(item, steps)).find((one) => one !== undefined);
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return valueAt((value as Readonly<Record<string, unknown>>)[step], steps);
}
