import { readFileSync } from 'node:fs';
import {
  formatPublished,
  isDraft,
  toPublished,
  untoldChange,
  type ParsedArticle,
  type ParsedContent,
  type Published,
  type Was,
} from '../../../corpus/index.ts';
import { editYaml, withItem } from '../../proposals/edit-yaml.ts';
import type { CommandInput, World } from '../../terminal/command.ts';
import { count, parseFolder } from '../content-of.ts';
import {
  absoluteOf,
  proposePublished,
  publishedBefore,
  saidOfLoss,
  writePublished,
} from './lasting-files.ts';
import { writeFileAtomic } from '../write-file.ts';

/** What became of the list of published ids; printed as JSON with `--json`. */
export interface PublishedOutcome {
  readonly state: 'up-to-date' | 'proposed' | 'written' | 'refused';
  /** How many ids are new in it. */
  readonly added: number;
  /** Claims, as `article/claim`, that changed without an entry in their history. */
  readonly untold: readonly string[];
}

/** Puts what is published into `published.lock.yaml`. Nothing is ever taken out of it, so that nobody is asked. */
export async function lockIds(
  world: World,
  { flags, values }: CommandInput,
  root: string,
  content: ParsedContent,
): Promise<PublishedOutcome> {
  const say = flags.has('json') ? (): void => undefined : world.out;
  const before = publishedBefore(content);
  if (before === null) {
    if (!flags.has('json'))
      world.error(
        'published.lock.yaml or redirects.yaml cannot be read; `npm run check` says why. Both were left as they are.',
      );
    return { state: 'refused', added: 0, untold: [] };
  }
  const loss = saidOfLoss(content);
  if (loss !== null && !flags.has('json')) world.error(loss);
  let now = content;
  let untold = untoldClaims(now, before);
  if (untold.length > 0 && !flags.has('dry-run')) {
    for (const one of untold) {
      const fields = Object.keys(one.was).join(', ');
      say(`${one.claim.file}: ${fields} changed since the claim was published.`);
      const { ask } = flags.has('json') || flags.has('yes') ? { ask: null } : world;
      const asked = ask === null ? '' : await ask('What shall its history say of it? (nothing: Enter) ');
      const summary = values.get('revise') ?? asked ?? '';
      if (summary.trim() !== '') revise(world, root, one, summary.trim());
    }
    now = parseFolder(world, root);
    untold = untoldClaims(now, before);
  }
  const { next, added } = proposePublished(now, before);
  const names = untold.map(({ article, claim }) => `${article}/${claim.id}`);
  if (names.length > 0) {
    say(
      `The history of these claims does not tell what changed of them; add an entry with \`was\`, or give --revise: ${names.join(', ')}.`,
    );
  }
  const state = flags.has('dry-run')
    ? content.published !== 'absent' && formatPublished(next) === formatPublished(before)
      ? 'up-to-date'
      : 'proposed'
    : writePublished(root, next)
      ? 'written'
      : 'up-to-date';
  if (state !== 'up-to-date')
    say(
      `published.lock.yaml: ${count(added.length, 'new id', 'new ids')}${state === 'written' ? '. Commit it with the content' : ''}.`,
    );
  return { state, added: added.length, untold: names };
}

/** A claim that changed untold. */
interface Untold {
  readonly article: string;
  readonly claim: ParsedArticle['claims'][number];
  readonly was: Was;
}

function untoldClaims({ articles }: ParsedContent, before: Published): readonly Untold[] {
  const known = new Map(before.claims.map((claim) => [`${claim.article}/${claim.id}`, claim]));
  return articles.flatMap(({ slug, claims }) =>
    claims.flatMap((claim): readonly Untold[] => {
      const locked = known.get(`${slug}/${claim.id}`);
      if (locked === undefined || isDraft(claim.entry.value)) return [];
      const was = untoldChange(locked, toPublished(slug, claim));
      return was === null ? [] : [{ article: slug, claim, was }];
    }),
  );
}

/** Puts an entry with what stood before into the history of a claim, where its file can take it. */
function revise(world: World, root: string, { claim, was }: Untold, summary: string): void {
  const file = absoluteOf(world, root, claim.file);
  const entry = { date: world.today(), summary, was };
  const text = editYaml(file, readFileSync(file, 'utf8'), (yaml) => withItem(yaml, ['revisions'], entry));
  if (text !== null) writeFileAtomic(file, text);
}
