import path from 'node:path';
import { z } from 'zod';
import { findAll } from '../../anchor/index.ts';
import {
  ASSESSMENTS,
  CLAIM_KINDS,
  EVIDENCE_SIDES,
  isDraft,
  schemasWith,
  termsOf,
  type Article,
  type Corpus,
  type Evidence,
  type OwnTerms,
  type ReadResult,
} from '../../corpus/index.ts';
import { placeOf, type Issue } from '../../report/index.ts';
import { at } from '../../text/index.ts';
import { writeNew } from '../commands/new/new-file.ts';
import { wrongId } from '../proposals/ids.ts';
import { locateIn, settleQuote, widenUntilUnique, type NamedText } from '../proposals/locate-words.ts';
import { newClaimFile, proposeClaimId } from '../proposals/new-claim-file.ts';
import { createHrefs } from './hrefs.ts';
import type { ClaimInput, PlacedPart, Question, Saved, Saving, State, Words } from './shared/protocol.ts';

/** What questions are answered from. */
export interface Desk {
  /** The project’s folder, absolute. */
  readonly cwd: string;
  /** The content folder, absolute. */
  readonly root: string;
  /** How messages name the content folder. */
  readonly label: string;
  /** The site’s base path. */
  readonly base: string;
  /** The content as it stands, drafts among it. */
  readonly read: () => ReadResult;
  /** The same as if it held one more file; `parts` is its path inside the content folder. */
  readonly readWith: (parts: readonly string[], text: string) => ReadResult;
  /** Today as YYYY-MM-DD. */
  readonly today: () => string;
}

/** Answers the questions of the app; what it is asked is a value of any kind. */
export type Answer = (asked: unknown) => { readonly status: 200 | 400; readonly value: object };

/** Makes what answers the app. Nothing is written but new claim files of articles that there are. */
export function createAnswer(desk: Desk): Answer {
  let saved: Saved | null = null;
  return (asked) => {
    const read = questions.safeParse(asked);
    if (!read.success) return { status: 400, value: { message: z.prettifyError(read.error) } };
    const question: Question = read.data;
    switch (question.ask) {
      case 'state':
        return { status: 200, value: stateOf(desk, saved) };
      case 'words':
        return { status: 200, value: wordsOf(desk, question.article, question.parts, question.paragraph) };
      case 'save': {
        const saving = save(desk, question.article, question.claim, question.key);
        if (saving.type === 'saved') saved = saving.saved;
        return { status: 200, value: saving };
      }
    }
  };
}

const words = z.array(z.string().max(20_000)).min(1).max(50);
const line = z.string().max(20_000).optional();

const questions = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('state') }),
  z.strictObject({ ask: z.literal('words'), article: z.string(), parts: words, paragraph: line }),
  z.strictObject({
    ask: z.literal('save'),
    key: z.string().max(100),
    article: z.string(),
    claim: z.strictObject({
      parts: words,
      paragraph: line,
      id: line,
      claim: line,
      kind: z.string(),
      assessment: z.string(),
      reason: line,
      actors: z.array(z.string()).max(100),
      evidence: z
        .array(
          z.strictObject({
            side: z.string(),
            source: z.string(),
            says: z.string().max(20_000),
            locator: line,
          }),
        )
        .max(100),
      note: z.string().max(100_000).optional(),
      status: z.enum(['draft', 'published']),
    }),
  }),
]) satisfies z.ZodType<Question>;

function stateOf({ read, label, base }: Desk, saved: Saved | null): State {
  const { corpus, report } = read();
  const hrefs = createHrefs(base, label);
  const articles = corpus?.articles ?? [];
  return {
    articles: articles.map(({ slug, title }) => ({ id: slug, name: title })),
    actors: [...(corpus?.actors.values() ?? [])].map(({ id, name }) => ({ id, name })),
    sources: [...(corpus?.sources.values() ?? [])].map(({ id, title }) => ({ id, name: title })),
    kinds: corpus === null ? CLAIM_KINDS : termsOf(corpus.site).kinds,
    assessments: ASSESSMENTS,
    sides: EVIDENCE_SIDES,
    issues: report.issues.map((issue) => ({
      severity: issue.severity,
      code: issue.code,
      place: placeOf(issue),
      message: issue.message,
      fix: issue.fix,
      href: corpus === null ? null : hrefs.file(corpus, issue.file),
    })),
    drafts: articles.flatMap(({ slug, claims }) =>
      claims
        .filter(isDraft)
        .map(({ id, claim }) => ({ article: slug, id, claim, href: hrefs.claim(slug, id) })),
    ),
    saved,
  };
}

