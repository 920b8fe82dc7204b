/** A bound of what is read. */
export interface Limit {
  /** The most that is read. */
  readonly most: number;
  /** What is counted: `aliases of an actor`. */
  readonly of: string;
  /** Why there is a bound, in a sentence without its point. */
  readonly why: string;
}

/**
 * Every bound of what is read, far above what a person writes. Below all of them the time of every step grows
 * hardly faster than the content, and no page grows faster than the files that it is made from, which
 * `npm run bench -- hostile` shows.
 */
export const LIMITS = {
  fileBytes: { most: 1024 * 1024, of: 'bytes of a file', why: 'content is written by hand' },
  lockBytes: {
    most: 32 * 1024 * 1024,
    of: 'bytes of a lock',
    why: 'it is what `npm run lock` writes of a hundred thousand claims; one in another form is read up to the bytes of a file',
  },
  imageBytes: { most: 8 * 1024 * 1024, of: 'bytes of a picture', why: 'readers load it whole' },
  folders: {
    most: 8,
    of: 'folders one in another',
    why: 'content has four at the most, and a circle has no end',
  },
  pathBytes: {
    most: 200,
    of: 'bytes of a file’s name',
    why: 'systems that files are copied to hold no more',
  },
  blockCharacters: {
    most: 100_000,
    of: 'characters between two blank lines',
    why: 'nobody reads a paragraph that is as long as a book',
  },
  lines: { most: 20_000, of: 'lines of a text', why: 'a text of 50,000 words has a few thousand' },
  blocks: {
    most: 10_000,
    of: 'paragraphs of a text',
    why: 'a page with more is none that a browser scrolls',
  },
  marks: { most: 500, of: 'signs of one kind of markup between two blank lines', why: 'a parser tries each against the others' }, // prettier-ignore
  levels: { most: 50, of: 'quotations and lists one in another', why: 'a parser goes into each of them' },
  indentation: { most: 100, of: 'columns of indentation', why: 'a parser goes into each level' },
  columns: { most: 100, of: 'columns of a table', why: 'no screen and no paper holds more' },
  cells: {
    most: 5_000,
    of: 'cells of a table',
    why: 'a short row of a wide table is filled up, so that a few lines make a large page',
  },
  links: {
    most: 5_000,
    of: 'links of a text',
    why: 'each repeats its address on the page, however often one definition is referred to',
  },
  footnotes: { most: 5_000, of: 'marks of footnotes in a text', why: 'each is a link, and has a link back' },
  combining: {
    most: 30,
    of: 'combining marks behind one letter',
    why: 'it is what the Stream-Safe Text Format of Unicode allows, and no language needs more',
  },
  noteCharacters: { most: 50_000, of: 'characters of a note', why: 'notes are for a reader in a hurry' },
  claims: {
    most: 5_000,
    of: 'claims of an article, at all of their places',
    why: 'each is a mark on its page',
  },
  claimsOfWords: {
    most: 20,
    of: 'claims on the same words',
    why: 'each stretch of the text names all of its claims, and nobody could tell them apart',
  },
  places: {
    most: 200,
    of: 'places of a quote',
    why: 'a claim about words that stand everywhere is about none of them',
  },
  standings: {
    most: 1_000,
    of: 'places where the words of a quote stand',
    why: 'each address of it is told apart from all the others',
  },
  parts: { most: 50, of: 'parts of a quote', why: 'a claim is about one passage, or a few' },
  fieldsCharacters: {
    most: 64_000,
    of: 'characters of the fields of a file',
    why: 'they are written by hand, and a parser takes a second for twice as many',
  },
  fieldCharacters: {
    most: 20_000,
    of: 'characters of a field',
    why: 'what is longer than a chapter is no field',
  },
  nameCharacters: { most: 1_000, of: 'characters of a name or title', why: 'it stands in a line' },
  aliasCharacters: { most: 200, of: 'characters of an alias', why: 'it is a name' },
  addressCharacters: {
    most: 4_096,
    of: 'characters of an address',
    why: 'servers and browsers refuse longer ones',
  },
  tagCharacters: {
    most: 64,
    of: 'characters of a language tag',
    why: 'those in use have a dozen, and programs spend the square of their length on longer ones',
  },
  items: { most: 2_000, of: 'entries of a list', why: 'a page shows them one below the other' },
  keys: { most: 64, of: 'groups one in another', why: 'a parser goes into each of them' },
} as const satisfies Readonly<Record<string, Limit>>;

/** The name of a bound. */
export type LimitName = keyof typeof LIMITS;

/** What is refused, as the rest of a sentence: `at most 200 characters of an alias are read, for it is a name`. */
export function allowed(name: LimitName): string {
  const { most, of, why } = LIMITS[name];
  return `at most ${counted(most)} ${of} are read, since ${why}`;
}

/** That something has too much, in a sentence: `There are 61,000 characters of a field here; at most …`. */
export function exceeds(name: LimitName, found: number): string {
  return `There are ${counted(found)} ${LIMITS[name].of} here: ${allowed(name)}.`;
}

/** The message on a letter with more marks than any language gives one. */
export function tooManyMarks(): string {
  return `A letter has more marks than any language gives one: ${allowed('combining')}.`;
}

function counted(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
