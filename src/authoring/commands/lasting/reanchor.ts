import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  parseContent,
  quoteParts,
  readContentFiles,
  type ParsedArticle,
  type ParsedContent,
} from '../../../corpus/index.ts';
import { withQuote } from '../../proposals/claim-quote.ts';
import {
  reviewQuotes,
  type NewQuote,
  type QuoteProposal,
  type QuoteReview,
} from '../../proposals/quote-proposals.ts';
import type { Command, CommandInput, ExitCode, World } from '../../terminal/command.ts';
import { formatQuoteProposal } from '../../terminal/format-quotes.ts';
import { contentOf, describeContent } from '../content-of.ts';
import { chooseArticles } from '../choose-articles.ts';
import { writeFileAtomic } from '../write-file.ts';

/** What became of a claim whose quote no longer stands. */
export type QuoteOutcome = QuoteProposal & {
  /** `left` to a person, as there is no one quote to accept. */
  readonly state: 'proposed' | 'accepted' | 'declined' | 'left' | 'refused';
  /** Why it was refused, in full sentences; else null. */
  readonly reason: string | null;
};

/** What became of the quotes of one article; printed as JSON with `--json`. */
export interface ReanchorOutcome {
  readonly article: string;
  /** Null where the text cannot be read. */
  readonly lock: QuoteReview['lock'] | null;
  readonly standing: number;
  readonly claims: readonly QuoteOutcome[];
  /** Ids of claims whose files cannot be read. */
  readonly unread: readonly string[];
}

/** `scholium reanchor`: new quotes for claims whose words changed, proposed and accepted one by one. */
export const reanchor: Command = {
  name: 'reanchor',
  summary: 'Find the quotes of claims again when the text changes',
  usage: '[article]',
  examples: ['reanchor', 'reanchor my-article --accept my-claim'],
  options: {
    accept: {
      type: 'string',
      multiple: true,
      help: 'take the new quote of this claim; may be repeated (article/claim where ids clash)',
    },
    'dry-run': { type: 'boolean', help: 'show the proposals and write nothing' },
  },
  async run(world, input) {
    const root = contentOf(world, input.values);
    const files = readContentFiles(root, path.relative(world.cwd, root) || root);
    const content = parseContent(files);
    const articles = chooseArticles(world, content, input.positionals);
    if (articles === null) return 2;
    const accepted = resolveAccepted(world, articles, input.lists.get('accept') ?? []);
    if (accepted === null) return 2;
    const textOf = new Map(files.files.map(({ file, text }) => [file, text]));
    const session: Session = { world, input, root, content, textOf, accepted, stopped: false };
    const outcomes: ReanchorOutcome[] = [];
    for (const article of articles) outcomes.push(await reanchorArticle(session, article));
    if (input.flags.has('json')) world.out(JSON.stringify({ articles: outcomes }, null, 2));
    else world.out(describeContent(world, root, content));
    return exitOf(outcomes, input.flags.has('dry-run'));
  },
};

/** One run of the command. */
interface Session {
  readonly world: World;
  readonly input: CommandInput;
  readonly root: string;
  readonly content: ParsedContent;
  /** The content files as they were read. */
  readonly textOf: ReadonlyMap<string, string>;
  /** Claims to accept, as `article/claim`. */
  readonly accepted: ReadonlySet<string>;
  /** Whether the person had enough of questions. */
  stopped: boolean;
}

function exitOf(outcomes: readonly ReanchorOutcome[], dryRun: boolean): ExitCode {
  const fine = outcomes.every(
    ({ lock, claims, unread }) =>
      lock !== null &&
      lock !== 'damaged' &&
      unread.length === 0 &&
      claims.every(({ state }) => state === 'accepted' || (dryRun && state === 'proposed')),
  );
  return fine ? 0 : 1;
}

