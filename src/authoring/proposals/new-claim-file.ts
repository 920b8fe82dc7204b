import { PLACEHOLDERS, SCHEMAS, type ClaimFields } from '../../corpus/index.ts';
import { tokenize } from '../../text/index.ts';
import { formatCommented } from '../fields/commented.ts';
import { toId } from './ids.ts';
import type { NamedText } from './locate-words.ts';

/** What is known of a claim when its file is made; what is left out is filled in by an editor. */
export interface NewClaim {
  /** The parts of its quote, in the order of the text. */
  readonly parts: readonly string[];
  /** Which place is meant where the words stand more than once. */
  readonly paragraph?: string | undefined;
  /** The editors’ note, Markdown. */
  readonly note?: string | undefined;
  /** Values of fields, as the schema takes them. */
  readonly fields?: { readonly [key in Given]?: ClaimFields[key] | undefined };
}

/** Fields that may be given from the start. */
type Given =
  | 'claim'
  | 'kind'
  | 'assessment'
  | 'reason'
  | 'actors'
  | 'supports'
  | 'undermines'
  | 'context'
  | 'by'
  | 'status';

/** The file of a new claim, with every field and what it means; a draft unless it says otherwise. `today` is YYYY-MM-DD. */
export function newClaimFile(
  { parts, paragraph, note, fields: given = {} }: NewClaim,
  today: string,
): string {
  const fields = {
    quote: parts.length === 1 ? parts[0] : parts,
    paragraph,
    claim: parts.join(' '),
    kind: 'event',
    assessment: 'unverified',
    reason: PLACEHOLDERS.claim,
    cites: [],
    figures: [],
    actors: [],
    supports: [],
    undermines: [],
    context: [],
    status: 'draft',
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    reviewed: today,
    revisions: [{ date: today, summary: 'First published' }],
  };
  return `---\n${formatCommented('claim', SCHEMAS.claim, fields)}---\n\n${note?.trim() ?? PLACEHOLDERS.claim}\n`;
}

/** An id out of the first telling words, that no claim of the article has; empty where the words make none. */
export function proposeClaimId({ claimIds }: NamedText, words: string): string {
  const telling = tokenize(words, 'en')
    .filter(({ word, text }) => word && text.length > 3)
    .map(({ text }) => text);
  const id = toId((telling.length > 0 ? telling : [words]).slice(0, 4).join(' '), 40);
  if (id === '' || !claimIds.has(id)) return id;
  let n = 2;
  while (claimIds.has(`${id}-${n}`)) n++;
  return `${id}-${n}`;
}
