import type { Bound } from './shared/bind.ts';
import type { Catalogue, Translated } from './shared/catalogue.ts';

/**
 * Every message of the interface in English. Other languages give the same keys and placeholders.
 * Under `scripts` stands what the scripts of a page say, and nothing else: pages carry it as data.
 */
export const en = {
  /** What the language calls itself. */
  language: 'English',
  /** What stands between the parts of a list. */
  comma: ', ',
  semicolon: '; ',
  /** Ends a sentence. */
  stop: '.',
  site: {
    name: 'Scholium',
    tagline: 'Read an argument with its evidence',
    skip: 'Skip to the text',
    menu: 'Site',
    claims: 'Claims',
    sources: 'Sources',
    actors: 'Actors',
    figures: 'Figures',
    search: 'Search',
    method: 'Method',
    corrections: 'Corrections',
    printed: 'Addresses that begin with / stand on {site}',
    footer:
      'The words of an article are its writer’s. The notes are the editors’ and are published under CC BY 4.0.',
  },
  genre: { opinion: 'Opinion', speech: 'Speech', report: 'Report', judgment: 'Judgment', letter: 'Letter' },
  disclaimer: {
    opinion:
      'This is an opinion article. The words are its writer’s; the notes beside them are the editors’.',
    text: 'The words of the text are its author’s; the notes beside them are the editors’.',
  },
  assessment: {
    supported: 'Supported',
    'partly-supported': 'Partly supported',
    disputed: 'Disputed',
    contradicted: 'Contradicted',
    unverified: 'Unverified',
    opinion: 'Opinion',
  },
  assessmentMeaning: {
    supported: 'The evidence found bears out the wording as it stands.',
    'partly-supported': 'The evidence bears out a part of the wording, or a weaker form of it.',
    disputed: 'Credible sources say opposite things.',
    contradicted: 'The evidence found says otherwise.',
    unverified: 'Evidence was looked for and not found.',
    opinion: 'A judgement or forecast that evidence can inform but not settle.',
  },
  kind: {
    statistic: 'Statistic',
    attribution: 'Attribution',
    event: 'Event',
    causal: 'Cause',
    characterisation: 'Characterisation',
    prediction: 'Prediction',
    prescription: 'Prescription',
  },
  kindMeaning: {
    statistic: 'A number or a change in numbers.',
    attribution: 'Somebody is said to have said, found or held something.',
    event: 'Something is said to have happened.',
    causal: 'One thing is said to have brought about another.',
    characterisation: 'Something is described or weighed in the writer’s terms.',
    prediction: 'Something is said to lie ahead.',
    prescription: 'Something is said to be needed or owed.',
  },
  standing: {
    primary: 'Primary',
    reporting: 'Reporting',
    analysis: 'Analysis',
    party: 'Interested party',
    repost: 'Repost',
  },
  standingMeaning: {
    primary: 'A text of the very body that it is about, where that body publishes it.',
    reporting: 'News agencies and press.',
    analysis: 'Research institutes, scholars, expert commentary.',
    party: 'A party to the conflict or to the argument, speaking in its own cause.',
    repost: 'A copy of somebody else’s text, or a page that collects others.',
  },
  read: { full: 'read in full', excerpt: 'read in excerpt', 'not-opened': 'not opened' },
  readMeaning: {
    full: 'An editor read the whole document.',
    excerpt: 'An editor read a part of it, usually the opening; what the rest says is not known to us.',
    'not-opened': 'The document was identified but could not be opened.',
  },
  actorKind: {
    person: 'Person',
    group: 'Group',
    state: 'State',
    body: 'Body',
    place: 'Place',
    operation: 'Operation',
  },
  relation: {
    supports: 'Supports',
    'depends-on': 'Depends on',
    repeats: 'Repeats',
    contrasts: 'Contrasts with',
  },
  /** The same terms in the middle of a sentence. */
  within: {
    assessment: {
      supported: 'supported',
      'partly-supported': 'partly supported',
      disputed: 'disputed',
      contradicted: 'contradicted',
      unverified: 'unverified',
      opinion: 'opinion',
    },
    kind: {
      statistic: 'statistic',
      attribution: 'attribution',
      event: 'event',
      causal: 'cause',
      characterisation: 'characterisation',
      prediction: 'prediction',
      prescription: 'prescription',
    },
    standing: {
      primary: 'primary',
      reporting: 'reporting',
      analysis: 'analysis',
      party: 'interested party',
      repost: 'repost',
    },
    relation: {
      supports: 'supports',
      'depends-on': 'depends on',
      repeats: 'repeats',
      contrasts: 'contrasts with',
    },
  },
  date: {
    unknown: 'Date of publication not established',
    undated: 'undated',
    approximate: 'about {date}',
    uncertain: '{date}, inferred',
    later: 'Later than the article',
    captured: 'Captured {date}',
  },
  reading: {
    by: 'By {name}',
    claims: { one: '{n} claim', other: '{n} claims' },
    overview: 'Claims in this text by assessment',
    legend: 'How to read the marks',
    map: 'Map of the claims',
    mapped: 'Claim {n}, {kind}: {assessment}',
    legendText:
      'Underlined words are claims. The kind of underline and the word in the note say how the evidence found bears on them; the number leads to the note.',
    paragraph: 'Paragraph {n}',
    notesOn: 'Notes on paragraph {n}',
    note: 'Note {n}: {assessment}',
    repeats: 'These words repeat paragraph {n}; its notes apply here.',
    removed: 'A paragraph that stood here was removed on {date}.',
    backToText: 'Back to the words',
    claimPage: 'Claim page',
    noClaims: 'No claim of this text has been annotated yet.',
    rights: 'Rights',
  },
  tools: {
    label: 'Reading tools',
    show: 'Show',
    modes: { all: 'All notes', marks: 'Marks only', text: 'Text only' },
    filter: 'Filter claims',
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
    allEvidence: 'All evidence',
    copyLink: 'Copy link',
    moreLinks: 'More to copy',
    selection: 'Copy the selected words',
    linkToWords: 'Copy link to these words',
    quoteWords: 'Copy as quotation',
    byHand: 'Copying is blocked here. The text to copy:',
  },
  claim: {
    inText: 'In the text',
    quotation: 'The words',
    note: 'Note',
    supports: 'What supports it',
    undermines: 'What undermines it',
    context: 'Context',
    noneFound: 'None found.',
    cites: 'What the text itself points at',
    notIdentified: 'not identified',
    figures: 'Figures',
    actors: 'Who it is about',
    related: 'Related claims',
    relatedFrom: 'Claims that refer to this one',
    revisions: 'Revisions',
    reviewed: 'Reviewed {date}',
    previous: 'Previous claim',
    next: 'Next claim',
  },
  cite: {
    title: 'How to cite and link',
    ofArticle: 'How to cite “{title}”',
    intro:
      'The text as a whole and each of its paragraphs, in styles for readers and formats for programs. Claims are cited on their own pages.',
    whole: 'The whole text',
    paragraphs: 'One paragraph',
    more: 'Cite the text or one of its paragraphs: {styles}',
    permalink: 'Permanent link',
    toWords: 'Link to these very words',
    inText: 'In the text',
    copy: 'Copy',
    copyOne: 'Copy: {name}',
    copyInText: 'Copy: {style}, in the text',
  },
  lists: {
    claimsTitle: 'All claims',
    claimsIntro:
      'Every annotated claim, in the order of its text. Jump to an assessment, a kind, an actor or a source.',
    byAssessment: 'By assessment',
    byKind: 'By kind',
    byActor: 'By actor',
    bySource: 'By source',
    byText: 'In the order of the text',
    sourcesTitle: 'Sources',
    sourcesIntro: {
      one: '{n} document on which the notes rest, with how far it was read.',
      other: '{n} documents on which the notes rest, with how far each was read.',
    },
    actorsTitle: 'Actors',
    actorsIntro: 'People, groups, states, bodies, places and operations that the texts name.',
  },
  source: {
    usedBy: 'Claims that lean on this source',
    side: { supports: 'supports', undermines: 'undermines', context: 'context', cites: 'cited by the text' },
    open: 'Open the document',
    noAddress: 'No address was found for this document.',
    archive: 'Archived copy',
    standing: 'Standing',
    read: 'How far read',
    issued: 'Published',
    publisher: 'Publisher',
    number: 'Number',
    language: 'Language',
    note: 'About this source',
    usedByActors: 'Actors described from this source',
    usedBySeries: 'Series with points from this source',
  },
  actor: {
    claims: 'Claims about this actor',
    mentions: 'Where the texts name this actor',
    aliases: 'Also',
    sources: 'Sources',
    elsewhere: 'Elsewhere',
    none: 'None.',
  },
  home: {
    intro:
      'Here a text that argues stands untouched, and every claim in it carries its evidence: what supports it, what undermines it, and what could not be found.',
    articles: 'Texts',
    howTo: 'How to read',
    howToSteps: [
      'Read the text as it was published. Underlined words are claims.',
      'The note beside a claim says how the evidence bears on it, in one word and one line. Open it for the sources on each side.',
      'Every paragraph, sentence and claim has a link of its own to cite.',
    ],
    searchClaims: 'Search the claims',
  },
  notFound: {
    title: 'Nothing stands here',
    text: 'The address may be mistyped. Nothing that was published here is ever removed without a trace: try the list of claims or the search.',
  },
  figures: {
    title: 'Figures',
    intro:
      'Numbers that the texts give, beside what published datasets give for the same years, and pictures of what the texts say when, and of whom. Changes are computed from the points shown and rounded to one decimal place.',
    ofArticle: 'Figures in “{title}”',
    changes: 'Changes that the text states',
    numbers: 'Other numbers and dates of the text',
    none: 'The text gives no numbers.',
    series: 'The series',
    seriesIntro:
      'Each on a scale of its own, from zero. A gap is a year without a value, or a new edition of the dataset.',
    dates: 'When',
    who: 'Who is named with whom',
    balance: 'The balance of the evidence',

    statedBar: 'As the text says',
    change: '{measure}, {from} to {to}',
    /** What the series that give both years say of a stated change: the only one, or all of several. */
    finding: {
      none: 'No series gives both years, so {stated} can be set beside none.',
      onlyMatches: 'The one series that gives both years changed by {stated}.',
      onlyDiffers: 'The one series that gives both years changed by {least}, not by {stated}.',
      noneMatches:
        'None of the {n} series that give both years changed by {stated}: they changed by {range}.',
      someMatch:
        '{n} of the {total} series that give both years changed by {stated}; all changed by {range}.',
    },
    /** The changes of several series: all the same, or from the least to the most. */
    range: { same: '{least}', apart: '{least} to {most}' },
    computed: '{base} in {from}, {end} in {to}: {percent} ({absolute}).',
    match: {
      matches: 'This is the change that the text states, within rounding.',
      below: 'Less than the text states.',
      above: 'More than the text states.',
    },
    need: 'For {stated} it would need about {end} in {to}, or about {base} in {from}.',
    needBase: 'For {stated}, its {end} of {to} would need about {base} in {from}.',
    needEnd: 'For {stated}, its {base} of {from} would need about {end} in {to}.',
    noPoint: 'no value for {years}',
    differentEditions:
      '{base} in {from} and {end} in {to} come from different editions, which do not compare; no change is computed.',
    differentEditionsShort: 'different editions',
    baseNotPositive:
      'It stood at {base} in {from}, of which nothing is a percentage; the difference is {absolute}.',
    baseNotPositiveShort: 'no base',
    inEdition: '{name}, edition {edition}',
    rounding: 'Percentages are computed from the points and rounded to one decimal place.',
    /** Where the only series, or `n` of them, stand in the last year beside where the stated change leads. */
    linesFinding: {
      none: 'The series by year.',
      onlyBelow: 'In {to} the series stands below where {stated} from its own {from} would lead.',
      onlyAbove: 'In {to} the series stands above where {stated} from its own {from} would lead.',
      onlyAt: 'In {to} the series stands where {stated} from its own {from} would lead.',
      allBelow: 'In {to} all {n} series stand below where {stated} from their own {from} would lead.',
      allAbove: 'In {to} all {n} series stand above where {stated} from their own {from} would lead.',
      apart: 'In {to}, of {n} series, {parts} where {stated} from their own {from} would lead.',
    },
    /** The parts of the last sentence, joined. */
    linesParts: {
      below: { one: '{n} stands below', other: '{n} stand below' },
      above: { one: '{n} stands above', other: '{n} stand above' },
      at: { one: '{n} stands at the point', other: '{n} stand at the point' },
    },
    lines:
      'Solid: each series by year. Dashed: where {stated} would lead from the series’ own value of {from}. A gap is a year without a value, or a new edition of the dataset.',

    seriesChange: '{base} in {from}, {end} in {to}: {percent}',
    /** Editions, each with its years: what they count differs, so no number stands without its edition. */
    seriesEditions: 'Numbers of different editions do not compare: {editions}',
    editionOf: '“{edition}” gives {years}',
    unnamedEdition: 'an unnamed one gives {years}',
    seriesPoint: '{value} in {year}, the only point',
    seriesRange: '{base} in {from}, {end} in {to}',

    tableOf: '{title}: every point with its source',
    columns: { year: 'Year', value: 'Value', edition: 'Edition', source: 'Source', note: 'Note' },
    download: '{name} as CSV',
    measured: '{measure} ({unit})',
    unit: { count: 'number', people: 'people', percent: 'percent', dollars: 'US dollars' },

    textDate: 'text: {date}',
    evidenceDate: 'evidence: {date}',
    noEvidenceDate: 'evidence: no date found',
    /** The parts of a sentence on the dates of events; `both` begins those that say whether two differ. */
    datesFinding: {
      both: {
        one: 'Of {n} event dated by the text and by the evidence',
        other: 'Of {n} events dated by the text and by the evidence',
      },
      noneDiffers: '{both}, none differs',
      someDiffer: { one: '{both}, {n} differs', other: '{both}, {n} differ' },
      moreByEvidence: {
        one: '{n} more is dated by the evidence only',
        other: '{n} more are dated by the evidence only',
      },
      byEvidence: {
        one: '{n} event is dated by the evidence only',
        other: '{n} events are dated by the evidence only',
      },
      byText: 'for {n} no date was found',
    },
    datesKey:
      'Hollow: as the text dates it. Filled: as the evidence does. A line joins the two where they differ. Years without events are left out, where the line has a gap.',
    datesColumns: {
      event: 'Event',
      text: 'In the text',
      evidence: 'In the evidence',
      source: 'Source',
      note: 'Note',
    },
    noDate: 'none',
    datesOfClaim: 'Dates',

    together: {
      one: '{a} and {b} are named together in {count} of {n} claim, no two more often.',
      other: '{a} and {b} are named together in {count} of {n} claims, no two more often.',
    },
    apart: 'No claim names two of them together.',
    whoKey:
      'Rows: who the claims are about, most often named first, with the number of claims. Columns: claims in the order of the text, by paragraph.',
    whoColumns: { actor: 'Name', count: 'Claims', claims: 'Which' },
    asTable: 'The same as a table',
    column: 'Claim {n}: {claim}',

    byAssessment: 'Claims by assessment',
    byKind: 'Claims by kind',
    byStanding: 'Sources by standing',
    byRead: 'Sources by how far read',
    /** A count by categories in words: the whole of it, for who cannot see the bars. */
    counted: '{title}: {rows}.',
    countedRow: '{n} {term}',
    most: 'most often {term}, {n} of {total}',
  },
  method: {
    description:
      'What each assessment and kind of claim means, how evidence was gathered, how far it was read, and how to ask for a correction.',
    text: {
      title: 'The text',
      text: 'A text is shown word for word as it was captured. Its canonical form (paragraphs, white space collapsed) has a published SHA-256; the site cannot be built when one letter differs. Nothing in the text is corrected, softened or endorsed. Where a text repeats itself, the repetition stays.',
    },
    claims: {
      title: 'What counts as a claim',
      text: 'A claim is a stretch of the text that asserts something a reader may want to check. Each is restated in one neutral sentence and tied to its exact words. The kinds:',
    },
    assessments: {
      title: 'What an assessment means',
      text: 'An assessment weighs the wording of a claim against the evidence that was found. It says nothing about the writer, who may have seen other evidence.',
      rating: 'Published as {rating} of 5 where data formats ask for a number.',
      unrated:
        '“Unverified” and “opinion” carry no number: the first says that nothing was found either way, the second that evidence cannot settle the matter.',
    },
    evidence: {
      title: 'How evidence was gathered',
      sides:
        'For each claim both sides were searched for: what supports the wording, what undermines it, and what a reader needs to know to weigh either. Each item names its source and says in the editors’ own words what it holds. A side for which nothing was found stays on the page and says “{noneFound}”: it is a finding about our search, not proof that nothing exists.',
      later:
        'Documents that appeared after the text are marked as later. They can bear on whether a claim is true; they cannot be what its writer relied on. Dates that were inferred say so. Numbers that we computed say so, too.',
    },
    read: {
      title: 'How far sources were read',
      text: 'Most documents could be read in part only. What was read is stated for every source:',
    },
    standing: {
      title: 'How close a source stands',
      text: 'Where the same statement could be had from a better and a weaker source, the better one is cited. A repost or an interested party is cited only where nothing better was found, and is labelled.',
    },
    figures: {
      title: 'Figures and series',
      text: 'A figure is shown as the text gives it. Beside it stand the changes that published series give for the same years, computed from their points when the site is built. A gap in a series stays a gap, and no change is computed across editions of a dataset that revises its earlier years.',
    },
    links: {
      title: 'Links that last',
      text: 'Every paragraph, sentence and claim has an address of its own. Paragraph ids are given once and kept through corrections; the address of a removed paragraph still lands, on a line that says so.',
    },
    corrections: {
      title: 'How to ask for a correction',
      before:
        'Notes can be wrong. Raise it in the repository that this site is built from, with the link of the claim, what is wrong, and a source that others can open. Every change to a published note is dated in its revisions and listed under',
      /** The page of corrections, in the middle of the sentence. */
      link: 'corrections',
      after: '.',
    },
  },
  corrections: {
    title: 'Corrections',
    intro: 'Every change to a published note, newest first.',
    none: 'No note has been changed since it was first published.',
    ask: 'How to ask for a correction is said on the method page.',
  },
  needsScript: 'Search needs script.',
  scripts: {
    site: { copied: 'Copied.' },
    reading: {
      shown: { one: '{shown} of {n} claim shown', other: '{shown} of {n} claims shown' },
      noNext: 'There is no claim after this.',
      noPrevious: 'There is no claim before this.',
      sentence: 'Link to sentence {n}: “{words}”',
      quoteParagraph: 'The paragraph as a quotation',
      citeParagraph: 'Cite the paragraph',
      copiedParagraph: 'Link to {paragraph} copied.',
      copiedSentence: 'Link to sentence {n} of {paragraph} copied.',
      copiedClaim: 'Link to claim {n} copied.',
      copiedWords: 'Link to these words copied.',
      copiedQuotation: 'Quotation copied.',
      /** Words of a text with where they stand, as plain text. */
      citation: '“{words}”\n\n{author}, “{title}”, {source}, {paragraph}. {link}',
    },
    search: {
      label: 'Search the claims',
      button: 'Search',
      dialog: 'Search',
      lists: 'All claims, grouped by assessment, kind, actor and source',
      facets: 'Narrow down',
      facet: {
        type: 'What',
        assessment: 'Assessment',
        kind: 'Kind',
        actor: 'Who it is about',
        article: 'Text',
        source: 'Source',
        year: 'Year',
      },
      type: { claim: 'Claims', article: 'Texts', source: 'Sources', actor: 'Actors' },
      moreValues: '{n} more',
      facetsFailed: 'What to narrow down by could not be loaded.',
      sort: 'Sort by',
      sorts: { relevance: 'Relevance', place: 'Place in the text', reviewed: 'Last review' },
      copyLink: 'Copy link to this search',
      openPage: 'Open this search as a page',
      close: 'Close',
      results: 'Results',
      searching: 'Searching …',
      found: { one: '{n} result', other: '{n} results' },
      foundFor: '{found} for “{asked}”',
      lacking: 'Not every result has: {words}.',
      corrected: 'Nothing has “{typed}”. Shown: results for “{used}”.',
      nothing: 'Nothing found.',
      nothingFor: 'Nothing found for “{asked}”.',
      wordless: 'There is no word or number in it to look for.',
      near: 'Near spellings:',
      without: 'Without “{label}”: {found}',
      more: 'Show {n} more',
      claimPage: 'Claim page',
      failed: 'Search does not answer right now.',
      offline: 'You seem to be offline, and search needs the network.',
      retry: 'Try again',
      marked: 'Found words are marked: {words}',
      unmark: 'Remove the marks',
    },
  },
} as const satisfies Catalogue;

/** The messages of one language, as pages say them. */
export type Messages = Bound<typeof en>;

/** What the catalogue of another language must be. */
export type Translation = Translated<typeof en>;