/** The claims that `--accept` names; null for a name that is none or two, which is told. */
function resolveAccepted(
  world: World,
  articles: readonly ParsedArticle[],
  names: readonly string[],
): ReadonlySet<string> | null {
  const all = articles.flatMap(({ slug, claims, brokenClaims }) =>
    [...claims.map(({ id }) => id), ...brokenClaims].map((id) => ({ id, full: `${slug}/${id}` })),
  );
  const accepted = new Set<string>();
  for (const name of names) {
    const [meant, ...others] = all.filter(({ id, full }) => name === full || name === id);
    if (meant === undefined || others.length > 0) {
      const clash = [meant, ...others].map((one) => `\`${one?.full ?? ''}\``).join(' or ');
      world.error(
        meant === undefined ? `There is no claim \`${name}\`.` : `Which claim \`${name}\`: ${clash}?`,
      );
      return null;
    }
    accepted.add(meant.full);
  }
  return accepted;
}

async function reanchorArticle(session: Session, article: ParsedArticle): Promise<ReanchorOutcome> {
  const { world, input, content } = session;
  const json = input.flags.has('json');
  const say = json ? (): void => undefined : world.out;
  const complain = json ? (): void => undefined : world.error;
  const unread = article.brokenClaims;
  if (unread.length > 0) {
    complain(
      `${article.file}: these claims cannot be read; \`npm run check\` says why: ${unread.join(', ')}.`,
    );
  }
  if (article.text === null) {
    complain(`${article.file}: The article’s text cannot be read; \`npm run check\` says why.`);
    return { article: article.slug, lock: null, standing: 0, claims: [], unread };
  }
  const { flat, entry } = article.text;
  const names = content.actors.flatMap(({ entry: { value } }) => [value.name, ...value.aliases]);
  const review = reviewQuotes(article, flat, { language: entry?.value.lang ?? 'und', names });
  const { lock, standing, proposals } = review;
  if (lock === 'damaged') {
    complain(
      `${article.lockFile}: The lock cannot be used, so that neither the old words nor the ids of paragraphs are known; \`npm run check\` says why. Restore it first: only words that are nearly the same can be found without it.`,
    );
  }
  const total = standing + proposals.length;
  say(
    proposals.length === 0
      ? `${article.file}: every quote stands (${total}).`
      : `${article.file}: ${proposals.length} of ${total} quotes no longer stand.`,
  );
  for (const { id } of article.claims) {
    const stands = proposals.every(({ claim }) => claim !== id);
    if (stands && session.accepted.has(`${article.slug}/${id}`))
      say(`The quote of \`${id}\` stands: there is nothing to accept.`);
  }
  const open = proposals.filter((one) => isNewQuote(one) && !isNamed(session, article, one));
  const claims: QuoteOutcome[] = [];
  for (const proposal of proposals) {
    const named = isNamed(session, article, proposal);
    if (!session.stopped && (named || session.accepted.size === 0)) say(`\n${formatQuoteProposal(proposal)}`);
    const outcome = await settle(session, article, proposal, open.indexOf(proposal) + 1, open.length);
    if (outcome.state === 'accepted') say(`    Wrote ${proposal.file}.`);
    if (outcome.reason !== null) complain(`${proposal.file}: ${outcome.reason} Nothing was written.`);
    claims.push(outcome);
  }
  if (proposals.length > 0) say(`\n${closing(session, claims, lock)}`);
  return { article: article.slug, lock, standing, claims, unread };
}

