import { createIssue, type Issue } from '../../../report/index.ts';
import { isSameList, remembered, settled } from '../../../text/index.ts';
import {
  idsIn,
  isReference,
  partsOf,
  partsOfActor,
  partsOfArticle,
  partsOfSeries,
  type Part,
  type Reference,
} from '../../parts.ts';
import type { Parsed, ParsedArticle, ParsedContent } from '../../read/parse/parsed.ts';
import type { Lasting } from '../../lock/redirects.ts';
import type { Path } from '../../read/positions.ts';
import { didYouMean } from '../../read/suggest.ts';
import type { ActorFields, SeriesFields } from '../../schemas/index.ts';
import type { Article } from '../../types.ts';

/** A file and the ids in it, with those of the claims that it can name. */
interface Referring {
  readonly file: Parsed<unknown>;
  readonly references: readonly Reference[];
  readonly claims: ReadonlySet<string>;
}

/** Reports, as dangling-reference, each id in the content under which there is nothing. */
export function findDangling(content: ParsedContent): readonly Issue[] {
  const { site, sources, actors, series, broken } = content;
  const known = settledIds({
    source: idsOf(sources, broken.sources),
    actor: idsOf(actors, broken.actors),
    series: idsOf(series, broken.series),
    editor: site === null ? null : new Set(site.fields.editors.map(({ id }) => id)),
  });
  const { inFolder, inFile } = danglingBeside(known);
  return [
    ...content.articles.flatMap(inFolder),
    ...actors.flatMap((actor) => inFile(referringActor(actor))),
    ...series.flatMap((one) => inFile(referringSeries(one))),
  ];
}

/** What there is that files of every folder can name. */
interface KnownIds {
  readonly source: ReadonlySet<string>;
  readonly actor: ReadonlySet<string>;
  readonly series: ReadonlySet<string>;
  /** Null where site.yaml cannot be read: nobody knows whom it names. */
  readonly editor: ReadonlySet<string> | null;
}

const settledIds = settled<KnownIds>(
  (a, b) =>
    (a.editor === null) === (b.editor === null) &&
    (['source', 'actor', 'series', 'editor'] as const).every((kind) =>
      isSameList([...(a[kind] ?? [])], [...(b[kind] ?? [])]),
    ),
);

/** What dangles beside some ids, worked out once for each file as long as neither it nor the ids change. */
const danglingBeside = remembered((known: KnownIds) => {
  const inFile = remembered(({ file, references, claims }: Referring): readonly Issue[] => {
    const ids = { ...known, claim: claims };
    return references.flatMap(({ kind, value, path }) => {
      const some = ids[kind];
      if (some === null || some.has(value)) return [];
      const message = (): string => `There is no ${kind} \`${value}\`.${didYouMean(value, some)}`;
      return [
        createIssue('dangling-reference', file.file, file.entry.positionOf(path), message, WHERE[kind]),
      ];
    });
  });
  return { inFile, inFolder: remembered((article: ParsedArticle) => referringIn(article).flatMap(inFile)) };
});

/** What to do about an id under which there is nothing. */
const WHERE: Readonly<Record<Reference['kind'], string>> = {
  source: 'Correct the id, or add the file of the source to the folder `sources`.',
  actor: 'Correct the id, or add the file of the actor to the folder `actors`.',
  series: 'Correct the id, or add the file of the series to the folder `series`.',
  claim: 'Give the id of a claim of the same article.',
  editor: 'Correct the id, or list the editor in site.yaml.',
};

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
export function findUnused(content: ParsedContent, articles: readonly Article[]): readonly Issue[] {
  if (content.issues.some(({ severity }) => severity === 'error')) return [];
  const sources = new Set<string>();
  const actors = new Set<string>();
  const named = [
    ...content.articles.map(namedInFolder),
    ...content.actors.map((actor) => namedInFile(referringActor(actor))),
    ...content.series.map((one) => namedInFile(referringSeries(one))),
  ];
  for (const one of named) {
    for (const id of one.sources) sources.add(id);
    for (const id of one.actors) actors.add(id);
  }
  for (const article of articles) for (const id of namedInText(article)) actors.add(id);
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

/** What files name, each id once. */
interface Named {
  readonly sources: readonly string[];
  readonly actors: readonly string[];
}

function namedBy(references: readonly Reference[]): Named {
  return { sources: idsIn(references, 'source'), actors: idsIn(references, 'actor') };
}

const namedInFile = remembered(({ references }: Referring) => namedBy(references));

const namedInFolder = remembered((article: ParsedArticle) =>
  namedBy(referringIn(article).flatMap(({ references }) => references)),
);

/** The actors that the words of a text name. */
const namedInText = remembered(({ mentions }: Article) => new Set(mentions.map(({ actor }) => actor)));

function referringFiles({ articles, actors, series }: ParsedContent): readonly Referring[] {
  return [...articles.flatMap(referringIn), ...actors.map(referringActor), ...series.map(referringSeries)];
}

const referringIn = remembered(
  ({ slug, file, text, claims, refusedClaims, brokenClaims }: ParsedArticle): readonly Referring[] => {
    const ids = idsOf(claims, brokenClaims);
    const entry = text?.entry ?? null;
    return [
      ...(entry === null ? [] : [referring({ id: slug, file, entry }, partsOfArticle(entry.value), ids)]),
      ...[...claims, ...refusedClaims].map((claim) => referring(claim, partsOf(claim.entry.value), ids)),
    ];
  },
);

const referringActor = remembered((actor: Parsed<ActorFields>) =>
  referring(actor, partsOfActor(actor.entry.value)),
);

const referringSeries = remembered((one: Parsed<SeriesFields>) =>
  referring(one, partsOfSeries(one.entry.value)),
);

function referring(file: Parsed<unknown>, parts: readonly Part[], claims = NO_IDS): Referring {
  return { file, references: parts.filter(isReference), claims };
}

const NO_IDS: ReadonlySet<string> = new Set();

function idsOf(read: readonly { readonly id: string }[], broken: readonly string[]): ReadonlySet<string> {
  return new Set([...read.map(({ id }) => id), ...broken]);
}
