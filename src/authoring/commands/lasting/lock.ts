import { existsSync, lstatSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findAll } from '../../../anchor/index.ts';
import {
  damageIn,
  findParts,
  formatLock,
  hashText,
  parseContent,
  readChoice,
  readContentFiles,
  witnessOfLoss,
  type Lock,
  type ParsedArticle,
  type ParsedContent,
} from '../../../corpus/index.ts';
import {
  acceptIdentity,
  proposeIdentity,
  type IdentityProposal,
  type ParagraphIds,
} from '../../../revision/index.ts';
import { blockText, joinBlocks } from '../../../text/index.ts';
import { hashIn, withHash } from '../../proposals/text-hash.ts';
import { salvageEditions, salvageLock } from '../../proposals/salvage-lock.ts';
import type { Command, CommandInput, ExitCode, World } from '../../terminal/command.ts';
import { formatProposal } from '../../terminal/format-proposal.ts';
import { contentOf, count, describeContent } from '../content-of.ts';
import { chooseArticles } from '../choose-articles.ts';
import { publishedBefore } from './lasting-files.ts';
import { lockIds } from './lock-ids.ts';
import { writeFileAtomic } from '../write-file.ts';

/** What became of the lock of one article; printed as JSON with `--json`. */
export interface LockOutcome {
  readonly article: string;
  readonly file: string;
  readonly state: 'up-to-date' | 'proposed' | 'written' | 'declined' | 'refused';
  /** Why it was refused, in full sentences; else null. */
  readonly reason: string | null;
  readonly proposal: IdentityProposal | null;
  /** Ids of claims on paragraphs that changed materially, by the paragraph’s id. */
  readonly review: Readonly<Record<string, readonly string[]>>;
  /** Ids of claims whose quote stood in the old words and stands in the new ones no longer. */
  readonly lost: readonly string[];
  /** The hash of the text where the article gives another or none; else null. */
  readonly hash: string | null;
}

/** `scholium lock`: which paragraph is which after an edit, proposed, confirmed, written. */
export const lock: Command = {
  name: 'lock',
  summary: 'Keep the ids of paragraphs when the text changes, and write its hash',
  usage: '[article]',
  examples: ['lock', 'lock my-article --dry-run', 'lock --yes'],
  options: {
    'no-edition': {
      type: 'boolean',
      help: 'keep nothing of a text before its correction: nobody has read it yet',
    },
    revise: {
      type: 'string',
      help: 'what the history of claims says that changed since they were published',
    },
    yes: { type: 'boolean', help: 'accept the proposal without asking' },
    'dry-run': { type: 'boolean', help: 'show the proposal and write nothing' },
    force: {
      type: 'boolean',
      help: 'also replace a lock that is damaged or of another text; every id in it is kept',
    },
  },
  async run(world, input) {
    const root = contentOf(world, input.values);
    const content = parseContent(readContentFiles(root, path.relative(world.cwd, root) || root));
    // The list of published ids is kept for sources and actors too, before there is a text.
    const isEmpty = input.positionals.length === 0 && content.articles.length === 0 && content.site !== null;
    const articles = isEmpty && existsSync(root) ? [] : chooseArticles(world, content, input.positionals);
    if (articles === null) return 2;
    const outcomes: LockOutcome[] = [];
    for (const article of articles) outcomes.push(await lockArticle(world, input, root, content, article));
    const published = await lockIds(world, input, root, content);
    if (input.flags.has('json')) world.out(JSON.stringify({ articles: outcomes, published }, null, 2));
    else world.out(describeContent(world, root, content));
    const code = exitOf(outcomes, input.flags.has('dry-run'));
    return published.state === 'refused' || published.untold.length > 0 ? 1 : code;
  },
};

function exitOf(outcomes: readonly LockOutcome[], dryRun: boolean): ExitCode {
  const fine = outcomes.every(
    ({ state }) => state === 'up-to-date' || state === 'written' || (dryRun && state === 'proposed'),
  );
  return fine ? 0 : 1;
}