/** Asks, where somebody can answer, and writes what is accepted. */
async function settle(
  session: Session,
  article: ParsedArticle,
  proposal: QuoteProposal,
  number: number,
  count: number,
): Promise<QuoteOutcome> {
  const { world, input } = session;
  const named = isNamed(session, article, proposal);
  if (!isNewQuote(proposal)) {
    return named
      ? { ...proposal, state: 'refused', reason: 'There is no one quote that could be accepted.' }
      : { ...proposal, state: 'left', reason: null };
  }
  if (input.flags.has('dry-run')) return { ...proposal, state: 'proposed', reason: null };
  if (!named) {
    const canAsk = !input.flags.has('json') && session.accepted.size === 0;
    if (world.ask === null || !canAsk || session.stopped)
      return { ...proposal, state: 'proposed', reason: null };
    // Whoever ends the question has had enough of all of them; what was accepted before is written.
    const answer =
      (await world.ask(`    Take the new quote? ${number} of ${count} [y/N, q to stop] `)) ?? 'q';
    if (/^\s*q(?:uit)?\s*$/i.test(answer)) session.stopped = true;
    if (!/^\s*y(?:es)?\s*$/i.test(answer)) return { ...proposal, state: 'declined', reason: null };
  }
  const reason = write(session, article, proposal);
  return { ...proposal, state: reason === null ? 'accepted' : 'refused', reason };
}

/** Puts the new quote into the claim file; gives the reason where it cannot. */
function write(session: Session, article: ParsedArticle, proposal: NewQuote): string | null {
  try {
    return writeQuote(session, article, proposal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return `${proposal.file} cannot be read or written (${String(error.code)}).`;
  }
}

function writeQuote({ root, textOf }: Session, article: ParsedArticle, proposal: NewQuote): string | null {
  const { claim, part, to, newParagraph } = proposal;
  const folder = path.join(root, 'articles', article.slug);
  // While a question waits, somebody may be editing.
  const now = new TextDecoder().decode(readFileSync(path.join(folder, 'article.md'))).replace(/\r\n?/g, '\n');
  if (now !== textOf.get(article.file))
    return `${article.file} was changed meanwhile: run the command again.`;
  const quote = article.claims.find(({ id }) => id === claim)?.entry.value.quote;
  const from = quote === undefined ? undefined : quoteParts(quote)[part ?? 0];
  if (from === undefined) throw new Error(`The claim ${claim} has no quote`);
  const file = path.join(folder, 'claims', `${claim}.md`);
  const source = readFileSync(file, 'utf8');
  const changed = withQuote(source, from, { quote: to.text, part, paragraph: newParagraph });
  if (changed === null) {
    return `The quote cannot be exchanged without touching other things in ${proposal.file}, or the file was changed meanwhile.`;
  }
  writeFileAtomic(file, changed);
  return null;
}

/** What was done, and what is left to do. */
function closing(session: Session, claims: readonly QuoteOutcome[], lock: QuoteReview['lock']): string {
  const accepted = claims.filter(({ state }) => state === 'accepted');
  const open = claims.filter(({ state }) => state === 'proposed');
  const review = accepted.filter(({ type }) => type === 'materially-changed').map(({ claim }) => claim);
  const counts = [
    [accepted.length, 'accepted'],
    [claims.filter(isNewQuote).length - accepted.length, 'not accepted'],
    [claims.filter(({ type }) => type === 'gone').length, 'gone'],
    [claims.filter(({ type }) => type === 'ambiguous').length, 'ambiguous'],
  ] as const;
  const list = counts.flatMap(([count, name]) => (count > 0 ? [`${count} ${name}`] : []));
  const canAccept = open.length > 0 && !session.input.flags.has('dry-run');
  return [
    `${list.join(', ')}.`,
    ...(review.length > 0
      ? [`Review these claims, whose words changed materially: ${review.join(', ')}.`]
      : []),
    ...(canAccept
      ? [
          `Accept new quotes one by one at a terminal, or by name: npm run reanchor -- --accept ${open[0]?.claim ?? ''}`,
        ]
      : []),
    ...(lock === 'stale' || lock === 'absent' ? ['When every quote is settled, run `npm run lock`.'] : []),
  ].join('\n');
}

function isNewQuote<T extends QuoteProposal>(proposal: T): proposal is T & NewQuote {
  return proposal.type !== 'gone' && proposal.type !== 'ambiguous';
}

function isNamed({ accepted }: Session, { slug }: ParsedArticle, { claim }: QuoteProposal): boolean {
  return accepted.has(`${slug}/${claim}`);
}
