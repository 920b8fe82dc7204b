import { createIssue, type Issue } from '../../../report/index.ts';
import { remembered } from '../../../text/index.ts';
import { PLACEHOLDERS, summaryPlaceholder } from '../../placeholders.ts';
import type { Parsed, ParsedArticle, ParsedClaim, ParsedContent } from '../../read/parse/parsed.ts';
import { formatPath } from '../../read/yaml/explain.ts';
import type { Path } from '../../read/positions.ts';
import { isDraft, type ActorFields, type ArticleFields } from '../../schemas/index.ts';

/** Reports, as the warning placeholder-left, what the program wrote into a file for a person to replace. Drafts may hold it. */
export function findPlaceholders({ articles, actors }: ParsedContent): readonly Issue[] {
  return [...articles.flatMap(inFolder), ...actors.flatMap(inActor)];
}

const inFolder = remembered((article: ParsedArticle): readonly Issue[] => [
  ...inArticle(article),
  ...article.claims.flatMap(inClaim),
]);

function inArticle({ file, text }: ParsedArticle): readonly Issue[] {
  if (text === null) return [];
  const { entry, flat, start } = text;
  const found = entry === null ? [] : fieldsOf(entry.value).filter(({ value }) => isUnstated(value));
  return [
    ...found.map(({ path, value }) =>
      left(file, entry?.positionOf(path) ?? null, `\`${formatPath(path)}\``, value),
    ),
    ...(flat.text === PLACEHOLDERS.text ? [left(file, start, 'The text', flat.text)] : []),
  ];
}

/** Fields of an article of which a person may have told nothing. */
function fieldsOf({ title, author, publication, rights }: ArticleFields): readonly {
  readonly path: Path;
  readonly value: string;
}[] {
  const authors = Array.isArray(author)
    ? author.map(({ name }, i) => ({ path: ['author', i, 'name'], value: name }))
    : [{ path: ['author', 'name'], value: author.name }];
  return [
    { path: ['title'], value: title },
    ...authors,
    { path: ['publication', 'name'], value: publication.name },
    { path: ['rights'], value: rights },
  ];
}

function isUnstated(value: string): boolean {
  return value.replace(/\.$/, '') === PLACEHOLDERS.field;
}

const inClaim = remembered(({ file, entry, note, noteStart }: ParsedClaim): readonly Issue[] => {
  if (isDraft(entry.value)) return [];
  const { reason } = entry.value;
  const isLeft = reason === PLACEHOLDERS.claim || reason === PLACEHOLDERS.imported;
  return [
    ...(isLeft ? [left(file, entry.positionOf(['reason']), '`reason`', reason)] : []),
    ...(note === PLACEHOLDERS.claim ? [left(file, noteStart, 'The note', note)] : []),
  ];
});

const inActor = remembered(({ file, entry }: Parsed<ActorFields>): readonly Issue[] => {
  const { name, summary } = entry.value;
  if (summary !== summaryPlaceholder(name)) return [];
  return [left(file, entry.positionOf(['summary']), '`summary`', summary)];
});

function left(file: string, position: Issue['position'], what: string, words: string): Issue {
  return createIssue('placeholder-left', file, position, `${what} is still "${words}".`);
}