async function lockArticle(
  world: World,
  { flags }: CommandInput,
  root: string,
  content: ParsedContent,
  article: ParsedArticle,
): Promise<LockOutcome> {
  const say = flags.has('json') ? (): void => undefined : world.out;
  const nothing = {
    article: article.slug,
    file: article.lockFile,
    proposal: null,
    review: {},
    lost: [],
    hash: null,
  };
  const refuse = (reason: string): LockOutcome => {
    if (!flags.has('json')) world.error(`${article.lockFile}: ${reason} Nothing was written.`);
    return { ...nothing, state: 'refused', reason };
  };
  if (article.text === null) return refuse('The article’s text cannot be read; `npm run check` says why.');
  const absolute = path.join(root, 'articles', article.slug, 'paragraphs.lock.yaml');
  const stored = readStored(absolute, content, article, world.today());
  if (stored.type === 'unusable') return refuse(stored.reason);
  if (stored.type === 'damaged' && !flags.has('force')) {
    return refuse(
      `${stored.reason} Restore the file from version control, or use --force, which keeps every id it can still find.`,
    );
  }
  const { flat, entry } = article.text;
  const before = publishedBefore(content);
  const wasPublished = before?.articles.includes(article.slug) === true || witnessOfLoss(content) !== null;
  const isPublished = wasPublished && !flags.has('no-edition');
  const blocks = flat.blocks.map((_, index) => blockText(flat, index));
  const names = content.actors.flatMap(({ entry: { value } }) => [value.name, ...value.aliases]);
  const proposal = proposeIdentity(stored.ids, blocks, { language: entry?.value.lang ?? 'und', names });
  const kept = proposal.paragraphs.some((one) => one.type !== 'new');
  if (stored.ids.paragraphs.length > 0 && !kept && !flags.has('force')) {
    return refuse(
      'No paragraph of the text resembles any paragraph of the lock: it seems to be the lock of another text. If the text was replaced on purpose, use --force, which retires every id.',
    );
  }
  const ids = acceptIdentity(stored.ids, proposal, blocks, world.today());
  const editions = stored.type === 'read' || stored.type === 'damaged' ? stored.editions : [];
  const edition =
    isPublished && stored.type === 'read' ? editionOf(stored.ids, flat.text, editions, world.today()) : null;
  const next = { ...ids, editions: edition === null ? editions : [...editions, edition.entry] };
  const articleFile = path.join(root, 'articles', article.slug, 'article.md');
  const hash = hashText(flat.text);
  const wanted = hashIn(readFileSync(articleFile, 'utf8')) === hash ? null : hash;
  const fits = stored.type === 'read' && sameIds(stored.ids, next);
  if (fits && wanted === null) {
    say(`${article.lockFile}: up to date, ${count(blocks.length, 'paragraph', 'paragraphs')}.`);
    return { ...nothing, state: 'up-to-date', reason: null };
  }
  const touched = fits ? {} : claimsTouched(article, stored.ids, proposal);
  const outcome = { ...nothing, reason: null, proposal: fits ? null : proposal, hash: wanted, ...touched };
  if (!fits) say(formatProposal(outcome, proposal, stored.ids, blocks));
  if (wanted !== null) say(`${article.file}: textSha256 will be ${wanted}.`);
  if (flags.has('dry-run')) return { ...outcome, state: 'proposed' };
  if (outcome.lost.length > 0 && !flags.has('force')) {
    const refused = refuse(
      `The lock holds the words on which the quotes of these claims stood: ${outcome.lost.join(', ')}. Run \`npm run reanchor\` first, which needs them; or use --force.`,
    );
    return { ...outcome, state: refused.state, reason: refused.reason };
  }
  if (!flags.has('yes')) {
    if (world.ask === null || flags.has('json')) {
      if (!flags.has('json'))
        world.error('Nothing was written: `npm run lock -- --yes` accepts the proposal unseen.');
      return { ...outcome, state: 'proposed' };
    }
    const answer = await world.ask(`Write the ${fits ? 'hash' : 'lock'}? [y/N] `);
    if (!/^\s*y(?:es)?\s*$/i.test(answer ?? '')) {
      say('Nothing was written.');
      return { ...outcome, state: 'declined' };
    }
  }
  if (edition !== null && !fits) {
    const file = path.join(root, 'articles', article.slug, 'editions', `${edition.entry.id}.txt`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileAtomic(file, `${edition.text}\n`);
    say(`The text as it stood until now is kept in editions/${edition.entry.id}.txt.`);
  }
  if (!fits) writeFileAtomic(absolute, formatLock(next));
  if (wanted !== null) writeHash(articleFile, wanted);
  const written = [
    ...(fits ? [] : [article.lockFile]),
    ...(wanted === null ? [] : [`the hash in ${article.file}`]),
  ];
  say(`Wrote ${written.join(' and ')}. Commit ${written.length > 1 ? 'both' : 'it'} with the text.`);
  return { ...outcome, state: 'written' };
}

/** Puts the hash of its text into an article file. */
function writeHash(file: string, hash: string): void {
  const changed = withHash(readFileSync(file, 'utf8'), hash);
  if (changed === null) throw new Error(`${file} has no frontmatter, though its text was read`);
  writeFileAtomic(file, changed);
}

/** What the lock file on disk holds. */
type Stored =
  | { readonly type: 'absent'; readonly ids: ParagraphIds }
  | { readonly type: 'read'; readonly ids: ParagraphIds; readonly editions: Lock['editions'] }
  | {
      readonly type: 'damaged';
      readonly ids: ParagraphIds;
      readonly editions: Lock['editions'];
      readonly reason: string;
    }
  | { readonly type: 'unusable'; readonly reason: string };

function readStored(absolute: string, content: ParsedContent, article: ParsedArticle, today: string): Stored {
  if (article.lock === 'absent') return { type: 'absent', ids: { paragraphs: [], retired: [] } };
  if (article.lock !== null) {
    const damage = damageIn(article.lock, article.lockFile);
    const [first] = damage;
    if (first === undefined)
      return { type: 'read', ids: article.lock.value, editions: article.lock.value.editions };
    return salvaged(absolute, article, today, first.message);
  }
  const issues = content.issues.filter((issue) => issue.file === article.lockFile);
  // What another version wrote is whole: salvaged, it would lose what only that version knows.
  const newer = issues.find(({ code }) => code === 'lock-version');
  if (newer !== undefined) return { type: 'unusable', reason: `${newer.message} ${newer.fix}` };
  const reason = issues[0]?.message ?? 'The file cannot be read.';
  if (!lstatSync(absolute).isFile()) return { type: 'unusable', reason };
  return salvaged(absolute, article, today, reason);
}

/** What a damaged lock still shows: its ids, and the editions that it names or of which there is a text. */
function salvaged(
  absolute: string,
  { editions, text }: ParsedArticle,
  today: string,
  reason: string,
): Stored {
  const source = readFileSync(absolute, 'utf8');
  const ids = salvageLock(source, today);
  const texts = new Map([...editions].map(([id, file]) => [id, file.text]));
  const language = text?.entry?.value.lang ?? 'und';
  return { type: 'damaged', ids, editions: salvageEditions(source, texts, ids, language), reason };
}

/** Which claims a person must look at: on materially changed paragraphs, and with words that are gone. */
function claimsTouched(
  article: ParsedArticle,
  ids: ParagraphIds,
  proposal: IdentityProposal,
): Pick<LockOutcome, 'review' | 'lost'> {
  const old = joinBlocks(ids.paragraphs.map(({ text }) => text));
  const placed = article.claims.map(({ id, entry: { value } }) => {
    const choice = readChoice(value.paragraph);
    const parts = findParts(old, null, value.quote, { type: 'none' });
    const on = parts.flatMap(({ everywhere }) =>
      everywhere.map((place) => ids.paragraphs[place.block]?.id ?? ''),
    );
    const named = choice.type === 'paragraph' && parts.length === 1;
    return { id, parts, on: named ? on.filter((place) => place === choice.id) : on };
  });
  const changed = proposal.paragraphs.flatMap((one) => (one.type === 'materially-changed' ? [one.id] : []));
  const review = changed.flatMap((id) => {
    const claims = placed.filter((claim) => claim.on.includes(id)).map((claim) => claim.id);
    return claims.length === 0 ? [] : [[id, claims] as const];
  });
  const now = article.text?.flat;
  const lost = placed.filter(
    ({ parts, on }) =>
      on.length > 0 &&
      now !== undefined &&
      parts.some(
        ({ part, everywhere }) => everywhere.length > 0 && findAll(now, { exact: part }).length === 0,
      ),
  );
  return { review: Object.fromEntries(review), lost: lost.map(({ id }) => id) };
}

/** The text before a correction, as its lock and its file keep it; null where the words are the same. */
function editionOf(
  { paragraphs }: ParagraphIds,
  now: string,
  editions: Lock['editions'],
  today: string,
): { readonly entry: Lock['editions'][number]; readonly text: string } | null {
  const { text } = joinBlocks(paragraphs.map((one) => one.text));
  if (text === now || paragraphs.length === 0) return null;
  const sameDay = editions.filter(({ id }) => id.startsWith(today)).length;
  const id = sameDay === 0 ? today : `${today}-${sameDay + 1}`;
  return { entry: { id, sha256: hashText(text), paragraphs: paragraphs.map((one) => one.id) }, text };
}

function sameIds(a: ParagraphIds, b: ParagraphIds): boolean {
  return formatLock(a) === formatLock(b);
}