function wordsOf(
  { read }: Desk,
  slug: string,
  parts: readonly string[],
  paragraph: string | undefined,
): Words {
  const found = articleIn(read(), slug);
  if (typeof found === 'string') return { parts: [], settled: false, message: found, id: '' };
  const text = namedText(found.article);
  const settled = settleQuote(text, parts, paragraph);
  return {
    parts: parts.map((part) => placedPart(text, part)),
    settled: settled.type === 'stands',
    message: settled.type === 'wrong-choice' ? settled.message : null,
    id: proposeClaimId(text, parts.join(' ')),
  };
}

function placedPart(text: NamedText, part: string): PlacedPart {
  const { places, reason } = locateIn(text, part);
  const found = findAll(text.flat, { exact: part });
  return {
    places: places.map((place, nth) => ({
      ...place,
      wider: places.length === 1 ? null : widenUntilUnique(text.flat, at(found, nth)),
    })),
    reason,
  };
}

function save(desk: Desk, slug: string, input: ClaimInput, key: string): Saving {
  const refused = (...messages: readonly string[]): Saving => ({ type: 'refused', messages });
  const now = desk.read();
  const found = articleIn(now, slug);
  if (typeof found === 'string') return refused(found);
  const text = namedText(found.article);
  const { parts, paragraph } = input;
  const settled = settleQuote(text, parts, paragraph);
  if (settled.type === 'wrong-choice') return refused(settled.message);
  if (settled.type === 'unsettled')
    return refused(settled.found.reason ?? 'The words stand more than once: say which place is meant.');
  const id = input.id ?? proposeClaimId(text, parts.join(' '));
  if (id === '') return refused('The words make no id: say how the claim is called.');
  const wrong = wrongId(id);
  if (wrong !== null) return refused(wrong);
  if (text.claimIds.has(id)) return refused(`The claim \`${id}\` exists already: give another id.`);
  const fields = givenFields(found.corpus.site).safeParse({ ...input, ...sidesOf(input) });
  if (!fields.success)
    return refused(...fields.error.issues.map((issue) => `\`${issue.path.join('.')}\`: ${issue.message}.`));
  const file = newClaimFile({ parts, paragraph, note: input.note, fields: fields.data }, desk.today());
  const place = ['articles', slug, 'claims', `${id}.md`];
  const issues = newErrors(now.report.issues, desk.readWith(place, file).report.issues);
  if (issues.length > 0) return refused(...issues.map(({ message, fix }) => `${message} ${fix}`));
  const told: string[] = [];
  const world = { cwd: desk.cwd, error: (message: string) => told.push(message) };
  if (!writeNew(world, desk.root, place, file, false)) return refused(...told);
  const shown = path.relative(desk.cwd, path.join(desk.root, ...place));
  return {
    type: 'saved',
    saved: { key, id, file: shown, href: createHrefs(desk.base, desk.label).claim(slug, id) },
  };
}

/** The fields that the app fills in, as the schema takes them on a site with these terms. */
function givenFields(terms: OwnTerms) {
  const { claim, reason, ...others } = schemasWith(terms).claim.shape;
  const { kind, assessment, actors, supports, undermines, context, status } = others;
  return z.object({
    claim: claim.optional(),
    kind,
    assessment,
    reason: reason.optional(),
    actors,
    supports,
    undermines,
    context,
    status,
  });
}

function sidesOf({ evidence }: ClaimInput): Readonly<Record<string, readonly Partial<Evidence>[]>> {
  return Object.fromEntries(
    EVIDENCE_SIDES.map((side) => [
      side,
      evidence
        .filter((one) => one.side === side)
        .map(({ source, says, locator }) => ({ source, says, ...(locator !== undefined && { locator }) })),
    ]),
  );
}

/** An article of content that can be read; else what stands in the way. */
function articleIn(
  { corpus, report }: ReadResult,
  slug: string,
): { readonly corpus: Corpus; readonly article: Article } | string {
  if (corpus === null)
    return `The content has errors, the first of them in ${report.issues.find(({ severity }) => severity === 'error')?.file ?? 'it'}: mend them first.`;
  const article = corpus.articles.find((one) => one.slug === slug);
  return article === undefined ? `There is no article \`${slug}\`.` : { corpus, article };
}

function namedText({ flat, paragraphs, claims }: Article): NamedText {
  return { flat, paragraphs, claimIds: new Set(claims.map(({ id }) => id)) };
}

/** Errors that were not there before. */
function newErrors(before: readonly Issue[], after: readonly Issue[]): readonly Issue[] {
  const known = new Set(before.map((issue) => JSON.stringify(issue)));
  return after.filter((issue) => issue.severity === 'error' && !known.has(JSON.stringify(issue)));
}
