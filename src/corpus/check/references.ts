import { createIssue, type Issue } from '../../report/index.ts';
import {
  idsIn,
  isReference,
  partsOf,
  partsOfActor,
  partsOfArticle,
  partsOfSeries,
  type Part,
  type Reference,
} from '../parts.ts';
import type { Parsed, ParsedContent } from '../read/parse.ts';
import type { Lasting } from '../lock/redirects.ts';
import type { Path } from '../read/positions.ts';
import { didYouMean } from '../read/suggest.ts';
import type { Mention } from '../types.ts';

/** A file and the ids in it, with those of the claims that it can name. */
interface Referring {
  readonly file: Parsed<unknown>;
  readonly references: readonly Reference[];
  readonly claims: ReadonlySet<string>;
}

/** Reports, as dangling-reference, each id in the content under which there is nothing. */
export function findDangling(content: ParsedContent): readonly Issue[] {
  const { site, sources, actors, series, broken } = content;
  const known = {
    source: idsOf(sources, broken.sources),
    actor: idsOf(actors, broken.actors),
    series: idsOf(series, broken.series),
    editor: new Set(site?.fields.editors.map(({ id }) => id)),
  };
  return referringFiles(content).flatMap(({ file, references, claims }) => {
    const ids = { ...known, claim: claims };
    return references.flatMap(({ kind, value, path }) => {
      // Of a site.yaml that cannot be read nobody knows whom it names.
      if (ids[kind].has(value) || (kind === 'editor' && site === null)) return [];
      const message = (): string => `There is no ${kind} \`${value}\`.${didYouMean(value, ids[kind])}`;
      return [createIssue('dangling-reference', file.file, file.entry.positionOf(path), message)];
    });
  });
}

/** A place in a file that names something. */
export interface Naming {
  readonly file: string;
  readonly path: Path;
}

/** Everything in the content that names an id; of a claim its article’s files alone can. */
export function namingsOf(content: ParsedContent, { kind, id, article }: Lasting): readonly Naming[] {
  const inside = content.articles.find(({ slug }) => slug === article);
  const files = new Set([inside?.file, ...(inside?.claims.map(({ file }) => file) ?? [])]);
  return referringFiles(content).flatMap(({ file: { file }, references }) =>
    references.flatMap((one) =>
      one.kind === kind && one.value === id && (kind !== 'claim' || files.has(file))
        ? [{ file, path: one.path }]
        : [],
    ),
  );
}

/**
 * What nothing refers to. Reports, as warnings, unused-source, and unused-actor for an actor whom no text
 * names either. Nothing while a file could not be read: it may be what refers to them, and who followed the
 * advice to delete them would lose content.
 */
export function findUnused(content: ParsedContent, mentions: readonly Mention[]): readonly Issue[] {
  if (content.issues.some(({ severity }) => severity === 'error')) return [];
  const references = referringFiles(content).flatMap((one) => one.references);
  const sources = new Set(idsIn(references, 'source'));
  const actors = new Set([...idsIn(references, 'actor'), ...mentions.map((mention) => mention.actor)]);
  return [
    ...content.sources.flatMap(({ id, file }) =>
      sources.has(id) ? [] : [createIssue('unused-source', file, null, 'Nothing refers to this source.')],
    ),
    ...content.actors.flatMap(({ id, file }) =>
      actors.has(id)
        ? []
        : [createIssue('unused-actor', file, null, 'No claim refers to this actor and no text names it.')],
    ),
  ];
}

function referringFiles({ articles, actors, series }: ParsedContent): readonly Referring[] {
  const referring = (file: Parsed<unknown>, parts: readonly Part[], claims = NO_IDS): Referring => ({
    file,
    references: parts.filter(isReference),
    claims,
  });
  return [
    ...articles.flatMap(({ slug, file, text, claims, brokenClaims }) => {
      const ids = idsOf(claims, brokenClaims);
      const entry = text?.entry ?? null;
      return [
        ...(entry === null ? [] : [referring({ id: slug, file, entry }, partsOfArticle(entry.value), ids)]),
        ...claims.map((claim) => referring(claim, partsOf(claim.entry.value), ids)),
      ];
    }),
    ...actors.map((actor) => referring(actor, partsOfActor(actor.entry.value))),
    ...series.map((one) => referring(one, partsOfSeries(one.entry.value))),
  ];
}

const NO_IDS: ReadonlySet<string> = new Set();

function idsOf(read: readonly { readonly id: string }[], broken: readonly string[]): ReadonlySet<string> {
  return new Set([...read.map(({ id }) => id), ...broken]);
}
