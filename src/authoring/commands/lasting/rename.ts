import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  LASTING_KINDS,
  lastingKey,
  namingsOf,
  publishedIds,
  publishedNow,
  redirectsIn,
  type Lasting,
  type LastingKind,
  type ParsedContent,
  type Redirect,
} from '../../../corpus/index.ts';
import { editYaml, withItem, withTexts } from '../../proposals/edit-yaml.ts';
import { wrongId } from '../../proposals/ids.ts';
import {
  Cancelled,
  type Command,
  type CommandInput,
  type ExitCode,
  type World,
} from '../../terminal/command.ts';
import { contentOf, describeContent, parseFolder } from '../content-of.ts';
import {
  absoluteOf,
  proposePublished,
  publishedBefore,
  publishedToChange,
  tellerOf,
  withRedirect,
  writePublished,
} from './lasting-files.ts';
import { createFileAtomic, writeFileAtomic } from '../write-file.ts';

/** `scholium rename`: another id, with all that names it; the old one leads there. */
export const rename: Command = {
  name: 'rename',
  summary:
    'Give an article, a claim, a source, an actor or a series another id; the old address keeps leading to it',
  usage: `<${LASTING_KINDS.join('|')}> <old id> <new id>`,
  examples: [
    'rename source un-report un-monitoring-report-2025',
    'rename claim my-article/nine-salmon salmon-count --revise "Named after what was counted"',
  ],
  options: {
    reason: { type: 'string', help: 'why, for readers who come by the old address' },
    revise: { type: 'string', help: 'of a claim: what its history says of the change' },
    yes: { type: 'boolean', help: 'do it without asking' },
    'dry-run': { type: 'boolean', help: 'show what would be done and write nothing' },
  },
  async run(world, input) {
    const [kindName, from, to, ...others] = input.positionals;
    const kind = LASTING_KINDS.find((one) => one === kindName);
    if (kind === undefined || from === undefined || to === undefined || others.length > 0) {
      world.error(`Give one of ${LASTING_KINDS.join(', ')}, the id that it has, and the new one.`);
      return 2;
    }
    const root = contentOf(world, input.values);
    const content = parseFolder(world, root);
    const one = findOne(world, content, kind, from);
    if (one === null) return 2;
    const wrong = wrongId(to) ?? takenBy(content, one, to);
    if (wrong !== null) {
      world.error(`${wrong} Nothing was written.`);
      return 2;
    }
    return moveTo(world, input, root, content, one, to);
  },
};

/**
 * The one thing of a kind that an id names, of a claim `article/claim` too. Null where there is none or several,
 * which is told.
 */
export function findOne(
  world: World,
  content: ParsedContent,
  kind: LastingKind,
  name: string,
): Lasting | null {
  const now = publishedNow(content);
  // A draft has an id that can be changed as well; nothing leads to it.
  const drafts = content.articles.flatMap(({ slug, claims }) =>
    claims.map(({ id }): Lasting => ({ kind: 'claim', article: slug, id })),
  );
  const all = [...publishedIds(now.list), ...drafts].filter((one) => one.kind === kind);
  const named = new Map(
    all
      .filter(({ id, article }) => id === name || (article !== undefined && `${article}/${id}` === name))
      .map((one) => [lastingKey(one), one]),
  );
  const [found, ...others] = named.values();
  if (found !== undefined && others.length === 0) return found;
  const places = [...named.values()].map(({ article, id }) => `\`${article ?? ''}/${id}\``).join(' or ');
  world.error(
    found === undefined
      ? `There is no ${kind} \`${name}\` that can be read.`
      : `Which ${kind} \`${name}\`: ${places}?`,
  );
  return null;
}

/** Why an id cannot be taken; null where it can. An id that leads here already can: it is given back. */
function takenBy(content: ParsedContent, one: Lasting, to: string): string | null {
  if (one.id === to) return `The ${one.kind} is called \`${to}\` already.`;
  const next = { ...one, id: to };
  const { list, unread } = publishedNow(content);
  if ([...publishedIds(list), ...unread].some((other) => lastingKey(other) === lastingKey(next)))
    return `The ${one.kind} \`${to}\` exists already.`;
  const fate = redirectsIn(content.redirects).fateOf(next);
  if (fate.type === 'moved' && fate.to === one.id) return null;
  const before = publishedBefore(content);
  const wasPublished =
    before !== null && publishedIds(before).some((other) => lastingKey(other) === lastingKey(next));
  return wasPublished || fate.type !== 'kept'
    ? `The id \`${to}\` was published of another ${one.kind}, and is never given again.`
    : null;
}

