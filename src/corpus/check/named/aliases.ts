import { createIssue, type Issue } from '../../../report/index.ts';
import { normalize } from '../../../text/index.ts';
import type { Parsed } from '../../read/parse/parsed.ts';
import type { ActorFields } from '../../schemas/index.ts';

/** Reports, as alias-shared, each alias that belongs to an actor before. */
export function findSharedAliases(actors: readonly Parsed<ActorFields>[]): readonly Issue[] {
  const ownerOf = new Map<string, string>();
  return actors.flatMap(({ id, file, entry }) =>
    entry.value.aliases.flatMap((alias, i) => {
      const key = normalize(alias);
      const owner = ownerOf.get(key);
      if (owner === undefined) ownerOf.set(key, id);
      if (owner === undefined || owner === id) return [];
      const message = `The alias "${alias}" belongs to \`${owner}\` already.`;
      return [createIssue('alias-shared', file, entry.positionOf(['aliases', i]), message)];
    }),
  );
}
