import type { Published } from './published.ts';

/** What a kind of file is made as. */
interface Format {
  readonly mediaType: string;
  /** Address of the text that says what the format is. */
  readonly standard: string;
  /** Address of a JSON Schema elsewhere, or path of one here; null where the format is no JSON. */
  readonly schema: string | null;
  /** Whose words the file holds: under the licence of the notes, or with the rights of the text. */
  readonly holds: 'notes' | 'text';
}

const JSON_SCHEMA = 'https://json-schema.org/draft/2020-12/schema';
const RFC_CSV = 'https://www.rfc-editor.org/rfc/rfc4180';
const CSL = 'https://docs.citationstyles.org/en/stable/specification.html';
const CSL_SCHEMA = 'https://resource.citationstyles.org/schema/v1.0/input/json/csl-data.json';
const ANNOTATION_MODEL = 'https://www.w3.org/TR/annotation-model/';

/** The kinds of file, in the order in which they are listed. */
export const DATA_FORMATS = {
  index: {
    mediaType: 'application/json',
    standard: 'https://www.rfc-editor.org/rfc/rfc8259',
    schema: null,
    holds: 'notes',
  },
  text: {
    mediaType: 'text/plain',
    standard: 'https://www.rfc-editor.org/rfc/rfc3629',
    schema: null,
    holds: 'text',
  },
  annotations: {
    mediaType: 'application/ld+json',
    standard: ANNOTATION_MODEL,
    schema: 'schemas/annotations.json',
    holds: 'notes',
  },
  annotationSet: {
    mediaType: 'application/json',
    standard: 'https://github.com/readium/annotations',
    schema: 'schemas/annotation-set.json',
    holds: 'notes',
  },
  hypothesis: {
    mediaType: 'application/json',
    standard: 'https://h.readthedocs.io/en/latest/api-reference/v1/',
    schema: null,
    holds: 'notes',
  },
  claims: {
    mediaType: 'application/json',
    standard: JSON_SCHEMA,
    schema: 'schemas/claims.json',
    holds: 'notes',
  },
  claimLines: {
    mediaType: 'application/jsonl',
    standard: 'https://jsonlines.org/',
    schema: 'schemas/claim.json',
    holds: 'notes',
  },
  claimTable: { mediaType: 'text/csv', standard: RFC_CSV, schema: null, holds: 'notes' },
  actors: {
    mediaType: 'application/json',
    standard: JSON_SCHEMA,
    schema: 'schemas/actors.json',
    holds: 'notes',
  },
  epub: {
    mediaType: 'application/epub+zip',
    standard: 'https://www.w3.org/TR/epub-33/',
    schema: null,
    holds: 'text',
  },
  series: { mediaType: 'text/csv', standard: RFC_CSV, schema: null, holds: 'notes' },
  csl: {
    mediaType: 'application/vnd.citationstyles.csl+json',
    standard: CSL,
    schema: CSL_SCHEMA,
    holds: 'notes',
  },
  bibtex: {
    mediaType: 'application/x-bibtex',
    standard: 'https://ctan.org/pkg/bibtex',
    schema: null,
    holds: 'notes',
  },
  ris: {
    mediaType: 'application/x-research-info-systems',
    standard: 'https://web.archive.org/web/20120526103719/http://refman.com/support/risformat_intro.asp',
    schema: null,
    holds: 'notes',
  },
  atom: {
    mediaType: 'application/atom+xml',
    standard: 'https://www.rfc-editor.org/rfc/rfc4287',
    schema: null,
    holds: 'notes',
  },
  jsonFeed: {
    mediaType: 'application/feed+json',
    standard: 'https://www.jsonfeed.org/version/1.1/',
    schema: null,
    holds: 'notes',
  },
  oembed: { mediaType: 'application/json', standard: 'https://oembed.com/', schema: null, holds: 'notes' },
  schema: { mediaType: 'application/schema+json', standard: JSON_SCHEMA, schema: null, holds: 'notes' },
} as const satisfies Readonly<Record<string, Format>>;

/** A kind of file. */
export type DataFormat = keyof typeof DATA_FORMATS;

/** The address of a format’s JSON Schema; null where there is none. */
export function schemaAddress(published: Published, format: DataFormat): string | null {
  const { schema } = DATA_FORMATS[format];
  return schema === null || schema.startsWith('https:') ? schema : published.urls.file(schema);
}