async function moveTo(
  world: World,
  input: CommandInput,
  root: string,
  content: ParsedContent,
  one: Lasting,
  to: string,
): Promise<ExitCode> {
  const { kind, id, article } = one;
  const namings = namingsOf(content, one);
  const files = [...new Set(namings.map(({ file }) => file))];
  const before = publishedToChange(world, content);
  if (before === null) return 1;
  const { say, tell } = tellerOf(world, input, { ...one, to, files });
  say(
    [
      `The ${kind} \`${id}\` becomes \`${to}\`; its old address leads there.`,
      ...files.map((file) => `  ${file} names it and is changed.`),
    ].join('\n'),
  );
  if (input.flags.has('dry-run')) {
    tell(false);
    return 0;
  }
  const agreed = await confirm(world, input);
  if (!agreed) return 1;
  const reason = input.values.get('reason');
  const isDraft = !publishedIds(proposePublished(content, before).next).some(
    (other) => lastingKey(other) === lastingKey(one),
  );
  const redirect: Redirect = {
    kind,
    ...(article !== undefined && { article }),
    id,
    to,
    date: world.today(),
    ...(reason !== undefined && { reason }),
  };
  const redirects = isDraft ? undefined : withRedirect(root, content, redirect);
  const changes = rewritten(world, root, files, (file) => {
    const texts = namings.filter((naming) => naming.file === file).map(({ path }) => ({ path, value: to }));
    return (yaml) => withTexts(yaml, texts);
  });
  const summary = kind === 'claim' && !isDraft ? await askRevision(world, input) : null;
  const own = summary === null ? null : revised(root, one, world.today(), summary, changes);
  if (redirects === null || changes === null || own === undefined) {
    world.error('A file cannot be changed without touching other things in it. Nothing was written.');
    return 1;
  }
  // In this order a crash leaves content in which everything is there, and `check` says what is not done.
  if (redirects !== undefined) {
    writePublished(root, proposePublished(content, before).next);
    writeFileAtomic(path.join(root, 'redirects.yaml'), redirects);
  }
  for (const [file, text] of changes) if (file !== own?.file) writeFileAtomic(file, text);
  const [place, next] = [placeOf(root, one), placeOf(root, { ...one, id: to })];
  if (own === null) renameSync(place, next);
  else {
    createFileAtomic(next, own.text);
    rmSync(place);
  }
  const after = parseFolder(world, root);
  const published = publishedBefore(after);
  if (redirects !== undefined && published !== null)
    writePublished(root, proposePublished(after, published).next);
  say(`Done. Run \`npm run check\`, and commit everything together.`);
  say(describeContent(world, root, after));
  tell(true);
  return 0;
}

/** Asks whether to go on. */
export async function confirm(world: World, { flags }: CommandInput): Promise<boolean> {
  if (flags.has('yes')) return true;
  if (world.ask === null) {
    world.error('Nothing was written: use --yes to do it without being asked.');
    return false;
  }
  const agreed = /^\s*y(?:es)?\s*$/i.test(answered(await world.ask('Do it? [y/N] ')));
  if (!agreed) world.out('Nothing was written.');
  return agreed;
}

/** What the history of a claim is to say of a change; null for nothing. */
export async function askRevision(world: World, { flags, values }: CommandInput): Promise<string | null> {
  const given = values.get('revise');
  if (given !== undefined || flags.has('yes') || world.ask === null) return given ?? null;
  const answer = answered(
    await world.ask('What shall the history of the claim say of it? (nothing: Enter) '),
  );
  return answer.trim() === '' ? null : answer.trim();
}

/** An answer, unless the question was ended instead, before anything was written. */
function answered(answer: string | null): string {
  if (answer === null) throw new Cancelled();
  return answer;
}

/** Files with changes, by where they stand; null where one cannot be made. */
export function rewritten(
  world: World,
  root: string,
  files: readonly string[],
  changeOf: (file: string) => (yaml: string) => string | null,
): ReadonlyMap<string, string> | null {
  const changed = new Map<string, string>();
  for (const file of files) {
    const absolute = absoluteOf(world, root, file);
    const text = editYaml(file, readFileSync(absolute, 'utf8'), changeOf(file));
    if (text === null) return null;
    changed.set(absolute, text);
  }
  return changed;
}

/** The file of a claim with another entry of its history; undefined where that cannot be put in. */
function revised(
  root: string,
  claim: Lasting,
  date: string,
  summary: string,
  changes: ReadonlyMap<string, string> | null,
): { readonly file: string; readonly text: string } | undefined {
  const file = placeOf(root, claim);
  const source = changes?.get(file) ?? readFileSync(file, 'utf8');
  const text = editYaml(file, source, (yaml) => withItem(yaml, ['revisions'], { date, summary }));
  return text === null ? undefined : { file, text };
}

/** The file of something, of an article its folder. */
export function placeOf(root: string, { kind, id, article }: Lasting): string {
  switch (kind) {
    case 'article':
      return path.join(root, 'articles', id);
    case 'claim':
      return path.join(root, 'articles', article ?? '', 'claims', `${id}.md`);
    case 'source':
      return path.join(root, 'sources', `${id}.yaml`);
    case 'actor':
      return path.join(root, 'actors', `${id}.yaml`);
    case 'series':
      return path.join(root, 'series', `${id}.yaml`);
  }
}
